import type { ResolvedPlan } from '../../model/plans.js';
import { everyWord } from '../duration-words.js';
import type { Change, Fix } from '../finding.js';
import { rule } from '../rule.js';
import { type Bound, DEMAND, daysOf, demandPlace, demandsOn, tightest, titleOf } from './demands.js';
import { recipientWords } from './recipients.js';
import { isLacking, UPKEEP, type Upkeep } from './upkeep.js';

/** Regular work that a superior demands and the plan does not promise at all. */
export const upkeepMissing = rule({
    id: 'superior/upkeep-missing',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3', 'NP-6.2-2', 'NP-8.1-1'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: '“{by}” demands {what} at least {period}, and this plan promises none. Write “{written}”.',
            'zh-CN': '“{by}”要求至少{period}进行一次{what}，而本预案没有写。请写“{written}”。',
        },
        plain: {
            en: '“{by}” demands {what}, and this plan promises none. Write “{written}”.',
            'zh-CN': '“{by}”要求进行{what}，而本预案没有写。请写“{written}”。',
        },
        demand: DEMAND,
        insert: { en: 'Write “{written}”', 'zh-CN': '补写“{written}”' },
    },
    check({ plan }, report) {
        const all = demandsOn(plan);
        for (const [what, upkeep] of Object.entries(UPKEEP)) {
            const demands = all.filter(({ demand }) => demand.what === what);
            const strictest = demands.reduce<Bound | undefined>(
                (best, next) => (best && longest(best) <= longest(next) ? best : next),
                undefined,
            );
            if (!strictest || !isLacking(plan, upkeep)) continue;
            const period = periodOf(strictest);
            const written = [`${upkeep.written} every ${period ?? '1y'}`, ...tellings(demands)].join(' ');
            const args = { by: titleOf(strictest.above), what: upkeep.word, written, chapter: upkeep.chapter };
            report(plan.plan[upkeep.chapter] ?? plan.plan, {
                ...(period === undefined
                    ? { message: 'plain', args }
                    : { message: 'missing', args: { ...args, period: everyWord(period) } }),
                requirements: ['NP-8.1-3', ...(CLAUSES[what] ?? [])],
                related: demands.map((one) => demandPlace(one)),
                fixes: [fixFor(plan, upkeep, written)],
            });
        }
    },
});

/** To whom the result goes, and by when. */
function tellings(demands: readonly Bound[]): string[] {
    const to = demands.flatMap((bound) => bound.demand.reported.map((choice) => recipientWords(bound, choice).written));
    const limit = tightest(demands.flatMap(({ demand }) => demand.limits));
    return to.length === 0 ? [] : [`reported to ${[...new Set(to)].join(', ')}`, ...(limit === undefined ? [] : [`within ${limit}`])];
}

/** Work that has a clause of its own. */
const CLAUSES: Readonly<Record<string, readonly string[]>> = { drills: ['NP-6.2-2'], reviews: ['NP-8.1-1'] };

export const periodOf = ({ demand }: Bound): string | undefined => demand.every.find(({ period }) => daysOf(period) !== undefined)?.period;
const longest = (bound: Bound): number => daysOf(periodOf(bound)) ?? Number.POSITIVE_INFINITY;

function fixFor({ plan, file }: ResolvedPlan, { chapter }: Upkeep, written: string): Fix {
    const part = plan[chapter];
    const change: Change = {
        kind: 'insert',
        place: { file: file.path, part: (part ?? plan).id },
        text: part ? written : `${chapter} {\n    ${written}\n}`,
    };
    return { title: 'insert', args: { written }, changes: [change] };
}
