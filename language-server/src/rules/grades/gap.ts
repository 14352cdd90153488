import { thingKey } from '../../compile/grades/axes.js';
import { defectsOf } from '../../compile/grades/defects.js';
import { type Box, type Ladder, laddersOf, type Rung } from '../../compile/grades/ladders.js';
import { rule } from '../rule.js';
import { rungWord, valuesWord } from './values.js';

/** A harm between two grades that neither of them claims. */
export const gradeGap = rule({
    id: 'grades/gap',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-1.4-6'],
    since: '2026.0',
    missing: true,
    messages: {
        none: {
            en: '{value} is in no grade, although a lesser harm is already {grade}: let the next graver grade begin where this one ends.',
            'zh-CN': '{value}不属于任何一级，而更轻的后果已属{grade}：请使上一级从本级结束处开始。',
        },
        lesser: {
            en: '{value} falls to {given}, although a lesser harm is already {grade}: let the next graver grade begin where this one ends.',
            'zh-CN': '{value}落入{given}，而更轻的后果已属{grade}：请使上一级从本级结束处开始。',
        },
    },
    check({ plan }, report) {
        for (const ladder of laddersOf(plan.plan.general)) {
            if (ladder.unsure) continue;
            for (const table of ladder.tables) {
                for (const defect of defectsOf(table, ladder)) {
                    if (defect.kind !== 'gap') continue;
                    // Taken up again by a graver grade in the same terms, the stretch between is nobody's.
                    const again = table.boxes.some(({ rung }) => rung < defect.lesser.rung);
                    if (!again && goesOnAsWhole(ladder, defect.lesser)) continue;
                    const { lesser, values, given } = defect;
                    const args = { value: valuesWord(plan, table, values), grade: rungWord(ladder.rungs[lesser.rung] as Rung) };
                    const place = { property: 'criteria', index: lesser.criterion };
                    const other = given === undefined ? undefined : ladder.rungs[given];
                    if (other) report(lesser.grade, { message: 'lesser', args: { ...args, given: rungWord(other) }, ...place });
                    else report(lesser.grade, { message: 'none', args, ...place });
                }
            }
        }
    },
});

/** An outage of any extent that a graver grade takes up again as a whole one: what the writer leaves to the others is not known. */
function goesOnAsWhole({ rungs }: Ladder, { grade, criterion, rung }: Box): boolean {
    const outage = grade.criteria[criterion]?.all.find(({ dimension, extent }) => dimension === 'outage' && extent === undefined);
    if (!outage) return false;
    const things = outage.of.map(thingKey);
    return rungs
        .slice(0, rung)
        .some((graver) =>
            graver.grade.criteria.some(({ all }) =>
                all.some(
                    (one) =>
                        one.dimension === 'outage' && one.extent !== undefined && one.of.some((thing) => things.includes(thingKey(thing))),
                ),
            ),
        );
}
