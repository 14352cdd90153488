import { canonicalDuration, isDay, isPort, parseCount } from '../../model/quantity.js';
import type { Field } from '../../model/shape/field.js';
import type { Message } from '../messages.js';

type Kind = 'day' | 'time' | 'duration' | 'count' | 'quantity' | 'address' | 'port';
const KINDS: ReadonlySet<string> = new Set<Kind>(['day', 'time', 'duration', 'count', 'quantity', 'address', 'port']);

/** How each quantity is written. */
export const FORMS: Readonly<Record<Kind, Message>> = {
    day: { en: 'a day that exists, as 2026-03-01', 'zh-CN': '实际存在的日期，如 2026-03-01' },
    time: { en: 'a time of day from 00:00 to 24:00', 'zh-CN': '00:00 至 24:00 的时刻' },
    duration: { en: 'a duration with its unit, as 30m, 1h, 5wd or 1mo', 'zh-CN': '带单位的时长，如 30分钟、1小时、5个工作日、1个月' },
    count: { en: 'a number, as 80000 or 80_000', 'zh-CN': '数字，如 80000 或 80_000' },
    quantity: { en: 'a number with its unit, or a duration', 'zh-CN': '带单位的数字或时长' },
    address: { en: 'an address, as 10.20.1.10, 10.20.0.0/16 or 2001:db8::1', 'zh-CN': '地址，如 10.20.1.10、10.20.0.0/16 或 2001:db8::1' },
    port: { en: 'a port, as 443/tcp', 'zh-CN': '端口，如 443/tcp' },
};

/** The quantities that a property may hold, itself or in its values. */
export function kindsOf(field: Field<unknown> | undefined): Kind[] {
    if (!field) return [];
    if (KINDS.has(field.type)) return [field.type as Kind];
    const inner = field.type === 'value' ? (field.shape?.() ?? []) : [];
    return [...new Set(inner.flatMap((shape) => Object.values(shape.fields).flatMap(kindsOf)))];
}

/** The kind that a text was probably meant as, of those that may stand there: beside a duration may stand a day or a time. */
export function meant(text: string, kinds: readonly Kind[]): Kind {
    const like: readonly (readonly [Kind, RegExp])[] = [
        ['day', /^\d{4}[-/.年]/],
        ['time', /:/],
    ];
    return like.find(([kind, form]) => kinds.includes(kind) && form.test(text))?.[0] ?? kinds[0] ?? 'duration';
}

const LONG_UNITS: readonly (readonly [RegExp, string])[] = [
    [/^(minutes?|mins|分)$/i, 'm'],
    [/^(hours?|hrs?|H|时|钟头)$/, 'h'],
    [/^(days?|D)$/, 'd'],
    [/^(weeks?|W|星期)$/, 'w'],
    [/^(months?|M|月)$/, 'mo'],
    [/^(years?|Y)$/, 'y'],
];
const GROUPS: Readonly<Record<string, number>> = { 千: 1000, k: 1000, K: 1000 };

/** What the writer probably meant, in the form of the language; only forms that are right are offered. */
export const corrections = (text: string, kind: Kind): string[] => OFFERED[kind]?.(text) ?? [];

const OFFERED: Readonly<Partial<Record<Kind, (text: string) => string[]>>> = {
    day: (text) => days(text).filter(isDay),
    duration: (text) => durations(text),
    count: (text) => numbers(text),
    // A number alone is none: it wants a unit.
    quantity: (text) => durations(text),
    port: (text) => [text.toLowerCase()].filter(isPort),
};

function days(text: string): string[] {
    const [year = '', month = '', day = ''] = text.split(/\D+/);
    return [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
}

function durations(text: string): string[] {
    const [, amount, unit = ''] = /^([0-9_]+)(.*)$/s.exec(text) ?? [];
    const units = unit === '' ? ['m', 'h', 'd'] : LONG_UNITS.flatMap(([form, short]) => (form.test(unit) ? [short] : []));
    return [...units.map((one) => `${amount}${one}`), ...inSmaller(text)].filter((one) => canonicalDuration(one) !== undefined);
}

const SMALLER: Readonly<Record<string, { readonly unit: string; readonly times: number }>> = {
    h: { unit: 'm', times: 60 },
    d: { unit: 'h', times: 24 },
    w: { unit: 'd', times: 7 },
    y: { unit: 'mo', times: 12 },
};

/** `1.5h` and `1h30m` in the next smaller unit. */
function inSmaller(text: string): string[] {
    const [, amount = '', unit = '', rest = '', after = ''] = /^(\d+(?:\.\d+)?)([^\d.]{1,10})(?:(\d+)([^\d.]{1,10}))?$/u.exec(text) ?? [];
    const smaller = SMALLER[shortUnit(unit) ?? ''];
    if (!smaller || (rest ? shortUnit(after) !== smaller.unit : !amount.includes('.'))) return [];
    return [`${Number(amount) * smaller.times + Number(rest)}${smaller.unit}`];
}

const shortUnit = (unit: string): string | undefined =>
    LONG_UNITS.find(([form]) => form.test(unit))?.[1] ?? canonicalDuration(`1${unit}`)?.slice(1);

function numbers(text: string): string[] {
    const [, amount, group = ''] = /^([0-9.]+)(.)$/u.exec(text) ?? [];
    const times = GROUPS[group];
    const written = times ? String(Math.round(Number(amount) * times)) : text.replace(/_+/g, '_').replace(/_$/, '');
    return parseCount(written) === undefined ? [] : [written];
}
