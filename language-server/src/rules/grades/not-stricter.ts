import { type Ladder, laddersOf } from '../../compile/grades/ladders.js';
import { LEVELS } from '../../model/shape/index.js';
import { type Report, rule } from '../rule.js';
import { levelsWord } from '../words.js';
import { reportPairs } from './two-grades.js';

/** A criterion that never decides, because a graver grade asks for no more; grades of a scale that are not in one order. */
export const gradeNotStricter = rule({
    id: 'grades/not-stricter',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-1.4-1', 'NP-1.4-6'],
    since: '2026.0',
    messages: {
        never: {
            en: 'This never makes an incident {grade}: {value}, where it begins, is already {graver}. A graver grade must ask for more.',
            'zh-CN': '按此条永远不会定为{grade}：其起点{value}已属{graver}。级别越高，标准应越严。',
        },
        graver: { en: 'The graver grade asks for no more', 'zh-CN': '较高的一级并未要求更多' },
        twice: {
            en: 'Level {level} has a grade of this scale already: a grade that shares a level stands for that level alone.',
            'zh-CN': '{level}在本分级中已有对应的一级：与他级共用级别的，只能对应这一个级别。',
        },
        mixed: {
            en: 'The levels of this grade lie on both sides of those of another grade: order the grades of a scale from I to IV.',
            'zh-CN': '这一级对应的级别跨在另一级的两侧：分级应自Ⅰ级至Ⅳ级依次排列。',
        },
        other: { en: 'The other grade', 'zh-CN': '另一级' },
    },
    check({ plan }, report) {
        for (const ladder of laddersOf(plan.plan.general)) {
            order(ladder, plan.file.path, report);
            reportPairs(plan, ladder, 'never', 'never', report);
        }
    },
});

function order({ part, rungs }: Ladder, file: string, report: Report): void {
    if (part.type !== 'scale') return;
    for (const [i, { grade, levels }] of rungs.entries()) {
        const ranks = levels.map((level) => LEVELS.indexOf(level));
        for (const other of rungs.slice(0, i)) {
            const related = [{ file, part: other.grade.id, message: 'other', args: {} }];
            const shared = levels.filter((level) => other.levels.includes(level));
            const between = other.levels.some((level) => LEVELS.indexOf(level) > Math.min(...ranks));
            // A scale of more grades than there are levels says the graver first; then both stand for one level alone.
            const finer = levels.length === 1 && other.levels.length === 1;
            if (shared.length > 0 && !finer)
                report(grade, { message: 'twice', args: { level: levelsWord(shared) }, property: 'as', related });
            else if (between) report(grade, { message: 'mixed', property: 'as', related });
        }
    }
}
