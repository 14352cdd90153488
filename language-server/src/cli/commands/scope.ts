import '../../language/full.js';
import { compile } from '../../compile/compile.js';
import { type Comparison, compareScan } from '../../compile/scan/compare.js';
import { SCAN_KEYS } from '../../compile/scan/csv.js';
import { type Scan, ScanError } from '../../compile/scan/scan-types.js';
import { canonicalAddress, spanOf } from '../../compile/scope/addresses.js';
import type { Scope } from '../../compile/scope/scope-types.js';
import { join } from '../../host/discover.js';
import { nodeFiles } from '../../host/node.js';
import { readScan } from '../../host/read-scan.js';
import { recordScan } from '../../host/record-scan.js';
import { type ResolvedPlan, resolveProject } from '../../model/plans.js';
import { isDay } from '../../model/quantity.js';
import type { Lang } from '../../rules/messages.js';
import { sheetCsv } from '../../views/csv/sheet-csv.js';
import { unifiedDiff } from '../../views/diagnostics/unified-diff.js';
import { stampOf } from '../../views/document/stamp.js';
import { scopeJsonText } from '../../views/json/scope-json.js';
import { sheetsMarkdown } from '../../views/markdown/document-markdown.js';
import type { Recording } from '../../views/scope/record.js';
import { sheetPretty } from '../../views/scope/scan-pretty.js';
import { scanSheet } from '../../views/scope/scan-sheet.js';
import { scopeVoice } from '../../views/scope/scope-texts.js';
import { scopeSheet } from '../../views/sheets/scope-sheet.js';
import type { Sheet } from '../../views/sheets/sheet.js';
import { standardTerms } from '../../views/terms.js';
import { voiceOf } from '../../views/voice.js';
import { scanFaultText } from '../../views/words/scan-fault-words.js';
import { scanWords } from '../../views/words/scope-words.js';
import { coloursFor } from '../colours.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { type Input, inputs, load } from '../inputs.js';
import { langOf } from '../lang.js';
import { replaceTexts } from '../replace-texts.js';
import { prefixOf } from '../shown.js';
import { asOfDay } from '../today.js';
import { usageWords } from '../words/usage-words.js';
import { tell, write } from '../write.js';

export interface ScopeOptions {
    readonly scan?: string;
    readonly format: string;
    readonly asOf?: string;
    readonly lang?: string;
    readonly steps?: string;
    readonly adopt?: boolean;
    readonly isolate?: boolean;
    readonly retire?: boolean;
    readonly acceptUntil?: string;
    readonly due?: string;
    readonly because?: string;
    readonly by?: string;
    readonly supervised?: string;
    readonly only?: string;
    readonly dryRun?: boolean;
}
interface Shown {
    readonly plan: ResolvedPlan;
    readonly file: string;
    readonly scope: Scope;
    readonly scan?: Comparison;
    readonly lang: Lang;
    readonly asOf: string;
}

/** `preplan scope`: the asset scope by class; with `--scan`, what it and a scan disagree on, and the decisions on that. */
export function scope(paths: readonly string[], options: ScopeOptions): ExitCode {
    const steps = stepsOf(options.steps);
    const deciding = decisionOf(options);
    const shown: Shown[] = [];
    let changes = 0;
    for (const input of inputs(paths)) {
        const loaded = load(input);
        const { config } = loaded.project;
        if (loaded.configProblems.length > 0)
            throw new CommandError(EXIT.usage, usageWords.configBroken, { path: `${prefixOf(loaded.root)}preplan.yaml` });
        const lang = langOf(options.lang, config.lang);
        const asOf = asOfDay(options.asOf, config);
        const scan = options.scan === undefined ? undefined : scanOf(options.scan, config.scan ?? {});
        for (const plan of resolveProject(loaded.project).plans) {
            if (plan.plan.abridged || !input.wants(plan.file.path)) continue;
            const { scope: made } = compile(plan);
            const comparison = scan && compareScan(made, scan, asOf);
            shown.push({
                plan,
                file: prefixOf(loaded.root) + plan.file.path,
                scope: made,
                lang,
                asOf,
                ...(comparison ? { scan: comparison } : {}),
            });
            if (comparison && deciding)
                changes += record(input, plan, comparison, { ...deciding, asOf, seen: comparison.day ?? asOf }, options, lang);
        }
    }
    if (shown.length === 0) throw new CommandError(EXIT.empty, usageWords.noPlanToShow);
    if (deciding) return options.dryRun && changes > 0 ? EXIT.findings : EXIT.clean;
    write(printed(shown, options.format, steps));
    return shown.some(({ scan }) => scan && scan.differences.length > 0) ? EXIT.findings : EXIT.clean;
}

function stepsOf(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    if (/^\d{1,3}$/.test(text)) return Number(text);
    throw new CommandError(EXIT.usage, usageWords.number, { option: '--steps', value: text });
}

