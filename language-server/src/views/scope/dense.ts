import { SCOPE_LAYERS, type ScopeLayer } from '../../compile/scope/scope-types.js';
import { type EdgeKind, type GraphNode, NODE_HEIGHT, type ScopeGraph } from './graph.js';

export type Point = readonly [x: number, y: number];
export interface Box {
    readonly node: GraphNode;
    readonly x: number;
    readonly y: number;
}
export interface Line {
    readonly kind: EdgeKind;
    /** From one to the next, straight. */
    readonly points: readonly Point[];
    /** Between two boxes that are neither target nor on the way to one: drawn faintly. */
    readonly faint?: true;
}
export interface Column {
    readonly layer: ScopeLayer;
    readonly from: number;
    readonly to: number;
}
export interface Placed {
    readonly boxes: readonly Box[];
    readonly lines: readonly Line[];
    readonly columns: readonly Column[];
}

const ROW = NODE_HEIGHT + 10;
/** Between boxes of one layer, and between two layers, where the lines are seen. */
const WITHIN = 22;
const BETWEEN = 120;
/** How wide the picture is to be for its height: that of a page that lies. */
const SHAPE = 1.6;

/**
 * Places many boxes: each layer is a grid whose rows follow the order that was worked out, and lines are curves between boxes.
 * `order` says how far down each box belongs; what has no line to another layer comes last.
 */
export function placeDense({ nodes, edges }: ScopeGraph, order: ReadonlyMap<string, number>, top: number, margin: number): Placed {
    const layers = SCOPE_LAYERS.map((layer) => ({
        layer,
        own: nodes
            .filter((node) => node.layer === layer)
            .toSorted((a, b) => (order.get(a.id) ?? Number.MAX_VALUE) - (order.get(b.id) ?? Number.MAX_VALUE)),
    })).filter(({ own }) => own.length > 0);
    const widest = Math.max(...nodes.map(({ width }) => width));
    const rows = rowsFor(
        layers.map(({ own }) => own.length),
        widest,
    );
    const boxes: Box[] = [];
    const columns: Column[] = [];
    const acrossOf = (own: readonly GraphNode[]) => Math.ceil(own.length / rows);
    const downOf = (own: readonly GraphNode[]) => Math.ceil(own.length / acrossOf(own));
    const tallest = Math.max(...layers.map(({ own }) => downOf(own)));
    let x = margin;
    for (const { layer, own } of layers) {
        const across = acrossOf(own);
        // What is few stands in the middle, so that its lines are short.
        const offset = top + ((tallest - downOf(own)) * ROW) / 2;
        const widths = Array.from({ length: across }, (_, i) =>
            Math.max(...own.filter((_node, at) => at % across === i).map(({ width }) => width)),
        );
        const lefts = widths.map((_, i) => x + widths.slice(0, i).reduce((sum, width) => sum + width + WITHIN, 0));
        for (const [at, node] of own.entries()) {
            const width = widths[at % across] ?? node.width;
            // As wide as its column, so that nobody reads a meaning into widths.
            boxes.push({ node: { ...node, width }, x: lefts[at % across] ?? x, y: offset + Math.floor(at / across) * ROW });
        }
        const right = (lefts.at(-1) ?? x) + (widths.at(-1) ?? 0);
        columns.push({ layer, from: x - 8, to: right + 8 });
        x = right + BETWEEN;
    }
    const at = new Map(boxes.map((box) => [box.node.id, box]));
    const lines = edges.flatMap(({ from, to, kind }): Line[] => {
        const [a, b] = [at.get(from), at.get(to)];
        if (!a || !b) return [];
        const near = [a, b].some(({ node }) => node.layer === 'targets');
        return [{ kind, points: a.x <= b.x ? curve(a, b) : curve(b, a), ...(near || kind !== 'connects' ? {} : { faint: true as const }) }];
    });
    return { boxes, lines, columns };
}

/** So many rows that the picture has its shape. */
function rowsFor(counts: readonly number[], width: number): number {
    const most = Math.max(...counts);
    let best = { rows: 1, off: Number.POSITIVE_INFINITY };
    for (let rows = 8; rows <= Math.max(8, most); rows++) {
        const across = counts.reduce((sum, count) => sum + Math.ceil(count / rows), 0);
        const off = Math.abs(Math.log((across * (width + WITHIN) + counts.length * BETWEEN) / (rows * ROW) / SHAPE));
        if (off < best.off) best = { rows, off };
    }
    return best.rows;
}

/** From the right side of the left box to the left side of the right one; boxes above each other are joined on their right. */
function curve(a: Box, b: Box): Point[] {
    const [y1, y2] = [a.y + NODE_HEIGHT / 2, b.y + NODE_HEIGHT / 2];
    const x1 = a.x + a.node.width;
    if (b.x < x1) {
        const x2 = b.x + b.node.width;
        const out = Math.max(x1, x2) + WITHIN;
        return bent([x1, y1], [out, y1], [out, y2], [x2, y2]);
    }
    const bend = Math.max(18, (b.x - x1) / 2);
    return bent([x1, y1], [x1 + bend, y1], [b.x - bend, y2], [b.x, y2]);
}

const PIECES = 12;
/** A cubic curve in pieces: pictures hold straight lines only, which every program draws. */
function bent(a: Point, b: Point, c: Point, d: Point): Point[] {
    if (a[1] === d[1]) return [a, d];
    const at = (t: number, axis: 0 | 1) =>
        (1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis];
    return Array.from({ length: PIECES + 1 }, (_, i): Point => [at(i / PIECES, 0), at(i / PIECES, 1)]);
}
