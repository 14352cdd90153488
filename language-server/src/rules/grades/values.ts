import type { Axis } from '../../compile/grades/axes.js';
import { REACH } from '../../compile/grades/axes.js';
import type { Values } from '../../compile/grades/grid.js';
import type { Rung, Table } from '../../compile/grades/ladders.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Thing } from '../../model/shape/index.js';
import { termsOf } from '../../standard/taxonomy.js';
import type { Message } from '../messages.js';
import { levelsWord, termWord } from '../words.js';

/** Values on the axes of a table as people say them: `9_999 persons (leak, Records)`. */
export function valuesWord(plan: ResolvedPlan, { axes }: Table, values: Values): Message {
    const words = axes.map((axis, i) => axisWord(plan, axis, values[i] ?? 0));
    return { en: words.map((word) => word.en).join(' with '), 'zh-CN': words.map((word) => word['zh-CN']).join('且') };
}

function axisWord(plan: ResolvedPlan, axis: Axis, value: number): Message {
    const amount = valueWord(axis, value);
    const subject = [DIMENSIONS[axis.dimension], axis.object && thingWord(plan, axis.object)].filter((word) => word !== undefined);
    if (subject.length === 0) return amount;
    return {
        en: `${amount.en} (${subject.map((word) => word.en).join(', ')})`,
        'zh-CN': `${subject.map((word) => word['zh-CN']).join('·')} ${amount['zh-CN']}`,
    };
}

/** A value of an axis alone: `9_999 persons`, `6h`, `serious system loss`. */
export function valueWord({ kind, unit = '', dimension }: Axis, value: number): Message {
    if (kind === 'degree') {
        const name = dimension === 'system_loss' ? 'loss_degrees' : 'impact_degrees';
        const found = termsOf(name).find(({ rank }) => rank === 5 - value);
        return found ? { en: found.en, 'zh-CN': found.zh } : { en: 'less', 'zh-CN': '更轻' };
    }
    if (kind === 'spread') {
        const scope = termsOf('spread_scopes').find(({ rank }) => rank === 10 - Math.floor(value / REACH));
        return { en: `${scope?.en ?? ''} × ${value % REACH}`, 'zh-CN': `${scope?.zh ?? ''} × ${value % REACH}` };
    }
    if (kind === 'given') return { en: 'it happens', 'zh-CN': '发生' };
    if (unit === 'minutes' || unit === 'lasting') return durationWord(value);
    const number = String(Math.round(value * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))/g, '_');
    const word = termWord('units_of_count', unit);
    return { en: `${number} ${word.en}`, 'zh-CN': unit === 'percent' ? `${number}%` : `${number} ${word['zh-CN']}` };
}

/** Minutes as they are written in a plan. */
export function durationWord(minutes: number): Message {
    const [amount, unit] = minutes > 0 && minutes % 60 === 0 ? [minutes / 60, 'h'] : [Math.round(minutes * 100) / 100, 'm'];
    return { en: `${amount}${unit}`, 'zh-CN': `${amount}${unit === 'h' ? '小时' : '分钟'}` };
}

const DIMENSIONS: Readonly<Record<string, Message>> = {
    outage: { en: 'outage', 'zh-CN': '中断' },
    leak: { en: 'leak', 'zh-CN': '泄露' },
    affected: { en: 'affected', 'zh-CN': '受影响' },
    money: { en: 'loss', 'zh-CN': '经济损失' },
    degraded: { en: 'degraded', 'zh-CN': '性能下降' },
    spread: { en: 'spread', 'zh-CN': '影响范围' },
    condition: { en: 'the condition lasts', 'zh-CN': '情形持续' },
    harm: { en: 'harm to data', 'zh-CN': '数据受损' },
};

export function thingWord(plan: ResolvedPlan, { ref, word = '' }: Thing): Message {
    if (!ref) return termWord('object_classes', word);
    const found = plan.resolution(ref);
    const title = (found?.state === 'found' && (found.part as { title?: string }).title) || ref.ref;
    return { en: title, 'zh-CN': title };
}

/** A grade as people read it: its level, or the name that it has on a scale of the plan's own. */
export function rungWord({ grade, levels }: Rung): Message {
    if (grade.level || !grade.name) return levelsWord(levels);
    return { en: `“${grade.name}”`, 'zh-CN': `“${grade.name}”` };
}
