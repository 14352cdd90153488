import type { Language } from './words.js';

/** Kinds of value whose literals may be malformed. */
export type LiteralType = 'day' | 'time' | 'duration' | 'count' | 'quantity' | 'address' | 'port';

/** What a literal of the kind looks like. */
const FORMS: Record<LiteralType, Record<Language, string>> = {
    day: { en: 'A date is written 2026-03-01.', 'zh-CN': '日期写作 2026-03-01。' },
    time: { en: 'A time of day is written 08:00.', 'zh-CN': '时刻写作 08:00。' },
    duration: {
        en: 'A duration is a whole number and a unit: 30m, 4h, 3d, 5wd, 2w, 6mo, 1y.',
        'zh-CN': '时长是整数加单位：30m、4h、3d、5wd、2w、6mo、1y。',
    },
    count: { en: 'A number is written 1_000_000, the unit behind it.', 'zh-CN': '数字写作 1_000_000，单位写在后面。' },
    quantity: {
        en: 'Write a duration such as 8h, or a number and its unit such as 1_000 records.',
        'zh-CN': '请写时长（如 8h），或数字加单位（如 1_000 records）。',
    },
    address: {
        en: 'An address is written 10.0.0.1, 10.0.0.0/24, 10.0.0.1-20 or 2001:db8::1.',
        'zh-CN': '地址写作 10.0.0.1、10.0.0.0/24、10.0.0.1-20 或 2001:db8::1。',
    },
    port: { en: 'A port is written 443/tcp or 8000-8100/udp.', 'zh-CN': '端口写作 443/tcp 或 8000-8100/udp。' },
};

/** How a malformed literal should look: the right form where it can be told, else the form of its kind. */
export function malformedHint(type: LiteralType, text: string, language: Language): string {
    if ((type === 'duration' || type === 'quantity') && /^\d+$/.test(text))
        return language === 'en'
            ? `${text} what? ${text}m, ${text}h, ${text}d.`
            : `${text} 什么？${text}m（分钟）、${text}h（小时）、${text}d（天）。`;
    const right = rightForm(type, text);
    if (!right) return FORMS[type][language];
    return language === 'en' ? `Write \`${right}\`.` : `请写 \`${right}\`。`;
}

/** The literal as it was probably meant, or undefined. */
export function rightForm(type: LiteralType, text: string): string | undefined {
    const right = type === 'day' ? day(text) : type === 'port' ? port(text) : type === 'time' ? time(text) : undefined;
    if (right || type === 'day' || type === 'port' || type === 'time' || type === 'address') return right;
    return (type === 'count' ? undefined : duration(text)) ?? (type === 'duration' ? undefined : count(text));
}

function day(text: string): string | undefined {
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    if (!match) return undefined;
    const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
    if (month < 1 || month > 12 || date < 1 || date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
    return `${match[1]}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function time(text: string): string | undefined {
    const match = /^(\d{1,2})[:：时点](\d{2})分?$/.exec(text);
    return match && Number(match[1]) <= 24 && Number(match[2]) < 60 ? `${match[1]!.padStart(2, '0')}:${match[2]}` : undefined;
}

function port(text: string): string | undefined {
    const match = /^(\d{1,5}(?:-\d{1,5})?)\/(tcp|udp|sctp)$/i.exec(text);
    if (match) return `${match[1]}/${match[2]!.toLowerCase()}`;
    return /^\d{1,5}$/.test(text) ? `${text}/tcp` : undefined;
}

const UNITS: readonly [RegExp, unit: string, smaller?: string, times?: number][] = [
    [/^(?:min|mins|minute|minutes|分)$/i, 'm'],
    [/^(?:h|hr|hrs|hour|hours|时|小时)$/i, 'h', 'm', 60],
    [/^(?:d|day|days|天|日)$/i, 'd', 'h', 24],
    [/^(?:wd|workday|workdays|工作日|个工作日)$/i, 'wd'],
    [/^(?:w|week|weeks|周|星期|个星期)$/i, 'w', 'd', 7],
    [/^(?:mo|month|months|月|个月)$/i, 'mo'],
    [/^(?:y|year|years|年)$/i, 'y', 'mo', 12],
];

/** Nobody writes a longer value; looking into one would take long. */
const LONGEST = 200;

function duration(text: string): string | undefined {
    if (text.length > LONGEST) return undefined;
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([A-Za-z\u4e00-\u9fff]+)/g)];
    if (parts.length === 0 || parts.map((part) => part[0]).join('') !== text) return undefined;
    if (parts.length === 2) return both(parts[0]!, parts[1]!);
    if (parts.length > 2) return undefined;
    const [, number, word] = parts[0]!;
    const unit = UNITS.find(([pattern]) => pattern.test(word!));
    if (!unit) return undefined;
    const amount = Number(number);
    if (Number.isInteger(amount)) return `${amount}${unit[1]}`;
    const smaller = unit[3] && amount * unit[3];
    return smaller && Number.isInteger(smaller) ? `${smaller}${unit[2]}` : undefined;
}

/** `1h30m` in the smaller of the two units. */
function both(first: RegExpMatchArray, second: RegExpMatchArray): string | undefined {
    const large = UNITS.find(([pattern]) => pattern.test(first[2]!));
    const minute = /^m$/i.test(second[2]!) ? 'm' : UNITS.find(([pattern]) => pattern.test(second[2]!))?.[1];
    if (!large?.[3] || minute !== large[2]) return undefined;
    const total = Number(first[1]) * large[3] + Number(second[1]);
    return Number.isInteger(total) ? `${total}${minute}` : undefined;
}

const FACTORS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, k: 1e3, K: 1e3, m: 1e6, M: 1e6 };
const MEASURES: Record<string, string> = {
    条: 'records',
    人: 'persons',
    个人: 'persons',
    名: 'persons',
    户: 'households',
    元: 'yuan',
    台: '',
};

function count(text: string): string | undefined {
    const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(text);
    if (percent) return `${percent[1]} percent`;
    const match = /^([\d_]+(?:\.\d+)?)(百万|千万|[百千万亿kKmM])?(条|个人|人|名|户|元|台)?$/.exec(text);
    if (!match) return undefined;
    const number = Number(match[1]!.replaceAll('_', '')) * (match[2] ? FACTORS[match[2]]! : 1);
    if (!Number.isInteger(number)) return undefined;
    const unit = match[3] ? MEASURES[match[3]] : '';
    return String(number).replace(/\B(?=(\d{3})+$)/g, '_') + (unit ? ` ${unit}` : '');
}
