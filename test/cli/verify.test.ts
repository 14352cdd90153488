import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BuildRequest, buildProject } from '../../language-server/src/host/build.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { verifyFile, verifyHash } from '../../language-server/src/host/verify.js';
import { ZipProblem } from '../../language-server/src/views/zip/read.js';
import { CONFIG, calm, folder } from '../bundle/command-line.js';
import { layOutHere } from '../scope/lay-out-here.js';

const PLAN =
    'plan A "Plan A" {\n    kind unit\n    general { purpose "Keep working." categories gbz_20986_2007 }\n}\nperson Ann "Ann Noname" { phone "+86 571 5550 0999" }\n';

function projectOf(text: string) {
    const files = memoryFiles(
        new Map([
            ['/p/preplan.yaml', CONFIG],
            ['/p/a.preplan', text],
        ]),
    );
    const found = discover(files, '/p')[0];
    if (!found) throw new Error('no project');
    return { files, loaded: loadProject(files, found, { workspace: '/p' }), wants: () => true };
}
const here = projectOf(PLAN);
const verify = (content: string | Uint8Array, project = here) =>
    verifyFile(project.files, typeof content === 'string' ? strToU8(content) : content, [project], { tool: '0', layOut: layOutHere });

async function made(request: Pick<BuildRequest, 'formats'> & Partial<BuildRequest>) {
    const built = await buildProject(here.files, here.loaded, {
        lang: 'en',
        asOf: '2026-03-01',
        tool: '0',
        wants: () => true,
        layOut: layOutHere,
        ...request,
    });
    return built.flatMap((one) => one.files);
}
const whole = ['docx', 'xlsx', 'html-document', 'md-document'] as const;

describe('verify', () => {
    it('knows every kind of document of this revision, redacted ones and single sheets too', async () => {
        const files = [
            ...(await made({ formats: whole })),
            ...(await made({ formats: whole, redact: true, lang: 'zh-CN', revision: 'abcdef123456+' })),
            ...(await made({ formats: ['docx', 'xlsx', 'html', 'md'], sheets: ['matrix', 'contacts'] })),
        ];
        expect(files.length).toBeGreaterThan(12);
        for (const { path, content } of files) expect(await verify(content), path).toMatchObject({ outcome: 'same', plan: 'A' });
        const { hash = '' } = await verify(files[0]?.content ?? '');
        expect(verifyHash(hash, [here]).outcome).toBe('content');
        expect(verifyHash('0123456789abcdef', [here]).outcome).toBe('other');
    }, 120_000);

    it('tells a document of another text, one changed by hand, and one that was only saved again', async () => {
        const files = await made({ formats: whole });
        const parts = unzipSync(files[0]?.content as Uint8Array);
        expect(await verify(zipSync(parts, { level: 1 }))).toMatchObject({ outcome: 'saved' });
        const text = new TextDecoder().decode(parts['word/document.xml']);
        expect(text).toContain('Keep working.');
        const edited = { ...parts, 'word/document.xml': strToU8(text.replace('Keep working.', 'Keep calm.')) };
        expect(await verify(zipSync(edited))).toMatchObject({ outcome: 'edited' });
        const html = String(files.find(({ path }) => path.endsWith('.html'))?.content).replace('Keep working.', 'Keep calm.');
        expect(await verify(html)).toMatchObject({ outcome: 'edited' });
        const other = projectOf(PLAN.replace('Keep working.', 'Keep resting.'));
        for (const { path, content } of files) expect(await verify(content, other), path).toMatchObject({ outcome: 'other' });
        // The other pages of a plan name its hash as well, but nothing to make them again by.
        for (const { content } of await made({ formats: ['html', 'md'] })) expect((await verify(content)).outcome).toBe('content');
    }, 120_000);

    it('compares the cells of a workbook that another program saved, wherever that keeps their texts', async () => {
        const [book] = await made({ formats: ['xlsx'] });
        const unpacked = unzipSync(book?.content as Uint8Array);
        const change = (path: string, by: (xml: string) => string) => ({ [path]: strToU8(by(new TextDecoder().decode(unpacked[path]))) });
        // Texts in runs, and in another order than that of the cells.
        const runs = (xml: string) =>
            xml.replaceAll(
                /<t(?:\s[^<>]*)?>([^<]{2,})<\/t>/g,
                (_, text: string) => `<r><t>${text[0]}</t></r><r><t xml:space="preserve">${text.slice(1)}</t></r>`,
            );
        const saved = zipSync({ ...unpacked, ...change('xl/sharedStrings.xml', runs) });
        expect(await verify(saved)).toMatchObject({ outcome: 'saved', plan: 'A' });
        const swapped = (xml: string) =>
            xml.replace(/(<c r="A2"[^>]*><v>)(\d+)(<\/v>)/, (_, a: string, n: string, b: string) => `${a}${Number(n) + 1}${b}`);
        const edited = zipSync({ ...unpacked, ...change('xl/worksheets/sheet1.xml', swapped) });
        expect(await verify(edited)).toMatchObject({ outcome: 'edited' });
    });
    it('refuses a file that is no plan and one that was made to harm', async () => {
        const bad: [string, Uint8Array, RegExp][] = [
            ['bomb', zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 }), /unpack to far more/],
            ['path', zipSync({ '../evil.xml': strToU8('x') }), /leaves it/],
            ['many', zipSync(Object.fromEntries(Array.from({ length: 4001 }, (_, i) => [`${i}`, new Uint8Array()]))), /too many parts/],
            ['cut', zipSync({ 'word/document.xml': strToU8('x'.repeat(1000)) }).subarray(0, 60), /damaged/],
        ];
        for (const [name, bytes, why] of bad) await expect(verify(bytes), name).rejects.toThrow(why);
        await expect(verify(bad[3]?.[1] ?? '')).rejects.toBeInstanceOf(ZipProblem);
        for (const text of ['', '# A plan\n', `<!doctype html>\0${'<style>'.repeat(20_000)}${'<'.repeat(20_000)}`])
            expect((await verify(text)).outcome).toBe('none');
    });

    it('ends with a code that a script can read', () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': PLAN, 'plain.md': '# A plan\n' });
        expect(calm(['build', '--out', 'out', '--format', 'html-document', '--as-of', '2026-03-01'], { cwd: root }).code).toBe(0);
        const file = 'out/A.document.html';
        expect(calm(['verify', file], { cwd: root })).toMatchObject({ code: 0, stdout: expect.stringContaining('as it stands here') });
        writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace('Keep working.', 'Keep calm.'));
        expect(calm(['verify', file], { cwd: root })).toMatchObject({ code: 1, stdout: expect.stringContaining('changed afterwards') });
        expect(calm(['verify', 'plain.md'], { cwd: root }).code).toBe(2);
        expect(calm(['verify', 'missing.docx'], { cwd: root }).code).toBe(2);
    }, 120_000);
});
