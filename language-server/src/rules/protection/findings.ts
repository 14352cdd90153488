import { periodOf } from '../../compile/rosters/needs.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { PlanFinding, Protection, Thing } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { listWord } from '../words.js';

/** What tests and inspections found before a protection: who mends it by when, how, and where it goes if it stays open. */
export const protectionFindings = rule({
    id: 'protection/findings',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-THR-2', 'HP-HARD-5', 'HP-END-4'],
    since: '2026.0',
    missing: true,
    messages: {
        unsaid: {
            en: 'This finding does not say: {what}. Before the period every finding has a source, an owner and a day.',
            'zh-CN': '该问题未写明：{what}。重保前每项问题都应写明来源、责任人和整改期限。',
        },
        unmended: {
            en: 'This finding is open, and no hardening covers what it is on. Add “harden … of …”, or accept the risk: “accepted by … until … because …”.',
            'zh-CN':
                '该问题尚未关闭，也没有针对其对象的加固任务。请补写“harden … of …”，或经批准接受风险：“accepted by … until … because …”。',
        },
        unhardened: {
            en: '“{title}” is closed, and no hardening names what it is on: add that to “harden … of …”, so that it stays mended.',
            'zh-CN': '“{title}”已关闭，但加固任务未包括其所涉对象：请写入“harden … of …”，避免问题反复。',
        },
        undated: {
            en: 'What is carried over has no day by which it is done: add “due …”.',
            'zh-CN': '移交后续工作的事项没有完成期限：请补写“due …”。',
        },
        lost: {
            en: '“{title}” stays open after the period and is carried over to nobody. Add “carry_over {name} to … due …” to “after”.',
            'zh-CN': '“{title}”在重保结束后仍未关闭，也没有移交后续工作。请在“after”中写“carry_over {name} to … due …”。',
        },
    },
    check({ plan }, report) {
        for (const one of plan.protections) {
            for (const finding of one.before?.findings ?? []) {
                if (finding.damaged) continue;
                const left = (['source', 'owner', 'due'] as const).filter((property) => isAbsent(finding, property));
                if (left.length > 0) {
                    const what = listWord(left.map((word) => ({ en: `“${word}”`, 'zh-CN': `“${word}”` })));
                    const severity = left.includes('owner') ? 'error' : 'warning';
                    report(finding, { message: 'unsaid', args: { what }, severity, requirements: ['HP-THR-2'] });
                }
                const title = titleOf(finding);
                if (finding.closed !== undefined) {
                    if (!isHardened(plan, one, finding))
                        report(finding, { message: 'unhardened', args: { title }, severity: 'info', requirements: ['HP-HARD-5'] });
                    continue;
                }
                if (!isAbsent(finding, 'closed')) continue;
                if (finding.accepted === undefined && !isHardened(plan, one, finding)) {
                    report(finding, { message: 'unmended', requirements: ['HP-HARD-5'] });
                }
                if (one.after && !one.after.damaged && outlasts(one, finding) && !isCarried(plan, one, finding)) {
                    const args = { title, name: finding.name ?? '' };
                    report(finding, { message: 'lost', args, severity: 'info', requirements: ['HP-END-4'] });
                }
            }
            for (const carried of one.after?.carryOvers ?? [])
                if (isAbsent(carried, 'due') && !carried.damaged)
                    report(carried, { message: 'undated', severity: 'info', requirements: ['HP-END-4'] });
        }
    },
});

/** What is accepted, or due after the last day, is still there then; what is due before is to be closed by then. */
function outlasts(protection: Protection, { accepted, due }: PlanFinding): boolean {
    const to = periodOf(protection)?.to;
    return accepted !== undefined || (to !== undefined && due !== undefined && due > to);
}

const partsOfThings = (plan: ResolvedPlan, things: readonly Thing[]): (string | undefined)[] =>
    things.flatMap(({ ref }) => {
        const found = ref && plan.resolution(ref);
        return found ? [found.state === 'found' ? found.part.id : undefined] : [];
    });

/** A hardening names what the finding is on; a name that cannot be read may be it. */
function isHardened(plan: ResolvedPlan, { before }: Protection, finding: PlanFinding): boolean {
    const on = partsOfThings(plan, finding.on);
    const hardened = (before?.hardenings ?? []).flatMap((task) =>
        task.of.some(({ word }) => word) ? [undefined] : partsOfThings(plan, task.of),
    );
    if (on.length === 0 || on.includes(undefined) || hardened.includes(undefined)) return true;
    return on.every((id) => hardened.includes(id));
}

function isCarried(plan: ResolvedPlan, { after }: Protection, finding: PlanFinding): boolean {
    const carried = (after?.carryOvers ?? []).flatMap(({ things }) => things.map((ref) => plan.resolution(ref)));
    return carried.some((found) => found?.state !== 'found' || found.part === finding);
}
