import { compile } from '../compile/compile.js';
import type { Compiled } from '../compile/compiled.js';
import { coverageOf } from '../coverage/coverage.js';
import { type ResolvedPlan, resolveProject } from '../model/plans.js';
import { compare } from '../review/compare.js';
import type { Lang } from '../rules/messages.js';
import { checkAll } from '../rules/run.js';
import { catalogues } from '../standard/catalogue.js';
import type { Diagnostic, Sources } from '../views/diagnostics/diagnostic.js';
import { fileStems } from '../views/files.js';
import type { ShownFinding } from '../views/html/findings-table.js';
import { type OutputFile, type OutputFormat, type OutputOptions, outputs } from '../views/outputs.js';
import { redacted, swept } from '../views/redact/redact.js';
import type { Sweep } from '../views/redact/sweep.js';
import type { LayOut } from '../views/scope/graph.js';
import { scopePicture } from '../views/scope/graph-svg.js';
import { scopeVoice } from '../views/scope/scope-texts.js';
import type { SheetId } from '../views/sheets/registry.js';
import { standardTerms } from '../views/terms.js';
import { voiceOf } from '../views/voice.js';
import { diagnose, sourcesOf } from './check.js';
import type { FileSystem } from './file-system.js';
import type { LoadedProject } from './load-project.js';
import { planLanguage } from './plan-language.js';

/** What is to be made of a project. */
export interface BuildRequest {
    readonly formats: readonly OutputFormat[];
    /** Sheets by name, each a file of its own; without it, each format writes what it is for. */
    readonly sheets?: readonly SheetId[];
    readonly lang: Lang;
    /** Nobody chose a language: each plan is written in its own, and in `lang` only where it says none. */
    readonly ownLanguage?: boolean;
    /** The day that is taken as today, `YYYY-MM-DD`. */
    readonly asOf: string;
    /** Personal data is left out everywhere. */
    readonly redact?: boolean;
    readonly paper?: 'A4' | 'A3';
    /** Version of this tool. */
    readonly tool: string;
    /** Revision of the text, where there is one. */
    readonly revision?: string;
    /** The plans of an earlier version, for the change note. */
    readonly before?: readonly ResolvedPlan[];
    /** Lays out the scope graph, in a worker of the machine or of the browser. */
    readonly layOut: LayOut;
    /** Plans of files for which this is false are left out. */
    wants(path: string): boolean;
}
export interface BuiltPlan {
    /** The plan's name. */
    readonly plan: string;
    readonly files: readonly OutputFile[];
}

/** All outputs of the plans of a project. The command line, `verify` and the editor's export make theirs here. */
export async function buildProject(files: FileSystem, loaded: LoadedProject, request: BuildRequest): Promise<BuiltPlan[]> {
    const { asOf } = request;
    const written = resolveProject(loaded.project);
    const hidden = request.redact ? redacted(loaded.project) : undefined;
    const shown = hidden ? resolveProject(hidden.project) : written;
    const compiled = memo((plan: ResolvedPlan) => compile(plan));
    // Whoever holds the page in their hands is told what is wrong, whether it was known before or not.
    const { baseline: _, ...whole } = loaded;
    const findingsIn = memo((lang: Lang) => diagnose(files, whole, asOf, lang));
    const sources = sourcesOf(files, loaded);
    // Only data, sheets and documents hold a coverage statement; the others need not wait for it.
    const outcome = request.sheets || request.formats.some((one) => HOLDS_COVERAGE.has(one)) ? checkAll(shown, compiled, asOf) : undefined;
    // A redacted project has the plans of the one that it was made from, in the same order.
    const pairs = written.plans.map((original, i) => ({ original, plan: shown.plans[i] ?? original }));
    const wanted = pairs.filter(({ original }) => !original.plan.abridged && request.wants(original.file.path));
    const stems = fileStems(wanted.map(({ plan }) => plan.id));
    const built: BuiltPlan[] = [];
    for (const [i, { original, plan }] of wanted.entries()) {
        const lang = (request.ownLanguage ? planLanguage(original) : undefined) ?? request.lang;
        const options: OutputOptions = {
            lang,
            asOf,
            terms: standardTerms,
            tool: request.tool,
            catalogues,
            findings: shownFindings(original, findingsIn(lang), hidden?.sweep),
            placeOf: placesOf(sources, original, hidden?.sweep),
            ...(outcome ? { entries: coverageOf(plan, compiled(plan), outcome, asOf) } : {}),
            ...(request.sheets ? { sheets: request.sheets } : {}),
            ...(request.redact ? { redact: true } : {}),
            ...(request.revision ? { revision: request.revision } : {}),
            ...(request.paper ? { paper: request.paper } : {}),
            ...reviewOf(request, original, hidden?.sweep),
            ...(await picturesOf({ ...request, lang }, plan, compiled(plan))),
        };
        const made: OutputFile[] = [];
        for (const format of request.formats)
            made.push(...(await outputs[format]({ plan, compiled: compiled(plan), stem: stems[i] ?? plan.id, options })));
        built.push({ plan: plan.id, files: made });
    }
    return built;
}

/** The scope graph takes a while to lay out: only where a sheet shows it. */
async function picturesOf(
    { sheets, formats, lang, redact, layOut }: BuildRequest,
    plan: ResolvedPlan,
    { scope }: Compiled,
): Promise<Pick<OutputOptions, 'pictures'>> {
    const shown = sheets ? sheets.includes('scope-graph') : formats.includes('svg');
    if (!shown || scope.assets.length === 0) return {};
    const voice = voiceOf(plan, { lang, terms: standardTerms, ...(redact ? { redact: true } : {}) });
    const picture = await scopePicture(scopeVoice(plan, scope, voice), layOut);
    return picture ? { pictures: { scope: picture } } : {};
}

const HOLDS_COVERAGE: ReadonlySet<OutputFormat> = new Set(['json', 'yaml', 'docx', 'xlsx', 'html-document', 'md-document', 'oscal']);

function shownFindings(plan: ResolvedPlan, findings: readonly Diagnostic[], sweep: Sweep | undefined): ShownFinding[] {
    const own = findings.filter((one) => plan.files.some((file) => file.path === one.file));
    return sweep ? own.map((one) => ({ ...one, part: sweep.id(one.part), message: sweep.text(one.message) })) : own;
}

/** Where parts stand in the plan's own file, by the ids that the outputs know. */
function placesOf(sources: Sources, { file }: ResolvedPlan, sweep: Sweep | undefined): (part: string) => number | undefined {
    let places: Map<string, number> | undefined;
    return (part) => {
        const parts = sources(file.path)?.positions.parts ?? new Map();
        places ??= new Map([...parts].map(([id, { range }]) => [sweep?.id(id) ?? id, range[0]]));
        return places.get(part);
    };
}

function reviewOf({ before, asOf }: BuildRequest, plan: ResolvedPlan, sweep: Sweep | undefined): Pick<OutputOptions, 'review'> {
    const old = before?.find(({ id }) => id === plan.id) ?? (before?.length === 1 ? before[0] : undefined);
    if (!old) return {};
    const review = compare(old, plan, { asOf });
    return { review: sweep ? swept(review, sweep) : review };
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
    const known = new Map<K, V>();
    return (key) => {
        const found = known.get(key) ?? make(key);
        known.set(key, found);
        return found;
    };
}
