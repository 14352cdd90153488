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

/**
 * The least that a demanded duration can come to, in minutes. `n` working days hold a weekend for every five of them, of
 * which two days at most can be made working days for a holiday that lies outside.
 */
export function fewestMinutes(duration: string | undefined): number | undefined {
    const parts = duration ? partsOfDuration(duration) : undefined;
    if (parts?.unit !== 'wd') return minutesOf(duration);
    return (parts.amount + Math.max(0, 2 * Math.floor(parts.amount / 5) - 2)) * DAY;
}
