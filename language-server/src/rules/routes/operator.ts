import type { System } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import { isOwn } from '../authority/powers.js';
import { placeOf, titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { isBoundByMeasures } from './dues.js';

/** A unit that runs critical infrastructure and does not say that it is its operator: it would be held to a longer limit. */
export const operator = rule({
    id: 'routes/operator',
    reads: 'plan',
    severity: 'error',
    requirements: ['LAW-RPT-1'],
    since: '2026.0',
    fixable: true,
    messages: {
        other: {
            en: '“{system}” is critical infrastructure that this unit runs, so its incidents are reported within the hour, to two authorities. Write “operator cii”.',
            'zh-CN': '“{system}”是本单位运行的关键信息基础设施，其事件须在1小时内报告两个部门。请写“operator cii”。',
        },
        system: { en: 'Said to be critical infrastructure here', 'zh-CN': '此处写明属于关键信息基础设施' },
        insert: { en: 'Write “operator cii”', 'zh-CN': '写明“operator cii”' },
    },
    check({ plan }, report) {
        const state = stateOf(plan.plan, 'operator');
        if (plan.plan.kind !== 'unit' || !isBoundByMeasures(plan) || plan.plan.operator === 'cii') return;
        if (state === 'broken' || state === 'todo') return;
        const isRun = ({ cii, excluded, operated }: System) =>
            cii?.state === 'yes' && excluded === undefined && operated.some(({ any }) => any.every((party) => isOwn(plan, party)));
        const system = plan.declared('system').find(isRun);
        if (!system) return;
        const place = { file: plan.file.path, part: plan.plan.id };
        const change =
            state === 'absent'
                ? ({ kind: 'insert', place, text: 'operator cii' } as const)
                : ({ kind: 'replace', place: { ...place, property: 'operator' }, text: 'cii' } as const);
        report(plan.plan, {
            message: 'other',
            args: { system: titleOf(system) },
            ...(state === 'absent' ? {} : { property: 'operator' }),
            related: [{ ...placeOf(plan, system.id), property: 'cii', message: 'system', args: {} }],
            fixes: [{ title: 'insert', args: {}, changes: [change] }],
        });
    },
});
