import type { Fix } from '../finding.js';
import { rule } from '../rule.js';
import { textsIn } from './texts.js';

/** Radicals that only look like Chinese characters, as they come from a PDF. Compatibility forms go when a text is read. */
const LOOK_ALIKE = /[\u2E80-\u2FDF]/gu;

const inPlain = (text: string): string => text.replace(LOOK_ALIKE, (letter) => letter.normalize('NFKC'));

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
            // Some of them have no other form.
            const letters = [...text.matchAll(LOOK_ALIKE)].filter(([letter]) => inPlain(letter) !== letter);
            const [first, last] = [letters[0], letters.at(-1)];
            if (!first || !last) continue;
            const place = { file: file.path, part: part.id, property, index };
            const piece = text.slice(first.index, last.index + last[0].length);
            const meant = inPlain(piece);
            const fix: Fix = { title: 'replace', args: { meant }, changes: [{ kind: 'replace', place, text: meant, written: piece }] };
            const args = { written: first[0], meant: inPlain(first[0]) };
            report(part, { message: 'letter', args, property, index, fixes: [fix] });
        }
    },
});
