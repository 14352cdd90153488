import type { Axis, Span } from '../../compile/grades/axes.js';
import { defectsOf } from '../../compile/grades/defects.js';
import { type Box, laddersOf, type Rung } from '../../compile/grades/ladders.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { DataSet, System, Terminals } from '../../model/shape/index.js';
import { thresholds } from '../../standard/registers.js';
import { rule } from '../rule.js';
import { rungWord, thingWord, valueWord } from './values.js';

/** A criterion that nothing can ever meet: bounds that exclude each other, or more than there is. */
export const gradeUnreachable = rule({
    id: 'grades/unreachable',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-1.4-6'],
    since: '2026.0',
    messages: {
        empty: {
            en: 'Nothing can meet this criterion of {grade}: its bounds exclude each other.',
            'zh-CN': '没有任何情形能符合{grade}的这一条：上下限互相排斥。',
        },
        more: {
            en: 'This criterion of {grade} can never be met: it asks for {wanted}, and “{object}” has {there}.',
            'zh-CN': '{grade}的这一条永远无法达到：要求{wanted}，而“{object}”只有{there}。',
        },
        share: {
            en: 'This criterion of {grade} can never be met: there are no more than 100 percent.',
            'zh-CN': '{grade}的这一条永远无法达到：不会超过百分之百。',
        },
        there: { en: 'How much there is', 'zh-CN': '实际数量' },
    },
    check({ plan }, report) {
        for (const ladder of laddersOf(plan.plan.general)) {
            for (const table of ladder.tables) {
                const place = (box: Box) => ({ property: 'criteria', index: box.criterion });
                const grade = (box: Box) => rungWord(ladder.rungs[box.rung] as Rung);
                for (const defect of defectsOf(table, ladder)) {
                    if (defect.kind === 'empty')
                        report(defect.lesser.grade, { message: 'empty', args: { grade: grade(defect.lesser) }, ...place(defect.lesser) });
                }
                for (const box of table.boxes) {
                    for (const [i, axis] of table.axes.entries()) {
                        const span = box.spans[i] as Span;
                        if (axis.unit === 'percent' && exceeds(span, 100))
                            report(box.grade, { message: 'share', args: { grade: grade(box) }, ...place(box) });
                        const whole = wholeOf(plan, axis);
                        if (!whole || !axis.object || !exceeds(span, whole.count) || isLaws(axis, span, box)) continue;
                        const part = {
                            file: plan.fileOf(whole.part)?.path ?? plan.file.path,
                            part: whole.part.id,
                            property: whole.property,
                        };
                        report(box.grade, {
                            message: 'more',
                            args: {
                                grade: grade(box),
                                wanted: valueWord(axis, span.from),
                                object: thingWord(plan, axis.object),
                                there: valueWord(axis, whole.count),
                            },
                            ...place(box),
                            related: [{ ...part, message: 'there', args: {} }],
                        });
                    }
                }
            }
        }
    },
});

const exceeds = ({ from, fromIn }: Span, most: number) => Number.isFinite(from) && (fromIn ? from > most : from >= most);

/** How many there are of a declared thing, in the unit of an axis. */
function wholeOf(plan: ResolvedPlan, { object, unit, dimension }: Axis) {
    const found = object?.ref ? plan.resolution(object.ref) : undefined;
    if (found?.state !== 'found') return undefined;
    const part = found.part as DataSet | System | Terminals;
    const of = (property: string, count: number | undefined) => (count === undefined ? undefined : { part, property, count });
    if (part.type === 'data' && unit === 'persons') return of('persons', part.persons);
    if (part.type === 'data' && unit === 'records') return of('records', part.records);
    if (part.type === 'system' && unit === 'users' && dimension === 'affected') return of('users', part.users);
    if (part.type === 'terminals' && (unit === 'terminals' || unit === 'hosts')) return of('count', part.count);
    return undefined;
}

/** The law's own number, taken over as it stands, is no mistake of the plan. */
const isLaws = ({ unit }: Axis, { from, fromIn }: Span, { grade }: Box) =>
    fromIn && thresholds.some((one) => one.unit === unit && one.values.some(({ level, value }) => value === from && level === grade.level));
