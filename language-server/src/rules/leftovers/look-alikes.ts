import type { Fix } from '../finding.js';
import { rule } from '../rule.js';
import { textsIn } from './texts.js';

/** Radicals and other code points that only look like Chinese characters or Roman numbers, as they come from a PDF. */
const LOOK_ALIKE = /[\u2E80-\u2FDF\uF900-\uFAFF]/u;

export const lookAlikes = rule({
    id: 'leftovers/look-alikes',
    reads: 'file',
    severity: 'info',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        letter: {
            en: '“{written}” only looks like “{meant}”: it was copied from a PDF, and searching will not find it.',
            'zh-CN': '“{written}”只是看起来像“{meant}”：可能复制自 PDF，检索时找不到。',
        },
        replace: { en: 'Write “{meant}”', 'zh-CN': '改为“{meant}”' },
    },
    check({ project, file, parts }, report) {
        if (project.project.superiors.includes(file)) return;
        for (const { part, property, index, text } of textsIn(parts)) {
            const written = LOOK_ALIKE.exec(text)?.[0];
            const meant = written?.normalize('NFKC');
            if (written === undefined || meant === undefined || meant === written) continue;
            const place = { file: file.path, part: part.id, property, index };
            const fix: Fix = { title: 'replace', args: { meant }, changes: [{ kind: 'replace', place, text: meant, written }] };
            report(part, { message: 'letter', args: { written, meant }, property, index, fixes: [fix] });
        }
    },
});
