import { laddersOf } from '../../compile/grades/ladders.js';
import { rule } from '../rule.js';
import { reportPairs } from './two-grades.js';

/** A harm that two grades claim, though the lesser one says where it ends. */
export const gradeOverlap = rule({
    id: 'grades/overlap',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-1.4-6'],
    since: '2026.0',
    messages: {
        both: {
            en: '{value} has two grades: {grade} and {graver}. Let this one end where the graver one begins (“below …”).',
            'zh-CN': '{value}同时属于{grade}和{graver}：请使本级在上一级开始处结束（“below …”）。',
        },
        graver: { en: 'The graver grade', 'zh-CN': '较高的一级' },
    },
    check({ plan }, report) {
        for (const ladder of laddersOf(plan.plan.general)) {
            reportPairs(plan, ladder, 'overlap', 'both', report);
        }
    },
});
