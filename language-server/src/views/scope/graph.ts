import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { classesOf } from '../../compile/scope/classes.js';
import { deviceClass } from '../../compile/scope/guards.js';
import { SCOPE_LAYERS, type Scope, type ScopeAsset, type ScopeLayer } from '../../compile/scope/scope-types.js';
import { wide } from '../columns.js';
import { plainText } from '../plain-text.js';
import { scopeWords } from '../words/scope-words.js';
import type { ScopeVoice } from './scope-texts.js';

/** Lays a graph out; in a worker where the caller has one. */
export type LayOut = (graph: ElkNode) => Promise<ElkNode>;

export type EdgeKind = 'connects' | 'protects' | 'way' | 'around';
export interface GraphNode {
    /** Part id; `internet` for the Internet. */
    readonly id: string;
    readonly layer: ScopeLayer;
    readonly label: string;
    /** The class in words, beside its colour. */
    readonly note: string;
    readonly asset?: ScopeAsset;
    readonly width: number;
}
export interface GraphEdge {
    readonly from: string;
    readonly to: string;
    readonly kind: EdgeKind;
}
export interface ScopeGraph {
    readonly nodes: readonly GraphNode[];
    readonly edges: readonly GraphEdge[];
    /** Assets that are too many to be drawn. */
    readonly left: number;
}

export const INTERNET = 'internet';
export const NODE_HEIGHT = 36;
/** Columns of text in a box; fewer where there are many boxes. What is said of a class is never cut. */
const LABEL = 46;
const LABEL_DENSE = 26;
const COLUMN = 7.1;
/** Beyond so many boxes, lines in tracks of their own take more room than the boxes: each layer becomes a grid, see `dense.ts`. */
const DENSE = 60;
export const isDense = (nodes: readonly GraphNode[]): boolean => nodes.length > DENSE;
/** Nobody follows a line among more boxes; the table has them all. */
const DRAWN_MOST = 600;
/** Beyond so many, what protects what is left to the table. */
const PROTECTIONS_MOST = 120;

/** What is drawn: assets, the Internet, connections, ways in, and what protects the targets. */
export function scopeGraph(speaking: ScopeVoice): ScopeGraph {
    const { scope, voice } = speaking;
    const wanted = drawable(scope);
    const left = Math.max(0, wanted.length - DRAWN_MOST);
    const drawn = new Set((left > 0 ? gravest(wanted).slice(0, DRAWN_MOST) : wanted).map(({ part }) => part));
    const assets = scope.assets.filter(({ part }) => drawn.has(part));
    const edges: GraphEdge[] = [];
    for (const { part, boundary } of scope.entrances)
        if (drawn.has(part) && (boundary.length === 0 || boundary.includes(part)))
            edges.push({ from: INTERNET, to: part, kind: boundary.length > 0 ? 'way' : 'around' });
    for (const { part, boundary } of scope.entrances) {
        for (const device of boundary)
            if (device !== part && drawn.has(device) && drawn.has(part)) edges.push({ from: device, to: part, kind: 'way' });
    }
    const ways = new Set(edges.map(({ from, to }) => `${from} ${to}`));
    // A boundary device that is on no way in by itself still stands towards the Internet.
    for (const device of new Set(edges.flatMap(({ from, kind }) => (kind === 'way' && from !== INTERNET ? [from] : []))))
        if (!ways.has(`${INTERNET} ${device}`)) edges.push({ from: INTERNET, to: device, kind: 'way' });
    for (const { from, to, kind } of scope.links)
        if (kind === 'connects' && drawn.has(from) && drawn.has(to)) edges.push({ from, to, kind });
    const byPart = new Map(assets.map((asset) => [asset.part, asset]));
    const protects = scope.links.filter(({ from, to, kind }) => {
        const [device, asset] = [byPart.get(from), byPart.get(to)];
        return (
            kind === 'protects' &&
            device &&
            asset?.layer === 'targets' &&
            deviceClass(device) === 'security_device' &&
            !ways.has(`${from} ${to}`)
        );
    });
    if (protects.length <= PROTECTIONS_MOST) for (const { from, to } of protects) edges.push({ from, to, kind: 'protects' });
    const world: GraphNode = {
        id: INTERNET,
        layer: 'internet',
        label: voice.say(scopeWords.world),
        note: '',
        width: widthOf(voice.say(scopeWords.world), ''),
    };
    return {
        nodes: [
            ...(edges.some(({ from }) => from === INTERNET) ? [world] : []),
            ...assets.map((asset) => nodeOf(speaking, asset, assets.length < DENSE ? LABEL : LABEL_DENSE)),
        ],
        edges,
        left,
    };
}

