import { Temporal } from 'temporal-polyfill';
import type { DayWindow } from './duty-types.js';
import { keptOf } from './kept.js';
import { steadyAhead } from './steady.js';

/** The day `amount` days later. */
export function plusDays(day: string, amount: number): string {
    return fromNumber(numberOf(day) + amount);
}

/** Days since 1970-01-01. */
export function numberOf(day: string): number {
    return keptOf(MOST_DAYS, numbers, day, () => Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

export function fromNumber(number: number): string {
    return keptOf(MOST_DAYS, days, number, () => new Date(number * 86_400_000).toISOString().slice(0, 10));
}

// A year of one roster asks for the same days thousands of times.
const numbers = new Map<string, number>();
const days = new Map<number, string>();
const MOST_DAYS = 10_000;

/** Days that two spans share; undefined where they share none. An open end goes on. */
export function overlap(window: DayWindow, from: string | undefined, to: string | undefined): DayWindow | undefined {
    const start = from && from > window.from ? from : window.from;
    const end = to && to < window.to ? to : window.to;
    return start <= end ? { from: start, to: end } : undefined;
}

/** Instants of times of day in a zone, in minutes since 1970-01-01T00:00Z. `24:00` is the next midnight. */
export function clockOf(zone: string): (day: string, time: string) => number {
    return keptOf(MOST_ZONES, clocks, zone, () => clockIn(zone));
}
/** Clocks serve all plans of a zone. */
const clocks = new Map<string, (day: string, time: string) => number>();
const MOST_ZONES = 20;

function clockIn(zone: string): (day: string, time: string) => number {
    const offsets = new Map<number, number>();
    /** How far the clock is ahead of UTC at the midnight that a day begins with. */
    const offsetAt = (day: number) => {
        const steady = steadyAhead(zone, day * 86_400_000);
        if (steady !== undefined) return steady;
        return keptOf(MOST_DAYS, offsets, day, () => {
            const midnight = Temporal.PlainDateTime.from(`${fromNumber(day)}T00:00`);
            return day * 1440 - midnight.toZonedDateTime(zone).epochMilliseconds / 60_000;
        });
    };
    return (day, time) => {
        const number = numberOf(day);
        const minutes = minutesOfDay(time);
        const offset = offsetAt(number);
        // On all but two days of a year the clock runs evenly.
        if (minutes < 1440 && offset === offsetAt(number + 1)) return number * 1440 + minutes - offset;
        if (minutes === 1440) return (number + 1) * 1440 - offsetAt(number + 1);
        return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds / 60_000;
    };
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOfDay(time: string): number {
    return keptOf(MOST_DAYS, times, time, () => readMinutes(time));
}
const times = new Map<string, number>();

function readMinutes(time: string): number {
    const [hours, minutes] = time.split(':').map(Number);
    return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** How many whole months lie between two days; a month from the 31st ends on the last day of a shorter one. */
export function monthsBetween(from: string, to: string): number {
    const start = Temporal.PlainDate.from(from);
    const end = Temporal.PlainDate.from(to);
    const months = (end.year - start.year) * 12 + end.month - start.month;
    return Temporal.PlainDate.compare(start.add({ months }), end) > 0 ? months - 1 : months;
}
