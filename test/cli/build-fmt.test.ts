import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { format } from '../../language-server/src/language/format/format.js';
import { CONFIG, calm, contents, examples, folder } from '../bundle/command-line.js';

const FORMATS = 'html,md,json,yaml,csv,text,snapshot,interface';
/** A small plan of this name and title. */
const plan = (name: string, title = name) => `plan ${name} ${JSON.stringify(title)} {\n    kind unit\n}\n`;

describe('build', () => {
    it('writes every format below --out, names each file, and writes the same bytes again', () => {
        const root = folder({});
        const build = (out: string) => calm(['build', 'linjiang-university', '--out', join(root, out), '--format', FORMATS]);
        const { code, stdout, stderr } = build('one');
        expect([code, stderr]).toEqual([0, '']);
        const one = contents(join(root, 'one'));
        const endings = ['html', 'incidents.csv', 'interface.preplan', 'json', 'md', 'snapshot.json', 'txt', 'warnings.csv', 'yaml'];
        expect(Object.keys(one)).toEqual(endings.map((ending) => `LinjiangUniversity.${ending}`));
        expect(
            stdout
                .trim()
                .split('\n')
                .map((path) => path.split('/').at(-1))
                .sort(),
        ).toEqual(Object.keys(one).sort());
        expect(JSON.parse(one['LinjiangUniversity.json'] ?? '')).toEqual(parse(one['LinjiangUniversity.yaml'] ?? ''));
        expect(one['LinjiangUniversity.html']).toMatch(/^<!doctype html>/i);
        expect(format(one['LinjiangUniversity.interface.preplan'] ?? '').problems ?? []).toEqual([]);
        expect(build('two').code).toBe(0);
        expect(contents(join(root, 'two'))).toEqual(one);
        // A second time into the same folder.
        expect(build('one').code).toBe(0);
        expect(contents(join(root, 'one'))).toEqual(one);
        expect(Object.keys(contents(root))).toHaveLength(2 * endings.length);
    });

    it('of a plan that cannot be read completely writes nothing and says why', () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': plan('A'), 'b.preplan': 'post Head {' });
        const { code, stdout, stderr } = calm(['build', '--out', 'out', '--format', FORMATS], { cwd: root });
        expect([code, stdout]).toEqual([1, '']);
        expect(stderr).toMatch(/b\.preplan:1: .*\n.*Nothing was written/);
        expect(Object.keys(contents(root))).toEqual(['a.preplan', 'b.preplan', 'preplan.yaml']);
    });

    it('keeps hostile plan names inside --out', () => {
        const names = ['CON', 'con', 'Nul', 'A', 'a_', 'Ａ', 'Plan', '预案', 'X'.repeat(300), 'É', 'É'];
        const files = Object.fromEntries(names.map((name, i) => [`${i}.preplan`, plan(name, `../../${name}\u0000/..\\${name}<script>`)]));
        const root = folder(
            Object.fromEntries(Object.entries(files).map(([path, text]) => [`plans/${path}`, text.replaceAll('\\u0000', '')])),
        );
        const { code, stderr } = calm(['build', 'plans', '--out', 'out/deep', '--format', 'html,json'], { cwd: root });
        expect(code, stderr).toBe(0);
        const written = Object.keys(contents(root)).filter((path) => !path.startsWith('plans/'));
        expect(written.every((path) => /^out\/deep\/[\p{L}\p{N}\p{M}_-]+\.(html|json)$/u.test(path))).toBe(true);
        const plans = Object.values(contents(join(root, 'out/deep'))).filter((text) => text.startsWith('{'));
        expect(plans.length).toBeGreaterThanOrEqual(names.length - 2);
        for (const text of Object.values(contents(join(root, 'out/deep'))))
            if (!text.startsWith('{')) expect(text.includes('<script>"') || text.includes('\\A<script>')).toBe(false);
    });

    it('that fails half-way leaves what was there and nothing half-written', () => {
        const root = folder({ 'a.preplan': plan('A'), 'b.preplan': plan('B'), 'out/A.html': 'old' });
        mkdirSync(join(root, 'out/B.html'));
        const { code, stderr, stdout } = calm(['build', '--out', 'out'], { cwd: root });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toMatch(/B\.html: there is a folder in the place of the file/);
        expect(contents(join(root, 'out'))).toEqual({ 'A.html': 'old' });
        expect(readdirSync(join(root, 'out')).sort()).toEqual(['A.html', 'B.html']);
    });

    it('follows no link out of --out, and takes no file for a folder', () => {
        const root = folder({ 'p/a.preplan': plan('A'), 'secret.html': 'keep', file: 'x' });
        mkdirSync(join(root, 'out'));
        symlinkSync(join(root, 'secret.html'), join(root, 'out/A.html'));
        expect(calm(['build', 'p', '--out', 'out'], { cwd: root }).code).toBe(0);
        expect(contents(root)['secret.html']).toBe('keep');
        expect(contents(root)['out/A.html']).toMatch(/doctype/i);
        expect(calm(['build', 'p', '--out', 'file'], { cwd: root })).toMatchObject({ code: 2, stderr: expect.stringMatching(/no folder/) });
        expect(calm(['build', 'p', '--out', 'file/deep'], { cwd: root })).toMatchObject({
            code: 2,
            stderr: expect.stringMatching(/a file stands where/),
        });
    });

    it('names two plans of one name apart', () => {
        const root = folder({ 'a/preplan.yaml': CONFIG, 'a/x.preplan': plan('A'), 'b/preplan.yaml': CONFIG, 'b/x.preplan': plan('A') });
        const { code, stderr } = calm(['build', '--out', 'out'], { cwd: root });
        expect([code, stderr]).toEqual([2, expect.stringMatching(/Two plans would be written to A\.html/)]);
        expect(readdirSync(root).sort()).toEqual(['a', 'b']);
    });

    it('leaves names of persons out where it is told to', () => {
        const root = folder({});
        const build = (...more: string[]) =>
            calm(['build', 'linjiang-university', '--out', join(root, 'o'), '--format', 'html,md,json,csv,text', ...more]);
        const names = ['ZhouMin', 'Zhou Min'];
        expect(build().code).toBe(0);
        const plain = Object.values(contents(join(root, 'o'))).join('\n');
        expect(build('--redact').code).toBe(0);
        const redacted = Object.values(contents(join(root, 'o'))).join('\n');
        expect(plain).not.toBe(redacted);
        for (const name of names) expect(redacted).not.toContain(name);
    });
});

