import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { termName } from '../../language-server/src/standard/taxonomy.js';
import { outputs } from '../../language-server/src/views/outputs.js';
import { folder, planOf } from './compiled.js';

const FORMATS = ['html', 'html-document', 'md', 'md-document'] as const;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' };
/** Without the escapes of HTML and Markdown. */
const plain = (text: string) =>
    text
        .replace(/&(quot|#39|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
        .replace(/\\([^\w\s])/g, '$1')
        .replace(/\s+/g, ' ');

/** What is said in quotes; numbers of annexes are given anew. */
function saidIn(name: string): string[] {
    const lines = readFileSync(`${folder}/${name}/plan.preplan`, 'utf8').split('\n');
    return lines
        .filter((line) => !/^\s*\/\//.test(line))
        .flatMap((line) => [...line.matchAll(/"([^"]+)"/g)].map(([, text = '']) => plain(text).replace(/^附件\d+ /, '')));
}

async function writtenOf(name: string): Promise<string> {
    const plan = planOf(name);
    const compiled = compile(plan);
    const options = { lang: 'en', terms: termName, asOf: '2026-03-01', tool: '0', catalogues: [], coverage: [], findings: [] } as const;
    const files = await Promise.all(FORMATS.map((format) => outputs[format]({ plan, compiled, stem: 'p', options })));
    return plain(
        files
            .flat()
            .map(({ content }) => String(content))
            .join('\n'),
    );
}

it.each(['eastmoor-university', 'lingang-port', 'riverbend-hospital', 'sequoia-state', 'water-department', 'yunhe-city'])(
    'everything that %s says stands in what is compiled of it',
    async (name) => {
        const written = await writtenOf(name);
        const said = saidIn(name);
        expect(said.length).toBeGreaterThan(50);
        expect(said.filter((text) => !written.includes(text))).toEqual([]);
    },
);
