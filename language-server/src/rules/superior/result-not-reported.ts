import type { ResolvedPlan } from '../../model/plans.js';
import { minutesOf } from '../../model/quantity.js';
import type { DrillRule } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import type { Fix, Related } from '../finding.js';
import type { Message } from '../messages.js';
import { rule } from '../rule.js';
import { listWord } from '../words.js';
import { DEMAND, demandPlace, demandsOn, durationWord } from './demands.js';
import { isWithin, reaching, recipientWords } from './recipients.js';

/** The result of drills that a superior wants to have, and that nobody sends, or later than asked for. */
export const resultNotReported = rule({
    id: 'superior/result-not-reported',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    fixable: true,
    messages: {
        missing: {
            en: 'The result of drills does not reach {to}, who demands it. Write “reported to {written}”.',
            'zh-CN': '演练情况没有报{to}，而其要求上报。请写“reported to {written}”。',
        },
        late: {
            en: '{to} demands the result of drills within {limit}; the plan says {own}.',
            'zh-CN': '{to}要求在{limit}内上报演练情况，而本预案写的是{own}。',
        },
        unsaid: {
            en: '{to} demands the result of drills within {limit}; the plan gives no time. Add “within {written}”.',
            'zh-CN': '{to}要求在{limit}内上报演练情况，而本预案没有写时限。请补写“within {written}”。',
        },
        demand: DEMAND,
        add: { en: 'Add “{clause}”', 'zh-CN': '补写“{clause}”' },
    },
    check({ plan }, report) {
        const rules = plan.plan.prevention?.drillRules ?? [];
        const [first] = rules;
        if (!first || plan.plan.abridged || rules.some(isUnclear)) return;
        const silent: { to: Message; written: string; related: Related }[] = [];
        for (const bound of demandsOn(plan)) {
            if (bound.demand.what !== 'drills') continue;
            for (const choice of bound.demand.reported) {
                const reached = reaching(rules, ({ reported }) => reported, plan, bound, choice);
                if (reached === undefined) continue;
                const { to, written } = recipientWords(bound, choice);
                const related = [demandPlace(bound, 'reported')];
                if (reached.length === 0) {
                    silent.push({ to: { en: to, 'zh-CN': to }, written, related: related[0] as Related });
                    continue;
                }
                const limit = bound.demand.limits[0]?.amount;
                const inTime = reached.some(({ limits }) => limits.some(({ amount }) => isWithin(amount, limit)));
                if (limit === undefined || minutesOf(limit) === undefined || inTime) continue;
                const [rule] = reached as [DrillRule, ...DrillRule[]];
                const own = rule.limits[0]?.amount;
                const args = { to, limit: durationWord(limit) };
                if (own === undefined) {
                    const fixes = [addition(plan, rule, `within ${limit}`)];
                    report(rule, { message: 'unsaid', args: { ...args, written: limit }, related, fixes });
                } else report(rule, { message: 'late', args: { ...args, own: durationWord(own) }, property: 'limits', related });
            }
        }
        if (silent.length === 0) return;
        const written = silent.map((one) => one.written).join(', ');
        // Whoever wants the result and does not get it is missing in one line.
        report(first, {
            message: 'missing',
            args: { to: listWord(silent.map(({ to }) => to)), written },
            ...(first.reported.length > 0 ? { property: 'reported' } : {}),
            related: silent.map((one) => one.related),
            fixes: first.reported.length > 0 ? [] : [addition(plan, first, `reported to ${written}`)],
        });
    },
});

const isUnclear = (one: DrillRule) =>
    one.damaged === true || [stateOf(one, 'reported'), stateOf(one, 'limits')].some((state) => state === 'broken' || state === 'todo');

function addition(plan: ResolvedPlan, one: DrillRule, clause: string): Fix {
    const place = { file: plan.fileOf(one)?.path ?? plan.file.path, part: one.id };
    return { title: 'add', args: { clause }, changes: [{ kind: 'insert', place, text: clause }] };
}
