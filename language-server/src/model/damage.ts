import type { SyntaxProblem } from '../language/syntax-problem.js';
import type { Range } from './file-model.js';
import { type Part, shapeOf } from './shape/index.js';

type RangeOf = (part: Part) => Range | undefined;

/**
 * Marks the innermost part around each error; true where an error lies outside all of them. A statement has no end of its
 * own, so that an error behind one is marked in it as well: what it lacks may be what could not be read.
 */
export function markDamage(all: readonly Part[], errors: readonly SyntaxProblem[], rangeOf: RangeOf, text: string): boolean {
    let outside = false;
    const mark = (parts: readonly Part[]) => {
        for (const part of parts) (part as { damaged?: true }).damaged = true;
    };
    for (const { code, start, fits } of errors) {
        const inside = innermost(all, start, rangeOf);
        if (!inside) outside = true;
        else mark([inside, ...statementBefore(inside, start, rangeOf, text)]);
        if (fits) mark(closedEarly(inside ? childrenOf(inside) : all, start, fits, rangeOf, text));
        if (code === 'syntax/unclosed-comment') mark(endingAt(all, start, rangeOf, text));
    }
    return outside;
}

/** The block right before the place, where what stands there belongs into it. */
function closedEarly(parts: readonly Part[], offset: number, fits: readonly string[], rangeOf: RangeOf, text: string): Part[] {
    return endingAt(parts, offset, rangeOf, text).filter((part) => shapeOf(part).syntax.some((rule) => fits.includes(rule)));
}

/** Parts behind which nothing is written up to the place, at whatever depth. */
function endingAt(parts: readonly Part[], offset: number, rangeOf: RangeOf, text: string): Part[] {
    return parts.flatMap((part) => {
        const end = rangeOf(part)?.[1];
        const last = end !== undefined && end <= offset && offset - end < FAR && text.slice(end, offset).trim() === '';
        return last ? [part, ...endingAt(childrenOf(part), offset, rangeOf, text)] : [];
    });
}
/** A comment may stand behind a block; more blanks than these are another matter. */
const FAR = 1000;

function innermost(parts: readonly Part[], offset: number, rangeOf: RangeOf): Part | undefined {
    for (const part of parts) {
        const range = rangeOf(part);
        if (!range || offset < range[0] || offset >= range[1]) continue;
        return innermost(childrenOf(part), offset, rangeOf) ?? part;
    }
    return undefined;
}

function statementBefore(block: Part, offset: number, rangeOf: RangeOf, text: string): Part[] {
    let last: Part | undefined;
    let end = 0;
    for (const part of childrenOf(block)) {
        const range = rangeOf(part);
        if (!range || range[1] > offset || range[1] <= end) continue;
        last = part;
        end = range[1];
    }
    return last && text[end - 1] !== '}' && text.slice(end, offset).trim() === '' ? [last] : [];
}

function childrenOf(part: Part): Part[] {
    const values = Object.values(part).flat() as unknown[];
    return values.filter((value): value is Part => typeof value === 'object' && value !== null && 'id' in value && 'type' in value);
}
