import { describe, expect, it } from 'vitest';
import { usageWords } from '../../language-server/src/cli/words/usage-words.js';
import { CONFIG, calm, folder } from '../bundle/command-line.js';

const COMMANDS = 'check build verify merge-reports migrate coverage scope diff fmt explain rules init lsp'.split(' ');
const PLAN = 'post Head "Head" {\n    held by todo "name"\n}\n';
const run = (...args: string[]) =>
    calm(args, { cwd: folder({ 'preplan.yaml': CONFIG, 'a.preplan': PLAN }), env: { LC_ALL: 'zh_CN.UTF-8' } });

/** Three English words in a row are a sentence that nobody translated; names of options and formats are none. */
const english = (text: string) => /\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\b/.exec(text.replaceAll(/`[^`]*`|preplan [a-z -]+/g, ''))?.[0];

describe('the command line speaks Chinese to those who read it', () => {
    it.each(['', ...COMMANDS])('help of %s', (command) => {
        const { code, stdout, stderr } = run(...(command ? [command] : []), '--help');
        expect([code, stderr]).toEqual([0, '']);
        expect(stdout).toMatch(/^用法：preplan/);
        expect(stdout).not.toMatch(/\[(options|command)\]/);
        expect(english(stdout)).toBeUndefined();
    });

    it.each<[readonly string[], RegExp]>([
        [['check', '--colour'], /没有选项“--colour”/],
        [['chekc'], /没有命令“chekc”[\s\S]*是否想写 check？/],
        [['explain'], /缺少参数“rule”/],
        [['check', '--fail-level', 'x'], /“x”无效；可选 error, warning, info/],
        [['check', '--as-of'], /选项“--as-of <day>”缺少取值/],
        [['explain', 'a', 'b'], /参数过多：应有 1 个，实有 2 个/],
        [['check', 'nowhere'], /nowhere：没有这个文件或文件夹/],
        [['check', '--jobs', '0'], /大于等于 1 的整数/],
        [['diff', 'nowhere'], /nowhere：没有这个文件或文件夹，此处也没有 git 仓库/],
        [['build'], /请写明输出位置/],
        [['init', '--sector', 'edukation', '--name', 'X'], /是否想写 education？/],
        [['explain', 'names/unknwon'], /是否想写 names\/unknown？/],
    ])('%j', (args, words) => {
        const { code, stderr } = run(...args);
        expect(code).toBe(2);
        expect(stderr).toMatch(words);
        expect(english(stderr)).toBeUndefined();
    });

    it('and English where the call asks for it', () => {
        expect(run('check', 'nowhere', '--lang', 'en').stderr).toBe('preplan: nowhere: there is no such file or folder.\n');
        expect(run('check', '--help', '--lang=en').stdout).toContain('hold plans against the national plan');
    });

    it('with the same places to fill in both languages', () => {
        const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
        for (const words of Object.values(usageWords)) expect(places(words['zh-CN'])).toEqual(places(words.en));
    });
});
