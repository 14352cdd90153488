import { Temporal } from 'temporal-polyfill';
import type { Cause } from '../../compile/rosters/needs.js';
import type { Stretch } from '../../compile/rosters/spans.js';
import type { Part } from '../../model/shape/index.js';
import type { Place, Related } from '../finding.js';
import type { Message } from '../messages.js';
import { titleOf } from '../parts.js';
import { listWord, quoted } from '../words.js';

export const CAUSE_WORDS: Readonly<Record<Cause, Message>> = {
    red: { en: 'the red warning', 'zh-CN': '红色预警响应' },
    level_I: { en: 'level I', 'zh-CN': 'Ⅰ级响应' },
    major_activities: { en: 'major activities', 'zh-CN': '重大活动保障' },
    protection: { en: 'the protection', 'zh-CN': '重保期间' },
};
export const CAUSE_CLAUSES: Readonly<Record<Cause, string>> = {
    red: 'NP-3.4.1-2',
    level_I: 'NP-4.2.1-2',
    major_activities: 'NP-6.5-4',
    protection: 'HP-RSP-2',
};

/** An instant as the clock on the wall shows it: `2026-03-04 20:00`. */
export function instantWord(minutes: number, zone: string): string {
    const local = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime();
    return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** Titles of bodies, posts and shifts; persons are never named. */
export function titlesWord(parts: readonly Part[]): Message {
    return listWord(
        parts.map((part) => {
            if (part.type === 'person') return { en: 'a person', 'zh-CN': '某人' };
            return quoted(titleOf(part));
        }),
    );
}

/** Minutes as hours and minutes: `8h`, `7h 30m`. */
export function lengthWord(minutes: number): Message {
    const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
    const parts = (h: string, m: string) => [hours > 0 ? `${hours}${h}` : '', rest > 0 || hours === 0 ? `${rest}${m}` : ''];
    return { en: parts('h', 'm').filter(Boolean).join(' '), 'zh-CN': parts('小时', '分钟').join('') };
}

/** Stretches beyond this many are counted, not listed. */
const MOST = 12;
export const SPAN: Message = { en: 'From {start} to {end} ({length})', 'zh-CN': '{start} 至 {end}（{length}）' };

/** Each of several stretches with its start and end, at one place; a rule that uses it has a message `span`. */
export function spanPlaces(spans: readonly Stretch[], zone: string, place: Place): Related[] {
    if (spans.length < 2) return [];
    return spans.slice(0, MOST).map(
        ({ start, end }): Related => ({
            ...place,
            message: 'span',
            args: { start: instantWord(start, zone), end: instantWord(end, zone), length: lengthWord(end - start) },
        }),
    );
}
