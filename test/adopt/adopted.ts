import { expect } from 'vitest';
import { format } from '../../language-server/src/language/format/format.js';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { adopt } from '../../language-server/src/views/adopt/adopt.js';
import type { ReadDocument } from '../../language-server/src/views/adopt/block.js';
import { titleOf } from '../../language-server/src/views/adopt/title.js';
import { findingsOfFiles, sampleRequest } from '../skeleton/checked.js';

export const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '');
/** Everything that the files say, as the language reads it, with the comments that stand for headings. */
export function said(files: readonly { path: string; content: string }[]): string {
    const texts = files
        .filter(({ path }) => path.endsWith('.preplan'))
        .flatMap(({ path, content }) => {
            const parsed = parse(content);
            expect(parsed.errors, path).toEqual([]);
            const strings: string[] = [];
            JSON.stringify(lower(path, parsed).model, (_, value) => {
                if (typeof value === 'string') strings.push(value);
                return value;
            });
            return [...strings, ...(content.match(/\/\/.*/g) ?? [])];
        });
    return squeezed(texts.join('\n'));
}
/** What a document becomes, checked: it reads, is laid out, and its names are known. */
export function adopted(document: ReadDocument, lang: 'en' | 'zh-CN' = 'zh-CN') {
    const files = adopt(document, sampleRequest({ lang, ...titleOf(document.blocks) }), 'plan.docx');
    for (const { path, content } of files) if (path.endsWith('.preplan')) expect(format(content), path).toEqual({ text: content });
    expect(findingsOfFiles(files).filter(({ rule }) => /^(syntax|names|config)\//.test(rule))).toEqual([]);
    return {
        files,
        plan: files.find(({ path }) => path === 'plan.preplan')?.content ?? '',
        people: files.find(({ path }) => path === 'people.preplan')?.content,
    };
}
