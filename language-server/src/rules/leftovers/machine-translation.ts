import { rule } from '../rule.js';
import { textsIn } from './texts.js';
import { TRAPS } from './traps.js';

/** A wording that a machine translation of the national documents leaves behind. */
export const machineTranslation = rule({
    id: 'leftovers/machine-translation',
    reads: 'file',
    severity: 'info',
    requirements: [],
    since: '2026.0',
    messages: {
        term: {
            en: '“{written}” is a mistake of machine translation ({clause}). Meant is: {meant}.',
            'zh-CN': '“{written}”是机器翻译的错误（{clause}），应为：{meant}。',
        },
    },
    check({ project, file, parts }, report) {
        if (project.project.superiors.includes(file)) return;
        for (const { part, property, index, text } of textsIn(parts)) {
            if (!/[a-z]/i.test(text)) continue;
            for (const { pattern, meant, clause } of TRAPS) {
                const written = pattern.exec(text)?.[0];
                if (written === undefined) continue;
                report(part, { message: 'term', args: { written, meant, clause }, property, index });
                break;
            }
        }
    },
});
