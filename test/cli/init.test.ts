import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { calm, contents, findingsOf, folder } from '../bundle/command-line.js';

const FLAGS = ['--name', 'Linjiang University', '--kind', 'unit', '--sector', 'education', '--superior', 'Donghai Province'];

describe('init', () => {
    it('writes a project that checks without errors, and names each file', () => {
        const root = folder({});
        const { code, stdout, stderr } = calm(['init', ...FLAGS, '--ci', 'github'], { cwd: root });
        expect(code, stderr).toBe(0);
        expect(stdout.trim().split('\n').sort()).toEqual(Object.keys(contents(root)).sort());
        expect(calm(['check'], { cwd: root }).code).toBe(0);
        expect(calm(['fmt', '--check'], { cwd: root }).code).toBe(0);
        const severities = findingsOf(calm(['check', '--format', 'json'], { cwd: root })).map(({ severity }) => severity);
        expect(new Set(severities)).toEqual(new Set(['info']));
        expect(calm(['build', '--out', 'out'], { cwd: root }).code).toBe(0);
    });

    it('writes Chinese, and a file for the forge that reads as YAML', () => {
        const root = folder({});
        const flags = ['init', '--name', '临江市人民医院', '--sector', '医疗', '--lang', 'zh-CN', '--ci', 'gitlab', '--dir', '新 预案/一'];
        expect(calm(flags, { cwd: root }).code).toBe(0);
        const made = contents(root);
        expect(made['新 预案/一/plan.preplan']).toContain('sector medical');
        expect(made['新 预案/一/plan.preplan']).toContain('临江市人民医院网络安全事件应急预案');
        expect(parse(made['新 预案/一/.gitlab-ci.yml'] ?? '')).toHaveProperty('preplan.script');
        expect(calm(['check'], { cwd: join(root, '新 预案/一') }).code).toBe(0);
    });

    it('overwrites nothing and leaves nothing half', () => {
        const root = folder({ 'people.preplan': 'person A {}\n' });
        const { code, stdout, stderr } = calm(['init', ...FLAGS], { cwd: root });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toMatch(/people\.preplan is there already.*--dir/);
        expect(contents(root)).toEqual({ 'people.preplan': 'person A {}\n' });

        const ci = folder({ '.gitlab-ci.yml': 'a: 1\n' });
        expect(calm(['init', ...FLAGS, '--ci', 'gitlab'], { cwd: ci }).stderr).toContain('--ci none');
        expect(Object.keys(contents(ci))).toEqual(['.gitlab-ci.yml']);
    });

    it('follows no link out of the folder and takes no file for a folder', () => {
        const root = folder({ 'outside/a': '', 'in/superiors': 'a file' });
        expect(calm(['init', ...FLAGS, '--dir', 'in'], { cwd: root }).stderr).toContain('is no folder');
        mkdirSync(join(root, 'other'));
        symlinkSync(join(root, 'outside'), join(root, 'other/superiors'));
        const linked = calm(['init', ...FLAGS, '--dir', 'other'], { cwd: root });
        expect([linked.code, Object.keys(contents(join(root, 'outside')))]).toEqual([2, ['a']]);
        expect(calm(['init', ...FLAGS, '--dir', 'outside/a'], { cwd: root }).code).toBe(2);
    });

    it.each([
        [['--kind', 'school'], 'choose from unit, department, region, province'],
        [['--kind', 'national'], 'comes with the tool'],
        [['--sector', 'x'], 'electric_power'],
        [['--operator', 'x'], 'ordinary'],
        [['--ci', 'x'], 'github, gitlab, none'],
        [['--name', ' \t'], 'empty'],
        [['--name', 'x'.repeat(121)], '120'],
        [[], '--name "…", or --yes'],
    ])('says the way out of %j', (flags, words) => {
        const root = folder({});
        const { code, stderr } = calm(['init', ...flags], { cwd: root });
        expect(code).toBe(2);
        expect(stderr).toContain(words);
        expect(contents(root)).toEqual({});
    });

    it('takes the name of the folder with --yes', () => {
        const root = folder({});
        expect(calm(['init', '--yes', '--dir', 'Qingxi Bank'], { cwd: root }).code).toBe(0);
        expect(contents(root)['Qingxi Bank/preplan.yaml']).toContain('plan: QingxiBank\n');
    });
});
