import { realpathSync } from 'node:fs';
import { join } from '../host/discover.js';
import { decodeText } from '../host/file-system.js';
import { nodeFiles } from '../host/node.js';
import { writeAllAtomic } from '../host/write-atomic.js';
import { CommandError, EXIT } from './exit.js';
import { prefixOf } from './shown.js';
import { usageWords } from './words/usage-words.js';

/**
 * Puts new texts in the place of those that were read, by their path inside a project; all are written completely before the
 * first takes its place. A file that somebody else has changed meanwhile keeps what it says, and so do the others.
 */
export function replaceTexts(root: string, texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>): void {
    const files = [...texts].flatMap(([path, { before, after }]) => {
        const absolute = join(root, path);
        // A link out of the project is no part of it.
        if (nodeFiles.kind(absolute, root) !== 'file') return [];
        const now = nodeFiles.read(absolute);
        if (!now || decodeText(now).text !== before)
            throw new CommandError(EXIT.usage, usageWords.changedMeanwhile, { path: prefixOf(root) + path });
        return [{ path: realpathSync(absolute), content: after }];
    });
    // Two names may lead to one file.
    writeAllAtomic([...new Map(files.map((one) => [one.path, one])).values()]);
}
