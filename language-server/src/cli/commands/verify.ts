import '../../language/full.js';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { nodeLayouts } from '../../host/layout/node.js';
import { nodeFiles } from '../../host/node.js';
import { type Verification, verifyFile, verifyHash } from '../../host/verify.js';
import { fill } from '../../rules/messages.js';
import { visible } from '../../views/diagnostics/visible.js';
import { verifyWords } from '../../views/words/verify-words.js';
import { ZipProblem } from '../../views/zip/read.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { inputs } from '../inputs.js';
import { loadJudged } from '../judged.js';
import { langOf } from '../lang.js';
import { versionOf } from '../version-of.js';
import { usageWords } from '../words/usage-words.js';
import { write } from '../write.js';

export interface VerifyOptions {
    readonly lang?: string;
    /** The version that a change note starts from. */
    readonly since?: string;
    readonly version: string;
}
/** No plan is as large as this. */
const LARGEST = 64 * 1024 * 1024;

/** `preplan verify FILE`: whether a document is the plan of this revision. A content hash from paper may stand for the file. */
export async function verify(file: string, paths: readonly string[], options: VerifyOptions): Promise<ExitCode> {
    const { since } = options;
    const origins = inputs(paths).map((input) => {
        const loaded = loadJudged(input);
        return { loaded, wants: input.wants, ...(since === undefined ? {} : { before: versionOf(since, loaded.root).plans }) };
    });
    const lang = langOf(options.lang, origins[0]?.loaded.project.config.lang);
    try {
        const result = await outcomeOf(file, origins, options.version);
        const here = result.here.map(([plan, hash]) => `${plan} ${hash}`).join(', ');
        const said = fill(verifyWords[result.outcome], { file, plan: result.plan ?? '', hash: result.hash ?? '', here }, lang);
        // What a document says of itself is not ours.
        write(`${visible(said)}\n`);
        if (result.outcome === 'none') return EXIT.usage;
        return result.outcome === 'other' || result.outcome === 'edited' ? EXIT.findings : EXIT.clean;
    } catch (error) {
        if (error instanceof ZipProblem) throw new CommandError(EXIT.usage, verifyWords.unreadable, { file, why: error.words });
        throw error;
    }
}

async function outcomeOf(file: string, origins: Parameters<typeof verifyHash>[1], tool: string): Promise<Verification> {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat && /^[0-9a-f]{16}$/.test(file)) return verifyHash(file, origins);
    if (!stat) throw new CommandError(EXIT.usage, usageWords.fileMissing, { path: file });
    if (!stat.isFile() || lstatSync(file).isFIFO()) throw new CommandError(EXIT.usage, usageWords.fileNone, { path: file });
    if (stat.size > LARGEST) throw new CommandError(EXIT.usage, usageWords.fileTooLarge, { path: file, size: LARGEST / 1024 / 1024 });
    return verifyFile(nodeFiles, readFileSync(file), origins, { tool, layOut: nodeLayouts().of('verify') });
}
