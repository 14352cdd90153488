import { steadyAhead } from '../compile/steady.js';

/** The calendar day in a zone, `YYYY-MM-DD`; now unless an instant is given. The zone data are loaded where they are needed only. */
export function todayIn(zone: string, milliseconds = now()): string {
    const ahead = steadyAhead(zone, milliseconds);
    if (ahead !== undefined) return new Date(milliseconds + ahead * 60_000).toISOString().slice(0, 10);
    const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
    if (formats.size >= MOST) formats.clear();
    formats.set(zone, format);
    return format.format(milliseconds);
}
/** The clock itself: what makes ZIP files sets `Date.now` for a while (views/zip/zip-years.ts). */
const now = Date.now;
const formats = new Map<string, Intl.DateTimeFormat>();
const MOST = 20;

/** Whether a name is that of a zone. */
export function isZone(zone: string): boolean {
    try {
        todayIn(zone);
        return true;
    } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
    }
}
