import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import { minutesOf } from '../../model/quantity.js';
import {
    type Bound,
    type DataSet,
    type Grade,
    LEVELS,
    type Level,
    type Measure,
    type System,
    type Thing,
} from '../../model/shape/index.js';
import type { Related } from '../finding.js';
import { rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { titleOf } from './demands.js';

/** A grade that begins at a higher number than a superior’s: what is II above would be III here. */
export const gradeLaxer = rule({
    id: 'superior/grade-laxer',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    messages: {
        laxer: {
            en: 'Grade {level} begins at {own} here and at {theirs} in “{by}”: what they grade {level} would be graded lower here.',
            'zh-CN': '此处{level}从{own}起算，而“{by}”从{theirs}起算：上级定为{level}的事件在此会定得更低。',
        },
        theirs: { en: 'The grade of “{by}”', 'zh-CN': '“{by}”的分级' },
    },
    check({ plan }, report) {
        if (plan.plan.abridged) return;
        const own = linesOf(plan);
        for (const above of chainAbove(plan)) {
            for (const theirs of linesOf(above)) {
                const same = own.filter((line) => isComparable(line, theirs, plan));
                const atLevel = same.filter(({ level }) => level === theirs.level);
                const least = same
                    .filter(({ level }) => LEVELS.indexOf(level) <= LEVELS.indexOf(theirs.level))
                    .sort((a, b) => a.from - b.from)[0];
                const shown = atLevel.sort((a, b) => a.from - b.from)[0];
                if (!shown || !least || least.from <= theirs.from) continue;
                const by = titleOf(above);
                const file = above.file.path;
                const related: Related = {
                    file,
                    part: theirs.grade.id,
                    property: 'criteria',
                    index: theirs.index,
                    message: 'theirs',
                    args: { by },
                };
                report(shown.grade, {
                    message: 'laxer',
                    args: { level: levelsWord([theirs.level]), own: amountWord(shown), theirs: amountWord(theirs), by },
                    property: 'criteria',
                    index: shown.index,
                    related: [related],
                });
            }
        }
    },
});

/** One number that is enough for a grade by itself. */
interface Line {
    readonly grade: Grade;
    readonly level: Level;
    readonly index: number;
    readonly measure: Measure;
    readonly from: number;
    readonly unit: string;
}

/** The criteria of a plan's grades that are one measure with one lower bound. */
function linesOf({ plan }: ResolvedPlan): Line[] {
    const grades = [...(plan.general?.grades ?? []), ...(plan.general?.scales ?? []).flatMap(({ grades: list }) => list)];
    return grades.flatMap((grade) =>
        grade.criteria.flatMap(({ all }, index): Line[] => {
            const [measure] = all;
            const bound = measure && all.length === 1 && isPlain(measure) ? lowerBound(measure.bounds) : undefined;
            // An own grade that covers several levels is met by the lowest of them.
            const level = grade.level ?? LEVELS.findLast((one) => grade.as.includes(one));
            return measure && bound && level && !grade.damaged ? [{ grade, level, index, measure, ...bound }] : [];
        }),
    );
}

const isPlain = ({ lasting, over, hours, degree }: Measure) =>
    lasting === undefined && over === undefined && hours === undefined && degree === undefined;

function lowerBound(bounds: readonly Bound[]): { from: number; unit: string } | undefined {
    const lower = bounds.filter(({ op }) => op === 'at' || op === 'more');
    const [bound] = lower;
    if (lower.length !== 1 || bound?.amount === undefined) return undefined;
    const minutes = minutesOf(bound.amount);
    if (minutes !== undefined) return { from: minutes, unit: 'minutes' };
    const from = Number(bound.amount);
    if (!Number.isFinite(from) || bound.unit === undefined) return undefined;
    return bound.unit === 'h' ? { from: from * 60, unit: 'minutes' } : { from, unit: bound.unit };
}

/** Whether two lines measure the same thing in the same unit: theirs speaks of everything, or of a class that ours is in. */
function isComparable(ours: Line, theirs: Line, plan: ResolvedPlan): boolean {
    const { measure } = theirs;
    if (ours.unit !== theirs.unit || ours.measure.dimension !== measure.dimension) return false;
    if (measure.extent !== undefined && measure.extent !== ours.measure.extent) return false;
    if (measure.acts.length > 0 || ours.measure.acts.length > 0 || ours.measure.text !== measure.text) return false;
    if (measure.of.length === 0) return true;
    return ours.measure.of.length > 0 && ours.measure.of.every((thing) => measure.of.some((wider) => isWithin(thing, wider, plan)));
}

/** The class itself, or a declared thing that is plainly of it. */
function isWithin(thing: Thing, wider: Thing, plan: ResolvedPlan): boolean {
    if (wider.word === undefined) return false;
    if (thing.word !== undefined) return thing.word === wider.word;
    const found = thing.ref && plan.resolution(thing.ref);
    if (found?.state !== 'found') return false;
    if (found.part.type === 'data') return (found.part as DataSet).kind === wider.word;
    if (found.part.type !== 'system') return false;
    const { important, cii } = found.part as System;
    if (wider.word === 'important_systems') return important.length > 0;
    return wider.word === 'all_systems' || (wider.word === 'cii' && cii?.state === 'yes');
}

function amountWord({ from, unit, measure }: Line) {
    const number = unit === 'minutes' ? (from % 60 === 0 ? from / 60 : from) : from;
    const word =
        unit === 'minutes'
            ? from % 60 === 0
                ? termWord('units_of_count', 'h')
                : { en: 'minutes', 'zh-CN': '分钟' }
            : termWord('units_of_count', unit);
    const more = measure.bounds.some(({ op }) => op === 'more');
    const digits = new Intl.NumberFormat('en-US').format(number);
    return { en: `${more ? 'more than ' : ''}${digits} ${word.en}`, 'zh-CN': `${more ? '超过' : ''}${digits}${word['zh-CN']}` };
}
