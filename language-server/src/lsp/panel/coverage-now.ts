import { type CoverageEntry, coverageOf } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { rootOf } from '../../model/plans.js';
import { order } from '../../rules/order.js';
import { CHAPTERS } from '../../rules/property-words.js';
import { checkWaivers } from '../../rules/run.js';
import { applyWaivers, type Outcome, waiversOf } from '../../rules/waivers.js';
import { compiledOf } from '../matrix/compiled.js';
import type { Server } from '../server.js';
import type { ProjectState } from '../state/projects.js';

/** How a plan stands to each clause by the findings of the last checks, which must be complete. */
export function coverageNow(server: Server, project: ProjectState, plan: ResolvedPlan): CoverageEntry[] {
    const asOf = server.asOf(project);
    return coverageOf(plan, compiledOf(plan), outcomeNow(server, project, asOf), asOf);
}

function outcomeNow(server: Server, project: ProjectState, asOf: string): Outcome {
    const all = [...server.schedule.checksOf(project).bySource.values()].flat();
    const outcome = applyWaivers(order(all), waiversOf(project.resolved), asOf);
    const uses = outcome.uses.length > 0 ? checkWaivers(project.resolved, outcome.uses, asOf, true) : [];
    return uses.length > 0 ? { ...outcome, findings: order([...outcome.findings, ...uses]) } : outcome;
}

const KEYS: readonly string[] = CHAPTERS.map(([key]) => key);

/** The chapter that an entry belongs to: where it was read, else by the number of its clause in the national plan. Empty: none. */
export function chapterOf(entry: CoverageEntry, plan: ResolvedPlan): string {
    const [part = ''] = entry.where;
    if (rootOf(part) === plan.id) {
        const segment = part.split('/')[1] ?? '';
        if (KEYS.includes(segment)) return segment;
    }
    const at = entry.requirement.check?.['at'];
    if (typeof at === 'string' && KEYS.includes(at)) return at;
    const number = /^NP-([1-8])\./.exec(entry.requirement.id)?.[1];
    return number ? (KEYS[Number(number) - 1] ?? '') : '';
}
