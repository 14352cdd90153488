import { rule } from '../rule.js';
import { leftoverIn } from './placeholders.js';
import { textsIn } from './texts.js';

const PERSON = /(?:责任人|负责人|联系人|联络人|值班人员|姓名|电话|responsible|in charge|contact|phone|name)\s*(?:[:：]\s*)?$/i;

/** A blank, a note to oneself or a piece of a web page in a text of the plan. */
export const placeholder = rule({
    id: 'leftovers/placeholder',
    reads: 'file',
    severity: 'warning',
    requirements: ['NP-8.1-2', 'NP-7.1-1'],
    since: '2026.0',
    messages: {
        blank: {
            en: '“{mark}” was to be filled in. Write what is meant, or “todo "…"” as long as it is open.',
            'zh-CN': '“{mark}”尚未填写。请写明内容；暂时未定的请写“todo "…"”。',
        },
        note: {
            en: '“{mark}” is a note to whoever wrote the draft. Settle it, or write “todo "…"” as long as it is open.',
            'zh-CN': '“{mark}”是起草时的备注。请落实；暂时未定的请写“todo "…"”。',
        },
        page: {
            en: '“{mark}” came along from a web page and is no part of the plan. Take it out.',
            'zh-CN': '“{mark}”是从网页带来的内容，不属于预案，请删去。',
        },
    },
    check({ project, file, parts }, report) {
        if (project.project.superiors.includes(file)) return;
        for (const { part, property, index, text } of textsIn(parts)) {
            const found = leftoverIn(text);
            if (!found) continue;
            // A blank behind a word for a person leaves a duty on nobody.
            const before = text.slice(0, text.indexOf(found.mark));
            const requirements = PERSON.test(before) ? ['NP-7.1-1'] : ['NP-8.1-2'];
            report(part, { message: found.kind, args: { mark: found.mark }, property, index, requirements });
        }
    },
});
