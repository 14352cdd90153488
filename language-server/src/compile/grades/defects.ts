import type { Span } from './axes.js';
import { cellsOf, falls, holds, isBare, mirror, reaches, type Values } from './grid.js';
import type { Box, Ladder, Table } from './ladders.js';

export type Defect =
    /** These values are graded by nobody, or less than a lesser harm (`lesser`): they have the grade `given`, or none. */
    | { readonly kind: 'gap'; readonly values: Values; readonly lesser: Box; readonly given?: number }
    /** Two grades claim these values, though the lesser one says where it ends. */
    | { readonly kind: 'overlap'; readonly values: Values; readonly graver: Box; readonly lesser: Box }
    /** A criterion that never decides: whatever meets it, these values first, has a graver grade. */
    | { readonly kind: 'never'; readonly values: Values; readonly graver: Box; readonly lesser: Box }
    /** Nothing can meet a criterion. */
    | { readonly kind: 'empty'; readonly lesser: Box }
    /** Without `otherwise`, these values below the lowest grade have none. */
    | { readonly kind: 'below'; readonly values: Values; readonly lesser: Box };

/** What is wrong within one table, each kind once for each criterion, with values that show it. */
export function defectsOf(table: Table, ladder: Ladder): Defect[] {
    const mirrored = table.axes.map((_, i) => falls(table, i));
    const origin = new Map<Box, Box>();
    const boxes = table.boxes.map((box) => {
        const turned = { ...box, spans: box.spans.map((span, i) => (mirrored[i] ? mirror(span) : span)) };
        origin.set(turned, box);
        return turned;
    });
    const bare = boxes.filter(({ spans }) => spans.some((span, i) => isBare(span, table.axes[i]?.whole === true)));
    const full = boxes.filter((box) => !bare.includes(box));
    const cells = cellsOf(full, table, mirrored) ?? [];
    const rest = ladder.rungs.findIndex(({ otherwise }) => otherwise);
    const found: Defect[] = bare.map((box) => ({ kind: 'empty', lesser: box }));
    const never = full.flatMap((box) => neverDecides(box, full, cells));
    found.push(...never, ...overlaps(full, never, cells), ...gaps(full, cells, rest));
    if (rest < 0) found.push(...below(full, cells));
    const plain = (values: Values) => values.map((value, i) => (mirrored[i] ? -value : value));
    return found.map((defect) => ({
        ...defect,
        lesser: origin.get(defect.lesser) as Box,
        ...('graver' in defect ? { graver: origin.get(defect.graver) as Box } : {}),
        ...('values' in defect ? { values: plain(defect.values) } : {}),
    }));
}

/** The gravest of the boxes that something is true of. */
const gravest = (boxes: readonly Box[], is: (box: Box) => boolean): Box | undefined =>
    boxes.reduce<Box | undefined>((best, box) => (is(box) && (!best || box.rung < best.rung) ? box : best), undefined);

function neverDecides(lesser: Box, boxes: readonly Box[], cells: readonly Values[]): (Defect & { kind: 'never' })[] {
    const own = cells.filter((values) => holds(lesser, values));
    const gravers = own.map((values) => gravest(boxes, (box) => box.rung < lesser.rung && holds(box, values)));
    const [values, graver] = [own[0], gravers[0]];
    if (!values || !graver || gravers.includes(undefined)) return [];
    return [{ kind: 'never', values, graver, lesser }];
}

function overlaps(boxes: readonly Box[], never: readonly Defect[], cells: readonly Values[]): Defect[] {
    return boxes.flatMap((lesser): Defect[] => {
        if (never.some((defect) => defect.lesser === lesser)) return [];
        for (const graver of boxes) {
            if (graver.rung >= lesser.rung || !isEnded(lesser, graver)) continue;
            const values = cells.find((one) => holds(graver, one) && holds(lesser, one));
            if (values) return [{ kind: 'overlap', values, graver, lesser }];
        }
        return [];
    });
}

/** The highest grade wins: only a criterion that says where it ends claims more than is its own. */
function isEnded(lesser: Box, graver: Box): boolean {
    const ends = (span: Span | undefined) => span !== undefined && span.to !== Number.POSITIVE_INFINITY;
    return lesser.spans.every((span, i) => ends(span) || same(span, graver.spans[i])) && lesser.spans.some(ends);
}
const same = (a: Span, b: Span | undefined) => a.from === b?.from && a.fromIn === b.fromIn && a.to === b.to && a.toIn === b.toIn;

/** Of a stretch that ends where a graver grade begins the last value, of one that goes on the first. */
function gaps(boxes: readonly Box[], cells: readonly Values[], rest: number): Defect[] {
    const found = new Map<Box, Defect>();
    for (const values of cells) {
        const graded = gravest(boxes, (box) => holds(box, values));
        const lesser = gravest(boxes, (box) => reaches(box, values));
        if (!lesser || (graded && graded.rung <= lesser.rung) || (rest >= 0 && rest <= lesser.rung)) continue;
        const ends = boxes.some(({ rung, spans }) => rung <= lesser.rung && spans.every(({ from }, i) => from >= (values[i] as number)));
        if (found.has(lesser) && !ends) continue;
        const given = graded?.rung ?? (rest >= 0 ? rest : undefined);
        found.set(lesser, { kind: 'gap', values, lesser, ...(given === undefined ? {} : { given }) });
    }
    return [...found.values()];
}

function below(boxes: readonly Box[], cells: readonly Values[]): Defect[] {
    const values = cells.findLast((one) => one.every((value) => value !== 0) && !boxes.some((box) => reaches(box, one)));
    const lesser = boxes.reduce<Box | undefined>((low, box) => (low && low.rung >= box.rung ? low : box), undefined);
    return values && lesser ? [{ kind: 'below', values, lesser }] : [];
}
