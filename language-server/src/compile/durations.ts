import { minutesOf, partsOfDuration } from '../model/quantity.js';

const DAY = 1440;
/** No public holiday with the weekends around it has been longer than this. */
const LONGEST_HOLIDAY = 9;

/**
 * Worst case of a promised duration in minutes; undefined where no number is promised. `n` working days with no day to
 * count from are taken at their worst: the days themselves, each weekend begun, and one holiday of nine days.
 */
export function promisedMinutes(duration: string | undefined): number | undefined {
    const parts = duration ? partsOfDuration(duration) : undefined;
    if (parts?.unit !== 'wd') return minutesOf(duration);
    return (parts.amount + 2 * Math.ceil(parts.amount / 5) + LONGEST_HOLIDAY) * DAY;
}

/** Whether a promise keeps a limit: working days against working days as they stand, else the promise at its worst. */
export function keeps(promise: string | undefined, limit: string | undefined): boolean | undefined {
    const [own, allowed] = [promise, limit].map((one) => (one ? partsOfDuration(one) : undefined));
    if (own?.unit === 'wd' && allowed?.unit === 'wd') return own.amount <= allowed.amount;
    const [minutes, most] = [promisedMinutes(promise), minutesOf(limit)];
    return minutes === undefined || most === undefined ? undefined : minutes <= most;
}
