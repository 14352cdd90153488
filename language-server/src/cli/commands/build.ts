import '../../language/full.js';
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { compile } from '../../compile/compile.js';
import { diagnose } from '../../host/check.js';
import { nodeFiles } from '../../host/node.js';
import { writeAllAtomic } from '../../host/write-atomic.js';
import { resolveProject } from '../../model/plans.js';
import { catalogues } from '../../standard/catalogue.js';
import { fileStems } from '../../views/files.js';
import { isOutputFormat, type OutputFile, type OutputOptions, outputs } from '../../views/outputs.js';
import { standardTerms } from '../../views/terms.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { inputs, load } from '../inputs.js';
import { langOf } from '../lang.js';
import { asOfDay } from '../today.js';
import { tell, write } from '../write.js';
import { prefixOf } from './check.js';

export interface BuildOptions {
    readonly out: string;
    readonly format: string;
    readonly asOf?: string;
    readonly lang?: string;
    readonly redact?: boolean;
    readonly paper?: string;
    readonly version: string;
}

/** `preplan build`: compiled outputs of every plan, below the folder `--out` and nowhere else. */
export function build(paths: readonly string[], options: BuildOptions): ExitCode {
    const formats = options.format.split(',').map((name) => name.trim());
    const unknown = formats.find((name) => !isOutputFormat(name));
    if (unknown !== undefined) throw new CommandError(EXIT.usage, `--format ${unknown}: choose from ${Object.keys(outputs).join(', ')}.`);
    const out = resolve(options.out);
    if (existsSync(out) && !lstatSync(out).isDirectory()) throw new CommandError(EXIT.usage, `--out ${options.out}: this is no folder.`);
    const files: OutputFile[] = [];
    let unreadable = false;
    for (const input of inputs(paths)) {
        const loaded = load(input);
        const { config } = loaded.project;
        const lang = langOf(options.lang, config.lang);
        const asOf = asOfDay(options.asOf, config);
        if (loaded.configProblems.length > 0)
            throw new CommandError(EXIT.usage, `${prefixOf(loaded.root)}preplan.yaml is broken. Run: preplan check`);
        const findings = diagnose(nodeFiles, loaded, asOf, lang);
        const broken = findings.filter((one) => one.rule.startsWith('syntax/') && input.wants(one.file));
        for (const one of broken) tell(`${prefixOf(loaded.root)}${one.file}:${one.range.start.line + 1}: ${one.message}`);
        unreadable ||= broken.length > 0;
        const plans = resolveProject(loaded.project).plans.filter((plan) => !plan.plan.abridged && input.wants(plan.file.path));
        const stems = fileStems(plans.map((plan) => plan.id));
        plans.forEach((plan, i) => {
            const shown: OutputOptions = {
                lang,
                asOf,
                terms: standardTerms,
                tool: options.version,
                catalogues,
                findings: findings.filter((one) => plan.files.some((file) => file.path === one.file)),
                ...(options.redact ? { redact: true } : {}),
                ...(options.paper === 'A3' ? { paper: 'A3' as const } : {}),
            };
            for (const name of formats) {
                if (isOutputFormat(name))
                    files.push(...outputs[name]({ plan, compiled: compile(plan), stem: stems[i] ?? plan.id, options: shown }));
            }
        });
    }
    if (unreadable) {
        tell('Nothing was written: a plan that cannot be read completely would be compiled incompletely.');
        return EXIT.findings;
    }
    if (files.length === 0) throw new CommandError(EXIT.empty, 'There is no plan to build: the files here hold abridged plans or none.');
    writeAll(out, files);
    return EXIT.clean;
}

/** Writes all files below `out`. Two outputs of one name are an error before anything is written. */
function writeAll(out: string, files: readonly OutputFile[]): void {
    const names = new Set<string>();
    for (const file of files) {
        const key = file.path.normalize('NFC').toLowerCase();
        if (names.has(key))
            throw new CommandError(EXIT.usage, `Two plans would be written to ${file.path}. Build them into different folders.`);
        names.add(key);
    }
    const targets = files.map((file) => ({ path: join(out, file.path), content: file.content }));
    for (const { path } of targets) if (relative(out, path).startsWith('..')) throw new Error(`${path} leaves the output folder`);
    for (const { path } of targets) mkdirSync(dirname(path), { recursive: true });
    writeAllAtomic(targets);
    for (const { path } of targets) write(`${relative(process.cwd(), path).replaceAll('\\', '/')}\n`);
}
