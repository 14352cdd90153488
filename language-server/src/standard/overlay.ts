import { isMap, isNode, type Node, visit } from 'yaml';
import { unseenIn } from '../language/unseen.js';
import { codeOf, plainYaml } from '../model/plain-yaml.js';
import validateOverlay from './generated/overlay-check.js';
import { nearest } from './nearest.js';
import { overlayFaults } from './overlay-faults.js';
import type { OverlayData, OverlayProblem } from './overlay-types.js';

export interface ReadOverlay {
    /** Undefined where anything in the file is wrong: nothing of it is applied. */
    readonly data?: OverlayData;
    readonly problems: readonly OverlayProblem[];
}

interface Fault {
    readonly keyword: string;
    readonly instancePath: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message?: string;
}
const validate = validateOverlay as unknown as ((data: unknown) => boolean) & { readonly errors?: readonly Fault[] | null };

/** Characters that an overlay may have. */
export const LONGEST_OVERLAY = 1_000_000;
/** A file that is wrong throughout is told of by its first places. */
const MOST_PROBLEMS = 20;

/** Reads an overlay file: plain YAML without references and tags, held against its schema and the shipped catalogues. Never throws. */
export function readOverlay(text: string): ReadOverlay {
    const at = (code: OverlayProblem['code'], start: number, end: number, args: OverlayProblem['args'] = {}): OverlayProblem => ({
        code,
        args,
        start,
        end: Math.max(start + 1, end),
    });
    if (text.length > LONGEST_OVERLAY) return { problems: [at('overlay/too-long', 0, 1, { limit: '1 MB' })] };
    const { document, faults } = plainYaml(text);
    const strange = faults.filter(({ kind }) => kind !== 'syntax');
    const unread = (strange.length > 0 ? strange : faults).map(({ kind, tag, message, start, end }) =>
        at(`overlay/${kind}`, start, end, kind === 'tag' ? { tag: tag ?? '' } : kind === 'syntax' ? { detail: message } : {}),
    );
    if (unread.length > 0) return { problems: unread.slice(0, MOST_PROBLEMS) };
    const unseen: OverlayProblem[] = [];
    visit(document, {
        Scalar(_, { value, range }) {
            const [sign] = typeof value === 'string' ? unseenIn(value) : [];
            if (sign) unseen.push(at('overlay/unseen', range?.[0] ?? 0, range?.[1] ?? 1, { code: codeOf(sign[0]) }));
        },
    });
    if (unseen.length > 0) return { problems: unseen.slice(0, MOST_PROBLEMS) };
    const data: unknown = document.toJS();
    const place = (path: readonly (string | number)[], key?: string) => rangeOf(document.contents, path, key);
    if (!validate(data)) {
        const told = (validate.errors ?? []).filter(
            ({ keyword }) => !['if', 'anyOf', 'allOf', 'not'].includes(keyword) || (validate.errors ?? []).length === 1,
        );
        const seen = new Set<string>();
        const problems = told
            .slice(0, 10 * MOST_PROBLEMS)
            .map((fault) => problemOf(fault, place))
            .filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one)));
        return { problems: problems.slice(0, MOST_PROBLEMS) };
    }
    const untrue = overlayFaults(data as OverlayData).map(({ code, args, path }) => ({ code, args, ...place(path) }));
    return untrue.length > 0 ? { problems: untrue } : { data: data as OverlayData, problems: [] };
}

function problemOf(
    { keyword, instancePath, params, message = '' }: Fault,
    place: (path: readonly (string | number)[], key?: string) => { start: number; end: number },
): OverlayProblem {
    const path = instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
    if (typeof unknown === 'string') {
        const best = nearest(unknown, KEYS);
        return { code: 'overlay/unknown-key', args: { key: unknown, ...(best ? { nearest: best } : {}) }, ...place(path, unknown) };
    }
    if (keyword === 'required') return { code: 'overlay/missing-key', args: { key: String(params['missingProperty']) }, ...place(path) };
    const allowed = params['allowedValues'];
    const detail = Array.isArray(allowed) ? allowed.join(', ') : message;
    return { code: 'overlay/wrong-value', args: { detail }, ...place(path) };
}

const KEYS = [
    'overlay',
    'stricter',
    'requirements',
    'id',
    'version',
    'name',
    'source',
    'of',
    'severity',
    'applies_to',
    'limit',
    'does',
    'levels',
    'colours',
    'needs',
    'clause',
    'title',
    'requirement',
    'check',
    'has',
    'word',
    'each',
    'where',
    'at_most',
];

/** The place of a value, of one of its keys, or of the nearest parent that has one. */
function rangeOf(root: Node | null, path: readonly (string | number)[], key?: string): { start: number; end: number } {
    let node: unknown = root;
    let range: readonly number[] | null | undefined = root?.range;
    for (const step of path) {
        const next: unknown =
            node !== null && typeof node === 'object' && 'get' in node
                ? (node as { get(key: unknown, keep: true): unknown }).get(step, true)
                : undefined;
        if (!isNode(next)) break;
        node = next;
        range = next.range ?? range;
    }
    if (key !== undefined && isMap(node)) {
        const found = node.items.find((pair) => String(pair.key) === key)?.key;
        if (isNode(found)) range = found.range ?? range;
    }
    const [start = 0, end = 1] = range ?? [];
    return { start, end: Math.max(start + 1, end) };
}
