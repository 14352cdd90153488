import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputs } from '../../language-server/src/views/outputs.js';
import { chinese, sampleCompiled } from './fixture.js';
import { sampleOptions } from './options.js';

// In Chinese a level is spelt as the national plan spells it, `Ⅱ级`, whoever speaks: messages, pages, views, hovers.

const OTHERWISE = /(?<![\w.])(?:IV|I{1,3}) ?(?:级|（?(?:特别重大|重大|较大|一般))/gu;
const ROOT = join(import.meta.dirname, '../..');

/** Plans are written with `II`; what they show is no text of ours. */
const withoutPlans = (text: string): string => text.replace(/```preplan[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

function filesOf(folder: string, ending: string): string[] {
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name));
}

/** `file: what is spelt otherwise` */
const found = (file: string, text: string): string[] => [...text.matchAll(OTHERWISE)].map(([one]) => `${file}: ${one}`);

describe('a level in Chinese', () => {
    it('is spelt in one way in all that is written beside the code', () => {
        const files = [
            ...filesOf('language-server/src/rules', '.zh-CN.md'),
            ...filesOf('language-server/src/standard/taxonomy', '.yaml'),
            ...filesOf('l10n', '.json'),
            ...filesOf('docs', '.zh-CN.md'),
            'package.nls.zh-cn.json',
            'README.zh-CN.md',
        ];
        expect(files.length).toBeGreaterThan(100);
        expect(files.flatMap((file) => found(file, withoutPlans(readFileSync(join(ROOT, file), 'utf8'))))).toEqual([]);
    });
    it('is spelt in that way in whatever a rule has been seen to say', () => {
        const files = ['near', 'edits', 'findings', 'bare'].flatMap((folder) => filesOf(join('test/rules', folder), '.txt'));
        const texts = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
        expect(texts.filter(({ text }) => text.includes('Ⅱ级（重大）')).length).toBeGreaterThan(20);
        expect(texts.flatMap(({ file, text }) => found(file, text))).toEqual([]);
    });
    it.each(['html', 'md', 'csv', 'html-document', 'md-document'] as const)('is spelt in that way in %s', async (format) => {
        const compiled = sampleCompiled(chinese);
        const made = await outputs[format]({ plan: compiled.plan, compiled, stem: 'a', options: sampleOptions('zh-CN', chinese) });
        const texts = made.map(({ content }) => String(content));
        expect(texts.join()).toContain('Ⅱ级');
        expect(texts.flatMap((text) => found(format, text))).toEqual([]);
    });
});
