import { type General, type Grade, LEVELS, type Level, type Measure, type Scale } from '../../model/shape/index.js';
import { isDamaged } from '../damage.js';
import { type Axis, type Line, linesOf, type Span } from './axes.js';

/** The grades of a plan, or of one of its own scales, the gravest first. */
export interface Ladder {
    readonly part: General | Scale;
    readonly rungs: readonly Rung[];
    readonly tables: readonly Table[];
    /** Something in it cannot be read: what seems to be missing may only be damaged. */
    readonly unsure: boolean;
}
export interface Rung {
    readonly grade: Grade;
    /** Levels that it stands for; the gravest first. */
    readonly levels: readonly Level[];
    readonly otherwise: boolean;
}
/** Criteria that are measured along the same axes, and so can be compared. */
export interface Table {
    readonly axes: readonly Axis[];
    readonly boxes: readonly Box[];
}
export interface Box {
    /** Position of its grade in the ladder. */
    readonly rung: number;
    readonly grade: Grade;
    /** Position of its criterion in the grade. */
    readonly criterion: number;
    /** One span for each axis of the table. */
    readonly spans: readonly Span[];
}

/** One criterion for each combination of its objects; more than this is no table that anybody reads. */
const MOST = 64;

export function laddersOf(general: General | undefined): Ladder[] {
    if (!general) return [];
    const own = general.grades.length > 0 ? [ladderOf(general, general.grades)] : [];
    return [...own, ...general.scales.map((scale) => ladderOf(scale, scale.grades))];
}

function ladderOf(part: General | Scale, grades: readonly Grade[]): Ladder {
    const levelsOf = (grade: Grade) => (grade.level ? [grade.level] : LEVELS.filter((level) => grade.as.includes(level)));
    const rungs = grades
        .map((grade) => ({ grade, levels: levelsOf(grade), otherwise: grade.criteria.some(isOtherwise) }))
        .filter(({ levels }) => levels.length > 0)
        .sort((a, b) => rankOf(a.levels) - rankOf(b.levels));
    let unsure = rungs.length < grades.length;
    const tables = new Map<string, { axes: Axis[]; boxes: Box[] }>();
    for (const [rung, { grade }] of rungs.entries()) {
        if (isDamaged(grade) || grade.marks?.length) unsure = true;
        for (const [criterion, { all }] of grade.criteria.entries()) {
            const combined = combinations(all);
            if (!combined) unsure = true;
            for (const lines of combined ?? []) {
                lines.sort((a, b) => (a.axis.key < b.axis.key ? -1 : 1));
                const key = lines.map(({ axis }) => axis.key).join('&');
                if (key === '') continue;
                const table = tables.get(key) ?? { axes: lines.map(({ axis }) => axis), boxes: [] };
                tables.set(key, table);
                table.boxes.push({ rung, grade, criterion, spans: lines.map(({ span }) => span) });
            }
        }
    }
    return { part, rungs, tables: [...tables.values()], unsure };
}

const rankOf = (levels: readonly Level[]) => LEVELS.indexOf(levels[0] as Level);
const isOtherwise = ({ all }: Grade['criteria'][number]) => all.some(({ dimension }) => dimension === 'otherwise');

/** A criterion on several objects is one criterion for each; those joined by `and` hold together. */
function combinations(all: readonly Measure[]): Line[][] | undefined {
    let found: Line[][] = [[]];
    for (const measure of all) {
        const alternatives = linesOf(measure);
        if (!alternatives) return undefined;
        found = found.flatMap((lines) => alternatives.map((more) => [...lines, ...more]));
        if (found.length > MOST) return undefined;
    }
    return found.map(withoutDoubles);
}

/** Two measures along one axis hold together where both do. */
function withoutDoubles(lines: readonly Line[]): Line[] {
    const byKey = new Map<string, Line>();
    for (const line of lines) {
        const known = byKey.get(line.axis.key);
        byKey.set(line.axis.key, known ? { axis: line.axis, span: both(known.span, line.span) } : line);
    }
    return [...byKey.values()];
}

function both(a: Span, b: Span): Span {
    const low = a.from > b.from || (a.from === b.from && !a.fromIn) ? a : b;
    const high = a.to < b.to || (a.to === b.to && !a.toIn) ? a : b;
    return { from: low.from, fromIn: low.fromIn, to: high.to, toIn: high.toIn };
}
