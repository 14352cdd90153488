import { COLOURS, MODES } from '../ordering.js';
import { after, onlyFor } from '../party-rules.js';
import { detail, rank, reason, set } from '../plain-rules.js';
import { both, type FieldRule, family } from '../rule.js';

/** A response that names no mode runs throughout. */
const mode: FieldRule = (pair) => {
    const [before, after] = [pair.before, pair.after].map((one, i) => {
        const { response } = pair.parts[i] as { response?: string };
        return (one as string | undefined) ?? (response === undefined ? undefined : MODES[0]);
    });
    return before === after ? [] : rank('response_mode', MODES)({ ...pair, before, after });
};

/** Steps, their order, and what they stand in. Whatever arrives through inheritance is judged in the matrix. */
export const work = family({
    id: 'work',
    nouns: {
        step: both('step', '处置步骤'),
        evidence: both('step that keeps evidence', '证据留存步骤'),
        action: both('kind of action', '处置动作'),
        order: both('order', '先后顺序'),
        override: both('override', '步骤调整'),
        omission: both('omission', '步骤略去'),
        gate: both('gate', '关口'),
        requirement: both('requirement of a gate', '关口条件'),
        decision: both('decision', '决策'),
        decision_level: both('level of a decision', '决策适用级别'),
        track: both('track', '并行线'),
        phase: both('phase', '阶段'),
        level: both('response level', '响应级别'),
        warning: both('response to a warning', '预警响应'),
        playbook: both('playbook', '处置预案'),
        playbook_scope: both('systems of a playbook', '处置预案适用系统'),
        handling: both('handling of a scenario', '场景处置安排'),
        tool: both('tool', '工具'),
        process: both('process', '流程'),
        process_step: both('step of a process', '流程环节'),
        monitor: both('monitoring', '监测'),
        assessment: both('assessment', '研判'),
        response_colour: both('response of a protection', '保障期间响应'),
        response_mode: both('mode of the response', '响应启动方式'),
        handled: both('handling of this category at this level', '该类别该级别的处置'),
        gap: both('gap', '缺项'),
        time: both('latest time', '最迟时间'),
    },
    parts: {
        step: { noun: 'step', removed: 'laxer', added: 'stricter' },
        override: { noun: 'override', removed: 'neutral', added: 'neutral' },
        omit: { noun: 'omission', removed: 'stricter', added: 'laxer' },
        gate: { noun: 'gate', removed: 'laxer', added: 'stricter' },
        decision: { noun: 'decision', removed: 'laxer', added: 'stricter' },
        track: { noun: 'track', removed: 'laxer', added: 'stricter' },
        phase: { noun: 'phase', removed: 'laxer', added: 'stricter' },
        level: { noun: 'level', removed: 'laxer', added: 'stricter' },
        warning: { noun: 'warning', removed: 'laxer', added: 'stricter' },
        playbook: { noun: 'playbook', removed: 'laxer', added: 'stricter' },
        handling: { noun: 'handling', removed: 'laxer', added: 'stricter' },
        process: { noun: 'process', removed: 'laxer', added: 'stricter' },
        process_step: { noun: 'process_step', removed: 'laxer', added: 'stricter' },
        monitor: { noun: 'monitor', removed: 'laxer', added: 'stricter' },
        assessed: { noun: 'assessment', removed: 'laxer', added: 'stricter' },
    },
    fields: {
        '*.does': set('action'),
        '*.after': after,
        '*.using': set('tool'),
        'gate.requires': set('requirement'),
        'decision.at': onlyFor('decision_level'),
        'playbook.of': onlyFor('playbook_scope'),
        'handling.uses': set('handling'),
        'omit.because': reason('reason'),
        'level.base': detail,
        'warning.base': detail,
        '*.response': rank('response_colour', COLOURS),
        '*.mode': mode,
    },
});
