import { shapeOf } from '../../model/shape/index.js';
import type { Fix } from '../finding.js';
import { rule } from '../rule.js';
import { corrections, FORMS, kindsOf, meant } from './quantity-hint.js';

/** A duration, day, time, number, address or port that is not written as one. */
export const malformedQuantity = rule({
    id: 'structure/malformed-quantity',
    reads: 'file',
    severity: 'error',
    requirements: [],
    since: '2026.0',
    fixable: true,
    messages: {
        malformed: { en: '“{text}” cannot be read: {form} is needed.', 'zh-CN': '无法识别“{text}”：此处应为{form}。' },
        malformed_similar: {
            en: '“{text}” cannot be read: {form} is needed. Did you mean {suggestion}?',
            'zh-CN': '无法识别“{text}”：此处应为{form}。是否应为 {suggestion}？',
        },
        replace: { en: 'Write {suggestion}', 'zh-CN': '改为 {suggestion}' },
    },
    check({ file, parts }, report) {
        for (const part of parts) {
            for (const mark of part.marks ?? []) {
                if (mark.issue !== 'malformed') continue;
                const { property, index = 0, text = '' } = mark;
                const field = shapeOf(part).fields[property];
                const kind = meant(text, kindsOf(field));
                const offered = corrections(text, kind);
                // Inside a longer value the place is that of the whole value: only the piece is replaced.
                const exact = field !== undefined && field.type !== 'value';
                const place = { file: file.path, part: part.id, property, index };
                const fixes = offered.map(
                    (suggestion): Fix => ({
                        title: 'replace',
                        args: { suggestion },
                        changes: [{ kind: 'replace', place, text: suggestion, ...(exact ? {} : { written: text }) }],
                    }),
                );
                const args = { text, form: FORMS[kind] };
                if (offered.length === 0) report(part, { message: 'malformed', args, property, index });
                else
                    report(part, {
                        message: 'malformed_similar',
                        args: { ...args, suggestion: offered.join(', ') },
                        property,
                        index,
                        fixes,
                    });
            }
        }
    },
});
