import { everyWord } from '../duration-words.js';
import type { Fix } from '../finding.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { DEMAND, daysOf, demandPlace, demandsOn, titleOf } from './demands.js';
import { type Promised, promisesOf, UPKEEP } from './upkeep.js';
import { periodOf } from './upkeep-missing.js';

/** Regular work less often than a superior demands; the strictest superior counts. */
export const periodLonger = rule({
    id: 'superior/period-longer',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    fixable: true,
    messages: {
        longer: {
            en: '{what}: {own} here, and “{by}” demands them at least {period}.',
            'zh-CN': '{what}：此处为{own}一次，而“{by}”要求至少{period}一次。',
        },
        open: {
            en: 'No period is promised, and “{by}” demands {what} at least {period}. Add “every {written}”.',
            'zh-CN': '没有写明周期，而“{by}”要求{what}至少{period}一次。请补写“every {written}”。',
        },
        demand: DEMAND,
        replace: { en: 'Write “{written}”', 'zh-CN': '改为“{written}”' },
        add: { en: 'Add “every {written}”', 'zh-CN': '补写“every {written}”' },
    },
    check({ plan }, report) {
        if (plan.plan.abridged) return;
        const all = demandsOn(plan);
        for (const [what, upkeep] of Object.entries(UPKEEP)) {
            const demands = all.flatMap((bound) => {
                const period = bound.demand.what === what ? periodOf(bound) : undefined;
                const days = daysOf(period);
                return period === undefined || days === undefined ? [] : [{ bound, period, days }];
            });
            const promises = promisesOf(plan, upkeep);
            const best = shortest(promises);
            const broken = demands.filter(({ days }) => best === undefined || best.days > days).sort((a, b) => a.days - b.days);
            const [strictest] = broken;
            const [first] = promises;
            if (!strictest || !first || (!best && promises.some(isUnclear))) continue;
            const { part, property } = best?.promised ?? first;
            const written = strictest.period;
            const args = { by: titleOf(strictest.bound.above), what: upkeep.word, period: everyWord(written) };
            const related = broken.map(({ bound }) => demandPlace(bound, 'every'));
            if (best) {
                const place = { ...placeOf(plan, part.id), property, index: best.index };
                const fix: Fix = {
                    title: 'replace',
                    args: { written },
                    changes: [{ kind: 'replace', place, text: written, written: best.period }],
                };
                const own = everyWord(best.period);
                report(place, { message: 'longer', args: { ...args, own }, related, fixes: property === 'every' ? [fix] : [] });
            } else {
                const place = placeOf(plan, part.id);
                const fix: Fix = { title: 'add', args: { written }, changes: [{ kind: 'insert', place, text: `every ${written}` }] };
                report(place, { message: 'open', args: { ...args, written }, related, fixes: property === 'every' ? [fix] : [] });
            }
        }
    },
});

interface Shortest {
    readonly promised: Promised;
    readonly index: number;
    readonly period: string;
    readonly days: number;
}

function shortest(promises: readonly Promised[]): Shortest | undefined {
    const all = promises.flatMap((promised) =>
        promised.every.flatMap(({ period }, i): Shortest[] => {
            const days = daysOf(period);
            const index = promised.property === 'every' ? i : 0;
            return period === undefined || days === undefined ? [] : [{ promised, index, period, days }];
        }),
    );
    return all.reduce<Shortest | undefined>((best, next) => (best && best.days <= next.days ? best : next), undefined);
}

/** Damaged text, or a hole that is owned up to, may become the period. */
const isUnclear = ({ part, property }: Promised) =>
    part.damaged === true || (part.marks ?? []).some((mark) => mark.property === property && mark.issue !== 'twice');
