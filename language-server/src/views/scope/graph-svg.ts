import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { type AssetClass, SCOPE_LAYERS, type ScopeLayer } from '../../compile/scope/scope-types.js';
import { type Html, html, markupOf } from '../html/html.js';
import type { Picture } from '../sheets/sheet.js';
import type { Voice } from '../voice.js';
import { layerWords, scopeWords } from '../words/scope-words.js';
import { type Box, type Column, type Line, type Placed, placeDense } from './dense.js';
import {
    type EdgeKind,
    elkGraph,
    type GraphEdge,
    type GraphNode,
    isDense,
    type LayOut,
    NODE_HEIGHT,
    type ScopeGraph,
    scopeGraph,
} from './graph.js';
import type { ScopeVoice } from './scope-texts.js';

const HEAD = 44;
const FOOT = 40;
const GAP = 10;
const MARGIN = 14;
/** The picture is at least so wide, for its legend. */
const LEAST = 760;

// Of paper; where the picture stands in the editor, the style sheet there gives its classes the colours of the theme.
const COLOURS: Readonly<Record<AssetClass | 'none' | 'out', readonly [fill: string, line: string, width: number, dash: string]>> = {
    target: ['#fbe3e4', '#a3161d', 2.5, ''],
    potential_target: ['#fdeedd', '#b3540a', 2, ''],
    springboard: ['#fbf5d5', '#7d6200', 1.5, ''],
    critical_device: ['#e2ecf8', '#0b57a4', 2, ''],
    security_device: ['#e1f3e7', '#1a6b37', 1.5, ''],
    high_risk: ['#efe9fb', '#5b3ea6', 2, '5 3'],
    none: ['#f5f7f9', '#7b8591', 1, ''],
    out: ['#ffffff', '#7b8591', 1, '3 3'],
};
const FAINT = '#b4bac1';
const EDGES: Readonly<Record<EdgeKind, readonly [colour: string, width: number, dash: string]>> = {
    connects: ['#57606a', 1.2, ''],
    protects: ['#1a6b37', 1, '2 3'],
    way: ['#0b57a4', 1.4, '7 3'],
    around: ['#a3161d', 2.4, '7 3'],
};

/** The scope as a picture: layers from the Internet inwards. Undefined where there is nothing to draw. */
export async function scopePicture(speaking: ScopeVoice, layOut: LayOut): Promise<Picture | undefined> {
    const graph = scopeGraph(speaking);
    if (graph.nodes.length === 0) return undefined;
    const laid = graph.edges.length > 0 ? await layOut(elkGraph(graph)) : { id: 'scope', children: [], edges: [] };
    return drawn(speaking.voice, graph, laid);
}

