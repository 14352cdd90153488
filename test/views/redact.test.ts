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
});
