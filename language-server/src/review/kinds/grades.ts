import { criteria } from '../criteria.js';
import { levelsOf, setDifference } from '../ordering.js';
import { parties } from '../party-rules.js';
import { detail, set } from '../plain-rules.js';
import { both, delta, type FieldRule, family } from '../rule.js';

/** Levels that a plan covers itself, or hands to others: each one for itself. */
const levels: FieldRule = ({ parts: [old, now], before, after }) => {
    const [how, next] = [old, now].map((one) => (one as unknown as { how: string }).how);
    const table = (word: string | undefined, list: unknown) =>
        new Map(levelsOf(word ?? '', list as string[]).map((one) => [one, one] as const));
    const { lost, gained } = setDifference(table(how, before), table(next, after));
    const own = how === 'covers';
    return [
        ...lost.map(([one]) => delta(own ? 'covered_level' : 'handed_over', 'removed', own ? 'laxer' : 'stricter', [{ text: one }])),
        ...gained.map(([one]) => delta(own ? 'covered_level' : 'handed_over', 'added', own ? 'stricter' : 'laxer', [], [{ text: one }])),
    ];
};

/** What an incident is, and what the plan leaves to others. */
export const grades = family({
    id: 'grades',
    nouns: {
        grade: both('grade', '事件级别'),
        scale: both('scale of grades', '分级标准'),
        criterion: both('criterion', '判定条件'),
        threshold: both('threshold', '判定门槛'),
        category: both('category', '事件类别'),
        exclusion: both('excluded category', '排除的事件类别'),
        covered_level: both('level covered', '负责的级别'),
        handed_over: both('level handed over', '移交的级别'),
        condition: both('condition', '条件定义'),
        reason: both('reason', '理由'),
    },
    parts: {
        grade: { noun: 'grade', removed: 'laxer', added: 'stricter' },
        scale: { noun: 'scale', removed: 'laxer', added: 'stricter' },
        category: { noun: 'category', removed: 'neutral', added: 'neutral' },
        exclude: { noun: 'exclusion', removed: 'stricter', added: 'laxer' },
        condition: { noun: 'condition', removed: 'neutral', added: 'neutral' },
    },
    fields: {
        'grade.criteria': criteria,
        'grade.as': detail,
        'general.edition': detail,
        'category.as': detail,
        'bound.levels': levels,
        'bound.parties': parties('handed_over', 'neutral'),
        'playbook.categories': set('category'),
    },
});
