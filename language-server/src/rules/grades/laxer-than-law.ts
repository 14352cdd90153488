import type { Axis, Span } from '../../compile/grades/axes.js';
import { type Box, laddersOf, type Rung, type Table } from '../../compile/grades/ladders.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type DataSet, LEVELS, type Level, type Measure, type System, type Thing } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { thresholds } from '../../standard/registers.js';
import type { Threshold } from '../../standard/registers-types.js';
import { rule } from '../rule.js';
import { levelsWord } from '../words.js';
import { rungWord, valueWord } from './values.js';

/** Numbers of grades that are laxer than those of the reporting measures, for the kind of thing that these name. */
export const laxerThanLaw = rule({
    id: 'grades/laxer-than-law',
    reads: 'plan',
    severity: 'error',
    requirements: ['LAW-RPT-9'],
    since: '2026.0',
    messages: {
        laxer: {
            en: 'The reporting measures make it {level} from {limit} on; this plan asks for more before it is {grade}.',
            'zh-CN': '报告管理办法规定达到{limit}即为{level}，而本预案要求更多才定为{grade}。',
        },
    },
    check({ plan }, report) {
        if (!plan.plan.conforms.includes('reporting_measures_2025')) return;
        for (const ladder of laddersOf(plan.plan.general)) {
            for (const threshold of thresholds) {
                for (const { level, value, status } of threshold.values) {
                    const limit = threshold.unit === 'h' ? value * 60 : value;
                    for (const { axis, span, box } of strictest(plan, ladder.tables, ladder.rungs, threshold, level)) {
                        if (span.from < limit || (span.from === limit && span.fromIn)) continue;
                        report(box.grade, {
                            message: 'laxer',
                            args: {
                                level: levelsWord([level]),
                                limit: valueWord(axis, limit),
                                grade: rungWord(ladder.rungs[box.rung] as Rung),
                            },
                            property: 'criteria',
                            index: box.criterion,
                            ...(status === 'unverified' ? { severity: 'info' as const } : {}),
                        });
                    }
                }
            }
        }
    },
});

interface Found {
    readonly axis: Axis;
    readonly span: Span;
    readonly box: Box;
}

/** For each thing that a number of the law speaks of, the line by which the plan first gives that level or a graver one. */
function strictest(plan: ResolvedPlan, tables: readonly Table[], rungs: readonly Rung[], law: Threshold, level: Level): Found[] {
    const found = new Map<string, Found>();
    for (const { axes, boxes } of tables) {
        for (const box of boxes) {
            const rung = rungs[box.rung];
            const graver = rung?.levels.some((one) => LEVELS.indexOf(one) <= LEVELS.indexOf(level));
            const line = rung && graver ? lineOf(plan, law, axes, box) : undefined;
            if (!line || !Number.isFinite(line.span.from)) continue;
            const { axis, span } = line;
            const key = axis.object?.ref?.ref ?? axis.object?.word ?? '';
            const known = found.get(key);
            if (!known || span.from < known.span.from || (span.from === known.span.from && span.fromIn)) found.set(key, line);
        }
    }
    // Only a level that the plan itself gives a number for: what it leaves to other criteria is not computed.
    return [...found.values()].filter(({ box }) => rungs[box.rung]?.levels.includes(level));
}

/** The number of a criterion that one of the law speaks of: the only one, or the share of the people where it says how far that reaches. */
function lineOf(plan: ResolvedPlan, law: Threshold, axes: readonly Axis[], box: Box): Found | undefined {
    const measures = box.grade.criteria[box.criterion]?.all ?? [];
    const reach = law.applies_to?.spread;
    const at = reach ? axes.findIndex(({ unit }) => unit === 'percent') : 0;
    const axis = axes[at];
    const span = box.spans[at];
    if (!axis || !span || axes.length !== (reach ? 2 : 1)) return undefined;
    if (axis.unit !== (law.unit === 'h' ? 'minutes' : law.unit)) return undefined;
    if (reach) {
        const people = axis.dimension === 'affected' && axis.object === undefined;
        const far = measures.find(({ dimension }) => dimension === 'spread');
        const one = far?.scope !== undefined && reach.includes(far.scope) && (far.count ?? 1) === 1;
        return people && one ? { axis, span, box } : undefined;
    }
    const [measure] = measures;
    return measure && concerns(plan, law, axis, measure) ? { axis, span, box } : undefined;
}

function concerns(plan: ResolvedPlan, { id, dimension, applies_to: scope = {} }: Threshold, axis: Axis, measure: Measure): boolean {
    if (measure.over || measure.hours) return false;
    // Other harm is always graded by a degree beside the number.
    if (dimension === 'information') return measure.dimension === 'leak' && isPersonal(plan, axis);
    if (id === 'direct_loss') return measure.dimension === 'money';
    // How often unlawful content is shared or seen is counted by nothing else.
    if (scope.content === 'shares' || scope.content === 'views') return measure.dimension === 'affected';
    if (id === 'population') return measure.dimension === 'affected' && axis.object === undefined;
    if (measure.dimension !== 'outage' || dimension !== 'system_loss') return false;
    if (scope.extent === 'whole' && (measure.extent === 'mainly' || measure.extent === 'expected')) return false;
    if (scope.extent === 'main_functions' && measure.extent !== 'mainly' && measure.extent !== undefined) return false;
    if (scope.objects?.includes('cii')) return isCii(plan, axis.object);
    const system = systemOf(plan, axis.object);
    const central = plan.plan.operator === 'central_organ';
    const holder = scope.holder === 'central' ? central : central || plan.plan.kind === 'province';
    return holder && system?.kind !== undefined && scope.systems?.includes(system.kind) === true;
}

function partOf(plan: ResolvedPlan, thing: Thing | undefined) {
    const found = thing?.ref ? plan.resolution(thing.ref) : undefined;
    return found?.state === 'found' ? found.part : undefined;
}
const systemOf = (plan: ResolvedPlan, thing: Thing | undefined) => {
    const part = partOf(plan, thing);
    return part?.type === 'system' ? (part as System) : undefined;
};
const isCii = (plan: ResolvedPlan, thing: Thing | undefined) => thing?.word === 'cii' || systemOf(plan, thing)?.cii?.state === 'yes';
/** Whose data it is that leaks is personal data by what it counts, where the scope does not say what kind it is. */
function isPersonal(plan: ResolvedPlan, { object, unit }: Axis): boolean {
    if (!object) return unit === 'persons';
    const part = partOf(plan, object);
    const kind = part?.type === 'data' ? (part as DataSet).kind : undefined;
    const counted = part?.type === 'data' && isAbsent(part, 'kind') && (part as DataSet).persons !== undefined;
    return object.word === 'personal_data' || kind === 'personal_data' || counted;
}
