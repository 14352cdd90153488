import { isAbsent } from '../../model/state.js';
import { everyWord } from '../duration-words.js';
import { rule } from '../rule.js';
import { after, isLonger, lastReview, shortest } from './days.js';
import { demandsOn, titleOf } from './demands.js';

/** A plan that nobody has gone over for a year. */
export const reviewOverdue = rule({
    id: 'dates/review-overdue',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-8.1-1'],
    since: '2026.0',
    dated: true,
    missing: true,
    messages: {
        overdue: {
            en: 'The plan was last gone over on {last}; it is due {every}, so since {due}. Review it, and add “reviewed … by …”.',
            'zh-CN': '预案上次评估日期为 {last}，应{every}评估一次，已于 {due} 到期。请评估并写“reviewed … by …”。',
        },
        demanded: {
            en: 'The plan was last gone over on {last}; “{superior}” asks for it {every}, so it is due since {due}.',
            'zh-CN': '预案上次评估日期为 {last}，“{superior}”要求{every}评估一次，已于 {due} 到期。',
        },
        period: {
            en: 'A review {every} is less than once a year.',
            'zh-CN': '{every}评估一次，不足每年一次。',
        },
    },
    check({ plan, asOf }, report) {
        if (plan.plan.kind === 'national') return;
        const { reviewed, supplementary } = plan.plan;
        const rules = supplementary?.reviews ?? [];
        for (const one of rules) {
            const every = one.every.find(({ period }) => isLonger(period, '1y'))?.period;
            if (every) report(one, { message: 'period', args: { every: everyWord(every) }, property: 'every' });
        }
        const last = lastReview(plan.plan, asOf);
        if (!last || (reviewed.length === 0 && !isAbsent(plan.plan, 'reviewed'))) return;
        const own = shortest(rules.flatMap(({ every }) => every.map(({ period }) => period)));
        const every = shortest([own, '1y']) ?? '1y';
        const property = reviewed.length > 0 ? 'reviewed' : 'name';
        for (const { demand, by } of demandsOn(plan, 'reviews')) {
            const asked = shortest(demand.every.map(({ period }) => period));
            const due = after(last, asked);
            if (!asked || !due || due >= asOf) continue;
            report(plan.plan, {
                message: 'demanded',
                args: { last, every: everyWord(asked), due, superior: titleOf(by) },
                property,
                severity: 'error',
            });
            return;
        }
        const due = after(last, every);
        if (due && due < asOf) report(plan.plan, { message: 'overdue', args: { last, every: everyWord(every), due }, property });
    },
});
