import { calledRosters } from '../../compile/rosters/needs.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { partsOf, titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** A roster that no response, body or period calls: it binds nobody. */
export const rosterNotCalled = rule({
    id: 'rosters/not-called',
    reads: 'plan',
    severity: 'info',
    requirements: ['NP-3.4.1-2', 'NP-4.2.1-2'],
    since: '2026.0',
    missing: true,
    messages: {
        unused: {
            en: 'Nothing calls “{title}”, so it binds nobody: write “on_duty {name}” in a level, a warning, a body or a period.',
            'zh-CN': '“{title}”未被启用，因而对任何人都没有约束：请在响应级别、预警、机构或重保期中写“on_duty {name}”。',
        },
    },
    check({ plan }, report) {
        if (mayHide(plan)) return;
        const called = calledRosters(plan);
        // A roster that stands in for one that is called is called with it.
        for (const roster of plan.declared('roster')) {
            const target = roster.replaces && plan.resolution(roster.replaces);
            if (called.has(roster.id) || (target && target.state === 'found' && called.has(target.part.id))) continue;
            report(roster, { message: 'unused', args: { title: titleOf(roster), name: roster.name ?? '' } });
        }
    },
});

/** What can hold a call; the call may stand in what cannot be read of it. */
const CALLERS: ReadonlySet<string> = new Set([
    'plan',
    'organization',
    'body',
    'group',
    'monitoring',
    'warning',
    'alert',
    'response',
    'level',
    'prevention',
    'major_activities',
    'protection',
    'during',
]);
const mayHide = (plan: ResolvedPlan): boolean =>
    [...partsOf(plan).values()].some(({ damaged, type }) => damaged && CALLERS.has(type)) ||
    plan.files.some(({ damaged, declarations }) => damaged && declarations.some(({ type }) => type === 'plan' || type === 'protection'));
