import { type Html, html } from '../html/html.js';

/** A stretch of a track; places are parts of a hundred. */
export interface Bar {
    readonly from: number;
    readonly to: number;
    readonly kind: string;
    /** Told when the pointer rests on it. */
    readonly title?: string;
    /** Its height in the track, so that two that meet are both seen. */
    readonly lane?: readonly [top: number, height: number];
}
export const LANES = { whole: [7, 12], upper: [3, 10], lower: [15, 8] } as const;
export interface Pin {
    readonly at: number;
    readonly kind: string;
    readonly title?: string;
}

const MOST_WORDS = 5;
const percent = (value: number): string => `${Number(Math.max(0, Math.min(100, value)).toFixed(2))}%`;

/** Bars and lines on one row. For the eye: what it shows stands in words beside it. */
export function track(bars: readonly Bar[], pins: readonly Pin[], ticks: readonly number[] = []): Html {
    return html`<svg class="track" width="100%" height="26" aria-hidden="true" focusable="false">${ticks.map(
        (at) => html`<line class="tick" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="26"></line>`,
    )}${bars.map(
        ({ from, to, kind, title, lane = LANES.whole }) =>
            html`<rect class="bar ${kind}" x="${percent(from)}" width="${percent(Math.max(0.6, to - from))}" y="${lane[0]}" height="${lane[1]}">${title && html`<title>${title}</title>`}</rect>`,
    )}${pins.map(
        ({ at, kind, title }) =>
            html`<line class="pin ${kind}" x1="${percent(at)}" x2="${percent(at)}" y1="1" y2="25">${title && html`<title>${title}</title>`}</line>`,
    )}</svg>`;
}

/** What stands above the tracks: ticks with their words, so many as have room. */
export function axis(ticks: readonly { readonly at: number; readonly text: string }[], inner = false): Html {
    const every = Math.ceil(ticks.length / MOST_WORDS);
    return html`<svg class="axis${inner && ' inner'}" width="100%" height="20" aria-hidden="true" focusable="false">${ticks
        .filter((_, i) => i % every === 0)
        .map(({ at, text }) => {
            const anchor = at < 4 ? 'start' : at > 96 ? 'end' : 'middle';
            return html`<text x="${percent(at)}" y="14" text-anchor="${anchor}">${text}</text>`;
        })}</svg>`;
}
