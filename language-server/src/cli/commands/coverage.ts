import '../../language/full.js';
import { compile } from '../../compile/compile.js';
import { type CoverageState, coverageOf } from '../../coverage/coverage.js';
import { planLanguage } from '../../host/plan-language.js';
import { type ResolvedPlan, resolveProject } from '../../model/plans.js';
import { checkAll } from '../../rules/run.js';
import { coverageCsv } from '../../views/coverage/coverage-csv.js';
import { coverageHtml } from '../../views/coverage/coverage-html.js';
import { coverageJson } from '../../views/coverage/coverage-json.js';
import { coverageMarkdown } from '../../views/coverage/coverage-markdown.js';
import { coveragePretty } from '../../views/coverage/coverage-pretty.js';
import type { PlanCoverage } from '../../views/coverage/lines.js';
import { jsonWithoutOrders } from '../../views/diagnostics/visible.js';
import { coloursFor } from '../colours.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { inputs } from '../inputs.js';
import { loadJudged } from '../judged.js';
import { langOf } from '../lang.js';
import { prefixOf } from '../shown.js';
import { asOfDay } from '../today.js';
import { usageWords } from '../words/usage-words.js';
import { write } from '../write.js';

export interface CoverageCommandOptions {
    readonly format: string;
    readonly asOf?: string;
    readonly lang?: string;
}
export const COVERAGE_FORMATS = ['pretty', 'md', 'html', 'csv', 'json'] as const;
type Format = (typeof COVERAGE_FORMATS)[number];

/** `preplan coverage`: how the plans that the paths mean stand to each clause. */
export function coverage(paths: readonly string[], options: CoverageCommandOptions): ExitCode {
    const format = COVERAGE_FORMATS.find((one) => one === options.format);
    if (!format)
        throw new CommandError(EXIT.usage, usageWords.choose, {
            option: '--format',
            value: options.format,
            choices: COVERAGE_FORMATS.join(', '),
        });
    const plans: PlanCoverage[] = [];
    const files = new Map<ResolvedPlan, string>();
    let asOf = '';
    let lang = langOf(options.lang);
    let broken = false;
    for (const input of inputs(paths)) {
        const loaded = loadJudged(input);
        const { config } = loaded.project;
        broken ||= loaded.configProblems.length > 0;
        lang = langOf(options.lang, config.lang);
        asOf = asOfDay(options.asOf, config);
        const resolved = resolveProject(loaded.project);
        const compiledOf = memo((plan: ResolvedPlan) => compile(plan));
        const outcome = checkAll(resolved, compiledOf, asOf);
        for (const plan of resolved.plans) {
            if (plan.plan.abridged || !input.wants(plan.file.path)) continue;
            const own = options.lang === undefined && config.lang === undefined ? planLanguage(plan) : undefined;
            plans.push({ plan, entries: coverageOf(plan, compiledOf(plan), outcome, asOf), lang: own ?? lang });
            files.set(plan, prefixOf(loaded.root) + plan.file.path);
        }
    }
    // What stands around several plans is in their language, where they share one.
    const [first] = plans;
    if (first && plans.every((one) => one.lang === first.lang)) lang = first.lang;
    const shown = { lang, asOf };
    write(printed(format, plans, shown, (one) => files.get(one.plan) ?? one.plan.file.path));
    return broken ? EXIT.usage : EXIT.clean;
}

function printed(
    format: Format,
    plans: readonly PlanCoverage[],
    shown: { lang: 'en' | 'zh-CN'; asOf: string },
    fileOf: (one: PlanCoverage) => string,
): string {
    switch (format) {
        case 'md':
            return coverageMarkdown(plans, shown);
        case 'html':
            return coverageHtml(plans, shown);
        case 'csv':
            return coverageCsv(plans, shown);
        case 'json':
            return jsonWithoutOrders(`${JSON.stringify(coverageJson(plans, shown, fileOf), undefined, 2)}\n`);
        default:
            return coveragePretty(plans, shown, painter());
    }
}

function painter(): (state: CoverageState, text: string) => string {
    const colours = coloursFor(process.stdout);
    return (state, text) => {
        if (state === 'met') return colours.green(text);
        return state === 'unmet' ? colours.red(text) : text;
    };
}

function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
    const known = new Map<K, V>();
    return (key) => {
        const found = known.get(key) ?? make(key);
        known.set(key, found);
        return found;
    };
}
