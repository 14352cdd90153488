import { laddersOf } from '../../compile/grades/ladders.js';
import { findTerm } from '../../standard/taxonomy.js';
import { rule } from '../rule.js';
import { levelsWord } from '../words.js';

/** A grade that is titled with the national name of another one. */
export const nameOfAnother = rule({
    id: 'grades/name-of-another',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-1.4-1'],
    since: '2026.0',
    messages: {
        other: {
            en: '“{title}” is the name of {other}; this grade is {grade}.',
            'zh-CN': '“{title}”是{other}的名称，而这一级是{grade}。',
        },
    },
    check({ plan }, report) {
        for (const { rungs } of laddersOf(plan.plan.general)) {
            for (const { grade, levels } of rungs) {
                for (const [property, text] of [
                    ['title', grade.title],
                    ['name', grade.name],
                ] as const) {
                    if (!text) continue;
                    const named = [text, ...text.split(/[（）()、,，/]/)].map((piece) =>
                        findTerm('levels', piece.trim().replace(/(事件|级)$/, '')),
                    );
                    const other = named.find((one) => one !== undefined);
                    if (!other || named.some((one) => one && levels.includes(one.id as never))) continue;
                    report(grade, {
                        message: 'other',
                        args: { title: text, other: levelsWord([other.id]), grade: levelsWord(levels) },
                        property,
                    });
                }
            }
        }
    },
});
