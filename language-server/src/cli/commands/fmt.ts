import '../../language/full.js';
import { join } from '../../host/discover.js';
import { decodeText, isRefusal, isTooLarge } from '../../host/file-system.js';
import { nodeFiles } from '../../host/node.js';
import { format } from '../../language/format/format.js';
import { syntaxMessage } from '../../language/messages.js';
import { lineTable, positionAt } from '../../views/diagnostics/lines.js';
import { visibleLine } from '../../views/diagnostics/visible.js';
import { EXIT, type ExitCode } from '../exit.js';
import { inputs } from '../inputs.js';
import { langOf } from '../lang.js';
import { replaceTexts } from '../replace-texts.js';
import { prefixOf } from '../shown.js';
import { tell, write } from '../write.js';

export interface FmtOptions {
    readonly check?: boolean;
    readonly lang?: string;
}

/** `preplan fmt`: lays files out. With `--check` it writes nothing and names those that are not laid out, or cannot be read. */
export function fmt(paths: readonly string[], options: FmtOptions): ExitCode {
    const lang = langOf(options.lang);
    let unformatted = 0;
    for (const input of inputs(paths)) {
        const prefix = prefixOf(input.found.root);
        for (const path of input.found.files.filter(input.wants)) {
            const absolute = join(input.found.root, path);
            const bytes = bytesOf(absolute);
            if (typeof bytes === 'string') {
                tell(`${prefix}${path}  ${syntaxMessage({ code: bytes, start: 0, end: 0 }, lang)}`);
                unformatted++;
                continue;
            }
            const { text, invalidAt } = decodeText(bytes);
            const result = format(text);
            if (result.problems || invalidAt !== undefined) {
                const problem = result.problems?.[0];
                const start = invalidAt ?? problem?.start ?? 0;
                const { line, character } = positionAt(lineTable(text), start);
                const words = syntaxMessage(
                    problem && invalidAt === undefined ? problem : { code: 'syntax/encoding', start, end: start + 1 },
                    lang,
                );
                tell(`${prefix}${path}:${line + 1}:${character + 1}  ${words}`);
                unformatted++;
            } else if (result.text !== text) {
                if (options.check) unformatted++;
                else replaceTexts(input.found.root, new Map([[path, { before: text, after: result.text }]]));
                write(`${visibleLine(prefix + path)}\n`);
            }
        }
    }
    return unformatted > 0 ? EXIT.findings : EXIT.clean;
}

/** Bytes of a file, or why there are none. */
function bytesOf(path: string): Uint8Array | 'syntax/unreadable' | 'syntax/too-large' {
    try {
        return nodeFiles.read(path) ?? 'syntax/unreadable';
    } catch (error) {
        if (!isRefusal(error)) throw error;
        return isTooLarge(error) ? 'syntax/too-large' : 'syntax/unreadable';
    }
}
