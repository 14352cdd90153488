import { join } from '../../host/discover.js';
import { loadConfig } from '../../host/load-project.js';
import { newFileProblem } from '../../host/new-files.js';
import { nodeFiles } from '../../host/node.js';
import { CommandError, EXIT } from '../exit.js';
import { prefixOf } from '../shown.js';
import { inputs } from '../targets.js';
import { usageWords } from '../words/usage-words.js';

interface Asked {
    readonly out?: string;
    readonly format?: string;
}

/**
 * The builds that a command line means: one with its own options, or, where it does not say where to write, one for each
 * project, with what `outputs` of its preplan.yaml says.
 */
export function buildsOf(paths: readonly string[], { out, format }: Asked): { paths: readonly string[]; out: string; format: string }[] {
    if (out !== undefined) return [{ paths, out, format: format ?? 'html' }];
    return inputs(paths).map(({ found, prefixes }) => {
        const { outputs } = loadConfig(nodeFiles, found).config;
        const where = `${prefixOf(found.root)}preplan.yaml`;
        if (outputs?.out === undefined) throw new CommandError(EXIT.usage, usageWords.noOut, { where });
        const problem = newFileProblem(found.root, outputs.out);
        if (problem?.kind === 'not_folder')
            throw new CommandError(EXIT.usage, usageWords.outThrough, { where, out: outputs.out, path: problem.path });
        return {
            paths: prefixes.map((prefix) => (prefix === '' ? found.root : join(found.root, prefix))),
            out: join(found.root, outputs.out),
            format: format ?? (outputs.formats?.length ? outputs.formats.join(',') : 'html'),
        };
    });
}
