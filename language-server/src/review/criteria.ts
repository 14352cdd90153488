import type { Bound, Criterion, Measure } from '../model/shape/index.js';
import { measureShape } from '../model/shape/index.js';
import type { Delta, Shown } from './change.js';
import { amountOf, degreeRank, sooner, spreadRank } from './ordering.js';
import { delta, type FieldPair, type FieldRule } from './rule.js';
import { canonical, type Side, shown } from './side.js';

/** One criterion for one object, so that `of A, B` and two lines are the same. */
interface Line {
    readonly measures: readonly Measure[];
    /** What each of them measures, without its numbers, in the same order. */
    readonly about: readonly string[];
    /** Everything it says. */
    readonly exact: string;
    readonly shown: readonly Shown[];
}
const MEASURE = { type: 'value', many: false, shape: () => [measureShape] } as const;

function linesOf(side: Side, criteria: readonly Criterion[]): Line[] {
    return criteria.flatMap(({ all }) => {
        const only = all.length === 1 ? all[0] : undefined;
        const each = only && only.of.length > 1 ? only.of.map((thing) => [{ ...only, of: [thing] }]) : [all];
        return each.map((measures) => ({
            measures,
            about: measures.map((one) => aboutOf(side, one)),
            exact: measures
                .map((one) => canonical(side, MEASURE, withoutWords(one)))
                .sort()
                .join(' and '),
            shown: measures.flatMap((one, i) => [...(i > 0 ? [{ word: 'and' }] : []), ...shown(side, MEASURE, one)]),
        }));
    });
}

/** The words of an impact or a statement are for its readers. */
const withoutWords = (one: Measure): Measure => ({ ...one, text: undefined });

function aboutOf(side: Side, one: Measure): string {
    const fixed = {
        ...withoutWords(one),
        degree: undefined,
        extent: undefined,
        scope: undefined,
        count: undefined,
        lasting: undefined,
        over: undefined,
        hours: undefined,
        acts: [],
        bounds: one.bounds.map(({ op, unit }) => ({ op: isLower(op) ? 'least' : 'most', amount: undefined, unit })),
    };
    return canonical(side, MEASURE, fixed);
}

const isLower = (op: string): boolean => op === 'at' || op === 'more';

/** Criteria of a grade: any one is enough, so each one less, or harder to meet, makes the grade rarer, which is laxer. */
export const criteria: FieldRule = (pair) => {
    const [old, now] = [linesOf(pair.old, pair.before as readonly Criterion[]), linesOf(pair.new, pair.after as readonly Criterion[])];
    const left = [...now];
    const lost: Line[] = [];
    for (const line of old) {
        const at = left.findIndex((other) => other.exact === line.exact);
        if (at >= 0) left.splice(at, 1);
        else lost.push(line);
    }
    const found: Delta[] = [];
    for (const line of lost) {
        // The same measures before those with one measure more or less.
        const twin =
            left.find((other) => within(line, other) && within(other, line)) ??
            left.find((other) => within(line, other) || within(other, line));
        if (twin) left.splice(left.indexOf(twin), 1);
        found.push(...(twin ? compareLines(line, twin) : [delta('criterion', 'removed', 'laxer', line.shown)]));
    }
    found.push(...left.map((line) => delta('criterion', 'added', 'stricter', [], line.shown)));
    return found.length > 0 ? found : wording(pair);
};

const within = (one: Line, other: Line): boolean => one.about.every((about) => other.about.includes(about));

function wording(pair: FieldPair): Delta[] {
    // Each once: a line for two objects says its words for both.
    const words = (list: unknown) => {
        const all = (list as readonly Criterion[]).flatMap((one) => one.all.flatMap(({ text, hours }) => [text ?? [], hours ?? []].flat()));
        return [...new Set(all)].sort();
    };
    const [old, now] = [words(pair.before), words(pair.after)];
    return old.join('|') === now.join('|') ? [] : [delta('wording', 'changed', 'editorial', [], [])];
}

/** Harder to meet in any respect is laxer, easier in any is stricter; a line may be both. */
function compareLines(old: Line, now: Line): Delta[] {
    let [harder, easier] = [!within(now, old), !within(old, now)];
    old.measures.forEach((measure, i) => {
        const other = now.measures[now.about.indexOf(old.about[i] ?? '')];
        for (const way of other ? ways(measure, other) : []) {
            harder ||= way > 0;
            easier ||= way < 0;
        }
    });
    return [
        ...(harder ? [delta('threshold', 'raised', 'laxer', old.shown, now.shown)] : []),
        ...(easier ? [delta('threshold', 'lowered', 'stricter', old.shown, now.shown)] : []),
        ...(harder || easier ? [] : [delta('threshold', 'changed', 'neutral', old.shown, now.shown)]),
    ];
}

/** Positive where the second is harder to meet. */
function ways(old: Measure, now: Measure): number[] {
    const lengths = (a: string | undefined, b: string | undefined) =>
        a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : sooner(b, a);
    return [
        degreeRank(old.degree) - degreeRank(now.degree),
        extentRank(now.extent) - extentRank(old.extent),
        spreadRank(old.scope) - spreadRank(now.scope),
        (now.count ?? 0) - (old.count ?? 0),
        lengths(old.lasting, now.lasting),
        // A rate: the same number within a longer time is met sooner.
        -lengths(old.over, now.over),
        old.hours === now.hours ? 0 : old.hours === undefined ? 1 : now.hours === undefined ? -1 : 0,
        old.acts.filter((act) => !now.acts.includes(act)).length,
        -now.acts.filter((act) => !old.acts.includes(act)).length,
        ...old.bounds.flatMap((bound) =>
            now.bounds
                .filter((other) => isLower(other.op) === isLower(bound.op) && other.unit === bound.unit)
                .map((other) => boundWay(bound, other)),
        ),
    ];
}

const extentRank = (extent: string | undefined): number => ['expected', undefined, 'mainly', 'wholly'].indexOf(extent);

function boundWay(old: Bound, now: Bound): number {
    const [a, b] = [amountOf(old.amount), amountOf(now.amount)];
    const strict = (op: string) => (op === 'more' || op === 'below' ? 1 : 0);
    // `more than 5` is harder than `at least 5`; `below 5` harder than `up to 5`.
    const size = (b ?? 0) - (a ?? 0) || 0;
    if (size === 0) return strict(now.op) - strict(old.op);
    return isLower(old.op) ? size : -size;
}
