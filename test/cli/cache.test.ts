import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../language-server/src/cli/cache/folder.js';
import { cleanUp } from '../../language-server/src/cli/cache/store.js';
import { CONFIG, calm, contents, folder, preplan } from '../bundle/command-line.js';

const PLAN = 'post Head "Head" { held by Nobody }\n';
const project = () => folder({ 'p/preplan.yaml': CONFIG, 'p/a.preplan': PLAN, 'p/b.preplan': PLAN });
const check = (root: string, ...more: string[]) =>
    calm(['check', '--stats', '--format', 'json', '--cache', '../cache', ...more], { cwd: join(root, 'p') });
const fromCache = ({ stderr }: { stderr: string }) => stderr.includes('from the cache');
const records = (root: string) => readdirSync(join(root, 'cache'));

describe('the cache', () => {
    it('gives the same bytes again, and what the files say after a change, a new file, and one that goes', () => {
        const root = project();
        const cold = check(root);
        expect(fromCache(cold)).toBe(false);
        const warm = check(root);
        expect([fromCache(warm), warm.stdout, warm.code]).toEqual([true, cold.stdout, cold.code]);
        // The same length, and the old date: only what the system dates tells.
        writeFileSync(join(root, 'p/a.preplan'), PLAN.replace('Nobody', 'NoBody'));
        utimesSync(join(root, 'p/a.preplan'), 0, 0);
        expect(fromCache(check(root))).toBe(false);
        writeFileSync(join(root, 'p/c.preplan'), PLAN);
        const more = check(root);
        expect([fromCache(more), JSON.parse(more.stdout).summary.files]).toEqual([false, 3]);
        rmSync(join(root, 'p/c.preplan'));
        writeFileSync(join(root, 'p/a.preplan'), PLAN);
        expect(check(root).stdout).toBe(cold.stdout);
        writeFileSync(join(root, 'p/preplan-baseline.yaml'), 'version: 9\n');
        expect(fromCache(check(root))).toBe(false);
    });

    it('knows other options, another day and another language as other runs', () => {
        const root = project();
        check(root);
        expect(fromCache(check(root, '--lang', 'zh-CN'))).toBe(false);
        expect(fromCache(check(root, '--as-of', '2027-01-01'))).toBe(false);
        expect(fromCache(check(root))).toBe(true);
        expect(calm(['check', '--no-cache', '--stats'], { cwd: join(root, 'p') }).stderr).not.toContain('from the cache');
        writeFileSync(join(root, 'p/preplan.yaml'), 'language: 2026\n');
        check(root);
        const [name = ''] = records(root).filter((one) => readFileSync(join(root, 'cache', one), 'utf8').includes('Asia/Shanghai'));
        expect(fromCache(check(root))).toBe(true);
        const path = join(root, 'cache', name);
        writeFileSync(path, readFileSync(path, 'utf8').replace(/\["Asia\/Shanghai","[^"]*"\]/, '["Asia/Shanghai","2020-01-01"]'));
        expect(fromCache(check(root))).toBe(false);
    });

    it('takes no record that is damaged, strange or made to look elsewhere', () => {
        const root = project();
        const cold = check(root).stdout;
        const [name = ''] = records(root);
        const path = join(root, 'cache', name);
        const good = readFileSync(path, 'utf8');
        const bad = (change: (data: ReturnType<typeof JSON.parse>) => void) => {
            const data = JSON.parse(good);
            change(data);
            return JSON.stringify(data);
        };
        const texts = [
            '',
            '{',
            'null',
            '[]',
            good.slice(0, -9),
            bad((data) => (data.key = 'x')),
            bad((data) => data.asked.push(['read\0/etc/passwd', 'x'])),
            bad((data) => data.asked.push([`read\0${root}/p/../../../etc/passwd`, 'x'])),
            bad((data) => data.asked.push(['run\0x', 'x'])),
            bad((data) => data.days.push(['No/Where', '2026-01-01'])),
            bad((data) => (data.checked.report.findings[0].file = '/etc/passwd')),
            bad((data) => (data.checked.report.findings[0].severity = 'none')),
            bad((data) => (data.checked.lang = 'xx')),
            bad((data) => (data.dates[Object.keys(data.dates)[0] ?? join(root, 'p/plan.preplan')] = 'x')),
            bad((data) => (data.dates[join(root, 'p')] = { every: 1 })),
            bad((data) => (data.dates[join(root, 'p')] = null)),
        ];
        for (const text of texts) {
            writeFileSync(path, text);
            const ran = check(root);
            expect([text.slice(0, 40), fromCache(ran), ran.stdout]).toEqual([text.slice(0, 40), false, cold]);
        }
        rmSync(path);
        mkdirSync(path);
        expect(check(root).stdout).toBe(cold);
        rmSync(path, { recursive: true });
        if (process.platform !== 'win32') {
            writeFileSync(join(root, 'elsewhere.json'), good);
            symlinkSync(join(root, 'elsewhere.json'), path);
            expect(fromCache(check(root))).toBe(false);
        }
    });

    it('is never in the project, by the rules of each system', () => {
        expect(cacheFolder(undefined, 'linux', { HOME: '/home/u' })).toBe('/home/u/.cache/preplan');
        expect(cacheFolder(undefined, 'linux', { HOME: '/home/u', XDG_CACHE_HOME: '/c' })).toBe('/c/preplan');
        expect(cacheFolder(undefined, 'linux', { HOME: '/home/u', XDG_CACHE_HOME: 'relative' })).toBe('/home/u/.cache/preplan');
        expect(cacheFolder(undefined, 'darwin', { HOME: '/Users/u' })).toBe('/Users/u/Library/Caches/preplan');
        expect(cacheFolder(undefined, 'win32', {})).toBeUndefined();
        const root = project();
        const before = contents(join(root, 'p'));
        check(root);
        expect(contents(join(root, 'p'))).toEqual(before);
        const refused = calm(['check', '--cache', '../cache/file'], { cwd: join(root, 'p') });
        expect(refused.code).toBe(1);
        writeFileSync(join(root, 'file'), '');
        expect(calm(['check', '--cache', '../file'], { cwd: join(root, 'p') }).stderr).toContain('nothing could be kept there');
    });

    it('stays small, and touches no file that is not its own', () => {
        const root = folder({ 'mine.txt': 'x' });
        const name = (i: number) => join(root, `${String(i).padStart(43, 'a')}.json`);
        for (let i = 0; i < 5; i++) {
            writeFileSync(name(i), 'x'.repeat(100));
            utimesSync(name(i), 1000 + i, 1000 + i);
        }
        cleanUp(root, 1_005_000, 250);
        expect(readdirSync(root).sort()).toEqual([name(3), name(4)].map((path) => path.slice(root.length + 1)).concat('mine.txt'));
        cleanUp(root, 1_005_000 + 31 * 86_400_000);
        expect(readdirSync(root)).toEqual(['mine.txt']);
    });
});

it('a cache that cannot be kept changes nothing but a word on the side', () => {
    const root = folder({ 'preplan.yaml': CONFIG, 'x.preplan': 'post Head "Head" { held by Nobody }\n', file: 'no folder' });
    const plain = preplan(['check', '.', '--format', 'json', '--no-cache'], { cwd: root });
    const kept = [preplan(['check', '.', '--format', 'json', '--cache', 'file/cache'], { cwd: root })];
    // Where a system says that what is above is missing, though it is there.
    if (process.platform === 'linux') kept.push(preplan(['check', '.', '--format', 'json', '--cache', '/proc/1/cache'], { cwd: root }));
    for (const { code, stdout, stderr } of kept) {
        expect({ code, stdout }).toEqual({ code: plain.code, stdout: plain.stdout });
        expect(stderr).toMatch(/nothing could be kept there/);
    }
});
