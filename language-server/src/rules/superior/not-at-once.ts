import type { Cell, CellReport } from '../../compile/matrix-types.js';
import { LEVELS, type Level } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { isAtOnce } from '../routes/at-once.js';
import { duesOfDemand } from '../routes/demand-dues.js';
import type { Due } from '../routes/dues.js';
import { answering } from '../routes/verdicts.js';
import { contextsOf } from '../routes/ways.js';
import { type PlanContext, rule } from '../rule.js';
import { levelsWord } from '../words.js';
import { DEMAND, demandPlace, demandsOn, titleOf } from './demands.js';

/** A report that a superior demands at once, and that takes its time. */
export const notAtOnce = rule({
    id: 'superior/not-at-once',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    messages: {
        later: {
            en: '{at}: “{by}” demands this report at once; it waits for more than the first judgement, or has time to spare. Write “immediately”, “after” the judging step.',
            'zh-CN': '{at}：“{by}”要求立即上报，而该报告等待的不只是初步研判，或留有余量。请写在研判步骤之后（after）、immediately。',
        },
        demand: DEMAND,
    },
    check(context, report) {
        if (context.plan.plan.abridged) return;
        for (const bound of demandsOn(context.plan)) {
            if (bound.demand.what !== 'reports' || !bound.demand.limits.some(({ amount }) => amount === 'immediately')) continue;
            const late = new Map<string, Level[]>();
            for (const due of duesOfDemand(bound)) {
                const part = slowPart(context, due);
                if (part === undefined || !('level' in due.at)) continue;
                late.set(part, [...(late.get(part) ?? []), due.at.level]);
            }
            for (const [part, levels] of late)
                report(placeOf(context.plan, part), {
                    message: 'later',
                    args: { at: levelsWord(LEVELS.filter((level) => levels.includes(level))), by: titleOf(bound.above) },
                    property: 'limits',
                    related: [demandPlace(bound, 'limits')],
                });
        }
    },
});

/** The report that a due rests on, where none of them goes at once; undefined where one does, or nobody is told. */
function slowPart({ compiled }: PlanContext, due: Due): string | undefined {
    if (!('level' in due.at)) return undefined;
    const { level } = due.at;
    const told = answering(due, contextsOf(compiled.routes, due.at)[0].routes);
    const cell: Cell | undefined = compiled.incident.rows
        .flatMap(({ cells }) => cells)
        .find((one) => one.level === level && one.state !== 'excluded');
    // That nobody judges, or an order that cannot be read, is another finding.
    if (!cell?.steps.some(({ does }) => does.includes('assess'))) return undefined;
    const reports = told.flatMap(({ part }) => cell.reports.find((one: CellReport) => one.part === part) ?? []);
    if (reports.length === 0 || reports.some((one) => one.lost.length > 0 || isAtOnce(one, cell))) return undefined;
    return reports[0]?.part;
}
