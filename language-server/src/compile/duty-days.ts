import { Temporal } from 'temporal-polyfill';
import { isDay } from '../model/quantity.js';
import type { DayWindow } from './duty-types.js';

/** The day `amount` days later. */
export function plusDays(day: string, amount: number): string {
    return fromNumber(numberOf(day) + amount);
}

/** Days since 1970-01-01. */
export function numberOf(day: string): number {
    return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function fromNumber(number: number): string {
    return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Days that two spans share; undefined where they share none. An open end goes on. */
export function overlap(window: DayWindow, from: string | undefined, to: string | undefined): DayWindow | undefined {
    const start = from && isDay(from) && from > window.from ? from : window.from;
    const end = to && isDay(to) && to < window.to ? to : window.to;
    return start <= end ? { from: start, to: end } : undefined;
}

/** Instants of times of day in a zone, in minutes since 1970-01-01T00:00Z. `24:00` is the next midnight. */
export function clockOf(zone: string): (day: string, time: string) => number {
    const offsets = new Map<string, number>();
    return (day, time) => {
        const local = numberOf(day) * 1440 + minutesOfDay(time);
        const key = `${day}T${time}`;
        const known = offsets.get(key);
        if (known !== undefined) return local - known;
        const plain = time === '24:00' ? `${plusDays(day, 1)}T00:00` : key;
        const instant = Temporal.PlainDateTime.from(plain).toZonedDateTime(zone).epochMilliseconds / 60_000;
        offsets.set(key, local - instant);
        return instant;
    };
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOfDay(time: string): number {
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
