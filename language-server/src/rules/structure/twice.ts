import { propertyWord } from '../property-words.js';
import { rule } from '../rule.js';

/** A property that can stand once is given again. */
export const twice = rule({
    id: 'structure/twice',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        twice: {
            en: '“{word}” is given twice. The first one counts; take this one out, or put both into one.',
            'zh-CN': '“{word}”写了两次，以第一次为准；请删去此处，或合并为一处。',
        },
        first: { en: 'Given first here', 'zh-CN': '第一次写在此处' },
        remove: { en: 'Take this “{word}” out', 'zh-CN': '删去此处“{word}”' },
    },
    check({ file, parts }, report) {
        for (const part of parts) {
            for (const mark of part.marks ?? []) {
                if (mark.issue !== 'twice') continue;
                const { property, index = 1 } = mark;
                const word = propertyWord(property);
                const place = { file: file.path, part: part.id, property, index };
                report(part, {
                    message: 'twice',
                    args: { word },
                    property,
                    index,
                    related: [{ ...place, index: 0, message: 'first', args: {} }],
                    fixes: [{ title: 'remove', args: { word }, changes: [{ kind: 'remove', place }] }],
                });
            }
        }
    },
});
