import { html, markupOf } from '../html/html.js';
import { clipped } from '../scope/graph.js';
import type { Voice } from '../voice.js';
import { protectionWords } from '../words/protection-words.js';
import type { Picture } from './sheet.js';
import type { ItemKind, TimelineItem } from './timeline-items.js';

const WIDTH = 960;
const LABELS = 380;
const LANE = 24;
const TOP = 40;
/** More lanes than this nobody reads; the table holds the rest. */
const MOST = 60;
const COLOURS: Readonly<Record<ItemKind, string>> = {
    activity: '#0b57a4',
    period: '#5b3ea6',
    work: '#4a6a8a',
    finding: '#b3540a',
    closing: '#1a6b37',
};

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayText = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** Items on one axis of days: bars for spans, diamonds for days, filled where done; the period is shaded, today is a line. */
export function timelinePicture(voice: Voice, items: readonly TimelineItem[], asOf: string): Picture | undefined {
    const shown = items.slice(0, MOST);
    if (shown.length === 0) return undefined;
    const first = Math.min(...shown.map(({ from }) => dayNumber(from)));
    const last = Math.max(...shown.map(({ to }) => dayNumber(to))) + 1;
    const step = (WIDTH - LABELS - 30) / Math.max(1, last - first);
    const at = (day: number) => Math.round((LABELS + (day - first) * step) * 10) / 10;
    const height = TOP + shown.length * LANE + 26;
    const every = [1, 2, 7, 14, 30, 91].find((one) => one * step >= 66) ?? 365;
    const ticks = Array.from({ length: Math.ceil((last - first) / every) }, (_, i) => first + i * every);
    const period = shown.find(({ kind }) => kind === 'period');
    const today = dayNumber(asOf);
    const alt = voice.say(protectionWords.timelineAlt);
    const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="12">
<title>${alt}</title>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${
    period &&
    html`<rect x="${at(dayNumber(period.from))}" y="${TOP - 6}" width="${(at(dayNumber(period.to) + 1) - at(dayNumber(period.from))).toFixed(1)}" height="${height - TOP - 14}" fill="#efe9fb"/>
`
}${ticks.map(
    (day) => html`<line x1="${at(day)}" x2="${at(day)}" y1="${TOP - 8}" y2="${height - 20}" stroke="#d5dae0"/>
<text x="${at(day)}" y="${TOP - 14}" text-anchor="middle" fill="#4a5560" font-size="11">${dayText(day).slice(every > 200 ? 0 : 5)}</text>
`,
)}${
    today >= first &&
    today < last &&
    html`<line x1="${at(today)}" x2="${at(today)}" y1="${TOP - 6}" y2="${height - 20}" stroke="#a3161d" stroke-width="1.5"/>
<text x="${Math.min(at(today), WIDTH - 60)}" y="${height - 6}" text-anchor="middle" fill="#a3161d" font-size="11">${voice.say(protectionWords.today, { day: asOf })}</text>
`
}${shown.map((item, i) => {
    const y = TOP + i * LANE;
    const colour = COLOURS[item.kind];
    const [from, to] = [at(dayNumber(item.from)), at(dayNumber(item.to) + 1)];
    const fill = item.state === 'due' ? '#ffffff' : colour;
    const middle = (from + Math.min(to, from + step)) / 2;
    const mark =
        item.from === item.to
            ? html`<path d="M${middle} ${y + 4}l7 7l-7 7l-7 -7z" fill="${fill}" stroke="${colour}" stroke-width="1.5"/>`
            : html`<rect x="${from}" y="${y + 5}" width="${(to - from).toFixed(1)}" height="12" rx="2" fill="${fill}" stroke="${colour}" stroke-width="1.5"/>`;
    return html`<g data-part="${item.part}"><title>${[item.title, item.by].filter((one) => one !== '').join(' · ')}</title><text x="8" y="${y + 15}" fill="#1b2027">${clipped(item.title, 54)}</text>${mark}</g>
`;
})}</svg>`;
    return { svg: markupOf(svg), width: WIDTH, height, alt };
}
