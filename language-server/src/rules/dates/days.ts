import { Temporal } from 'temporal-polyfill';
import { STANDARD_DAYS } from '../../compile/day-calendar.js';
import { promisedMinutes } from '../../compile/durations.js';
import { plusDays } from '../../compile/duty-days.js';
import { isDay, partsOfDuration } from '../../model/quantity.js';
import type { Plan } from '../../model/shape/index.js';
import { daysOf } from '../superior/demands.js';

/** The day that lies a duration after a day: months, years and working days by the calendar. Undefined where there is no number. */
export function after(day: string, duration: string | undefined): string | undefined {
    const parts = duration && isDay(day) ? partsOfDuration(duration) : undefined;
    if (!parts) return undefined;
    const { amount, unit } = parts;
    if (unit === 'mo' || unit === 'y')
        return Temporal.PlainDate.from(day)
            .add(unit === 'mo' ? { months: amount } : { years: amount })
            .toString();
    if (unit === 'wd') return afterWorkdays(day, amount);
    return plusDays(day, Math.ceil((promisedMinutes(duration) ?? 0) / 1440));
}

/** Day by day by the holiday calendar; from a year that it does not have on, what is left at its worst. */
function afterWorkdays(day: string, amount: number): string {
    let at = day;
    for (let left = amount; left > 0; ) {
        const next = plusDays(at, 1);
        const kind = STANDARD_DAYS.kindOf(next);
        if (!kind) return plusDays(at, (promisedMinutes(`${left}wd`) ?? 0) / 1440);
        at = next;
        if (kind === 'workday') left--;
    }
    return at;
}

/** The last of the days that are not later than the day of the check. */
export function lastUntil(days: readonly (string | undefined)[], asOf: string): string | undefined {
    return days
        .filter((day): day is string => day !== undefined && isDay(day) && day <= asOf)
        .toSorted()
        .at(-1);
}

/** The shortest of several periods, by the worst case of each. */
export function shortest(periods: readonly (string | undefined)[]): string | undefined {
    return periods
        .filter((one) => promisedMinutes(one) !== undefined)
        .toSorted((a, b) => (promisedMinutes(a) ?? 0) - (promisedMinutes(b) ?? 0))[0];
}
/** Whether a period is longer than another; twelve months are a year. */
export const isLonger = (period: string | undefined, than: string): boolean => longestDays(period) > longestDays(than);

const longestDays = (period: string | undefined): number => daysOf(period) ?? (promisedMinutes(period) ?? 0) / 1440;

/** The day on which a plan was last gone over: of its reviews; a plan without any counts from when it was made, approved or issued. */
export function lastReview({ reviewed, approved, issued, made }: Plan, asOf: string): string | undefined {
    if (reviewed.length > 0)
        return lastUntil(
            reviewed.map(({ on }) => on),
            asOf,
        );
    return lastUntil([...approved.map(({ on }) => on), issued?.on, made], asOf);
}
