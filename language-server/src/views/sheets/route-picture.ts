import type { Route } from '../../compile/route-types.js';
import { minutesText } from '../amounts.js';
import { wide } from '../columns.js';
import { html, markupOf } from '../html/html.js';
import { useText } from '../phrases.js';
import type { Voice } from '../voice.js';
import { sheetWords } from '../words/sheet-words.js';
import { routeTitle } from './route-groups.js';
import type { Picture } from './sheet.js';

const WIDTH = 960;
const LABELS = 410;
const LANE = 30;
const TOP = 34;
/** More lanes than this nobody reads; the table holds the rest. */
const MOST = 24;
/** What takes longer than a day, in minutes, would press the first hour together; the table holds it. */
const DAY = 1440;
/** Columns of letters for a title and for a recipient. */
const TITLE = 36;
const RECIPIENT = 25;
const TICKS = [5, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10080, 20160, 43200, 86400];
const HOPS = ['#9db8d9', '#6f97c6'];

/** Ways with minutes, as bars on one time axis, hop by hop; a line marks each report's own limit. The axis is a square root. */
export function routePicture(voice: Voice, groups: readonly (readonly [Route, ...Route[]])[]): Picture | undefined {
    const lanes = groups.map(([route], i) => ({ route, number: i + 1 })).filter(({ route }) => endOf(route) > 0);
    const within = lanes.filter(({ route }) => endOf(route) <= DAY);
    const shown = (within.length > 0 ? within : lanes).slice(0, MOST);
    if (shown.length === 0) return undefined;
    const longest = Math.max(
        ...shown.map(({ route }) =>
            Math.max(endOf(route), Math.min(route.promise?.minutes ?? 0, within.length > 0 ? DAY : Number.POSITIVE_INFINITY)),
        ),
    );
    const at = (minutes: number) => Math.round((LABELS + (WIDTH - LABELS - 30) * Math.sqrt(minutes / longest)) * 10) / 10;
    const height = TOP + shown.length * LANE + 10;
    const ticks = spread(
        TICKS.filter((one) => one <= longest),
        at,
    );
    const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Arial, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif" font-size="12">
<title>${voice.say(sheetWords.routesAlt)}</title>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${ticks.map(
    (minutes) => html`<line x1="${at(minutes)}" x2="${at(minutes)}" y1="${TOP - 8}" y2="${height - 6}" stroke="#d5dae0"/>
<text x="${at(minutes)}" y="${TOP - 14}" text-anchor="middle" fill="#4a5560">${minutesText(voice, minutes)}</text>
`,
)}${shown.map(({ route, number }, i) => lane(voice, route, number, TOP + i * LANE, at))}</svg>`;
    return { svg: markupOf(svg), width: WIDTH, height, alt: voice.say(sheetWords.routesAlt) };
}

const endOf = (route: Route): number => route.total ?? route.known;

function lane(voice: Voice, route: Route, number: number, y: number, at: (minutes: number) => number) {
    const to = clipped(useText(voice, { any: route.recipient.any }), RECIPIENT);
    const label = `${number}  ${clipped(routeTitle(voice, route), TITLE)} → ${to}`;
    const end = at(endOf(route));
    const limit = route.promise?.minutes;
    let from = 0;
    const bars = route.hops
        .filter((hop) => !hop.unknown)
        .map((hop, i) => {
            const bar = html`<rect x="${at(from)}" y="${y + 6}" width="${Math.max(0, at(hop.total) - at(from)).toFixed(1)}" height="14" fill="${HOPS[i % 2] ?? ''}"/>
`;
            from = Math.max(from, hop.total);
            return bar;
        });
    const rest =
        route.total !== undefined &&
        route.total > from &&
        html`<rect x="${at(from)}" y="${y + 6}" width="${(end - at(from)).toFixed(1)}" height="14" fill="#dfe6ee" stroke="#9db8d9"/>
`;
    const far = end > WIDTH - 110;
    return html`<text x="8" y="${y + 17}" fill="#1b2027">${label}</text>
${bars}${rest}<text x="${far ? end - 6 : end + 6}" y="${y + 17}" text-anchor="${far ? 'end' : 'start'}" fill="#1b2027">${minutesText(voice, endOf(route))}</text>
${
    limit !== undefined &&
    html`<line x1="${at(limit)}" x2="${at(limit)}" y1="${y + 2}" y2="${y + 24}" stroke="#a3161d" stroke-width="2.5"/>
`
}`;
}

function clipped(text: string, columns: number): string {
    if (wide(text) <= columns) return text;
    let kept = '';
    for (const character of text) {
        if (wide(kept + character) > columns - 1) break;
        kept += character;
    }
    return `${kept}…`;
}

/** Ticks far enough from each other to be read. */
function spread(ticks: readonly number[], at: (minutes: number) => number): number[] {
    const kept: number[] = [];
    for (const tick of ticks.toReversed()) {
        const next = kept.at(-1);
        if (next === undefined || at(next) - at(tick) > 44) kept.push(tick);
    }
    return kept;
}
