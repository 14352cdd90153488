import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { isDay } from '../../model/quantity.js';
import type { Choice, Drill } from '../../model/shape/index.js';
import { everyWord } from '../duration-words.js';
import { rule } from '../rule.js';
import { after, isLonger, lastUntil, shortest } from './days.js';
import { demandsOn, titleOf } from './demands.js';

/** No drill for a year, one that was planned and not held, one that was not reported upward. */
export const drillOverdue = rule({
    id: 'dates/drill-overdue',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-6.2-2'],
    since: '2026.0',
    dated: true,
    missing: true,
    messages: {
        overdue: {
            en: 'The last drill was on {last}; one is due {every}, so since {due}.',
            'zh-CN': '上次演练日期为 {last}，应{every}演练一次，已于 {due} 到期。',
        },
        never: {
            en: 'No drill is on record, and one is due {every}: add “drill … { held … }”.',
            'zh-CN': '没有演练记录，应{every}演练一次：请写“drill … { held … }”。',
        },
        missed: {
            en: 'This drill was planned for {day} and is not recorded as held.',
            'zh-CN': '本次演练计划于 {day} 进行，没有举行记录。',
        },
        unreported: {
            en: 'The drill of {day} was not reported to {to}: add “reported … to …”.',
            'zh-CN': '{day} 的演练结果没有上报{to}：请写“reported … to …”。',
        },
        late: {
            en: 'The drill of {day} was reported on {on}; its report was due by {due}.',
            'zh-CN': '{day} 的演练结果于 {on} 上报，应不迟于 {due}。',
        },
        period: { en: 'A drill {every} is less than once a year.', 'zh-CN': '{every}演练一次，不足每年一次。' },
        demands: { en: '“{superior}” asks for it', 'zh-CN': '“{superior}”的要求' },
    },
    check({ plan, asOf }, report) {
        const { prevention, kind } = plan.plan;
        if (!prevention || kind === 'national') return;
        const demands = demandsOn(plan, 'drills');
        const promised = prevention.drillRules.flatMap(({ every }) => every.map(({ period }) => period));
        const asked = demands.flatMap(({ demand }) => demand.every.map(({ period }) => period));
        const every = shortest([...promised, ...asked, '1y']) ?? '1y';
        const severity = asked.length > 0 ? ('error' as const) : ('warning' as const);
        const from = (one: (typeof demands)[number] | undefined) =>
            one ? [{ file: one.by.file.path, part: one.demand.id, message: 'demands', args: { superior: titleOf(one.by) } }] : [];
        const strictest = shortest(asked);
        const related = from(demands.find(({ demand }) => demand.every.some(({ period }) => period === strictest)));
        for (const one of prevention.drillRules) {
            const long = one.every.find(({ period }) => isLonger(period, '1y'))?.period;
            if (long) report(one, { message: 'period', args: { every: everyWord(long) }, property: 'every', severity, related });
        }
        const last = lastUntil(
            prevention.drills.map(({ held }) => held),
            asOf,
        );
        const due = last && after(last, every);
        const latest = prevention.drills.findLast(({ held }) => held === last && held !== undefined);
        if (latest && last && due && due < asOf)
            report(latest, { message: 'overdue', args: { last, every: everyWord(every), due }, property: 'held', severity, related });
        const known = prevention.drills.some(({ held, marks }) => held === undefined && (marks?.length ?? 0) > 0);
        if (!last && !known && !isYoung(plan, asOf))
            report(prevention, { message: 'never', args: { every: everyWord(every) }, severity, related });
        for (const drill of prevention.drills) {
            const { planned, held } = drill;
            if (planned && isDay(planned) && !held && planned < asOf)
                report(drill, { message: 'missed', args: { day: planned }, property: 'planned' });
        }
        const wanted = [
            ...demands.flatMap((one) => one.demand.reported.map((to) => ({ to, by: one.by, related: from(one) }))),
            ...prevention.drillRules.flatMap(({ reported }) => reported.map((to) => ({ to, by: plan, related: [] }))),
        ];
        // Where the plan itself gives no time, that of the superior counts.
        const within = [prevention.drillRules, demands.map(({ demand }) => demand)].map((list) =>
            shortest(list.flatMap(({ limits }) => limits.map(({ amount }) => amount))),
        );
        const deadline = latest?.held && after(latest.held, within.find((limit) => limit !== undefined) ?? '30d');
        // The next one can be in time; this one is told, not held against the plan.
        const isLate = (day: string | undefined) => day !== undefined && deadline !== undefined && isDay(day) && day > deadline;
        const index = latest?.reported.findIndex(({ on }) => isLate(on)) ?? -1;
        const on = latest?.reported[index]?.on;
        if (latest?.held && deadline && on && wanted.length > 0)
            report(latest, {
                message: 'late',
                args: { day: latest.held, on, due: deadline },
                property: 'reported',
                index,
                severity: 'info',
            });
        for (const { to, by, related } of wanted) {
            if (!latest?.held || !deadline || deadline >= asOf || isReported(plan, latest, to, by)) continue;
            report(latest, { message: 'unreported', args: { day: latest.held, to: nameOf(by, to) }, severity, related });
            break;
        }
    },
});

/** A plan that is not a year old may not have had its first drill yet. */
function isYoung({ plan }: ResolvedPlan, asOf: string): boolean {
    if (plan.replaces) return false;
    const made = lastUntil([plan.made, ...plan.approved.map(({ on }) => on), plan.issued?.on, plan.effective?.on], asOf);
    const due = made && after(made, '1y');
    return !due || due >= asOf;
}

function isReported(plan: ResolvedPlan, { reported }: Drill, to: Choice, by: ResolvedPlan): boolean {
    const ids = (one: Choice, of: ResolvedPlan) => one.any.map((party) => partyPart(of, party)?.id ?? party.ref?.ref ?? party.kind ?? '');
    const wanted = ids(to, by);
    return reported.some(
        (one) => one.to.length === 0 || one.to.some((choice) => ids(choice, plan).some((id) => wanted.includes(id) || id === 'superior')),
    );
}

function nameOf(plan: ResolvedPlan, { any }: Choice): string {
    return any
        .map((party) => (partyPart(plan, party) as { title?: string } | undefined)?.title ?? party.ref?.ref ?? party.kind ?? '')
        .join(' / ');
}
