import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG, calm, contents, folder } from '../bundle/command-line.js';

const plan = (name: string, language?: string) =>
    `plan ${name} "${name}" {\n    kind unit\n${language ? `    language ${language}\n` : ''}}\n`;
const files = { 'preplan.yaml': CONFIG, 'a.preplan': plan('A', 'en'), 'b.preplan': plan('B', 'zh_cn'), 'c.preplan': plan('C') };
const english = { LC_ALL: 'C.UTF-8' };
const chinese = { LC_ALL: 'zh_CN.UTF-8' };
const langsOf = (root: string, env: Readonly<Record<string, string>>, ...args: string[]) => {
    const { code, stderr } = calm(['build', '--out', 'out', '--format', 'html', ...args], { cwd: root, env });
    expect([code, stderr]).toEqual([0, '']);
    const made = contents(join(root, 'out'));
    return Object.values(made).map((page) => /<html lang="([^"]*)"/.exec(page)?.[1]);
};

describe('the language of what is written', () => {
    it('is that of each plan, and the environment’s only where the plan says none', () => {
        const root = folder(files);
        expect(langsOf(root, english)).toEqual(['en', 'zh-CN', 'en']);
        expect(langsOf(root, chinese)).toEqual(['en', 'zh-CN', 'zh-CN']);
    });

    it('is the one that somebody asked for, on the command line or in preplan.yaml', () => {
        expect(langsOf(folder(files), english, '--lang', 'zh-CN')).toEqual(['zh-CN', 'zh-CN', 'zh-CN']);
        const configured = folder({ ...files, 'preplan.yaml': `${CONFIG}\nlang: en\n` });
        expect(langsOf(configured, chinese)).toEqual(['en', 'en', 'en']);
    });

    it('of a statement of coverage is that of its plan as well', () => {
        const run = (list: Record<string, string>, ...args: string[]) =>
            calm(['coverage', '--format', 'html', ...args], { cwd: folder(list), env: english }).stdout;
        const alone = run({ 'preplan.yaml': CONFIG, 'b.preplan': plan('B', 'zh_cn') });
        expect(alone).toContain('<html lang="zh-CN">');
        const both = run(files);
        expect(both).toContain('<html lang="en">');
        expect([...both.matchAll(/<section lang="([^"]*)">/g)].map(([, lang]) => lang)).toEqual(['en', 'zh-CN', 'en']);
        expect(run(files, '--lang', 'zh-CN')).not.toContain('<section lang="en">');
    });
});
