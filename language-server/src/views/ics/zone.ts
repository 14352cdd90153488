import { Temporal } from 'temporal-polyfill';

/**
 * The VTIMEZONE of a zone for the instants between two (milliseconds since 1970): one observance for the clock at the start,
 * one for each time it is put forward or back. Readers of calendars need no data on zones of their own.
 */
export function vtimezone(zone: string, from: number, to: number): string {
    const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    const blocks = [observance(start, start, start.offset)];
    for (let at = start.getTimeZoneTransition('next'); at && at.epochMilliseconds <= to; at = at.getTimeZoneTransition('next')) {
        const before = at.subtract({ nanoseconds: 1 });
        blocks.push(observance(at, at, before.offset));
    }
    return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...blocks, 'END:VTIMEZONE'].join('\r\n');
}

/** The beginning is written in the clock that held before it. */
function observance(at: Temporal.ZonedDateTime, named: Temporal.ZonedDateTime, before: string): string {
    const local = at.toInstant().toZonedDateTimeISO(before).toPlainDateTime();
    const summer = offsetMinutes(at.offset) > standardMinutes(at);
    return [
        `BEGIN:${summer ? 'DAYLIGHT' : 'STANDARD'}`,
        `DTSTART:${local.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
        `TZOFFSETFROM:${plain(before)}`,
        `TZOFFSETTO:${plain(named.offset)}`,
        `END:${summer ? 'DAYLIGHT' : 'STANDARD'}`,
    ].join('\r\n');
}

const plain = (offset: string): string => offset.replaceAll(':', '');

function offsetMinutes(offset: string): number {
    const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)/.exec(offset) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The lesser of the two clocks of a year: what runs ahead of it is summer time. */
function standardMinutes(at: Temporal.ZonedDateTime): number {
    const of = (month: number) => offsetMinutes(at.with({ month, day: 15 }).offset);
    return Math.min(of(1), of(7));
}
