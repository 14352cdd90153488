import { LEVELS, type Grade, type Level, type Measure } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import { ownLevels } from '../bounds.js';
import type { Message } from '../messages.js';
import { levelsWord, listWord, termWord } from '../words.js';
import { type Kind, parameters } from './engine/kind.js';
import { chapterOf } from './engine/places.js';
import { DAMAGED, together, type Verdict } from './engine/verdict.js';

type Dimension = 'system_loss' | 'information' | 'other_impact';
interface Parameters {
    readonly level: Level;
    /** Each of these is among the criteria. */
    readonly dimensions?: readonly Dimension[];
    /** The grade is what remains. */
    readonly otherwise?: boolean;
    /** The degree of system loss that belongs to the level. */
    readonly loss?: string;
}

/** Which of the plan's three dimensions a measure speaks of; prose may speak of any. */
const DIMENSIONS: Readonly<Record<string, Dimension | 'any'>> = {
    system_loss: 'system_loss',
    outage: 'system_loss',
    degraded: 'system_loss',
    leak: 'information',
    harm: 'information',
    affected: 'other_impact',
    money: 'other_impact',
    spread: 'other_impact',
    impact: 'other_impact',
    stated: 'any',
    condition: 'any',
};

/** What the criteria of a grade speak of. */
export const grade: Kind = {
    name: 'grade',
    messages: {
        dimension: {
            en: '{title} ({clause}): the criteria of {level} say nothing about {what}.',
            'zh-CN': '{title}（{clause}）：{level}的分级标准未涉及{what}。',
        },
        rest: {
            en: '{title} ({clause}): what meets none of the other grades has no grade. Write “otherwise”.',
            'zh-CN': '{title}（{clause}）：不符合其他各级标准的事件没有级别。请写“otherwise”。',
        },
        degree: {
            en: '{title} ({clause}): the system loss of {level} is “{degree}”, here it is “{written}”.',
            'zh-CN': '{title}（{clause}）：{level}对应的系统损失程度为“{degree}”，此处写作“{written}”。',
        },
    },
    judge({ plan }, of) {
        const wanted = parameters<Parameters>(of);
        const found = chapterOf(plan, 'general');
        if ('verdict' in found) return found.verdict;
        const [general] = found.block.parts;
        if (!ownLevels(plan.plan).includes(wanted.level)) return { state: 'met', where: [general.id] };
        const grades = gradesOf(plan.plan.general?.grades ?? [], plan.plan.general?.scales.flatMap((scale) => scale.grades) ?? [], wanted.level);
        if (general.damaged || grades.some((one) => one.damaged)) return { state: 'unknown', why: DAMAGED };
        const written = grades.filter((one) => stateOf(one, 'criteria') === 'given');
        if (written.length === 0) {
            if (grades.some((one) => stateOf(one, 'criteria') !== 'absent')) return { state: 'unknown', why: DAMAGED };
            return { state: 'unmet', faults: [{ part: general, message: 'rest', saidBy: 'grades/incomplete' }] };
        }
        return together([judgeDimensions(written, wanted), ...written.map((one) => judgeLoss(one, wanted)), judgeRest(written, wanted)]);
    },
};

const gradesOf = (grades: readonly Grade[], own: readonly Grade[], level: Level) => [
    ...grades.filter((one) => one.level === level),
    ...own.filter((one) => one.as.includes(level)),
];

const measures = (one: Grade): readonly Measure[] => one.criteria.flatMap(({ all }) => all);

const NAMES: Readonly<Record<Dimension, Message>> = {
    system_loss: { en: 'loss of systems', 'zh-CN': '系统损失' },
    information: { en: 'harm to information', 'zh-CN': '信息受损' },
    other_impact: { en: 'effect on security, order, the economy or the public', 'zh-CN': '对国家安全、社会秩序、经济建设和公众利益的影响' },
};

function judgeDimensions(grades: readonly Grade[], { level, dimensions = [] }: Parameters): Verdict {
    const said = new Set(grades.flatMap((one) => measures(one).map(({ dimension }) => DIMENSIONS[dimension])));
    const where = grades.map(({ id }) => id);
    const left = dimensions.filter((one) => !said.has(one));
    const [first] = grades;
    if (left.length === 0 || said.has('any') || !first) return { state: 'met', where };
    const what = listWord(left.map((one) => NAMES[one]));
    return { state: 'unmet', faults: [{ part: first, message: 'dimension', args: { level: levelsWord([level]), what } }] };
}

function judgeRest(grades: readonly Grade[], { otherwise }: Parameters): Verdict {
    const where = grades.map(({ id }) => id);
    const [first] = grades;
    const remains = grades.some((one) => measures(one).some(({ dimension }) => dimension === 'otherwise'));
    if (!otherwise || remains || !first) return { state: 'met', where };
    return { state: 'unmet', faults: [{ part: first, message: 'rest' }] };
}

function judgeLoss(one: Grade, { level, loss }: Parameters): Verdict {
    // A grade that stands for several levels has the degree of one of them.
    if (loss === undefined || one.as.length > 1) return { state: 'met', where: [one.id] };
    const degrees = measures(one).flatMap(({ dimension, degree }) => (dimension === 'system_loss' && degree !== undefined ? [degree] : []));
    const known = degrees.filter((degree) => LEVELS.some((_, i) => ORDER[i] === degree));
    const wrong = known.find((degree) => degree !== loss);
    if (wrong === undefined) return { state: 'met', where: [one.id] };
    const args = { level: levelsWord([level]), degree: termWord('loss_degrees', loss), written: termWord('loss_degrees', wrong) };
    return { state: 'unmet', faults: [{ part: one, message: 'degree', args }] };
}

const ORDER = ['particularly_serious', 'serious', 'relatively_large', 'relatively_small'];
