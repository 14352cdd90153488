import { chainAbove } from '../../model/plans.js';
import { stateOf } from '../../model/state.js';
import type { Kind } from './engine/kind.js';
import { DAMAGED } from './engine/verdict.js';

/** The plan stands under a superior, and the line of superiors leads to the national plan. */
export const superior: Kind = {
    name: 'superior',
    messages: {
        missing: {
            en: '{title} ({clause}): the plan names no superior plan. Add “under territorial …” or “under sector …”.',
            'zh-CN': '{title}（{clause}）：没有写明上级预案。请补写“under territorial …”或“under sector …”。',
        },
        loose: {
            en: '{title} ({clause}): none of the superiors leads to the national plan. Add “under territorial National” to the highest of them.',
            'zh-CN': '{title}（{clause}）：上级预案均未追溯到国家预案。请在最上一级预案中写“under territorial National”。',
        },
    },
    judge({ plan }) {
        const state = stateOf(plan.plan, 'under');
        if (state === 'absent') return { state: 'unmet', faults: [{ part: plan.plan, message: 'missing', breaks: 'report' }] };
        const above = chainAbove(plan);
        const blind = [plan, ...above].some((one) => one.superiors.some(({ plan: found }) => found === undefined));
        if (state !== 'given' || plan.plan.under.some(({ plan: ref }) => ref === undefined)) return { state: 'unknown', why: DAMAGED };
        if (above.some((one) => one.plan.kind === 'national')) return { state: 'met', where: [plan.plan.id] };
        if (blind || above.some((one) => one.plan.damaged)) return { state: 'unknown', why: DAMAGED };
        return { state: 'unmet', faults: [{ part: plan.plan, property: 'under', message: 'loose', breaks: 'report' }] };
    },
};
