import '../../language/full.js';
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildProject } from '../../host/build.js';
import { diagnose } from '../../host/check.js';
import { LayoutProblem } from '../../host/layout/layouts.js';
import { nodeLayouts } from '../../host/layout/node.js';
import { makeFolder } from '../../host/make-folder.js';
import { newFileProblem } from '../../host/new-files.js';
import { nodeFiles } from '../../host/node.js';
import { writeAllAtomic } from '../../host/write-atomic.js';
import { visibleLine } from '../../views/diagnostics/visible.js';
import { isOutputFormat, type OutputFile, outputs } from '../../views/outputs.js';
import { isSheetId, SHEET_IDS } from '../../views/sheets/registry.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { inputs, load } from '../inputs.js';
import { langOf } from '../lang.js';
import { revisionOf } from '../revision-of.js';
import { prefixOf } from '../shown.js';
import { asOfDay } from '../today.js';
import { versionOf } from '../version-of.js';
import { usageWords } from '../words/usage-words.js';
import { tell, write } from '../write.js';

export interface BuildOptions {
    readonly out: string;
    readonly format: string;
    readonly sheet?: string;
    readonly since?: string;
    readonly asOf?: string;
    readonly lang?: string;
    readonly redact?: boolean;
    readonly paper?: string;
    readonly version: string;
}

/** `preplan build`: compiled outputs of every plan, below the folder `--out` and nowhere else. */
export async function build(paths: readonly string[], options: BuildOptions): Promise<ExitCode> {
    const formats = listOf('--format', options.format, isOutputFormat, Object.keys(outputs));
    const sheets =
        options.sheet === undefined || options.sheet === 'all'
            ? undefined
            : listOf('--sheet', options.sheet, isSheetId, ['all', ...SHEET_IDS]);
    const out = resolve(options.out);
    if (existsSync(out) && !lstatSync(out).isDirectory()) throw new CommandError(EXIT.usage, usageWords.folderNone, { path: options.out });
    const files: OutputFile[] = [];
    const layouts = nodeLayouts(LAYOUT_SECONDS);
    let unreadable = false;
    for (const input of inputs(paths)) {
        const loaded = load(input);
        const { config } = loaded.project;
        const lang = langOf(options.lang, config.lang);
        const asOf = asOfDay(options.asOf, config);
        if (loaded.configProblems.length > 0)
            throw new CommandError(EXIT.usage, usageWords.configBroken, { path: `${prefixOf(loaded.root)}preplan.yaml` });
        // Whoever holds the page in their hands is told what is wrong, whether it was known before or not.
        const { baseline: _, ...whole } = loaded;
        const findings = diagnose(nodeFiles, whole, asOf, lang);
        const broken = findings.filter((one) => one.rule.startsWith('syntax/') && input.wants(one.file));
        for (const one of broken) tell(`${prefixOf(loaded.root)}${one.file}:${one.range.start.line + 1}: ${one.message}`);
        unreadable ||= broken.length > 0;
        if (unreadable) continue;
        const revision = revisionOf(loaded);
        const before = options.since === undefined ? undefined : versionOf(options.since, loaded.root).plans;
        const built = await buildProject(nodeFiles, loaded, {
            formats,
            lang,
            ownLanguage: options.lang === undefined && config.lang === undefined,
            asOf,
            tool: options.version,
            wants: input.wants,
            layOut: layouts.of(loaded.root),
            ...(options.sheet === undefined ? {} : { sheets: sheets ?? SHEET_IDS }),
            ...(options.redact ? { redact: true } : {}),
            paper: options.paper === 'A3' ? 'A3' : 'A4',
            ...(revision === undefined ? {} : { revision }),
            ...(before ? { before } : {}),
        }).catch(undrawn);
        files.push(...built.flatMap((one) => one.files));
    }
    layouts.end();
    if (unreadable) {
        tell(usageWords.notWrittenBroken[langOf(options.lang)]);
        return EXIT.findings;
    }
    if (files.length === 0) throw new CommandError(EXIT.empty, usageWords.noPlanToBuild);
    writeAll(out, files);
    return EXIT.clean;
}

/** Nobody waits for a key stroke here, and a machine may be slow. */
const LAYOUT_SECONDS = 120;

function undrawn(error: unknown): never {
    if (!(error instanceof LayoutProblem)) throw error;
    throw new CommandError(EXIT.usage, usageWords.undrawn, { why: error.message });
}

/** Words of an option, with commas between them, each of which must be known. */
function listOf<T extends string>(option: string, given: string, known: (word: string) => word is T, all: readonly string[]): T[] {
    const words = [...new Set(given.split(',').map((word) => word.trim()))];
    const unknown = words.find((word) => !known(word));
    if (unknown !== undefined) throw new CommandError(EXIT.usage, usageWords.choose, { option, value: unknown, choices: all.join(', ') });
    return words.filter(known);
}

/** Writes all files below `out`. Two outputs of one name are an error before anything is written. */
function writeAll(out: string, files: readonly OutputFile[]): void {
    const names = new Set<string>();
    for (const file of files) {
        const key = file.path.normalize('NFC').toLowerCase();
        if (names.has(key)) throw new CommandError(EXIT.usage, usageWords.twoPlans, { path: file.path });
        names.add(key);
    }
    const targets = files.map((file) => ({ path: join(out, file.path), content: file.content }));
    for (const { path } of targets) if (relative(out, path).startsWith('..')) throw new Error(`${path} leaves the output folder`);
    for (const { path } of files) {
        const problem = newFileProblem(out, path);
        // A link there would have the files written wherever it leads.
        if (problem?.kind === 'not_folder') throw new CommandError(EXIT.usage, usageWords.folderNeeded, { path: join(out, problem.path) });
    }
    for (const { path } of targets) makeFolder(dirname(path));
    writeAllAtomic(targets);
    for (const { path } of targets) write(`${visibleLine(relative(process.cwd(), path).replaceAll('\\', '/'))}\n`);
}
