import { isAbsent } from '../../model/state.js';
import { rule } from '../rule.js';

/** A plan that does not say what kind of plan it is, so that no requirement can be held against it. */
export const kindMissing = rule({
    id: 'structure/kind-missing',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-8.1-2'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: 'The plan does not say what kind of plan it is, so nobody can tell which clauses bind it. Add “kind unit”, or region, department, province.',
            'zh-CN': '预案没有写明自身类型，无法判断受哪些条款约束。请写“kind unit”，或 region、department、province。',
        },
    },
    check({ plan: { plan } }, report) {
        // A sketch with nothing in it yet is asked for its chapters first.
        const begun = plan.response !== undefined || plan.organization !== undefined;
        if (begun && plan.approved.length > 0 && isAbsent(plan, 'kind')) report(plan, { message: 'missing' });
    },
});
