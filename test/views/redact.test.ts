import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildProject } from '../../language-server/src/host/build.js';
import { discover } from '../../language-server/src/host/discover.js';
import { type LoadedProject, loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { nodeFiles, slashed } from '../../language-server/src/host/node.js';
import { isOutputFormat, type OutputFormat, outputs } from '../../language-server/src/views/outputs.js';
import { BLACKED } from '../../language-server/src/views/redact/patterns.js';
import { personalOf } from '../../language-server/src/views/redact/personal.js';
import { sweepOf } from '../../language-server/src/views/redact/sweep.js';
import { SHEET_IDS } from '../../language-server/src/views/sheets/registry.js';
import { examples } from '../bundle/command-line.js';
import { layOutHere } from '../scope/lay-out-here.js';
import { q } from './fixture.js';

const FORMATS = Object.keys(outputs).filter(isOutputFormat);

async function everything(
    files: Parameters<typeof buildProject>[0],
    loaded: LoadedProject,
    formats: readonly OutputFormat[],
    lang: 'en' | 'zh-CN' = 'en',
) {
    const request = { lang, asOf: '2026-03-01', redact: true, tool: '0', wants: () => true, layOut: layOutHere } as const;
    const whole = await buildProject(files, loaded, { ...request, formats });
    const sheets = await buildProject(files, loaded, { ...request, formats: ['html', 'md', 'csv', 'xlsx'], sheets: SHEET_IDS });
    return [...whole, ...sheets].flatMap((one) => one.files).map(({ path, content }) => ({ path, bytes: bytesOf(content) }));
}

/** A file as one text, with the parts of a ZIP unpacked. */
function bytesOf(content: string | Uint8Array): string {
    if (typeof content === 'string') return content;
    const decoder = new TextDecoder();
    return Object.entries(unzipSync(content))
        .map(([path, part]) => path + decoder.decode(part))
        .join('\n');
}

describe('a redacted output', () => {
    it.each(['linjiang-university', 'hospital-zh'])(
        'of %s names nobody and holds no address, in no byte',
        async (name) => {
            const root = slashed(`${examples}/${name}`);
            const found = discover(nodeFiles, root)[0];
            if (!found) throw new Error(name);
            const loaded = loadProject(nodeFiles, found, { workspace: slashed(examples) });
            const { identifiers, names, addresses } = personalOf(loaded.project);
            const secrets = [...identifiers, ...names, ...addresses].filter((one) => one.length > 1);
            expect(secrets.length).toBeGreaterThan(30);
            for (const { path, bytes } of await everything(
                nodeFiles,
                loaded,
                name === 'hospital-zh' ? FORMATS : FORMATS.filter((one) => one !== 'docx'),
                name === 'hospital-zh' ? 'zh-CN' : 'en',
            )) {
                expect(bytes.length).toBeGreaterThan(100);
                expect(
                    secrets.filter((secret) => bytes.includes(secret)),
                    path,
                ).toEqual([]);
            }
        },
        240_000,
    );

    it('holds no name and no number, wherever a writer put them', async () => {
        const letter = fc.constantFrom(...'bcdfghjkvwxz');
        const name = fc
            .tuple(fc.string({ unit: letter, minLength: 3, maxLength: 6 }), fc.string({ unit: letter, minLength: 3, maxLength: 8 }))
            .map(([a, b]) => `Q${a} Z${b}`);
        const chinese = fc.string({ unit: fc.constantFrom(...'龘靐齉爩麤灪龖厵'), minLength: 2, maxLength: 4 });
        const digits = fc.string({ unit: fc.constantFrom(...'123456789'), minLength: 9, maxLength: 11 });
        await fc.assert(
            fc.asyncProperty(fc.oneof(name, chinese), digits, fc.constantFrom('', '+86 ', '+86-'), async (title, number, code) => {
                const spoken = `${number.slice(0, 3)}-${number.slice(3)}`;
                const text = `plan P ${q(`Plan of ${title}`)} {
    prepared by ${q(title)} kind unit
    general { purpose ${q(`Call ${title} on ${spoken}, or ${number}.`)} categories gbz_20986_2007 }
    organization { body B ${q(`Office of ${title}`)} as office { head Vertrauter located in ${q(`Room of ${title}`)} duties ${q(`Asks ${title}`)} } }
    response { step Ask ${q(`Ask ${title} (${code}${spoken})`)} does contain by Vertrauter within 1h }
    annex ${q(`Numbers of ${title}`)} { table ${q('Who')} { row ${q(title)}, ${q(spoken)} } text ${q(`${title}: ${number}`)} }
}
person Vertrauter ${q(title)} { phone ${q(code + number)} email ${q(`x${number}@mail.example`)} duties ${q('Knows all')} }`;
                const files = memoryFiles(
                    new Map([
                        ['/p/preplan.yaml', 'language: 2026\n'],
                        ['/p/a.preplan', text],
                    ]),
                );
                const found = discover(files, '/p')[0];
                if (!found) throw new Error('no project');
                const loaded = loadProject(files, found, { workspace: '/p' });
                expect([...loaded.files.values()].flatMap((file) => file.problems)).toEqual([]);
                const secrets = [title, 'Vertrauter', number, spoken, `x${number}@mail.example`];
                for (const { path, bytes } of await everything(
                    files,
                    loaded,
                    FORMATS.filter((one) => one !== 'docx'),
                )) {
                    const seen = secrets.filter((secret) => bytes.includes(secret));
                    expect(seen, path).toEqual([]);
                }
            }),
            { numRuns: 8, seed: 8 },
        );
    }, 240_000);

    it('blacks out whole names and numbers only', () => {
        const sweep = sweepOf({
            identifiers: ['MaLin'],
            names: ['Ma Lin', '王敏', 'O’Neil (Deputy)'],
            addresses: ['+86 571 5550 0110', 'a@b.example'],
        });
        expect(sweep.text('thermal insulation; ma  lin; MaLin2')).toBe(`thermal insulation; ${BLACKED}; ${BLACKED}2`);
        expect(sweep.text('请王敏接0571-5550-0110或571 5550 0110')).toBe(`请${BLACKED}接${BLACKED}或${BLACKED}`);
        expect(sweep.text('O’Neil (Deputy) a@b.example 10.0.0.110 5550')).toBe(`${BLACKED} ${BLACKED} 10.0.0.110 5550`);
        expect(sweep.id('P/organization/liaison:MaLin')).toBe('P/organization/liaison:Person1');
    });

    it('blacks out what looks like an address, and nothing that does not', () => {
        const { text } = sweepOf({ identifiers: [], names: [], addresses: [] });
        for (const address of [
            'x.y+z@mail.example',
            '13805550001',
            '138 0555 0001',
            '+86 138-0555-0001',
            '0571-85550110',
            '(0571) 8555 0110',
            '+44 20 7946 0958',
            '(415) 555-0132',
            '110101199003074514',
        ])
            expect(text(`请联系${address}。`), address).toBe(`请联系${BLACKED}。`);
        expect(text('电话：85550001，手机 1380555')).toBe(`电话：${BLACKED}，手机 ${BLACKED}`);
        for (const plain of [
            '12387',
            '2017-06-01',
            '2026-03-01 08:00–20:00',
            'GB/Z 20986-2007',
            'GB/T 20986—2023',
            '10.30.1.10',
            '198.51.100.0/27',
            '1521/tcp, 65535',
            '1,350,000',
            '100000000',
            'LJU 2026-014',
            '〔2026〕14号',
            '7×24',
            'a1d753b0e8f1320e',
            'v1.2.3',
            '+1+1',
        ])
            expect(text(plain), plain).toBe(plain);
    });

    it('blacks out the columns of persons in tables that a writer made, and leaves others', async () => {
        const files = memoryFiles(
            new Map([
                ['/p/preplan.yaml', 'language: 2026\n'],
                [
                    '/p/a.preplan',
                    `plan P "P" { kind unit annex "A" {
    table "人员" { row "部门", "姓 名", "联系方式", "" row "", "", "办公电话", "手机" row "技术部", "诸葛明", "8401", "8402" row "办公室", "", "8403", "" }
    table "Systems" { row "Name", "Purpose" row "Portal", "News" }
} }`,
                ],
            ]),
        );
        const found = discover(files, '/p')[0];
        if (!found) throw new Error('no project');
        const loaded = loadProject(files, found, { workspace: '/p' });
        const [md] = await everything(files, loaded, ['md-document']);
        expect(md?.bytes).not.toMatch(/诸葛明|840\d/);
        for (const kept of ['技术部', '办公电话', '手机', 'Portal', 'News']) expect(md?.bytes).toContain(kept);
    });
});
