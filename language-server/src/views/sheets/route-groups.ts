import type { Route, RouteKind } from '../../compile/route-types.js';
import { amountText, minutesText } from '../amounts.js';
import { conditionText, routeOccasionText } from '../occasions.js';
import { deadlineText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { routeKindWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';

/** What has no title of its own is called by what it is; a bare keyword is no title. */
export function routeName(voice: Voice, title: string, kind: RouteKind): string {
    return title === '' || title === 'tell' || title === 'report' || title === 'notify'
        ? voice.say(routeKindWords[kind])
        : plainText(title);
}

/** Routes that differ in nothing but their occasion stand in one row. */
export function groupedRoutes(routes: readonly Route[]): readonly (readonly [Route, ...Route[]])[] {
    const groups = new Map<string, [Route, ...Route[]]>();
    for (const route of routes) {
        const key = JSON.stringify({ ...route, occasion: undefined });
        const group = groups.get(key);
        if (group) group.push(route);
        else groups.set(key, [route]);
    }
    return [...groups.values()];
}

export function routeTitle(voice: Voice, route: Route): string {
    return [
        routeName(voice, route.title || route.name, route.kind),
        route.kind === 'stage' && voice.term('report_stages', route.name.split('.').at(-1) ?? ''),
        route.copy && voice.say(pageWords.copies),
        route.escalation && voice.say(pageWords.escalation),
    ]
        .filter(Boolean)
        .join(' · ');
}

export function occasionsText(voice: Voice, same: readonly Route[]): string {
    const [route] = same;
    return [...same.map((one) => routeOccasionText(voice, one.occasion)), route && conditionText(voice, route)].filter(Boolean).join('\n');
}

/** The way with minutes from the clock behind each hop. */
export const hopsText = (voice: Voice, route: Route): string =>
    route.hops
        .map(
            (hop, i) =>
                `${i + 1}. ${routeName(voice, hop.title, route.kind)} – ${hop.unknown ? voice.say(pageWords.notShown) : minutesText(voice, hop.total)}`,
        )
        .join('\n');

/** The report's own deadline; what it counts from by its title. */
export function promiseText(voice: Voice, route: Route): string {
    if (!route.promise) return '';
    if (route.promise.ofPart) return amountText(voice, route.promise.amount);
    const acts = route.hops.map(({ part, title }) => ({ part, title, name: part.slice(part.lastIndexOf(':') + 1) }));
    return deadlineText(voice, route.promise, acts);
}

export function worstText(voice: Voice, route: Route): string {
    if (route.total !== undefined) return minutesText(voice, route.total);
    return route.known > 0 ? voice.say(pageWords.atLeast, { amount: minutesText(voice, route.known) }) : voice.say(pageWords.notShown);
}