function drawn(voice: Voice, graph: ScopeGraph, laid: ElkNode): Picture {
    const at = new Map((laid.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
    const order = new Map([...at].map(([id, { y }]) => [id, y]));
    const { boxes, lines, columns } = isDense(graph.nodes) ? placeDense(graph, order, HEAD + 12, MARGIN) : placeTracks(graph, at, laid);
    const width = Math.max(LEAST, Math.ceil(Math.max(...columns.map(({ to }) => to)) + MARGIN));
    const bottom = Math.max(...boxes.map(({ y }) => y + NODE_HEIGHT), ...lines.flatMap(({ points }) => points.map(([, y]) => y)));
    const height = Math.ceil(bottom + MARGIN + FOOT);
    const alt = voice.say(scopeWords.graphAlt);
    const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="12">
<title>${alt}</title>
<rect class="scope-ground" width="${width}" height="${height}" fill="#ffffff"/>
${meeting(columns).map(({ layer, from, to }, i) => band(voice, layer, from, to, height - FOOT, i))}${['protects', 'connects', 'way', 'around'].map((kind) => lines.filter((one) => one.kind === kind).map(lineSvg))}${boxes.map(boxSvg)}${legend(voice, graph, height - FOOT / 2)}</svg>`;
    return { svg: markupOf(svg), width, height, alt };
}

/** Bands meet half-way between two layers. */
const meeting = (columns: readonly Column[]): readonly Column[] =>
    columns.map((one, i) => {
        const before = columns[i - 1];
        const after = columns[i + 1];
        return { layer: one.layer, from: before ? (before.to + one.from) / 2 : one.from, to: after ? (one.to + after.from) / 2 : one.to };
    });

/** Few boxes: where the library put them, each line in a track of its own. */
function placeTracks(graph: ScopeGraph, at: ReadonlyMap<string, { x: number; y: number }>, laid: ElkNode): Placed {
    const { boxes, shift, columns } = placed(graph.nodes, at, laid.height ?? 0);
    const lines = (laid.edges ?? []).flatMap(({ id, sections = [] }): Line[] => {
        const { kind } = graph.edges[Number.parseInt(id, 10)] as GraphEdge;
        return sections.map(({ startPoint, bendPoints = [], endPoint }) => {
            const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x + shift(x), y + HEAD] as const);
            return { kind, points };
        });
    });
    return { boxes, lines, columns };
}

/**
 * Places of all boxes: as laid out, and what has no edge in a grid in a strip of its own at the end of its layer. Layers behind such a
 * strip move to the right; `shift` says how far a point of the layout moves.
 */
function placed(nodes: readonly GraphNode[], at: ReadonlyMap<string, { x: number; y: number }>, laidHeight: number) {
    const boxes: Box[] = [];
    const columns: Column[] = [];
    const moves: { from: number; by: number }[] = [];
    let moved = MARGIN;
    let end = 0;
    for (const layer of SCOPE_LAYERS) {
        const own = nodes.filter((node) => node.layer === layer);
        if (own.length === 0) continue;
        const fixed = own.flatMap((node) => {
            const place = at.get(node.id);
            return place ? [{ node, ...place }] : [];
        });
        const free = own.filter((node) => !at.has(node.id));
        const left = fixed.length > 0 ? Math.min(...fixed.map(({ x }) => x)) : end;
        if (fixed.length === 0 && columns.length > 0) moved += 30;
        moves.push({ from: left, by: moved });
        for (const { node, x, y } of fixed) boxes.push({ node, x: x + moved, y: y + HEAD });
        let right = fixed.length > 0 ? Math.max(...fixed.map(({ node, x }) => x + node.width)) : left;
        const strip = grid(free, fixed.length > 0 ? right + 24 : left, Math.max(laidHeight, heightFor(nodes.length)));
        for (const box of strip.boxes) boxes.push({ ...box, x: box.x + moved });
        const from = left + moved - 8;
        moved += strip.boxes.length > 0 ? strip.right - right : 0;
        if (strip.boxes.length > 0 && fixed.length === 0) {
            right = left;
            columns.push({ layer, from, to: strip.right + moved - (strip.right - left) + 8 });
        } else columns.push({ layer, from, to: right + moved + 8 });
        end = Math.max(end, right);
    }
    const shift = (x: number) => moves.findLast(({ from }) => from <= x + 0.5)?.by ?? MARGIN;
    return { boxes, shift, columns };
}

/** A picture is about as high as it is wide. */
const heightFor = (count: number): number => Math.max(160, Math.sqrt(count) * 90);

function grid(nodes: readonly GraphNode[], left: number, height: number): { boxes: Box[]; right: number } {
    const boxes: Box[] = [];
    const rows = Math.max(1, Math.floor(height / (NODE_HEIGHT + GAP)));
    let x = left;
    for (let i = 0; i < nodes.length; i += rows) {
        const column = nodes.slice(i, i + rows);
        for (const [at, node] of column.entries()) boxes.push({ node, x, y: HEAD + 12 + at * (NODE_HEIGHT + GAP) });
        x += Math.max(...column.map(({ width }) => width)) + GAP * 1.5;
    }
    return { boxes, right: nodes.length > 0 ? x - GAP * 1.5 : left };
}

const band = (
    voice: Voice,
    layer: ScopeLayer,
    from: number,
    to: number,
    height: number,
    i: number,
): Html => html`<rect class="scope-band-${i % 2}" x="${from.toFixed(1)}" y="0" width="${(to - from).toFixed(1)}" height="${height}" fill="${i % 2 === 0 ? '#ffffff' : '#f7f9fb'}"/>
${heading(voice.say(layerWords[layer]), from, to)}`;

/** The name of a layer, over two lines where the layer is narrow. */
function heading(text: string, from: number, to: number): Html {
    const words = text.includes(' ') ? text.split(' ') : [...text.matchAll(/.{1,4}/gu)].map(([one]) => one);
    const between = text.includes(' ') ? ' ' : '';
    const room = Math.max(10, (to - from) / 6.6);
    const lines: string[] = [''];
    for (const word of words) {
        const last = lines.at(-1) ?? '';
        const longer = last === '' ? word : last + between + word;
        if (longer.length * (between ? 1 : 2) > room && last !== '' && lines.length < 2) lines.push(word);
        else lines[lines.length - 1] = longer;
    }
    const x = ((from + to) / 2).toFixed(1);
    return html`${lines.map(
        (
            line,
            i,
        ) => html`<text class="scope-word" x="${x}" y="${16 + i * 15}" text-anchor="middle" font-weight="bold" fill="#3a434d">${line}</text>
`,
    )}`;
}

function boxSvg({ node, x, y }: Box): Html {
    const { asset, label, note, width, id } = node;
    const kind = asset?.excluded ? 'out' : (asset?.classes[0]?.class ?? (asset ? 'none' : 'critical_device'));
    const [fill, line, stroke, dash] = COLOURS[kind];
    const middle = (x + width / 2).toFixed(1);
    const round = asset?.type === 'device' ? 0 : asset ? 6 : 17;
    return html`<g${asset && html` data-part="${id}"`}><title>${[asset?.title ?? label, note].filter((one) => one !== '').join(' · ')}</title><rect class="scope-box scope-${kind.replaceAll('_', '-')}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width}" height="${NODE_HEIGHT}" rx="${round}" fill="${fill}" stroke="${line}" stroke-width="${stroke}"${dash && html` stroke-dasharray="${dash}"`}/><text class="scope-word" x="${middle}" y="${(y + (note ? 15 : 22)).toFixed(1)}" text-anchor="middle" fill="#1b2027">${label}</text>${
        note &&
        html`<text class="scope-word" x="${middle}" y="${(y + 29).toFixed(1)}" text-anchor="middle" font-size="10" fill="${line}">${note}</text>`
    }</g>
`;
}

function lineSvg({ kind, points, faint }: Line): Html {
    const [colour, width, dash] = EDGES[kind];
    return html`<polyline class="scope-${faint ? 'faint' : kind}" points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" fill="none" stroke="${faint ? FAINT : colour}" stroke-width="${width}"${dash && html` stroke-dasharray="${dash}"`}/>
`;
}

function legend(voice: Voice, { edges, left }: ScopeGraph, y: number): Html {
    const kinds = (['way', 'around', 'connects', 'protects'] as const).filter((kind) => edges.some((one) => one.kind === kind));
    const names = {
        way: scopeWords.legendWay,
        around: scopeWords.legendAround,
        connects: scopeWords.legendConnects,
        protects: scopeWords.legendProtects,
    };
    const more =
        left > 0 &&
        html`<text class="scope-word" x="${MARGIN}" y="${y - 14}" fill="#3a434d" font-size="11">${voice.say(scopeWords.notDrawn, { n: left })}</text>`;
    return html`${more}${kinds.map((kind, i) => {
        const [colour, width, dash] = EDGES[kind];
        const x = MARGIN + i * 185;
        return html`<line class="scope-${kind}" x1="${x}" x2="${x + 28}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="${width}"${dash && html` stroke-dasharray="${dash}"`}/><text class="scope-word" x="${x + 34}" y="${y + 4}" fill="#3a434d" font-size="11">${voice.say(names[kind])}</text>
`;
    })}`;
}
