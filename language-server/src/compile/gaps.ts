import type { Laid } from './layers.js';
import type { Cell, Gap, GapKind } from './matrix-types.js';

/** The kinds of action that every incident needs, and the gap where one is missing. */
const NEEDED: readonly (readonly [kind: string, gap: GapKind])[] = [
    ['assess', 'no_assess'],
    ['contain', 'no_contain'],
    ['preserve_evidence', 'no_preserve_evidence'],
    ['eradicate', 'no_eradicate'],
    ['inform', 'no_inform'],
    ['restore', 'no_restore'],
];

/** Parts that should hold what a cell lacks. */
export interface Places {
    readonly inner: string;
    readonly level: string | undefined;
    readonly response: string;
}

/** What a cell lacks, in a fixed order. A kind that was omitted for a stated reason is excepted. */
export function gapsOf(cell: Pick<Cell, 'owner' | 'steps' | 'reports' | 'end'>, laid: Laid, places: Places): Gap[] {
    const gaps: Gap[] = [];
    const level = places.level ?? places.response;
    if (!places.level) gaps.push({ kind: 'no_level', part: places.response });
    if (cell.owner.length === 0) gaps.push({ kind: 'no_owner', part: level });
    gaps.push(...stepGaps(cell, laid, places));
    if (!cell.reports.some(always)) gaps.push({ kind: 'no_report', part: places.response });
    if (!cell.end || !says(cell.end)) gaps.push({ kind: 'no_end', part: cell.end?.part ?? level });
    return gaps;
}

function stepGaps(cell: Pick<Cell, 'steps'>, laid: Laid, { inner }: Places): Gap[] {
    // What is done for some systems only is missing for the others.
    const steps = cell.steps.filter(({ of }) => of === undefined);
    const left = laid.omitted.filter(({ act, because }) => because !== undefined && laid.acts.get(act.name)?.out === 'omitted');
    if (!steps.some((step) => step.kind === 'step') && left.length === 0) return [{ kind: 'no_step', part: inner }];
    const gaps: Gap[] = [];
    for (const [kind, gap] of NEEDED) {
        if (steps.some((step) => step.does.includes(kind))) continue;
        const omitted = left.find(({ act }) => act.does.includes(kind));
        gaps.push(omitted ? { kind: gap, part: omitted.part, excepted: true } : { kind: gap, part: inner });
    }
    if (steps.every((step) => step.layer === 'first_handling' && step.overrides.length === 0))
        gaps.push({ kind: 'first_handling_only', part: inner });
    return gaps;
}

/** A report that goes up to somebody whenever there is such an incident; what only a reader can judge is taken as said. */
function always(report: Cell['reports'][number]): boolean {
    if (report.how !== 'report' || report.discretion !== undefined || !isSure(report)) return false;
    return report.to.length === 0 || report.to.some(isSure);
}

function isSure({ condition, conditionFacts }: Pick<Cell['reports'][number], 'condition' | 'conditionFacts'>): boolean {
    if (condition === undefined) return true;
    return (conditionFacts ?? []).some((group) => group.all.every((fact) => fact.text !== undefined && !fact.lasting));
}

function says(end: NonNullable<Cell['end']>): boolean {
    return (
        end.when !== undefined || [end.decided, end.received, end.proposed, end.approved, end.leftTo].some((parties) => parties.length > 0)
    );
}
