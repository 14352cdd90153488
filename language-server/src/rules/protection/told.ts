import { isDamaged } from '../../compile/damage.js';
import type { PartyName } from '../../compile/matrix-types.js';
import { partyUses } from '../../compile/party-use.js';
import { warningChain } from '../../compile/warning.js';
import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Choice, During, Protection, Recipients } from '../../model/shape/index.js';
import { rule } from '../rule.js';

/** During the period the unit's leaders are told, and whoever stands above it. */
export const protectionTold = rule({
    id: 'protection/told',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-NEED-1', 'HP-DUR-2'],
    since: '2026.0',
    missing: true,
    messages: {
        leaders: {
            en: 'No report of the period reaches the leaders: add a “follow_up to …” the leading group, or to who leads the protection.',
            'zh-CN': '重保期间没有向单位领导的报告：请写“follow_up to …”，对象为领导小组或重保负责人。',
        },
        superior: {
            en: 'No report of the period leaves the unit: add a “follow_up to …” a superior or an authority.',
            'zh-CN': '重保期间没有向上级或主管部门的报告：请写“follow_up to …”，对象为上级或主管部门。',
        },
    },
    check({ plan }, report) {
        for (const protection of plan.protections) {
            const { during } = protection;
            // Without any report, the clause itself says so.
            if (!during || isDamaged(during) || during.followUps.length + during.reports.length === 0) continue;
            const told = [...during.followUps, ...during.reports, ...redFollowUps(plan, during)].flatMap(({ to }) => partiesOf(plan, to));
            if (told.some(({ type }) => type === 'unknown')) continue;
            const leaders = leadersOf(plan, protection);
            if (leaders && !told.some(({ part }) => part !== undefined && leaders.has(part)))
                report(during, { message: 'leaders', requirements: ['HP-NEED-1'] });
            if (plan.superiors.length > 0 && !told.some((one) => isAbove(plan, one)))
                report(during, { message: 'superior', requirements: ['HP-DUR-2'] });
        }
    },
});

const partiesOf = (plan: ResolvedPlan, to: readonly Recipients[]): PartyName[] =>
    to.flatMap(({ parties }) => partyUses(plan, parties).flatMap(({ any }) => any));

/** The red response counts where it runs all the time; on request it may never run. */
const redFollowUps = (plan: ResolvedPlan, { response, mode }: During) =>
    response === 'red' && mode !== 'on_request' ? warningChain(plan, 'red').flatMap(({ followUps }) => followUps) : [];

/** Who leads the protection and the unit, as persons, posts and bodies; undefined where nobody is said to. */
function leadersOf(plan: ResolvedPlan, { led, deputy }: Protection): ReadonlySet<string> | undefined {
    const groups = allBodies(plan.plan.organization?.bodies ?? []).filter(({ as }) => as === 'leading_group');
    const ids = (choices: readonly Choice[]) => choices.flatMap(({ any }) => any.flatMap((party) => partyPart(plan, party)?.id ?? []));
    const found = [...ids(led), ...ids(deputy), ...groups.flatMap(({ id, head, deputy: second }) => [id, ...ids(head), ...ids(second)])];
    return found.length > 0 ? new Set(found) : undefined;
}

const isAbove = (plan: ResolvedPlan, { ref, type }: PartyName): boolean =>
    ref === 'superior' || type === 'authority' || plan.superiors.some((superior) => ref.startsWith(`${superior.ref.ref}.`));
