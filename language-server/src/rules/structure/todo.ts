import type { Part } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import { propertyName } from '../property-words.js';
import { rule } from '../rule.js';

/** An owned-up hole: a hint in a draft, an error once the plan is approved. */
export const todo = rule({
    id: 'structure/todo',
    reads: 'plan',
    severity: 'info',
    requirements: ['NP-8.1-2'],
    since: '2026.0',
    missing: true,
    messages: {
        draft: { en: '“{word}” is still open.', 'zh-CN': '“{word}”尚待填写。' },
        approved: {
            en: '“{word}” is still open, but the plan is approved: fill it in, or approve the plan again when it is complete.',
            'zh-CN': '“{word}”尚待填写，而预案已经批准：请填写，或在完成后重新报批。',
        },
        approval: { en: 'Approved here', 'zh-CN': '批准于此处' },
    },
    check({ plan }, report) {
        const approved = plan.plan.approved.some((one) => one.on !== undefined);
        const related = [{ file: plan.file.path, part: plan.plan.id, property: 'approved', message: 'approval', args: {} }];
        const visit = (file: string) => (part: Part) => {
            for (const { issue, property, index } of part.marks ?? []) {
                if (issue !== 'todo') continue;
                const args = { word: propertyName(property) };
                const place = { file, part: part.id, property, index };
                if (approved) report(place, { message: 'approved', args, severity: 'error', related });
                else report(place, { message: 'draft', args });
            }
        };
        for (const file of plan.files) {
            for (const declaration of file.declarations) {
                // Another plan in the same file answers for itself.
                if (declaration.type === 'plan' && declaration !== plan.plan) continue;
                forEachPart(declaration, visit(file.path));
            }
        }
    },
});