/** Targets first, then the layers around them, what is in no class last; near before far. */
const gravest = (assets: readonly ScopeAsset[]) =>
    assets.toSorted((a, b) => DRAWN_FIRST.indexOf(a.layer) - DRAWN_FIRST.indexOf(b.layer) || (a.steps ?? 999) - (b.steps ?? 999));
const DRAWN_FIRST: readonly ScopeLayer[] = ['targets', 'internet', 'boundary', 'springboards', 'rest'];

/** Networks are drawn where something is connected to them, or the Internet reaches them; an adopted shadow is its asset. */
function drawable({ assets, links, entrances }: Scope): ScopeAsset[] {
    const connected = new Set(links.flatMap(({ from, to, kind }) => (kind === 'connects' ? [from, to] : [])));
    const reached = new Set(entrances.map(({ part }) => part));
    return assets.filter((asset) => {
        if (asset.layer === 'internet') return false;
        if (asset.type === 'shadow') return asset.classes.length > 0;
        return asset.type !== 'network' || asset.classes.length > 0 || connected.has(asset.part) || reached.has(asset.part);
    });
}

function nodeOf({ voice }: ScopeVoice, asset: ScopeAsset, columns: number): GraphNode {
    const classes = classesOf(asset).map((one) => voice.term('asset_classes', one));
    const note = asset.excluded ? voice.say(scopeWords.out) : classes.join(' · ');
    const [label, small] = [clipped(plainText(asset.title), columns), clipped(note, columns + 4)];
    return { id: asset.part, layer: asset.layer, label, note: small, asset, width: widthOf(label, small) };
}

const widthOf = (label: string, note: string): number => Math.round(Math.max(90, 18 + COLUMN * wide(label), 18 + 5.9 * wide(note)));

/** A text cut to so many columns; characters of Chinese take two. */
export function clipped(text: string, columns: number): string {
    if (wide(text) <= columns) return text;
    let kept = '';
    for (const character of text) {
        if (wide(kept + character) > columns - 1) break;
        kept += character;
    }
    return `${kept}…`;
}

/** The graph as the layouting library wants it: layers as partitions, edges from outside to inside. What has no edge is placed by hand. */
export function elkGraph({ nodes, edges }: ScopeGraph): ElkNode {
    const dense = isDense(nodes);
    const layers = new Map(nodes.map(({ id, layer }) => [id, SCOPE_LAYERS.indexOf(layer)]));
    const rank = new Map(nodes.map(({ id, asset }) => [id, (layers.get(id) ?? 0) * 1000 + (asset?.steps ?? 500)]));
    // Of a dense graph only the order within each layer is asked for, which edges within a layer do not change.
    const told = edges.map((edge, i) => ({ ...edge, i })).filter(({ from, to }) => !dense || layers.get(from) !== layers.get(to));
    const linked = new Set(told.flatMap(({ from, to }) => [from, to]));
    return {
        id: 'scope',
        layoutOptions: dense ? ORDER : FULL,
        children: nodes
            .filter(({ id }) => linked.has(id))
            .map(({ id, width }) => ({
                id,
                width,
                height: NODE_HEIGHT,
                layoutOptions: { 'elk.partitioning.partition': String(layers.get(id) ?? 0) },
            })),
        edges: told.map(({ from, to, kind, i }): ElkExtendedEdge => {
            const turned = (rank.get(from) ?? 0) > (rank.get(to) ?? 0);
            return { id: `${i} ${kind}`, sources: [turned ? to : from], targets: [turned ? from : to] };
        }),
    };
}

const LAYERED = {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.partitioning.activate': 'true',
    'elk.separateConnectedComponents': 'false',
    'elk.randomSeed': '1',
};
const FULL = {
    ...LAYERED,
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.spacing.nodeNodeBetweenLayers': '46',
    'elk.layered.spacing.edgeNodeBetweenLayers': '14',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
    'elk.spacing.nodeNode': '10',
    'elk.spacing.edgeNode': '8',
    'elk.spacing.edgeEdge': '6',
    'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
    'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
};
const ORDER = {
    ...LAYERED,
    'elk.edgeRouting': 'POLYLINE',
    'elk.layered.layering.strategy': 'LONGEST_PATH',
    'elk.layered.nodePlacement.strategy': 'SIMPLE',
    'elk.layered.thoroughness': '3',
};
