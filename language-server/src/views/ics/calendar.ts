import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { hashText } from '../../model/hash.js';
import { plainText } from '../plain-text.js';
import { vtimezone } from './zone.js';

/** An entry of a calendar. Texts are plain; the calendar escapes and folds them. */
export interface Entry {
    /** What the entry is of: the same part and day have the same UID in every build. */
    readonly key: string;
    readonly title: string;
    readonly text?: string;
    /** Minutes since 1970-01-01T00:00Z, or days `YYYY-MM-DD`, the last included. */
    readonly span: { readonly start: number; readonly end: number } | { readonly from: string; readonly to: string };
    /** Minutes before the start. */
    readonly alarms: readonly number[];
    /** Busy: duty. Days on which something is due block nobody's calendar. */
    readonly busy: boolean;
    readonly tentative?: boolean;
}
export interface CalendarOptions {
    readonly title: string;
    readonly zone: string;
    /** The day that stands for when it was written. */
    readonly asOf: string;
    /** Which edition of which plan it was made from. */
    readonly about: string;
}

/** A calendar as text (RFC 5545). Equal input gives equal bytes. */
export function calendarText(entries: readonly Entry[], { title, zone, asOf, about }: CalendarOptions): string {
    const calendar = new ICalCalendar({
        prodId: { company: 'Preplan', product: 'Preplan', language: 'EN' },
        name: plainText(title),
        description: plainText(about),
        method: ICalCalendarMethod.PUBLISH,
    });
    const instants = entries.flatMap(({ span }) => ('start' in span ? [span.start, span.end] : []));
    if (instants.length > 0) {
        // A year is measured by two clocks at most; a day on either side keeps the first entry inside.
        const from = Math.min(...bounds(instants)) * 60_000 - 86_400_000;
        const to = Math.max(...bounds(instants)) * 60_000 + 86_400_000;
        calendar.timezone({ name: zone, generator: () => vtimezone(zone, from, to) });
    }
    for (const entry of entries) {
        const day = 'from' in entry.span;
        const event = calendar.createEvent({
            id: `${hashText(entry.key).slice(0, 32)}@preplan`,
            start: 'from' in entry.span ? Temporal.PlainDate.from(entry.span.from) : zoned(entry.span.start, zone),
            end: 'from' in entry.span ? Temporal.PlainDate.from(entry.span.to).add({ days: 1 }) : zoned(entry.span.end, zone),
            allDay: day,
            summary: plainText(entry.title),
            transparency: entry.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
            ...(day ? {} : { timezone: zone }),
            ...(entry.text ? { description: plainText(entry.text) } : {}),
            ...(entry.tentative ? { status: 'TENTATIVE' as never } : {}),
        });
        for (const minutes of entry.alarms)
            event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * 60, description: plainText(entry.title) });
    }
    // The library writes stamps in the calendar's zone; they have to be in UTC.
    return `${calendar.toString().replaceAll(/^DTSTAMP:.*$/gm, `DTSTAMP:${asOf.replaceAll('-', '')}T000000Z`)}\r\n`;
}

const zoned = (minutes: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO(zone);

/** The least and the greatest, for more numbers than a call takes. */
function bounds(numbers: readonly number[]): [number, number] {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (const one of numbers) {
        least = Math.min(least, one);
        greatest = Math.max(greatest, one);
    }
    return [least, greatest];
}
