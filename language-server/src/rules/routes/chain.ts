import type { Hop, Route } from '../../compile/route-types.js';
import type { Related } from '../finding.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import type { PlanContext } from '../rule.js';
import { termWord } from '../words.js';

/** A span of time as people say it. */
export function spanWord(minutes: number): Message {
    if (minutes >= 1440 && minutes % 1440 === 0) return { en: `${minutes / 1440} d`, 'zh-CN': `${minutes / 1440}天` };
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (minutes < 120 && minutes !== 60) return { en: `${minutes} min`, 'zh-CN': `${minutes}分钟` };
    const tail = rest > 0 ? { en: ` ${rest} min`, 'zh-CN': `${rest}分钟` } : { en: '', 'zh-CN': '' };
    return { en: `${hours} h${tail.en}`, 'zh-CN': `${hours}小时${tail['zh-CN']}` };
}

/** All hops of a route from when the unit knows. */
export const hopsOf = (route: Route): readonly Hop[] => [...(route.before?.hops ?? []), ...route.hops];

/** Whether some hop of a route has no number that a deadline covers. */
export const isOpen = ({ total, before }: Route): boolean => total === undefined || (before !== undefined && before.total === undefined);

/** `discovery → NetSafe +15 min → Judge +30 min → sending +0 min = 45 min`. */
export function chainWord(route: Route): Message {
    const begin = route.before ? 'discovery' : route.clock;
    const hops = hopsOf(route);
    const sum = (route.before?.known ?? 0) + route.known;
    const open = isOpen(route);
    const chain = (lang: 'en' | 'zh-CN') => {
        const pieces = hops.map((hop) => `${hopWord(hop)[lang]} +${hop.minutes === undefined ? '?' : spanWord(hop.minutes)[lang]}`);
        return `${termWord('clocks', begin)[lang]} → ${pieces.join(' → ')} ${open ? '≥' : '='} ${spanWord(sum)[lang]}`;
    };
    return { en: chain('en'), 'zh-CN': chain('zh-CN') };
}

const KINDS: Readonly<Partial<Record<Hop['kind'], Message>>> = {
    detection: { en: 'detection', 'zh-CN': '发现' },
    judging: { en: 'judging', 'zh-CN': '研判' },
    level_start: { en: 'start of the level', 'zh-CN': '启动响应' },
    approval: { en: 'approval', 'zh-CN': '审批' },
    time_out: { en: 'no acknowledgement', 'zh-CN': '等待确认' },
    send: { en: 'sending', 'zh-CN': '报送' },
};

export function hopWord({ kind, title }: Hop): Message {
    return KINDS[kind] ?? { en: `“${title}”`, 'zh-CN': `“${title}”` };
}

/** The part of the hop that takes most of the time, if one does: what is late because of it is late for one cause. */
export function slowestHop(route: Route): string {
    const hops = hopsOf(route).filter(({ kind }) => kind !== 'send');
    const total = hops.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
    const slowest = hops.find(({ minutes }) => minutes !== undefined && minutes * 2 > total);
    return slowest && slowest.part !== route.part ? slowest.part : '';
}

/** Each hop as a place beside the finding; a rule that uses it has a message `hop` with `what`, `own` and `sum`. */
export function hopPlaces({ plan }: PlanContext, route: Route): Related[] {
    let offset = 0;
    const places = (list: readonly Hop[]) =>
        list.map((hop): Related => {
            const own: Message = hop.minutes === undefined ? { en: 'no time', 'zh-CN': '未定时限' } : spanWord(hop.minutes);
            return { ...placeOf(plan, hop.part), message: 'hop', args: { what: hopWord(hop), own, sum: spanWord(offset + hop.total) } };
        });
    const before = places(route.before?.hops ?? []);
    offset = route.before?.known ?? 0;
    return [...before, ...places(route.hops)];
}

/** Of findings that are told together. */
export const ALSO: Message = { en: 'Late for the same reason', 'zh-CN': '因同一原因超时' };

export const HOP: Message = { en: '{what}: {own}, {sum} in all', 'zh-CN': '{what}：{own}，累计{sum}' };
