import { defectsOf } from '../../compile/grades/defects.js';
import { laddersOf, type Rung } from '../../compile/grades/ladders.js';
import { rule } from '../rule.js';
import { rungWord, valuesWord } from './values.js';

/** A harm that two grades claim, though the lesser one says where it ends. */
export const gradeOverlap = rule({
    id: 'grades/overlap',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-1.4-6'],
    since: '2026.0',
    messages: {
        both: {
            en: '{value} has two grades: {grade} and {graver}. Let this one end where the graver one begins (“below …”).',
            'zh-CN': '{value}同时属于{grade}和{graver}：请使本级在上一级开始处结束（“below …”）。',
        },
        graver: { en: 'The graver grade', 'zh-CN': '较高的一级' },
    },
    check({ plan }, report) {
        for (const ladder of laddersOf(plan.plan.general)) {
            for (const table of ladder.tables) {
                for (const defect of defectsOf(table, ladder)) {
                    if (defect.kind !== 'overlap') continue;
                    const { lesser, graver, values } = defect;
                    const word = (rung: number) => rungWord(ladder.rungs[rung] as Rung);
                    report(lesser.grade, {
                        message: 'both',
                        args: { value: valuesWord(plan, table, values), grade: word(lesser.rung), graver: word(graver.rung) },
                        property: 'criteria',
                        index: lesser.criterion,
                        related: [
                            {
                                file: plan.file.path,
                                part: graver.grade.id,
                                property: 'criteria',
                                index: graver.criterion,
                                message: 'graver',
                                args: {},
                            },
                        ],
                    });
                }
            }
        }
    },
});
