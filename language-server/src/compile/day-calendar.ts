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
        // 1970-01-01 was a Thursday.
        const weekday = (numberOf(day) + 4) % 7;
        return weekday === 0 || weekday === 6 ? 'holiday' : 'workday';
    },
};
