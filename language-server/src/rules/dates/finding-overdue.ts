import type { Deliverable, Part, PlanFinding, Task } from '../../model/shape/index.js';
import { isBroken } from '../../model/state.js';
import { forEachPart } from '../../model/walk.js';
import { closingClauses } from '../protection/dates.js';
import { rule } from '../rule.js';

/** Weaknesses that should be closed, and tasks that should be done, by now. */
export const findingOverdue = rule({
    id: 'dates/finding-overdue',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-6.1-1', 'HP-THR-2', 'HP-EVT-2', 'HP-END-1', 'HP-END-2', 'HP-END-3'],
    since: '2026.0',
    dated: true,
    messages: {
        finding: {
            en: '“{title}” was due on {due} and is neither closed nor accepted.',
            'zh-CN': '“{title}”应于 {due} 整改，既未关闭也未接受风险。',
        },
        accepted: {
            en: 'The risk of “{title}” was accepted until {until} only: close it, or have it accepted again.',
            'zh-CN': '“{title}”的风险仅接受至 {until}：请整改关闭或重新审批。',
        },
        task: { en: 'This was due on {due} and is not recorded as done.', 'zh-CN': '该项应于 {due} 完成，没有完成记录。' },
    },
    check({ plan, asOf }, report) {
        for (const root of [plan.plan, ...plan.protections]) {
            const inProtection = root.type === 'protection';
            forEachPart(root, (part) => {
                const requirements = inProtection ? clausesOf(part) : ['NP-6.1-1'];
                if (part.type === 'finding') {
                    const { due, closed, accepted, title, name } = part as PlanFinding;
                    const args = { title: title ?? name ?? '' };
                    // What is written there and cannot be read may close it.
                    if (closed || isBroken(part, 'closed')) return;
                    if (accepted?.until && accepted.until < asOf)
                        report(part, { message: 'accepted', args: { ...args, until: accepted.until }, property: 'accepted', requirements });
                    else if (!accepted && due && due < asOf)
                        report(part, { message: 'finding', args: { ...args, due }, property: 'due', requirements });
                } else if (TASKS.has(part.type)) {
                    const { due, done } = part as Pick<Task, 'due' | 'done'> & typeof part;
                    if (due && due < asOf && !done && !isBroken(part, 'done'))
                        report(part, { message: 'task', args: { due }, property: 'due', requirements });
                }
            });
        }
    },
});

/** In a protection each stage has clauses of its own. */
function clausesOf(part: Part): readonly string[] {
    if (part.type === 'finding') return ['HP-THR-2'];
    return part.type === 'deliver' ? closingClauses(part as Deliverable) : ['HP-EVT-2'];
}

const TASKS: ReadonlySet<string> = new Set(['test', 'harden', 'task', 'sort_assets', 'deliver']);
