import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from '../../language-server/src/cli/exit.js';
import { versionOf } from '../../language-server/src/cli/version-of.js';
import { GitProblem, readRevision } from '../../language-server/src/host/git.js';
import { versionAt } from '../../language-server/src/host/versions.js';
import { compare } from '../../language-server/src/review/compare.js';

const git = spawnSync('git', ['--version']).status === 0;
let folder = '';
const trace = () => join(folder, 'ran');
const text = (hours: number) => `plan P "P" { kind unit response { step S "s" does contain within ${hours}h } }\n`;

function run(...args: string[]): string {
    const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: folder };
    return execFileSync(
        'git',
        ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'core.fsmonitor=false', '-C', folder, ...args],
        { env, encoding: 'utf8' },
    );
}
function put(path: string, content: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
}

describe.skipIf(!git)('a git revision', () => {
    beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), 'preplan-git-'));
        run('init', '-q');
        put('plans/preplan.yaml', 'language: 2026\n');
        put('plans/plan.preplan', text(1));
        put('.gitattributes', '*.preplan filter=evil diff=evil\n');
        symlinkSync('/etc/hostname', join(folder, 'plans/link.preplan'));
        run('add', '-A');
        run('commit', '-qm', 'one');
        run('tag', 'v1');
        put('plans/plan.preplan', text(2));
        run('commit', '-qam', 'two');
        // Everything that a repository can ask a reader to run.
        const evil = join(folder, 'evil.sh');
        writeFileSync(evil, `#!/bin/sh\ntouch '${trace()}'\ncat\n`, { mode: 0o755 });
        for (const key of [
            'core.fsmonitor',
            'filter.evil.smudge',
            'filter.evil.clean',
            'diff.evil.textconv',
            'diff.evil.command',
            'core.pager',
            'core.sshCommand',
            'diff.external',
            'core.alternateRefsCommand',
            'credential.helper',
            'remote.origin.uploadpack',
            'pager.cat-file',
            'pager.ls-tree',
        ])
            run('config', key, evil);
        run('config', 'remote.origin.url', `ext::${evil}`);
        run('config', 'remote.origin.promisor', 'true');
        run('config', 'extensions.partialClone', 'origin');
        run('config', 'core.repositoryFormatVersion', '1');
        run('config', 'protocol.allow', 'always');
        run('config', 'protocol.ext.allow', 'always');
        run('config', 'core.hooksPath', folder);
        for (const hook of ['post-checkout', 'fsmonitor-watchman', 'reference-transaction', 'post-index-change'])
            writeFileSync(join(folder, hook), `#!/bin/sh\ntouch '${trace()}'\n`, { mode: 0o755 });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const planAt = (revision: string) => {
        const { files, root } = readRevision(join(folder, 'plans'), revision);
        return versionAt(files, `${root}/plans`, root);
    };

    it('is read and compared, and runs nothing of the repository', () => {
        rmSync(trace(), { force: true });
        const [old, now] = [planAt('v1'), planAt('HEAD')];
        const [a, b] = [old.plans[0], now.plans[0]];
        if (!a || !b) throw new Error('no plans');
        const { changes } = compare(a, b, { asOf: '2026-03-05' });
        expect(changes.map(({ kind, class: cls }) => `${cls} ${kind}`)).toEqual(['laxer limit-longer']);
        expect(existsSync(trace())).toBe(false);
        expect(run('status', '--porcelain', '--', 'plans/plan.preplan')).toBe('');
    });

    it('knows from which folder it was asked, and leaves links out', () => {
        const revision = readRevision(join(folder, 'plans'), 'HEAD');
        expect(revision.prefix).toBe('plans');
        expect(revision.files.list(`${revision.root}/plans`).map(({ name }) => name)).toEqual(['plan.preplan', 'preplan.yaml']);
    });

    it('does not see replaced objects', () => {
        const [one, two] = [run('rev-parse', 'v1:plans/plan.preplan').trim(), run('rev-parse', 'HEAD:plans/plan.preplan').trim()];
        run('replace', one, two);
        const { files, root } = readRevision(folder, 'v1');
        expect(new TextDecoder().decode(files.read(`${root}/plans/plan.preplan`))).toBe(text(1));
        run('replace', '-d', one);
    });

    it('does not see parents that the repository makes up', () => {
        const first = run('rev-parse', 'v1').trim();
        const last = run('commit-tree', '-p', 'HEAD', '-m', 'three', 'HEAD^{tree}').trim();
        mkdirSync(join(folder, '.git/info'), { recursive: true });
        writeFileSync(join(folder, '.git/info/grafts'), `${last} ${first}\n`);
        expect(readRevision(folder, `${last}~1`).commit).toBe(run('rev-parse', 'HEAD').trim());
        rmSync(join(folder, '.git/info/grafts'));
    });

    it('does not fetch what is missing', () => {
        const missing = run('rev-parse', 'HEAD:plans/plan.preplan').trim();
        const object = join(folder, '.git/objects', missing.slice(0, 2), missing.slice(2));
        rmSync(object, { force: true });
        rmSync(trace(), { force: true });
        expect(() => readRevision(folder, 'HEAD')).toThrow(GitProblem);
        expect(existsSync(trace())).toBe(false);
        run('hash-object', '-w', '--no-filters', 'plans/plan.preplan');
    });

    it('finds a plan in a folder that had another name, and each line in its own project', () => {
        put('预案/甲/preplan.yaml', 'language: 2026\n');
        put('预案/甲/plan.preplan', `// 甲\n\n${text(3).replace('plan P "P"', 'plan 甲 "甲"')}`);
        put('预案/乙/preplan.yaml', 'language: 2026\n');
        put('预案/乙/plan.preplan', text(3).replace('plan P "P"', 'plan 乙 "乙"'));
        run('add', '预案');
        run('commit', '-qm', 'three');
        run('mv', '预案/甲', 'renamed');
        run('commit', '-qm', 'four');
        const now = versionOf(join(folder, 'renamed'), folder);
        const names = now.plans.map(({ id }) => id);
        expect(names).toEqual(['甲']);
        const old = versionOf('HEAD~1', join(folder, 'renamed'), names);
        expect(old.plans.map(({ id }) => id)).toEqual(['甲']);
        const step = { file: 'plan.preplan', part: '甲/response/step:S' };
        expect([old.fileOf(step), old.lineOf(step), now.lineOf(step)]).toEqual(['预案/甲/plan.preplan', 3, 3]);
        expect(() => versionOf('HEAD~1', join(folder, 'renamed'), ['丙'])).toThrow(/HEAD~1:folder/);
        const both = versionOf('HEAD~1:预案', folder);
        expect(both.plans.map(({ id }) => id).sort()).toEqual(['乙', '甲'].sort());
        expect(both.lineOf({ file: 'plan.preplan', part: '乙/response/step:S' })).toBe(1);
        expect(versionOf('HEAD~1:./甲', join(folder, '预案')).plans.map(({ id }) => id)).toEqual(['甲']);
        expect(() => versionOf('HEAD:plans/../../x', folder)).toThrow(CommandError);
        expect(() => versionOf(' ', folder)).toThrow(/no version/);
    });

    it.each(['nothing', '--upload-pack=x', '-x', '', 'HEAD:plans', 'v1\n', '^HEAD', 'v1..HEAD', ':/two'])(
        'is refused where it is none: %j',
        (name) => {
            expect(() => readRevision(folder, name)).toThrow(GitProblem);
        },
    );
});
