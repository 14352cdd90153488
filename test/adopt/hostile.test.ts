import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../language-server/src/host/documents/docx.js';
import { calm, contents, folder } from '../bundle/command-line.js';
import { school } from './documents.js';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const word = (body: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

describe('a document that is none', () => {
    it.each<[string, Uint8Array, string]>([
        ['empty', new Uint8Array(), 'not_zip'],
        ['text', strToU8('hello'), 'not_zip'],
        ['half a ZIP', zip({ a: 'x' }).slice(0, 30), 'damaged'],
        ['the old format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'encrypted'],
        ['another ZIP', zip({ 'a.txt': 'x' }), 'not_word'],
        ['no XML', zip({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document' }), 'damaged'],
        ['a way out', zip({ '../../etc/x.xml': 'x' }), 'path'],
        [
            'an entity',
            zip({ '[Content_Types].xml': TYPES, 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${word('&a;')}` }),
            'doctype',
        ],
        ['too deep', zip({ '[Content_Types].xml': TYPES, 'word/document.xml': word('<w:p>'.repeat(5000)) }), 'too_deep'],
        ['a bomb', zip({ '[Content_Types].xml': TYPES, 'word/document.xml': word(' '.repeat(8 * 2 ** 20)) }), 'bomb'],
        ['too much', zip({ '[Content_Types].xml': TYPES, 'word/document.xml': word(' '.repeat(49 * 2 ** 20)) }), 'too_large'],
        ['many parts', zip(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`word/${i}.xml`, '']))), 'too_many'],
    ])('%s', async (_, bytes, problem) => {
        await expect(readDocx(bytes)).rejects.toMatchObject({ problem });
    });

    it('with characters that no markup holds is read without them', async () => {
        const { blocks } = await readDocx(
            zip({
                '[Content_Types].xml': TYPES,
                'word/document.xml': word('<w:p><w:r><w:t>a&#1;b&#xFFFF;c&#xD800;&lt;i></w:t></w:r></w:p>'),
            }),
        );
        expect(blocks).toEqual([{ kind: 'paragraph', text: expect.stringMatching(/^abc.?<i>$/) }]);
    });

    it('whose sizes lie is not unpacked beyond them', async () => {
        const bytes = zip({ '[Content_Types].xml': TYPES, 'word/document.xml': word(' '.repeat(2 ** 20)) });
        // The size in the directory at the end is what the limits go by.
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        for (let i = 0; i + 46 < bytes.length; i++) if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true);
        await expect(readDocx(bytes)).rejects.toMatchObject({ problem: 'damaged' });
    });
});

describe('init --from', () => {
    it('writes the plan, tells what was not carried, and takes the name from the title', async () => {
        const root = folder({ 'old plan.docx': await school() });
        const { code, stdout, stderr } = calm(['init', '--yes', '--lang', 'zh-CN', '--from', 'old plan.docx', '--dir', 'new'], {
            cwd: root,
        });
        expect(code, stderr).toBe(0);
        expect(stdout).toContain('new/IMPORT.md');
        expect(contents(root)['new/preplan.yaml']).toContain('plan: 临江市第一中学\n');
        expect(calm(['fmt', '--check', 'new'], { cwd: root }).code).toBe(0);
        expect(calm(['check', 'new'], { cwd: root }).stdout).not.toContain('syntax/');
    });

    it.each([
        ['a.doc', '.docx'],
        ['a.wps', 'WPS'],
        ['a.pdf', 'PDF'],
        ['a.txt', '.md'],
        ['none.docx', 'no such file'],
        ['folder.docx', 'no such file'],
        ['bad.docx', 'no Word document'],
        ['empty.md', 'no text'],
        ['latin.md', 'UTF-8'],
    ])('says the way out of %s', (path, words) => {
        const root = folder({
            'a.doc': 'x',
            'a.wps': 'x',
            'a.pdf': '%PDF',
            'a.txt': 'x',
            'bad.docx': 'x',
            'empty.md': '\n\n',
            'latin.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
            'folder.docx/a': '',
        });
        const before = Object.keys(contents(root));
        const { code, stderr } = calm(['init', '--yes', '--from', path], { cwd: root });
        expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
        expect(Object.keys(contents(root))).toEqual(before);
    });
});
