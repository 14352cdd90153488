import { laddersOf } from '../../compile/grades/ladders.js';
import { LEVELS, type Measure } from '../../model/shape/index.js';
import { term } from '../../standard/taxonomy.js';
import { rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { rungWord } from './values.js';

/** Degrees of loss and of impact belong to the levels that the national plan gives them. */
export const degreeLevel = rule({
    id: 'grades/degree-level',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-A3-a', 'NP-A3-b', 'NP-A3-c', 'NP-A3-d'],
    since: '2026.0',
    messages: {
        lower: {
            en: '“{degree}” belongs to {level}; as {grade} it is graded too low.',
            'zh-CN': '“{degree}”对应{level}，定为{grade}偏低。',
        },
        higher: {
            en: '“{degree}” belongs to {level}; the national plan asks for more before an incident is {grade}.',
            'zh-CN': '“{degree}”对应{level}；国家预案中{grade}的标准更高。',
        },
    },
    check({ plan }, report) {
        const told = new Set<string>();
        for (const { rungs } of laddersOf(plan.plan.general)) {
            const placed = rungs.flatMap(({ grade, levels }) =>
                grade.criteria.flatMap(({ all }) => all.filter(({ degree }) => degree).map((measure) => ({ measure, levels }))),
            );
            // Where a degree stands at its own level for other things, the plan grades by things as well.
            const isTable = ({ dimension, degree }: Measure, level: string) =>
                placed.some(
                    ({ measure, levels }) =>
                        measure.dimension === dimension && measure.degree === degree && levels.includes(level as never),
                );
            for (const rung of rungs) {
                for (const [index, { all }] of rung.grade.criteria.entries()) {
                    const measure = all[0];
                    if (all.length !== 1 || !measure?.degree) continue;
                    if (measure.of.length > 0 && measure.of.every(({ word }) => word === 'general_systems')) continue;
                    const vocabulary = measure.dimension === 'system_loss' ? 'loss_degrees' : 'impact_degrees';
                    const level = term(vocabulary, measure.degree)?.level;
                    if (!level || rung.levels.includes(level) || isTable(measure, level)) continue;
                    const lower = LEVELS.indexOf(level) < Math.min(...rung.levels.map((one) => LEVELS.indexOf(one)));
                    // Several degrees of one grade that belong to the same level are one grade with the wrong level.
                    if (told.has(`${rung.grade.id} ${level}`)) continue;
                    told.add(`${rung.grade.id} ${level}`);
                    report(rung.grade, {
                        requirements: [...new Set([level, ...rung.levels])].flatMap((one) => CLAUSES[one] ?? []),
                        message: lower ? 'lower' : 'higher',
                        args: { degree: termWord(vocabulary, measure.degree), level: levelsWord([level]), grade: rungWord(rung) },
                        property: 'criteria',
                        index,
                        ...(lower ? {} : { severity: 'info' as const }),
                    });
                }
            }
        }
    },
});

const CLAUSES: Readonly<Record<string, string>> = { I: 'NP-A3-a', II: 'NP-A3-b', III: 'NP-A3-c', IV: 'NP-A3-d' };