type Deciding = Omit<Recording, 'seen' | 'asOf'>;
function decisionOf(options: ScopeOptions): Deciding | undefined {
    const given = [
        options.adopt && '--adopt',
        options.isolate && '--isolate',
        options.acceptUntil && '--accept-until',
        options.retire && '--retire',
    ].filter((one) => typeof one === 'string' && one !== '');
    if (given.length > 1) throw new CommandError(EXIT.usage, usageWords.oneDecision, { given: given.join(' + ') });
    if (given.length === 0) {
        if (options.dryRun || options.only || options.by) throw new CommandError(EXIT.usage, usageWords.dryRunDecides);
        return undefined;
    }
    if (options.scan === undefined) throw new CommandError(EXIT.usage, usageWords.scanNeeded, { option: String(given[0]) });
    for (const [option, day] of [
        ['--accept-until', options.acceptUntil],
        ['--due', options.due],
    ] as const) {
        if (day !== undefined && !isDay(day)) throw new CommandError(EXIT.usage, usageWords.dayExpected, { option, value: day });
    }
    if (options.due !== undefined && !options.isolate) throw new CommandError(EXIT.usage, usageWords.dueIsolates);
    for (const [option, name] of [
        ['--by', options.by],
        ['--supervised', options.supervised],
    ] as const) {
        if (name !== undefined && !/^[\p{Lu}\p{Lo}][\p{L}\p{N}_]*(\.[\p{L}\p{N}_]+)?$/u.test(name))
            throw new CommandError(EXIT.usage, usageWords.partyExpected, { option, value: name });
    }
    const only = options.only?.split(',').map((one) => one.trim());
    const wrong = only?.find((one) => !spanOf(one));
    if (wrong !== undefined) throw new CommandError(EXIT.usage, usageWords.addresses, { value: wrong });
    return {
        decision: options.adopt ? 'adopt' : options.isolate ? 'isolate' : options.retire ? 'retire' : 'accept',
        ...(options.acceptUntil ? { until: options.acceptUntil } : {}),
        ...(options.due ? { due: options.due } : {}),
        ...(options.because ? { because: options.because } : {}),
        ...(options.by ? { by: options.by } : {}),
        ...(options.supervised ? { supervised: options.supervised } : {}),
        ...(only ? { only: new Set(only.map(canonicalAddress)) } : {}),
    };
}

function scanOf(path: string, mapping: Readonly<Record<string, string>>): Scan {
    const unknown = Object.keys(mapping).find((key) => !SCAN_KEYS.includes(key));
    if (unknown !== undefined) throw new CommandError(EXIT.usage, usageWords.scanKey, { key: unknown, choices: SCAN_KEYS.join(', ') });
    if (nodeFiles.kind(path) !== 'file') throw new CommandError(EXIT.usage, usageWords.fileMissing, { path });
    try {
        return readScan(path, mapping);
    } catch (error) {
        if (error instanceof ScanError)
            throw new CommandError(EXIT.usage, usageWords.scanFault, {
                path,
                fault: { en: scanFaultText(error.fault, 'en'), 'zh-CN': scanFaultText(error.fault, 'zh-CN') },
            });
        throw error;
    }
}

/** Writes the declarations, or shows what would be written. */
function record(input: Input, plan: ResolvedPlan, comparison: Comparison, recording: Recording, options: ScopeOptions, lang: Lang): number {
    const { texts, written, refused } = recordScan(nodeFiles, input.found, { plan, comparison, recording, workspace: input.workspace });
    if (refused) throw new CommandError(EXIT.usage, usageWords.notWrittenUnread, { path: `${prefixOf(input.found.root)}${refused}` });
    const { say } = voiceOf(plan, { lang, terms: standardTerms });
    if (!options.dryRun) replaceTexts(input.found.root, texts);
    for (const [path, { before, after }] of texts) {
        const absolute = join(input.found.root, path);
        const shownPath = prefixOf(input.found.root) + path;
        if (nodeFiles.kind(absolute, input.found.root) !== 'file') continue;
        if (options.dryRun) write(unifiedDiff(shownPath, before, after));
        tell(say(options.dryRun ? scanWords.toWrite : scanWords.written, { n: written.get(path) ?? 0, file: shownPath }));
    }
    if (texts.size === 0) tell(say(scanWords.nothing));
    return texts.size;
}

function printed(shown: readonly Shown[], format: string, steps: number | undefined): string {
    if (format === 'json') return scopeJsonText(shown.map((one) => ({ ...one, plan: one.plan.id })));
    const colours = coloursFor(process.stdout);
    return shown
        .map(({ plan, scope: made, scan, lang, asOf }) => {
            const voice = voiceOf(plan, { lang, terms: standardTerms });
            const speaking = scopeVoice(plan, made, voice);
            const sheet: Sheet = scan ? scanSheet(speaking, scan) : scopeSheet(plan, made, voice, steps);
            if (format === 'csv') return sheetCsv(voice, sheet);
            if (format === 'md') return sheetsMarkdown(plan.plan.title ?? plan.id, stampOf(plan, voice, { asOf }), [sheet]);
            return sheetPretty(sheet, colours);
        })
        .join('\n');
}
