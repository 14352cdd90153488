import type { ResolvedPlan } from '../../model/plans.js';
import { minutesOf } from '../../model/quantity.js';
import type { Part } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import { durationWord } from '../duration-words.js';
import type { Fix, Related } from '../finding.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { listWord } from '../words.js';
import { type Bound, DEMAND, demandPlace, demandsOn, tightest } from './demands.js';
import { isWithin, reaching, recipientWords } from './recipients.js';
import { type Promised, promisesOf, UPKEEP, type Upkeep } from './upkeep.js';

/** The result of drills, reviews and other regular work that a superior wants to have, and that nobody sends, or later than asked for. */
export const resultNotReported = rule({
    id: 'superior/result-not-reported',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    fixable: true,
    messages: {
        missing: {
            en: 'The result of {what} does not reach {to}, who demands it. Write “reported to {written}”.',
            'zh-CN': '{what}情况没有报{to}，而其要求上报。请写“reported to {written}”。',
        },
        late: {
            en: '{to} demands the result of {what} within {limit}; the plan says {own}.',
            'zh-CN': '{to}要求在{limit}内上报{what}情况，而本预案写的是{own}。',
        },
        unsaid: {
            en: '{to} demands the result of {what} within {limit}; the plan gives no time. Add “within {written}”.',
            'zh-CN': '{to}要求在{limit}内上报{what}情况，而本预案没有写时限。请补写“within {written}”。',
        },
        demand: DEMAND,
        add: { en: 'Add “{clause}”', 'zh-CN': '补写“{clause}”' },
    },
    check({ plan }, report) {
        if (plan.plan.abridged) return;
        const demands = demandsOn(plan);
        for (const [word, upkeep] of Object.entries(UPKEEP)) {
            const asked = demands.filter(({ demand }) => demand.what === word && demand.reported.length > 0);
            const all = promisesOf(plan, upkeep);
            const promises = all.filter(({ told }) => told !== undefined);
            // That nothing at all is promised is another finding. The backups of a system have no place for it: the chapter has.
            const first = promises[0]?.part ?? (all.length > 0 ? plan.plan[upkeep.chapter] : undefined);
            if (asked.length === 0 || !first || promises.some(({ part }) => isUnclear(part))) continue;
            judge(plan, upkeep, asked, promises, first);
        }

        function judge(of: ResolvedPlan, upkeep: Upkeep, asked: readonly Bound[], promises: readonly Promised[], first: Part): void {
            const what = upkeep.word;
            const silent: { to: Message; written: string; related: Related; limits: Bound['demand']['limits'] }[] = [];
            for (const bound of asked) {
                for (const choice of bound.demand.reported) {
                    const reached = reaching(promises, ({ told }) => told?.reported ?? [], of, bound, choice);
                    if (reached === undefined) continue;
                    const { to, written } = recipientWords(bound, choice);
                    const related = [demandPlace(bound, 'reported')];
                    const [one] = reached;
                    if (!one) {
                        silent.push({ to: { en: to, 'zh-CN': to }, written, related: related[0] as Related, limits: bound.demand.limits });
                        continue;
                    }
                    const limit = tightest(bound.demand.limits);
                    const inTime = reached.some(({ told }) => told?.limits.some(({ amount }) => isWithin(amount, limit)));
                    if (limit === undefined || minutesOf(limit) === undefined || inTime) continue;
                    const [given] = one.told?.limits ?? [];
                    const own = given?.amount;
                    // A time that is still to be written is no missing one.
                    if (given && own === undefined) continue;
                    const args = { what, to, limit: durationWord(limit) };
                    if (own === undefined) {
                        const fixes = [addition(of, one.part, `within ${limit}`)];
                        report(one.part, { message: 'unsaid', args: { ...args, written: limit }, related, fixes });
                    } else report(one.part, { message: 'late', args: { ...args, own: durationWord(own) }, property: 'limits', related });
                }
            }
            if (silent.length === 0) return;
            const written = silent.map((one) => one.written).join(', ');
            const hasPlace = promises.length > 0;
            const said = promises[0] !== undefined && (promises[0].told?.reported.length ?? 0) > 0;
            const limit = promises[0]?.told?.limits.length ? undefined : tightest(silent.flatMap(({ limits }) => limits));
            const clause = `reported to ${written}${limit === undefined ? '' : ` within ${limit}`}`;
            // Whoever wants the result and does not get it is missing in one line.
            report(first, {
                message: 'missing',
                args: { what, to: listWord(silent.map(({ to }) => to)), written },
                ...(said ? { property: 'reported' } : {}),
                related: silent.map((one) => one.related),
                fixes: hasPlace && !said ? [addition(of, first, clause)] : [],
            });
        }
    },
});

const isUnclear = (one: Part) =>
    one.damaged === true || ['reported', 'limits'].some((property) => ['broken', 'todo'].includes(stateOf(one, property)));

function addition(plan: ResolvedPlan, one: Part, clause: string): Fix {
    return { title: 'add', args: { clause }, changes: [{ kind: 'insert', place: placeOf(plan, one.id), text: clause }] };
}
