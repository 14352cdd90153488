import { holidayYear } from '../standard/registers.js';
import { numberOf } from './duty-days.js';
import type { DayCalendar } from './duty-types.js';

/** Working days by the shipped holiday calendar: a day of a year that it does not have is unknown. */
export const STANDARD_DAYS: DayCalendar = {
    kindOf(day) {
        const year = holidayYear(Number(day.slice(0, 4)));
        if (!year) return undefined;
        if (year.workdays.includes(day)) return 'workday';
        if (year.holidays.some(({ from, to }) => from <= day && day <= to)) return 'holiday';
        return isWeekend(day) ? 'holiday' : 'workday';
    },
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** 1970-01-01 was a Thursday. */
const weekday = (day: string): string => WEEKDAYS[(numberOf(day) + 4) % 7] ?? '';
const isWeekend = (day: string) => weekday(day) === 'saturday' || weekday(day) === 'sunday';

/**
 * Whether something that runs on these kinds of day runs on a day; undefined where that hangs on a calendar that is not known. A weekend
 * that is worked is no weekend; a weekend is a holiday.
 */
export function runsOn(kinds: readonly string[], day: string, calendar: DayCalendar): boolean | undefined {
    if (kinds.length === 0 || kinds.includes('every_day') || kinds.includes(weekday(day))) return true;
    if (kinds.includes('workdays') && kinds.includes('holidays')) return true;
    const known = calendar.kindOf(day);
    const onHolidays = kinds.includes('holidays') || (kinds.includes('weekends') && isWeekend(day));
    if (!known && kinds.includes('workdays') && onHolidays) return true;
    if (!known) return kinds.includes('workdays') || onHolidays ? undefined : false;
    return known === 'workday' ? kinds.includes('workdays') : onHolidays;
}
