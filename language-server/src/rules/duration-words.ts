import { type DurationUnit, partsOfDuration } from '../model/quantity.js';
import type { Message } from './messages.js';

const UNITS: Readonly<Record<DurationUnit, readonly [one: string, many: string, zh: string]>> = {
    m: ['minute', 'minutes', '分钟'],
    h: ['hour', 'hours', '小时'],
    d: ['day', 'days', '天'],
    wd: ['working day', 'working days', '个工作日'],
    w: ['week', 'weeks', '周'],
    mo: ['month', 'months', '个月'],
    y: ['year', 'years', '年'],
};

/** A canonical duration as people say it. */
export function durationWord(duration: string): Message {
    const parts = partsOfDuration(duration);
    if (!parts) return { en: duration, 'zh-CN': duration === 'immediately' ? '立即' : '及时' };
    const [one, many, zh] = UNITS[parts.unit];
    return { en: `${parts.amount} ${parts.amount === 1 ? one : many}`, 'zh-CN': `${parts.amount}${zh}` };
}

/** How often, as people say it: `every year`, `每6个月`. */
export function everyWord(period: string): Message {
    const parts = partsOfDuration(period);
    const word = durationWord(period);
    if (parts?.amount !== 1) return { en: `every ${word.en}`, 'zh-CN': `每${word['zh-CN']}` };
    const [one, , zh] = UNITS[parts.unit];
    return { en: `every ${one}`, 'zh-CN': `每${zh}` };
}
