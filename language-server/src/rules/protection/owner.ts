import type { Part } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { rule } from '../rule.js';

/** Every task of a protection period has an owner; once the period is declared, that binds. */
export const protectionOwner = rule({
    id: 'protection/owner',
    reads: 'plan',
    severity: 'error',
    requirements: ['HP-RSP-1'],
    since: '2026.0',
    missing: true,
    messages: {
        task: { en: 'Nobody is named who does this: add “by …”.', 'zh-CN': '没有写明由谁负责：请写“by …”。' },
        carry: { en: 'This is carried over to nobody: add “to …”.', 'zh-CN': '没有写明移交给谁：请写“to …”。' },
    },
    check({ plan }, report) {
        for (const { before, after } of plan.protections) {
            const owned: readonly Part[] = before ? [...before.tests, ...before.hardenings, ...before.tasks] : [];
            for (const part of owned) if (isAbsent(part, 'by')) report(part, { message: 'task' });
            for (const part of after?.carryOvers ?? []) if (isAbsent(part, 'to')) report(part, { message: 'carry' });
        }
    },
});
