import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../language-server/src/host/migrations.js';
import { CONFIG, calm, contents, findingsOf, folder } from '../bundle/command-line.js';

const edition = fileURLToPath(new URL('../editions/2026', import.meta.url));

describe('migrate', () => {
    it('says that the present edition needs nothing, in both languages, and writes nothing', () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': 'post Head "Head" {}\n' });
        const before = contents(root);
        expect(calm(['migrate'], { cwd: root })).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing to change') });
        expect(calm(['migrate', '--dry-run', '--lang', 'zh-CN'], { cwd: root })).toMatchObject({
            code: 0,
            stderr: expect.stringContaining('无需改动'),
        });
        expect(contents(root)).toEqual(before);
    });
    it.each(['language: 2031\n', 'language: 1999\n', 'lang: en\n', 'language: [\n'])('refuses %j', (config) => {
        const root = folder({ 'preplan.yaml': config, 'a.preplan': 'post Head "Head" {}\n' });
        const ran = calm(['migrate'], { cwd: root });
        expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('preplan.yaml')]);
    });
    it('goes step by step, keeps the rest of preplan.yaml, and knows when there is no way', () => {
        const step = (from: number, to: number) => ({
            from,
            to,
            plan: (text: string) => text.replace('old', `v${to}`),
            config: (text: string) => text,
        });
        const texts = new Map([
            ['a.preplan', 'old'],
            ['b.preplan', 'none'],
            ['preplan.yaml', '# mine\nlanguage: "2026" # edition\nlang: en\n'],
        ]);
        const known = [step(2026, 2027), step(2027, 2029)];
        expect([...migrate(texts, 2026, 2029, known)]).toEqual([
            ['a.preplan', 'v2027'],
            ['preplan.yaml', '# mine\nlanguage: 2029 # edition\nlang: en\n'],
        ]);
        expect(migrate(texts, 2029, 2029, known).size).toBe(0);
        expect(() => migrate(texts, 2026, 2028, known)).toThrow('2028');
    });
});

describe('the frozen project of edition 2026', () => {
    it('is read without a fault and means what it meant', () => {
        const found = findingsOf(calm(['check', 'project', '--format', 'json'], { cwd: edition }));
        expect(found.filter(({ rule }) => /^(syntax|config|names|terms)\//.test(rule))).toEqual([]);
        const root = folder({});
        expect(calm(['build', 'project', '--format', 'text', '--lang', 'en', '--out', root], { cwd: edition }).code).toBe(0);
        expect(contents(root)).toEqual(contents(join(edition, 'matrix')));
    });
});
