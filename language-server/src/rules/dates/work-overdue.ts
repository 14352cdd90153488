import type { Cadence } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { upkeepPeriods } from '../../standard/registers.js';
import { everyWord } from '../duration-words.js';
import { askedForBackup } from '../protection/backup-unproven.js';
import { type Report, rule } from '../rule.js';
import { after, lastUntil, shortest } from './days.js';
import { demandsOn, titleOf } from './demands.js';

/** Inspections, assessments, backups, restore tests and stocks that were not looked after for longer than promised. */
export const workOverdue = rule({
    id: 'dates/work-overdue',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-6.1-1', 'NP-7.8-1'],
    since: '2026.0',
    dated: true,
    missing: true,
    messages: {
        overdue: {
            en: 'This was last done on {last}; it is due {every}, so since {due}.',
            'zh-CN': '上次日期为 {last}，应{every}一次，已于 {due} 到期。',
        },
        demanded: {
            en: 'This was last done on {last}; “{superior}” asks for it {every}, so it is due since {due}.',
            'zh-CN': '上次日期为 {last}，“{superior}”要求{every}一次，已于 {due} 到期。',
        },
        missed: { en: 'This was due on {due} and is not recorded as done.', 'zh-CN': '该项应于 {due} 完成，没有完成记录。' },
        never: { en: 'This is due {every}, and was never recorded as done.', 'zh-CN': '该项应{every}一次，没有完成记录。' },
        untested: {
            en: 'Nobody has written when this backup was last restored on trial: add “restore_tested …”.',
            'zh-CN': '没有写明上次恢复测试的日期：请写“restore_tested …”。',
        },
        restore: {
            en: 'This backup was last restored on trial on {last}, more than a year ago.',
            'zh-CN': '上次恢复测试日期为 {last}，已超过一年。',
        },
        stock: { en: 'This was last checked on {last}, more than a year ago.', 'zh-CN': '上次检查日期为 {last}，已超过一年。' },
    },
    check({ plan, compiled, asOf }, given) {
        const { prevention, safeguards, kind } = plan.plan;
        // Works and backups are prevention (6.1); only stocks and platforms are the reserve (7.8).
        const report: Report = (where, finding) => given(where, { requirements: ['NP-6.1-1'], ...finding });
        if (kind === 'national') return;
        for (const one of prevention?.works ?? []) {
            const demands = demandsOn(plan, DEMANDS[one.kind ?? ''] ?? '');
            const last = lastUntil([one.done], asOf);
            const asked = demands
                .flatMap(({ demand, by }) => demand.every.map(({ period }) => ({ period, by })))
                .find(({ period }) => last && (after(last, period) ?? asOf) < asOf);
            if (asked?.period && last)
                report(one, {
                    message: 'demanded',
                    args: { last, every: everyWord(asked.period), due: after(last, asked.period) ?? asOf, superior: titleOf(asked.by) },
                    property: 'done',
                    severity: 'error',
                });
            else promised(one, one.every, last, asOf, report);
            const tested = lastUntil([one.restoreTested], asOf);
            if (tested && isOld(tested, asOf)) report(one, { message: 'restore', args: { last: tested }, property: 'restoreTested' });
            if (one.due && one.due < asOf && (!last || last < one.due) && !one.every.length)
                report(one, { message: 'missed', args: { due: one.due }, property: 'due' });
        }
        // A protection asks for more, and by its own clause.
        const asked = askedForBackup({ plan, compiled });
        for (const system of plan.declared('system')) {
            for (const [index, { every, done, restoreTested }] of system.backups.entries()) {
                const place = { property: 'backups', index };
                const last = lastUntil([done], asOf);
                const period = shortest(every.map((one) => one.period));
                const due = last && after(last, period);
                if (last && period && due && due < asOf)
                    report(system, { message: 'overdue', args: { last, every: everyWord(period), due }, ...place });
                const tested = lastUntil([restoreTested], asOf);
                if (tested && isOld(tested, asOf)) report(system, { message: 'restore', args: { last: tested }, ...place });
                else if (!tested && !asked.has(system.id) && restoreTested === undefined && !system.marks?.length && !system.damaged)
                    report(system, { message: 'untested', severity: 'info', ...place });
            }
        }
        for (const one of [...(safeguards?.resources ?? []), ...(safeguards?.platforms ?? [])]) {
            const last = lastUntil([one.checked], asOf);
            if (last && isOld(last, asOf))
                report(one, { message: 'stock', args: { last }, property: 'checked', requirements: ['NP-7.8-1'] });
        }
    },
});

/** Restore tests and checks of stocks: where the plan gives no period of its own, a year counts. */
const YEAR = upkeepPeriods.find(({ id }) => id === 'restore_test')?.period ?? '';
const isOld = (day: string, asOf: string): boolean => (after(day, YEAR) ?? asOf) < asOf;

const DEMANDS: Readonly<Record<string, string>> = { inspection: 'inspections', risk_assessment: 'risk_assessments', backup: 'backups' };

function promised(
    part: Parameters<Report>[0] & { done?: string | undefined },
    every: readonly Cadence[],
    last: string | undefined,
    asOf: string,
    report: Report,
): void {
    const period = shortest(every.map((one) => one.period));
    if (!period) return;
    const due = last && after(last, period);
    if (last && due && due < asOf) report(part, { message: 'overdue', args: { last, every: everyWord(period), due }, property: 'done' });
    else if (!last && 'type' in part && isAbsent(part, 'done'))
        report(part, { message: 'never', args: { every: everyWord(period) }, property: 'every', severity: 'info' });
}
