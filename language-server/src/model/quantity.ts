/**
 * Quantities of the language: durations, days, times, numbers, addresses. In the model they are canonical strings or
 * numbers; here they are read and compared.
 */
import ipaddr from 'ipaddr.js';

const UNITS: Record<string, DurationUnit> = {
    min: 'm',
    m: 'm',
    分钟: 'm',
    h: 'h',
    小时: 'h',
    个小时: 'h',
    d: 'd',
    天: 'd',
    日: 'd',
    wd: 'wd',
    工作日: 'wd',
    个工作日: 'wd',
    w: 'w',
    周: 'w',
    mo: 'mo',
    个月: 'mo',
    y: 'y',
    年: 'y',
};
export type DurationUnit = 'm' | 'h' | 'd' | 'wd' | 'w' | 'mo' | 'y';

/** The canonical form of a duration (`30m`, `1h`, `5wd`), or undefined where it is none. */
export function canonicalDuration(text: string): string | undefined {
    if (text === 'immediately' || text === 'promptly') return text;
    const match = /^([0-9][0-9_]*)(\D+)$/.exec(text);
    const unit = match?.[2] ? UNITS[match[2]] : undefined;
    if (!match?.[1] || !unit) return undefined;
    const amount = Number(match[1].replaceAll('_', ''));
    return amount >= 0 && amount <= 1_000_000 && !/__|_$/.test(match[1]) ? `${amount}${unit}` : undefined;
}

/** Amount and unit of a canonical duration; undefined for `immediately` and `promptly`. */
export function partsOfDuration(duration: string): { amount: number; unit: DurationUnit } | undefined {
    const match = /^(\d+)(m|h|d|wd|w|mo|y)$/.exec(duration);
    return match ? { amount: Number(match[1]), unit: match[2] as DurationUnit } : undefined;
}

const MINUTES: Record<DurationUnit, number> = { m: 1, h: 60, d: 1440, wd: 1440, w: 10_080, mo: 31 * 1440, y: 366 * 1440 };

/**
 * Worst case of a canonical duration in minutes: a month has 31 days, a year 366; `immediately` is 0; `promptly` has no
 * number. Working days need a calendar and count here as bare days: compare them through the calendar.
 */
export function minutesOf(duration: string | undefined): number | undefined {
    if (duration === 'immediately') return 0;
    const parts = duration ? partsOfDuration(duration) : undefined;
    return parts && parts.amount * MINUTES[parts.unit];
}

/** A calendar day `YYYY-MM-DD` that exists. */
export function isDay(text: string): boolean {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!match) return false;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1949 && year <= 2199;
}

function daysInMonth(year: number, month: number): number {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A time of day `HH:MM` from 00:00 to 24:00. */
export function isTime(text: string): boolean {
    const match = /^(\d{2}):(\d{2})$/.exec(text);
    if (!match) return false;
    const minutes = Number(match[1]) * 60 + Number(match[2]);
    return Number(match[2]) < 60 && minutes <= 1440;
}

/** A number with `_` between groups of digits, or undefined. */
export function parseCount(text: string): number | undefined {
    const match = /^([0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?)([万亿])?$/.exec(text);
    if (!match?.[1]) return undefined;
    const number = Number(match[1].replaceAll('_', '')) * (match[2] === '万' ? 10_000 : match[2] === '亿' ? 100_000_000 : 1);
    return Number.isFinite(number) ? number : undefined;
}

/** An address, a CIDR range or an `a-b` range of IPv4 addresses. */
export function isAddress(text: string): boolean {
    const [from, to, ...rest] = text.split('-');
    if (rest.length > 0 || !from) return false;
    if (to !== undefined) return rangeEnd(from, to) !== undefined;
    // A zone (`fe80::1%eth0`) means something on one machine only, and `10.1/8` different things to different programs.
    const [first = '', length] = from.split('/');
    const isSingle = first.includes(':') ? ipaddr.IPv6.isValid(first) && !first.includes('%') : ipaddr.IPv4.isValidFourPartDecimal(first);
    return isSingle && (length === undefined || (/^\d{1,3}$/.test(length) && ipaddr.isValidCIDR(from)));
}

/** The last address of an `a-b` range of IPv4 addresses, where `b` may give the last numbers only (`10.0.0.1-20`); none before the first. */
export function rangeEnd(from: string, to: string): string | undefined {
    const given = to.split('.');
    const end = [...from.split('.').slice(0, 4 - given.length), ...given].join('.');
    if (!ipaddr.IPv4.isValidFourPartDecimal(from) || !ipaddr.IPv4.isValidFourPartDecimal(end)) return undefined;
    return numberOf(from) <= numberOf(end) ? end : undefined;
}

const numberOf = (address: string): number => ipaddr.IPv4.parse(address).octets.reduce((all, byte) => all * 256 + byte, 0);

/** `443/tcp` or `8000-8100/udp`. */
export function isPort(text: string): boolean {
    const match = /^(\d{1,5})(?:-(\d{1,5}))?\/(tcp|udp|sctp)$/.exec(text);
    return !!match && Number(match[1]) <= 65_535 && (!match[2] || (Number(match[2]) <= 65_535 && Number(match[1]) <= Number(match[2])));
}
