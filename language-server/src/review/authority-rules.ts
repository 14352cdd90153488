import { allBodies } from '../model/resolve/names.js';
import type { Approval, Body, Choice, Part, Party, Plan } from '../model/shape/index.js';
import type { ChangeClass } from './change.js';
import { list, parties } from './party-rules.js';
import { nested, whole } from './plain-rules.js';
import { delta, type FieldRule } from './rule.js';
import type { Side } from './side.js';

/** Bodies of a plan by what they decide: whoever leads, then whoever coordinates, then those who do the work. */
const OWN = new Map([
    ['leading_group', 3],
    ['headquarters', 3],
    ['office', 2],
]);
/** Plans above, the highest last. Whatever stands there is higher than any body of the plan itself. */
const ABOVE = ['unit', 'region', 'department', 'province', 'national'];

/** How high a party stands; undefined where that cannot be said, such as of a person or an authority outside. */
function rankOf(side: Side, { ref, each }: Party): number | undefined {
    const found = ref && !each ? side.plan.resolution(ref) : undefined;
    if (found?.state !== 'found') return undefined;
    const own = side.plan.plan as Part;
    const plan = found.plan as Plan | undefined;
    const foreign = plan !== undefined && (plan as Part) !== own;
    const above = foreign ? 10 * (1 + ABOVE.indexOf(plan.kind ?? '')) : 0;
    const rank = bodyRank(side, found.part as Part, foreign);
    return rank === undefined || (foreign && above === 0) ? undefined : above + rank;
}

function bodyRank(side: Side, part: Part, foreign: boolean): number | undefined {
    if (part.type === 'body') return OWN.get((part as Body).as ?? '') ?? 1;
    if (part.type !== 'post' || foreign) return undefined;
    // Whoever heads a body decides for it.
    const ranks = allBodies(side.plan.plan.organization?.bodies ?? [])
        .filter(({ head }) => head.some(({ any }) => any.some(({ ref }) => ref && partOf(side, ref) === part)))
        .map((body) => OWN.get(body.as ?? '') ?? 1);
    return ranks.length > 0 ? Math.max(...ranks) : undefined;
}

const partOf = (side: Side, ref: { readonly ref: string }): Part | undefined => {
    const found = side.plan.resolution(ref);
    return found?.state === 'found' ? (found.part as Part) : undefined;
};

/** Of alternatives the lowest may do it; of several that must all do it the highest counts. */
function heightOf(side: Side, choices: readonly Choice[]): number | undefined {
    const each = choices.map(({ any }) => {
        const ranks = any.map((one) => rankOf(side, one));
        return ranks.includes(undefined) ? undefined : Math.min(...(ranks as number[]));
    });
    return each.length === 0 || each.includes(undefined) ? undefined : Math.max(...(each as number[]));
}

/**
 * Who decides, approves or commands. Where another body does so now, the one that stands higher is the stricter; a plan above
 * stands higher than any body of its own.
 */
export function authorities(noun: string, lostIs: ChangeClass = 'laxer'): FieldRule {
    const plain = parties(noun, lostIs);
    return (pair) =>
        plain(pair).map((one) => {
            if (one.verb !== 'changed') return one;
            const [before, after] = [heightOf(pair.old, list<Choice>(pair.before)), heightOf(pair.new, list<Choice>(pair.after))];
            if (before === undefined || after === undefined || before === after) return one;
            return delta(noun, after < before ? 'demoted' : 'promoted', after < before ? 'laxer' : 'stricter', one.before, one.after);
        });
}

/** An approval on a day: that it is there, and by whom; `changed` says what another day is. */
export function approvedBy(removed: ChangeClass, added: ChangeClass, changed?: FieldRule): FieldRule {
    const one = whole('approval', removed, added, 'neutral');
    return (pair) => {
        const [old, now] = [list<Approval>(pair.before), list<Approval>(pair.after)];
        if (old.length === 0 || now.length === 0) return one(pair);
        const found = nested(
            authorities('approval'),
            pair,
            'by',
            old.flatMap(({ by }) => by),
            now.flatMap(({ by }) => by),
        );
        return found.some(({ verb }) => verb !== 'changed') ? found : (changed ?? one)(pair);
    };
}
