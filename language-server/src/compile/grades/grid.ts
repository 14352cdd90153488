import { contains, isEmpty, type Span } from './axes.js';
import type { Box, Table } from './ladders.js';

/** A value on each axis of a table. */
export type Values = readonly number[];
/** More combinations than this are not looked at: no table that anybody reads has as many. */
const MOST = 20_000;

export const holds = ({ spans }: Box, values: Values): boolean => spans.every((span, i) => contains(span, values[i] as number));
/** Whether values are at least as grave as where a box begins. */
export const reaches = ({ spans }: Box, values: Values): boolean =>
    spans.every((span, i) => contains({ ...span, to: Number.POSITIVE_INFINITY, toIn: false }, values[i] as number));

/**
 * Values that decide about a table: each bound, and one value between two bounds, since nothing changes between them. Undefined where
 * there are too many.
 */
export function cellsOf(boxes: readonly Box[], table: Table, mirrored: readonly boolean[]): Values[] | undefined {
    const grid = table.axes.map(({ whole }, i) =>
        samples(
            boxes.map(({ spans }) => spans[i] as Span),
            whole,
            mirrored[i] === true,
        ),
    );
    if (grid.reduce((size, one) => size * one.length, 1) > MOST) return undefined;
    return grid.reduce<number[][]>((all, axis) => all.flatMap((values) => axis.map((value) => [...values, value])), [[]]);
}

/** On an axis where all say how much it may be at most, less is graver: a rate of success `below 70 percent`. */
export function falls({ boxes }: Table, axis: number): boolean {
    const spans = boxes.map(({ spans }) => spans[axis] as Span);
    const upper = spans.some(({ from, to }) => from === Number.NEGATIVE_INFINITY && to !== Number.POSITIVE_INFINITY);
    return upper && !spans.some(({ from, to }) => from !== Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY);
}
export const mirror = ({ from, fromIn, to, toIn }: Span): Span => ({ from: -to, fromIn: toIn, to: -from, toIn: fromIn });

/** Whether no value, or no whole number, lies in a span. */
export function isBare(span: Span, whole: boolean): boolean {
    const { from, fromIn, to, toIn } = span;
    if (isEmpty(span)) return true;
    if (!whole || !Number.isFinite(from) || !Number.isFinite(to)) return false;
    return (fromIn ? Math.ceil(from) : Math.floor(from) + 1) > (toIn ? Math.floor(to) : Math.ceil(to) - 1);
}

/** Amounts are never below nothing. */
function samples(spans: readonly Span[], whole: boolean, mirrored: boolean): number[] {
    const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite))].sort((a, b) => a - b);
    const found = new Set<number>();
    for (const [i, cut] of cuts.entries()) {
        const before = cuts[i - 1];
        if (whole) for (const value of [Math.ceil(cut) - 1, Math.floor(cut), Math.ceil(cut), Math.floor(cut) + 1]) found.add(value);
        else {
            found.add(cut);
            if (before !== undefined) found.add((before + cut) / 2);
            else found.add(mirrored ? cut * 2 || -1 : cut / 2);
            if (i === cuts.length - 1) found.add(mirrored ? cut / 2 : cut * 2 || 1);
        }
    }
    return [...found].filter((value) => (mirrored ? value <= 0 : value >= 0)).sort((a, b) => a - b);
}
