import type { Hop, Route, RouteKind } from '../../compile/route-types.js';
import { minutesText } from '../amounts.js';
import { conditionText, routeOccasionText } from '../occasions.js';
import { promiseText, routeName } from '../sheets/route-groups.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { partAttribute, parties } from './bits.js';
import { type Html, html } from './html.js';
import { stateIcons } from './icons.js';

/** Every report's way to its recipient, with what each hop adds. */
export function routesSection(voice: Voice, routes: readonly Route[]): Html {
    const { say } = voice;
    const heads = [pageWords.route, pageWords.occasion, pageWords.recipient, pageWords.hops, pageWords.worst, pageWords.promise];
    return html`<section id="routes" aria-labelledby="routes-title"><h2 id="routes-title">${say(pageWords.routes)}</h2>
<div class="scroll"><table class="plain"><caption>${say(pageWords.routesCaption)}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
<tbody>${grouped(routes).map((same) => routeRow(voice, same))}</tbody></table></div></section>`;
}

/** Routes that differ in nothing but their occasion stand in one row. */
export function grouped(routes: readonly Route[]): readonly [Route, ...Route[]][] {
    const groups = new Map<string, [Route, ...Route[]]>();
    for (const route of routes) {
        const key = JSON.stringify({ ...route, occasion: undefined });
        const group = groups.get(key);
        if (group) group.push(route);
        else groups.set(key, [route]);
    }
    return [...groups.values()];
}

function routeRow(voice: Voice, same: readonly [Route, ...Route[]]): Html {
    const { say } = voice;
    const [route] = same;
    const condition = conditionText(voice, route);
    return html`<tr${partAttribute(route.part)}><th scope="row">${routeName(voice, route.title || route.name, route.kind)}${
        route.kind === 'stage' && html`<div class="small">${voice.term('report_stages', route.name.split('.').at(-1) ?? '')}</div>`
    }${route.copy && html`<div class="small">${say(pageWords.copies)}</div>`}${
        route.escalation && html`<div class="small">${say(pageWords.escalation)}</div>`
    }</th><td>${same.map((one) => html`<div>${routeOccasionText(voice, one.occasion)}</div>`)}${condition && html`<div class="small">${condition}</div>`}</td>
<td>${parties(voice, [{ any: route.recipient.any }])}</td><td><ol class="hops">${route.hops.map((hop) => hopItem(voice, hop, route.kind))}</ol></td>
<td>${worst(voice, route)}</td><td>${route.promise && promiseText(voice, route)}${
        route.late && html`<div class="verdict-late">${stateIcons.gap} ${say(pageWords.late)}</div>`
    }</td></tr>
`;
}

export function worst(voice: Voice, route: Route): string {
    if (route.total !== undefined) return minutesText(voice, route.total);
    return route.known > 0 ? voice.say(pageWords.atLeast, { amount: minutesText(voice, route.known) }) : voice.say(pageWords.notShown);
}

const hopItem = (voice: Voice, hop: Hop, kind: RouteKind): Html =>
    html`<li${partAttribute(hop.part)}>${routeName(voice, hop.title, kind)} <span class="small">${
        hop.unknown ? voice.say(pageWords.notShown) : minutesText(voice, hop.total)
    }</span></li>`;
