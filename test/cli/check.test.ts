import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import schema from '../../language-server/src/views/json/schema/check.schema.json' with { type: 'json' };
import { CONFIG, calm, contents, examples, findingsOf, folder } from '../bundle/command-line.js';

const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
const ESCAPE = String.fromCharCode(27);
const files = (ran: ReturnType<typeof calm>) => [...new Set(findingsOf(ran).map(({ file }) => file))].sort();

describe('check', () => {
    it('writes JSON that its published schema accepts, and the same bytes twice', () => {
        const ran = calm(['check', '.', '--format', 'json']);
        const data = JSON.parse(ran.stdout);
        expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
        expect(data.findings.length).toBeGreaterThan(30);
        expect(data.findings.some((one: { related: unknown[] }) => one.related.length > 0)).toBe(true);
        expect(data.findings.some((one: { fixes: unknown[] }) => one.fixes.length > 0)).toBe(true);
        expect(data.summary.plans).toBe(8);
        expect(calm(['check', '.', '--format', 'json']).stdout).toBe(ran.stdout);
        delete data.findings[0].range.end;
        expect(validate(data)).toBe(false);
    });

    it('pretty and JSON count the same findings at the same places', () => {
        const pretty = calm(['check', 'mistakes']).stdout;
        const found = findingsOf(calm(['check', 'mistakes', '--format', 'json']));
        const heads = [...pretty.matchAll(/^(\S+):(\d+):(\d+) {2}(error|warning|note) /gm)].map(
            ([, file, line, at]) => `${file}:${line}:${at}`,
        );
        expect(heads).toEqual(found.map(({ file, range }) => `${file}:${range.start.line + 1}:${range.start.character + 1}`));
        const errors = found.filter(({ severity }) => severity === 'error').length;
        expect(pretty.trimEnd().split('\n').at(-1)).toContain(`1 plan: ${errors} errors`);
    });

    it('of a file or a folder shows what lies there, read with its whole project', () => {
        expect(files(calm(['check', 'mistakes/people.preplan', '--format', 'json']))).toEqual(['mistakes/people.preplan']);
        expect(calm(['check', 'plan.preplan'], { cwd: join(examples, 'linjiang-university') }).code).toBe(0);
        expect(calm(['check', 'superiors'], { cwd: join(examples, 'county-office') }).code).toBe(0);
        const both = calm(['check', 'mistakes/people.preplan', 'mistakes/assets.preplan', '--format', 'json']);
        expect(files(both)).toEqual(['mistakes/assets.preplan', 'mistakes/people.preplan']);
    });

    it('of several projects keeps them apart and names paths from the working folder', () => {
        const post = 'post Head "Head" { held by Nobody }\n';
        const root = folder({
            'a/preplan.yaml': CONFIG,
            'a/x.preplan': post,
            'b/preplan.yaml': CONFIG,
            'b/x.preplan': post,
            'b/deep/c.preplan': post,
        });
        expect(files(calm(['check', '--format', 'json'], { cwd: root }))).toEqual(['a/x.preplan', 'b/deep/c.preplan', 'b/x.preplan']);
        expect(files(calm(['check', 'b', '--format', 'json'], { cwd: root }))).toEqual(['b/deep/c.preplan', 'b/x.preplan']);
        expect(files(calm(['check', '../a', '.', '--format', 'json'], { cwd: join(root, 'b') }))).toEqual([
            '../a/x.preplan',
            'deep/c.preplan',
            'x.preplan',
        ]);
    });

    it('counts the day that it is told as today', () => {
        // A waiver that ended yesterday no longer excuses.
        const excused = (day: string) =>
            findingsOf(calm(['check', 'linjiang-university', '--as-of', day, '--format', 'json'])).map(({ rule }) => rule);
        expect(excused('2026-03-01')).toEqual([]);
        expect(excused('2036-03-01')).toContain('organization/deputy-missing');
        expect(calm(['check', 'linjiang-university', '--as-of', '2036-03-01']).stdout).toBe(
            calm(['check', 'linjiang-university', '--as-of', '2036-03-01'], { env: { TZ: 'Pacific/Kiritimati' } }).stdout,
        );
    });

    it('speaks Chinese with --lang, by preplan.yaml, and by the environment', () => {
        const root = folder({ 'a.preplan': 'post Head {' });
        for (const ran of [
            calm(['check', '--lang', 'zh-CN'], { cwd: root }),
            calm(['check'], { cwd: root, env: { LANG: 'zh_CN.UTF-8' } }),
        ]) {
            expect(ran.stdout).toMatch(/a\.preplan:1:11 {2}错误 {2}.*[\u4e00-\u9fff]/);
            expect(ran.stdout).toMatch(/个错误/);
        }
        expect(calm(['check', '--lang', 'en'], { cwd: root, env: { LANG: 'zh_CN.UTF-8' } }).stdout).toMatch(/1 error/);
        const chinese = folder({ 'preplan.yaml': `${CONFIG}lang: zh-CN\n`, 'a.preplan': 'post Head {' });
        expect(calm(['check'], { cwd: chinese }).stdout).toMatch(/个错误/);
        const zh = calm(['check', 'mistakes', '--lang', 'zh-CN', '--format', 'json']);
        for (const { message } of findingsOf(zh)) expect(message).toMatch(/[\u4e00-\u9fff]/);
    });

    it('paints only where it is wanted', () => {
        expect(calm(['check', 'mistakes']).stdout).not.toContain(ESCAPE);
        expect(calm(['check', 'mistakes'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(`${ESCAPE}[`);
        expect(calm(['check', 'mistakes'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(ESCAPE);
        expect(calm(['check', 'mistakes', '--format', 'json'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(ESCAPE);
    });

    it('prints no control character of a plan', () => {
        const root = folder({ 'a.preplan': `post Head "${ESCAPE}[31mred\u0007" { held by Nobody${ESCAPE}]0;x\u0007 }\n` });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(calm(['check'], { cwd: root }).stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
    });

    it('writes nothing', () => {
        const root = folder({});
        for (const name of readdirSync(examples)) cpSync(join(examples, name), join(root, name), { recursive: true });
        const before = contents(root);
        expect(calm(['check'], { cwd: root }).code).toBe(1);
        expect(contents(root)).toEqual(before);
    });

    it
        .skipIf(process.platform === 'win32')
        .each(['check mistakes', 'check mistakes 2>&1', 'rules', 'explain names/unknown', '--help', 'check --nothing 2>&1'])(
        '`%s | head -1` ends quietly',
        (command) => {
            const line = command.replace(/^/, `"${process.execPath}" "${inject('cli')}" `);
            const { status, stderr, stdout } = spawnSync('bash', ['-c', `set -o pipefail; ${line} | head -c 1`], {
                cwd: examples,
                encoding: 'utf8',
            });
            expect(stderr).toBe('');
            expect(stdout).toHaveLength(1);
            expect(status).not.toBe(3);
        },
    );
});
