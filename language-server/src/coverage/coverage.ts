import type { Compiled } from '../compile/compiled.js';
import type { ResolvedPlan } from '../model/plans.js';
import { stateOf } from '../model/state.js';
import type { Finding } from '../rules/finding.js';
import type { Message } from '../rules/messages.js';
import { findRule } from '../rules/registry.js';
import { boundBy, cataloguesInForce } from '../rules/requirement/engine/bound.js';
import { DAMAGED, type Fault, type Verdict } from '../rules/requirement/engine/verdict.js';
import { messageOf } from '../rules/requirement/engine/wording.js';
import { kindOf } from '../rules/requirement/kinds.js';
import type { Outcome, Waived } from '../rules/waivers.js';
import type { Catalogue, CheckSpec, Requirement } from '../standard/catalogue-types.js';
import type { LocalText } from '../standard/taxonomy-types.js';

export type CoverageState = 'met' | 'excepted' | 'unmet' | 'for_reader' | 'not_applicable' | 'not_checked';

/** How a plan stands to one requirement. */
export interface CoverageEntry {
    readonly requirement: Requirement;
    readonly catalogue: Catalogue;
    readonly state: CoverageState;
    /** Ids of the parts that were read, or where it is not met; the first is the main one. */
    readonly where: readonly string[];
    readonly why?: Message;
    /** Of what is not met: the findings that say so. */
    readonly findings?: readonly Finding[];
    /** Last day of the waiver. */
    readonly until?: string;
}

/** Every requirement of the catalogues in force for a plan: met where, excepted, unmet, for the reader, not applicable, not checked. */
export function coverageOf(plan: ResolvedPlan, compiled: Compiled, outcome: Outcome, asOf: string): CoverageEntry[] {
    if (plan.plan.abridged) return [];
    const files = new Set(plan.files.map(({ path }) => path));
    const findings = outcome.findings.filter(({ file }) => files.has(file));
    const waived = outcome.waived.filter(({ finding }) => files.has(finding.file));
    return cataloguesInForce(plan).flatMap((catalogue) =>
        catalogue.requirements.map((requirement): CoverageEntry => {
            const about = (finding: Finding) => finding.requirements.includes(requirement.id);
            const known = { findings: findings.filter(about), waived: waived.filter(({ finding }) => about(finding)), all: findings };
            return { requirement, catalogue, ...standing(plan, compiled, requirement, known, asOf) };
        }),
    );
}

const forReader = (check: CheckSpec): Standing => ({ state: 'for_reader', where: [], why: messageOf(check['what'] as LocalText) });

type Standing = Omit<CoverageEntry, 'requirement' | 'catalogue'>;
interface Known {
    /** Those that name the requirement. */
    readonly findings: readonly Finding[];
    readonly waived: readonly Waived[];
    /** Every finding of the plan: another clause may speak for this one. */
    readonly all: readonly Finding[];
}

const NO_KIND: Message = { en: 'the plan does not say what kind of plan it is', 'zh-CN': '预案未写明自身类型' };
const NO_CHECK: Message = { en: 'no check looks at it', 'zh-CN': '尚无对应的检查' };

function standing(plan: ResolvedPlan, compiled: Compiled, of: Requirement, known: Known, asOf: string): Standing {
    const bound = boundBy(plan, of);
    // Where nothing else binds it, a plan is bound by its own word, and a finding says that it is broken.
    if (bound.state === 'free' && known.findings.length === 0) return { state: 'not_applicable', where: [], why: bound.why };
    if (bound.state === 'free') {
        return { state: 'unmet', where: [...new Set(known.findings.map(({ part }) => part))], findings: known.findings };
    }
    if (bound.state === 'unknown') return { state: 'not_checked', where: [], why: NO_KIND };
    const { check } = of;
    if (check?.kind === 'reader') return forReader(check);
    const kind = check && kindOf(check.kind);
    const verdict = kind ? kind.judge({ plan, compiled, asOf }, of) : check && ruled(plan, compiled, check);
    if (!verdict && known.findings.length === 0 && known.waived.length === 0) return { state: 'not_checked', where: [], why: NO_CHECK };
    const made = withFindings(verdict, known);
    // What no rule could read is asked of the reader, where the catalogue says what to look for.
    return made.state === 'not_applicable' && check?.kind === 'rule' && check['what'] ? forReader(check) : made;
}

