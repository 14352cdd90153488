import { relative } from 'node:path';
import { sourcesOf, verdictOf } from '../../host/check.js';
import type { LoadedProject } from '../../host/load-project.js';
import { nodeFiles, slashed } from '../../host/node.js';
import { ParserNeeded } from '../../language/on-demand.js';
import type { Severity } from '../../rules/finding.js';
import { atLeast, type Diagnostic } from '../../views/diagnostics/diagnostic.js';
import { coloursFor } from '../colours.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { inputs, load } from '../inputs.js';
import { langOf } from '../lang.js';
import { checkJson, shared } from '../reporters/json.js';
import { pretty, prettySummary } from '../reporters/pretty.js';
import { asOfDay } from '../today.js';
import { tell, write } from '../write.js';

export interface CheckOptions {
    readonly format: string;
    readonly asOf?: string;
    readonly failLevel: string;
    readonly lang?: string;
    readonly fix?: boolean;
    readonly dryRun?: boolean;
    readonly writeBaseline?: boolean;
}
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** `preplan check`: findings of the projects that the paths mean. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
    const failLevel = LEVELS.find((level) => level === options.failLevel);
    if (!failLevel) throw new CommandError(EXIT.usage, `--fail-level ${options.failLevel}: choose error, warning or info.`);
    if (options.format !== 'pretty' && options.format !== 'json')
        throw new CommandError(EXIT.usage, `--format ${options.format}: choose pretty or json.`);
    if (options.dryRun && !options.fix) throw new CommandError(EXIT.usage, '--dry-run goes with --fix.');
    if (options.fix) {
        const { fix } = await import('./fix.js');
        const code = fix(paths, options);
        if (options.dryRun) return code;
    }
    const counts = { error: 0, warning: 0, info: 0 };
    const all: Diagnostic[] = [];
    let plans = 0;
    let files = 0;
    let failed = false;
    let broken = false;
    let lang = langOf(options.lang);
    const colours = coloursFor(process.stdout);
    let hidden = 0;
    for (const input of inputs(paths)) {
        if (options.writeBaseline) {
            const { writeBaseline } = await import('./write-baseline.js');
            const written = writeBaseline(input, options.asOf);
            tell(`${written.path}: ${written.count}`);
        }
        const { loaded, sources, verdict } = await withParser(() => {
            const loaded = load(input);
            const sources = sourcesOf(nodeFiles, loaded);
            lang = langOf(options.lang, loaded.project.config.lang);
            return { loaded, sources, verdict: verdictOf(nodeFiles, loaded, asOfDay(options.asOf, loaded.project.config), lang) };
        });
        const prefix = prefixOf(loaded.root);
        const persons = personsOf(loaded);
        hidden += verdict.hidden;
        for (const diagnostic of verdict.diagnostics) {
            const config = diagnostic.rule.startsWith('config/');
            if (!config && !input.wants(diagnostic.file)) continue;
            broken ||= config;
            counts[diagnostic.severity]++;
            failed ||= atLeast(diagnostic.severity, failLevel);
            if (options.format === 'json') all.push(shared(diagnostic, prefix, persons));
            else write(`${pretty(diagnostic, sources, { lang, colours, prefix, persons })}\n\n`);
        }
        files += loaded.files.size;
        plans += [...loaded.files.values()].reduce(
            (count, file) => count + file.model.declarations.filter((part) => part.type === 'plan' && !part.abridged).length,
            0,
        );
    }
    if (options.format === 'json')
        write(checkJson(all, { plans, files, errors: counts.error, warnings: counts.warning, infos: counts.info, baseline: hidden }));
    else write(`${prettySummary(counts, plans, lang, hidden)}\n`);
    return broken ? EXIT.usage : failed ? EXIT.findings : EXIT.clean;
}

/** Does the work, and once more with the parser where a text turns out to need it: most projects are clean, and start without. */
async function withParser<T>(work: () => T): Promise<T> {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof ParserNeeded)) throw error;
        await import('../../language/full.js');
        return work();
    }
}

/** Path from the working folder to a project, with a closing `/` where it is not that folder itself. */
export function prefixOf(root: string): string {
    const path = slashed(relative(process.cwd(), root));
    return path === '' ? '' : `${path}/`;
}

/** Names and titles of persons, which excerpts mask. */
export function personsOf(loaded: LoadedProject): Set<string> {
    const persons = new Set<string>();
    for (const file of loaded.files.values())
        for (const part of file.model.declarations) if (part.type === 'person' && part.name) persons.add(part.name);
    return persons;
}
