import { type General, LEVELS, type Level } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { ownLevels } from '../bounds.js';
import type { Change } from '../finding.js';
import { type Report, rule } from '../rule.js';
import { levelsWord } from '../words.js';

/** Grades I–IV of an incident, or scales of the plan's own that lead to them. */
export const gradesIncomplete = rule({
    id: 'grades/incomplete',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-1.4-1'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: 'Grade {level} has no criteria: say from when an incident is one.',
            'zh-CN': '没有写明{level}事件的分级标准：请写明达到何种程度即属该级。',
        },
        several: {
            en: 'Grades {levels} have no criteria: say from when an incident is one of each.',
            'zh-CN': '没有写明{levels}事件的分级标准：请逐级写明达到何种程度即属该级。',
        },
        empty: {
            en: 'Grade {level} is empty: an incident can never have it.',
            'zh-CN': '{level}事件的分级标准是空的：任何事件都不会被定为该级。',
        },
        unmapped: {
            en: 'This grade of your own scale leads to no level: write “as I”, “as II”, “as III” or “as IV”.',
            'zh-CN': '自定分级中的这一级没有对应的级别：请写“as I”“as II”“as III”或“as IV”。',
        },
        insert: { en: 'Add grade {level}', 'zh-CN': '补写{level}分级标准' },
        insert_all: { en: 'Add grades {levels}', 'zh-CN': '补写{levels}分级标准' },
        otherwise: { en: 'Make it everything else that is a threat', 'zh-CN': '写为“其余均属此级”' },
    },
    check({ plan: { plan, file } }, report) {
        const { general } = plan;
        if (!general || general.damaged) return;
        scales(general, report);
        // Grades may be written on scales of one's own alone, which the levels of an incident are then read from.
        // A scale with grades for several levels at once counts otherwise than in fours.
        const otherwise = general.scales.some(
            ({ grades, damaged, marks }) => damaged || marks?.length || grades.some(({ as }) => as.length !== 1),
        );
        if (general.grades.length === 0 && otherwise) return;
        const reached = new Set(
            [...general.grades, ...general.scales.flatMap((scale) => scale.grades)].flatMap((one) => [one.level, ...one.as]),
        );
        const named = general.grades.filter(({ level, name }) => level === undefined && name !== undefined);
        for (const grade of named) if (isAbsent(grade, 'as')) report(grade, { message: 'unmapped' });
        if (general.grades.some(({ level, as }) => level === undefined && as.length === 0)) return;
        let after = general.grades.at(-1)?.id;
        const own = ownLevels(plan);
        // Of what is handed over, one grade between two others: without it its incidents count as lesser ones.
        const gravest = LEVELS.findIndex((level) => reached.has(level));
        const least = own[0] === undefined ? 0 : LEVELS.indexOf(own[0]);
        const between = (level: Level) => gravest >= 0 && LEVELS.indexOf(level) > gravest && LEVELS.indexOf(level) < least;
        const missing: { level: Level; change: Change }[] = [];
        for (const level of LEVELS.filter((one) => own.includes(one) || between(one))) {
            const grade = general.grades.find((one) => one.level === level);
            const args = { level: levelsWord([level]) };
            const criterion = level === 'IV' ? 'otherwise' : `stated todo ""`;
            if (grade) {
                after = grade.id;
                if (!isAbsent(grade, 'criteria')) continue;
                const place = { file: file.path, part: grade.id };
                const fix = { title: 'otherwise', args: {}, changes: [{ kind: 'insert', place, text: 'otherwise' }] } as const;
                report(grade, { message: 'empty', args, fixes: level === 'IV' ? [fix] : [], requirements: clausesOf([level]) });
            } else if (!reached.has(level)) {
                const place = { file: file.path, part: general.id };
                const text = `grade ${level} { ${criterion} }`;
                missing.push({ level, change: { kind: 'insert', place, text, ...(after ? { after } : {}) } });
            }
        }
        if (missing.length === 0) return;
        // Grades that are missing at once are one hole in the chapter.
        const words = levelsWord(missing.map(({ level }) => level));
        const args = { level: words, levels: words };
        const many = missing.length > 1;
        report(general, {
            message: many ? 'several' : 'missing',
            args,
            fixes: [{ title: many ? 'insert_all' : 'insert', args, changes: missing.map(({ change }) => change) }],
            requirements: clausesOf(missing.map(({ level }) => level)),
        });
    },
});

const CLAUSES: Readonly<Record<Level, string>> = { I: 'NP-1.4-2', II: 'NP-1.4-3', III: 'NP-1.4-4', IV: 'NP-1.4-5' };
const clausesOf = (levels: readonly Level[]) => ['NP-1.4-1', ...levels.map((level) => CLAUSES[level])];

function scales(general: General, report: Report): void {
    for (const scale of general.scales) {
        for (const grade of scale.grades) {
            if (isAbsent(grade, 'as')) report(grade, { message: 'unmapped' });
            else if (isAbsent(grade, 'criteria'))
                report(grade, { message: 'empty', args: { level: levelsWord(grade.as) }, requirements: clausesOf(grade.as) });
        }
    }
}
