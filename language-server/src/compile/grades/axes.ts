import { minutesOf } from '../../model/quantity.js';
import type { Bound, Measure, Thing } from '../../model/shape/index.js';
import { term } from '../../standard/taxonomy.js';

/** What a line of a grade is measured along: one amount, degree or reach, of one object. */
export interface Axis {
    /** Equal for lines that can be compared. */
    readonly key: string;
    readonly kind: 'amount' | 'degree' | 'spread' | 'given';
    readonly dimension: string;
    readonly object?: Thing;
    /** Of an amount: a term of `units_of_count`, or `minutes`. */
    readonly unit?: string;
    /** Counts whole things: what is more than 9 is at least 10. */
    readonly whole: boolean;
}
/** Values on an axis; an open end is infinite. */
export interface Span {
    readonly from: number;
    readonly fromIn: boolean;
    readonly to: number;
    readonly toIn: boolean;
}
export interface Line {
    readonly axis: Axis;
    readonly span: Span;
}

const WHOLE: ReadonlySet<string> = new Set('persons records times hosts terminals systems sites users views shares'.split(' '));
const from = (value: number): Span => ({ from: value, fromIn: true, to: Number.POSITIVE_INFINITY, toIn: false });
const ANY: Span = { ...from(0), fromIn: false };

export const contains = (span: Span, value: number): boolean =>
    (span.fromIn ? value >= span.from : value > span.from) && (span.toIn ? value <= span.to : value < span.to);

/** Whether no value lies in a span. */
export const isEmpty = ({ from: low, fromIn, to, toIn }: Span): boolean => low > to || (low === to && !(fromIn && toIn));

export const thingKey = (thing: Thing | undefined): string => thing?.ref?.ref ?? thing?.word ?? '';

/**
 * What a measure says, once for each of its objects: the lines that must all hold. Undefined where something in it cannot be
 * read. A degree is met by every graver one, a reach by every wider one.
 */
export function linesOf(measure: Measure): Line[][] | undefined {
    const { dimension } = measure;
    const objects: (Thing | undefined)[] = measure.of.length > 0 ? [...measure.of] : [undefined];
    const lines = objects.map((object) => linesFor(measure, object));
    return dimension === 'otherwise' ? [] : lines.some((one) => one === undefined) ? undefined : (lines as Line[][]);
}

function linesFor(measure: Measure, object: Thing | undefined): Line[] | undefined {
    const { dimension, degree, scope, text = '' } = measure;
    const acts = [...measure.acts].sort().join('+');
    const base = [dimension, measure.extent ?? '', thingKey(object), text, acts, measure.over ?? '', measure.hours ?? ''].join('|');
    const axis = (kind: Axis['kind'], unit?: string): Axis => ({
        key: `${base}|${kind}|${unit ?? ''}`,
        kind,
        dimension,
        whole: kind !== 'amount' || WHOLE.has(unit ?? ''),
        ...(object ? { object } : {}),
        ...(unit ? { unit } : {}),
    });
    const lines: Line[] = [];
    if (dimension === 'spread') {
        const rank = scope && term('spread_scopes', scope)?.rank;
        return typeof rank === 'number' ? [{ axis: axis('spread'), span: from((10 - rank) * REACH + (measure.count ?? 1)) }] : undefined;
    }
    if (dimension === 'condition') {
        if (!measure.named) return undefined;
        const named = { ...axis('amount', 'minutes'), key: `condition|${measure.named.ref}` };
        return [{ axis: named, span: from(minutesOf(measure.lasting) ?? 0) }];
    }
    if (dimension === 'stated') return measure.text === undefined ? undefined : [{ axis: axis('given'), span: from(1) }];
    if (DEGREES.has(dimension) && degree === undefined && dimension !== 'impact') return undefined;
    if (degree !== undefined) {
        const rank = term(dimension === 'system_loss' ? 'loss_degrees' : 'impact_degrees', degree)?.rank;
        if (!rank) return undefined;
        lines.push({ axis: axis('degree'), span: from(5 - rank) });
    }
    const amount = amountOf(measure.bounds);
    if (amount === undefined) return undefined;
    if (amount !== 'none') lines.push({ axis: axis('amount', amount.unit), span: amount.span });
    const minutes = minutesOf(measure.lasting);
    if (minutes !== undefined) {
        const unit = amount !== 'none' && amount.unit === 'minutes' ? 'lasting' : 'minutes';
        lines.push({ axis: axis('amount', unit), span: from(minutes) });
    }
    if (lines.length > 0) return lines;
    // Without a number any outage counts; of anything else, that it happens at all.
    return [dimension === 'outage' ? { axis: axis('amount', 'minutes'), span: ANY } : { axis: axis('given'), span: from(1) }];
}

const DEGREES: ReadonlySet<string> = new Set(['system_loss', 'harm', 'impact']);
/** Reaches of one scope come before those of the next wider one. */
export const REACH = 10_000;

/** The span of the bounds of a measure, in one unit; durations in minutes. */
function amountOf(bounds: readonly Bound[]): { unit: string; span: Span } | 'none' | undefined {
    if (bounds.length === 0) return 'none';
    const read = bounds.flatMap((bound) => quantityOf(bound) ?? []);
    const [first] = read;
    if (!first || read.length < bounds.length || read.some(({ unit }) => unit !== first.unit)) return undefined;
    let span: Span = { from: Number.NEGATIVE_INFINITY, fromIn: false, to: Number.POSITIVE_INFINITY, toIn: false };
    for (const { op, value } of read) {
        if (op === 'at' || op === 'more') span = { ...span, from: value, fromIn: op === 'at' };
        else if (op === 'below' || op === 'up') span = { ...span, to: value, toIn: op === 'up' };
        else return undefined;
    }
    return { unit: first.unit, span };
}

function quantityOf({ op, amount, unit }: Bound): { op: Bound['op']; value: number; unit: string } | undefined {
    if (amount === undefined) return undefined;
    const minutes = minutesOf(amount);
    if (minutes !== undefined) return { op, value: minutes, unit: 'minutes' };
    const value = Number(amount);
    if (!Number.isFinite(value) || unit === undefined) return undefined;
    return unit === 'h' ? { op, value: value * 60, unit: 'minutes' } : { op, value, unit };
}
