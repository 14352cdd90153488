import { calledRosters, protectingRosters } from '../../compile/rosters/needs.js';
import { isAbsent } from '../../model/state.js';
import { placeOf, titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** A roster of several shifts or persons that does not say how the watch is handed over. */
export const noHandover = rule({
    id: 'rosters/no-handover',
    reads: 'plan',
    severity: 'info',
    requirements: ['HP-RSP-2'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: '“{title}” does not say how one shift hands over to the next: add “handover …”.',
            'zh-CN': '“{title}”没有写明如何交接班：请写“handover …”。',
        },
        insert: { en: 'Add how it is handed over', 'zh-CN': '补写交接班方式' },
    },
    check({ plan }, report) {
        const called = calledRosters(plan);
        const protecting = protectingRosters(plan);
        for (const roster of plan.declared('roster')) {
            if (!called.has(roster.id) || roster.shifts.length === 0 || !isAbsent(roster, 'handover')) continue;
            const place = placeOf(plan, roster.id);
            report(roster, {
                message: 'missing',
                args: { title: titleOf(roster) },
                ...(protecting.has(roster.id) ? { severity: 'warning' as const } : {}),
                fixes: [{ title: 'insert', args: {}, changes: [{ kind: 'insert', place, text: 'handover todo ""' }] }],
            });
        }
    },
});