describe('fmt', () => {
    it('lays files out once, keeps modes, and names what it changed', () => {
        const root = folder({
            'preplan.yaml': CONFIG,
            'a.preplan': 'post  Head "Head" { } // stays\n',
            'b.preplan': 'post Tail "Tail" {}\n',
        });
        chmodSync(join(root, 'a.preplan'), 0o640);
        expect(calm(['fmt', '--check'], { cwd: root })).toEqual({ code: 1, stdout: 'a.preplan\n', stderr: '' });
        expect(calm(['fmt'], { cwd: root })).toEqual({ code: 0, stdout: 'a.preplan\n', stderr: '' });
        const after = contents(root);
        expect(after['a.preplan']).toMatch(/^post Head "Head" \{\}.*\/\/ stays/s);
        expect(calm(['fmt'], { cwd: root })).toEqual({ code: 0, stdout: '', stderr: '' });
        expect(calm(['fmt', '--check'], { cwd: root })).toEqual({ code: 0, stdout: '', stderr: '' });
        expect(contents(root)).toEqual(after);
    });

    it('leaves a file alone that it cannot read, and says where', () => {
        const broken = 'post Head { \n  held  by\n';
        const bytes = Uint8Array.of(0x2f, 0x2f, 0xe5, 0x0a);
        const root = folder({ 'a.preplan': broken, 'b.preplan': bytes, 'c.preplan': 'post  Good "Good" {}' });
        const { code, stdout, stderr } = calm(['fmt'], { cwd: root });
        expect([code, stdout]).toEqual([1, 'c.preplan\n']);
        expect(stderr).toMatch(/^a\.preplan:\d+:\d+ {2}\S.*\nb\.preplan:1:3 {2}.*UTF-8/);
        expect(contents(root)['a.preplan']).toBe(broken);
    });

    it('finds the examples laid out, but for those that cannot be read', () => {
        const { stdout, stderr } = calm(['fmt', '--check']);
        expect(stdout).toBe('');
        expect(
            stderr
                .trim()
                .split('\n')
                .every((line) => line.startsWith('mistakes/')),
        ).toBe(true);
        const root = folder({});
        cpSync(join(examples, 'mistakes'), root, { recursive: true });
        writeFileSync(join(root, 'people.preplan'), '\ufeffpost Head "Head" {}\r\n');
        expect(calm(['fmt', 'people.preplan'], { cwd: root }).code).toBe(0);
    });
});