/** Findings of other rules speak of requirements too: they count as much as the requirement's own check. */
function withFindings(verdict: Verdict | undefined, { findings, waived, all }: Known): Standing {
    const faults = verdict?.state === 'unmet' ? verdict.faults : [];
    const excused = faults.length > 0 && faults.every((fault) => waived.some(({ finding }) => finding.part === placeOf(fault)));
    if (findings.length > 0 || (faults.length > 0 && !excused)) {
        const where = [...new Set([...findings.map(({ part }) => part), ...faults.map(placeOf)])];
        return { state: 'unmet', where, ...(findings.length > 0 ? { findings } : saidElsewhere(faults, all)) };
    }
    if (waived.length > 0) {
        const { by } = waived[0] as Waived;
        const { because = '', until } = by.waiver;
        const where = [...new Set(waived.map(({ finding }) => finding.part))];
        return { state: 'excepted', where, why: { en: because, 'zh-CN': because }, ...(until ? { until } : {}) };
    }
    if (!verdict) return { state: 'not_checked', where: [], why: NO_CHECK };
    switch (verdict.state) {
        case 'excepted':
            return { state: 'excepted', where: verdict.where, why: verdict.why };
        case 'unknown':
            return { state: 'not_checked', where: [], why: verdict.why };
        case 'not_applicable':
            return { state: 'not_applicable', where: [], why: verdict.why };
        default:
            return { state: 'met', where: verdict.state === 'met' ? verdict.where : [] };
    }
}

const MISSING: Message = { en: 'what it asks for is missing here', 'zh-CN': '此处缺少所要求的内容' };

/** The reason where no finding names the requirement: what the other clause or rule says that speaks for it, else which one that is. */
function saidElsewhere(faults: readonly Fault[], all: readonly Finding[]): Pick<CoverageEntry, 'findings' | 'why'> {
    const sayers = [...new Set(faults.flatMap(({ saidBy }) => saidBy ?? []))];
    const findings = all.filter(({ rule, requirements }) => sayers.some((by) => rule === by || requirements.includes(by)));
    if (findings.length > 0) return { findings };
    const names = sayers.join(', ');
    return { why: sayers.length > 0 ? { en: `see ${names}`, 'zh-CN': `见 ${names}` } : MISSING };
}

const placeOf = ({ part }: Fault): string => ('type' in part ? part.id : part.part);

/** What rules judge is read in a chapter; where there is none, nothing was read. */
function ruled(plan: ResolvedPlan, compiled: Compiled, check: CheckSpec): Verdict | undefined {
    const at = check['at'] as string | undefined;
    const rules = (check['rules'] ?? []) as readonly string[];
    if (!rules.some((id) => findRule(id) !== undefined && plan.project.config.severities[id] !== 'off')) return undefined;
    if (at === undefined || at === 'plan') return { state: 'met', where: [plan.plan.id] };
    if (at === 'scope') return inScope(compiled, check);
    const chapter = plan.plan[at as 'general'];
    if (chapter) return { state: 'met', where: [chapter.id] };
    if (stateOf(plan.plan, at as 'general') !== 'absent') return { state: 'unknown', why: DAMAGED };
    return { state: 'unmet', faults: [{ part: plan.plan, message: 'missing' }] };
}

const NO_SUCH_ASSET: Message = { en: 'the asset scope has nothing of this class', 'zh-CN': '资产范围内没有该类资产' };

/** What rules judge of a class of assets is read in the assets of that class. */
function inScope({ scope }: Compiled, check: CheckSpec): Verdict {
    const where = scope.assets.filter(({ classes }) => classes.some((one) => one.class === check['class'])).map(({ part }) => part);
    return where.length > 0 ? { state: 'met', where } : { state: 'not_applicable', why: NO_SUCH_ASSET };
}

/** How many entries there are of each state. */
export function coverageCounts(entries: readonly CoverageEntry[]): Record<CoverageState, number> {
    const counts = { met: 0, excepted: 0, unmet: 0, for_reader: 0, not_applicable: 0, not_checked: 0 };
    for (const { state } of entries) counts[state]++;
    return counts;
}
