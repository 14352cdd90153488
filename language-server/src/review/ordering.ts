import { promisedMinutes } from '../compile/durations.js';
import { partsOfDuration } from '../model/quantity.js';
import { LEVELS } from '../model/shape/index.js';
import { termsOf } from '../standard/taxonomy.js';

/**
 * The one place that knows which of two values asks for more. Every order returns a negative number where the first value
 * is the stricter one, a positive one where it is the laxer, 0 where they say the same.
 */
export type Order<T> = (a: T, b: T) => number;

/** Sooner is stricter: `immediately` < any duration < `promptly` < nothing said. Months and years are compared as months. */
export const sooner: Order<string | undefined> = (a, b) => rankOfDuration(a, b) - rankOfDuration(b, a);

function rankOfDuration(one: string | undefined, other: string | undefined): number {
    if (one === undefined) return 4e12;
    if (one === 'promptly') return 2e12;
    if (one === 'immediately') return -1;
    const months = monthsOf(one);
    if (months !== undefined && other !== undefined && monthsOf(other) !== undefined) return months * 31 * 1440;
    return promisedMinutes(one) ?? 2e12;
}

function monthsOf(duration: string): number | undefined {
    const parts = partsOfDuration(duration);
    if (parts?.unit === 'y') return parts.amount * 12;
    return parts?.unit === 'mo' ? parts.amount : undefined;
}

export const later: Order<string | undefined> = (a, b) => sooner(b, a);

/** Minutes of a worst case; no number is later than any. */
export const soonerMinutes: Order<number | undefined> = (a, b) => (a ?? 4e12) - (b ?? 4e12);

/** More is stricter; nothing said is least. */
export const more: Order<number | undefined> = (a, b) => (b ?? -1) - (a ?? -1);

/** Earlier days are stricter; no day is the laxest. */
export const earlierDay: Order<string | undefined> = (a, b) => compareText(a ?? '9999', b ?? '9999');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Terms by a list with the strictest first; what is not in it, or not said, is the laxest. */
export function ranked(strictestFirst: readonly string[]): Order<string | undefined> {
    const rank = (one: string | undefined) => {
        const at = one === undefined ? -1 : strictestFirst.indexOf(one);
        return at < 0 ? strictestFirst.length : at;
    };
    return (a, b) => rank(a) - rank(b);
}

export const COLOURS = ['red', 'orange', 'yellow', 'blue'];
export const CII_STATES = ['yes', 'unknown', 'no'];
export const OPERATORS = ['cii', 'central_organ', 'ordinary'];
export const HOURS = ['around_the_clock', 'working_hours'];
export const MODES = ['throughout', 'on_request'];

/** Degrees of loss and of harm: gravest first, as the taxonomy ranks them. */
export function degreeRank(degree: string | undefined): number {
    if (degree === undefined) return 99;
    return (
        termsOf('degrees')
            .concat(termsOf('loss_degrees'))
            .find((term) => term.id === degree)?.rank ?? 50
    );
}

export function spreadRank(scope: string | undefined): number {
    return termsOf('spread_scopes').find((term) => term.id === scope)?.rank ?? 50;
}

/** Levels that `above II` or `below III` mean. */
export function levelsOf(how: string, levels: readonly string[]): readonly string[] {
    const first = LEVELS.indexOf(levels[0] as never);
    if (first < 0) return [];
    if (how === 'above') return LEVELS.slice(0, first);
    return how === 'below' ? LEVELS.slice(first + 1) : levels;
}

/** A number or a duration of a criterion, as minutes or as the number. */
export function amountOf(amount: string | undefined): number | undefined {
    if (amount === undefined) return undefined;
    const number = Number(amount);
    return Number.isNaN(number) ? promisedMinutes(amount) : number;
}

/** Elements that only one of two sets has. */
export function setDifference<T>(
    before: ReadonlyMap<string, T>,
    after: ReadonlyMap<string, T>,
): { lost: [string, T][]; gained: [string, T][] } {
    return {
        lost: [...before].filter(([key]) => !after.has(key)),
        gained: [...after].filter(([key]) => !before.has(key)),
    };
}

/** Alternatives of an occasion, each a set of facts: fewer facts mean more occasions. `undefined` is always. */
export type Occasions = readonly (readonly string[])[];

/** Alternatives of `one` that `other` does not cover. */
export function uncovered(one: Occasions, other: Occasions): Occasions {
    return one.filter((facts) => !other.some((wider) => wider.every((fact) => facts.some((narrower) => implies(narrower, fact)))));
}

/** `grade II lasting 8h` implies `grade II lasting 3h`, and that `grade II`. */
function implies(narrower: string, wider: string): boolean {
    if (narrower === wider) return true;
    const [name, lasting] = narrower.split('~') as [string, string?];
    const [other, least] = wider.split('~') as [string, string?];
    if (name !== other || lasting === undefined) return false;
    return least === undefined || (promisedMinutes(lasting) ?? 0) >= (promisedMinutes(least) ?? 0);
}
