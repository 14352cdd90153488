import type { PartyUse } from './matrix-types.js';

/** Days `YYYY-MM-DD`, both ends included. */
export interface DayWindow {
    readonly from: string;
    readonly to: string;
}

/** What is known of days; a day of a year without data is unknown. */
export interface DayCalendar {
    kindOf(day: string): 'workday' | 'holiday' | undefined;
}

/** One roster as it falls on the days of a window. */
export interface DutyCalendar {
    /** Id of the roster. */
    readonly part: string;
    readonly name: string;
    readonly title: string;
    readonly parties: readonly PartyUse[];
    /** Zone of its times of day. */
    readonly zone: string;
    readonly window: DayWindow;
    readonly shifts: readonly DutyShift[];
    readonly duties: readonly Duty[];
    /** Longest duty and shortest rest, in minutes. */
    readonly longest?: number;
    readonly rest?: number;
    /** Id of the roster that it replaces. */
    readonly replaces?: string;
    readonly problems: readonly DutyProblem[];
    /** There was more than is listed. */
    readonly truncated?: true;
}
export interface DutyShift {
    readonly part: string;
    readonly name: string;
    readonly title: string;
    /** Times of day, `HH:MM`. */
    readonly from: string;
    readonly to: string;
    /** On which kinds of day it runs; every day where empty. */
    readonly days: readonly string[];
    /** Each time the shift runs, whoever attends it. */
    readonly runs: readonly ShiftRun[];
}
export interface ShiftRun {
    /** The day that it starts on. */
    readonly day: string;
    /** Minutes since 1970-01-01T00:00Z. */
    readonly start: number;
    readonly end: number;
    /** It depends on whether the day is a working day, which is not known. */
    readonly uncertain?: true;
}
export interface Duty extends ShiftRun {
    /** Id of the shift. */
    readonly shift: string;
    /** Who attends: the name as written, and the part of the person or post. */
    readonly ref: string;
    readonly holder?: string;
    readonly type: string;
    readonly how: 'assigned' | 'rotation' | 'always';
}
export interface DutyProblem {
    /** `no_start`: a rotation that counts from no day. `no_times`: a shift without readable times. */
    readonly kind: 'no_start' | 'no_times' | 'unknown_days';
    readonly part: string;
    readonly days?: readonly string[];
}
