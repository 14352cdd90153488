import { conditionText, minutesText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { type ReportRoute, verdictOf } from '../routes.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { partAttribute, parties } from './bits.js';
import { type Html, html } from './html.js';
import { stateIcons } from './icons.js';

export function routesSection(voice: Voice, routes: readonly ReportRoute[]): Html {
    const { say } = voice;
    const heads = [pageWords.route, pageWords.to, pageWords.hops, pageWords.worst, pageWords.limit];
    return html`<section id="routes" aria-labelledby="routes-title"><h2 id="routes-title">${say(pageWords.routes)}</h2>
<div class="scroll"><table class="plain"><caption>${say(pageWords.routesCaption)}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
<tbody>${routes.map((route) => routeRow(voice, route))}</tbody></table></div></section>`;
}

function routeRow(voice: Voice, route: ReportRoute): Html {
    const { say } = voice;
    const verdict = verdictOf(route);
    return html`<tr${partAttribute(route.part)}><th scope="row">${plainText(route.title)}${
        route.condition && html`<div class="small">${conditionText(voice, route.condition)}</div>`
    }</th><td>${parties(voice, route.to)}</td><td><ol class="hops">${route.hops.map(
        (hop) =>
            html`<li${partAttribute(hop.part)}>${plainText(hop.title)} <span class="small">${
                hop.total === undefined ? say(pageWords.notShown) : minutesText(voice, hop.total)
            }</span></li>`,
    )}</ol></td><td>${route.worst === undefined ? say(pageWords.notShown) : minutesText(voice, route.worst)}</td><td>${
        route.limit &&
        html`${minutesText(voice, route.limit.minutes)} <span class="small">${plainText(route.limit.source)}</span>${
            verdict !== 'open' &&
            html`<div class="verdict-${verdict}">${stateIcons[verdict === 'kept' ? 'handled' : 'gap']} ${say(pageWords[verdict])}</div>`
        }`
    }</td></tr>`;
}
