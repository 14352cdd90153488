import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
    AcknowledgeResult,
    BuildResult,
    ChaptersResult,
    FactsResult,
    FormatsResult,
    NewPlanChoices,
    NewPlanResult,
    ReviewMarksResult,
    ReviewResult,
    SheetsResult,
    TabView,
    TreeNode,
    TreeResult,
} from '../../language-server/src/lsp/protocol.js';
import { outputs } from '../../language-server/src/views/outputs.js';
import { examples, folder } from '../bundle/command-line.js';
import { type Client, start, uriOf } from './client.js';

const ask = <R>(client: Client, method: string, params: object): Promise<R> => client.connection.sendRequest(`preplan/${method}`, params);
const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' });

async function university(change: (text: string) => string = (text) => text) {
    const root = folder({});
    cpSync(join(examples, 'linjiang-university'), root, { recursive: true });
    const path = join(root, 'plan.preplan');
    const text = readFileSync(path, 'utf8');
    return { root, path, uri: uriOf(path), text, change: () => writeFileSync(path, change(text)) };
}
const all = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap((node) => [node, ...all(node.children ?? [])]);

describe('the server shows a plan', () => {
    it('tab by tab, and says when nothing changed', async () => {
        const { root, uri } = await university();
        const client = await start([root]);
        const first = await ask<TabView>(client, 'view', { uri, tab: 'organisation' });
        expect(first.tabs).toEqual(['incidents', 'warnings', 'routes', 'organisation', 'duty', 'timeline', 'scope', 'coverage']);
        expect(first.state).toBe('live');
        for (const tab of first.tabs.slice(2)) {
            const view = await ask<TabView>(client, 'view', { uri, tab });
            expect(view.markup, tab).toMatch(/<table class="plain rows/);
            if (tab === 'scope') expect(view.markup).toMatch(/<svg.*<polyline [^>]*points="[\d.]+,.*data-part="system:StudentPortal"/s);
            const again = await ask<TabView>(client, 'view', { uri, tab, version: view.version });
            expect(again, tab).toMatchObject({ same: true, markup: '' });
        }
        expect(client.stderr()).toBe('');
    });

    it('as trees whose lines lead to the text', async () => {
        const { root, uri } = await university();
        const client = await start([root]);
        for (const tree of ['plan', 'coverage', 'assets']) {
            const result = await ask<TreeResult>(client, 'tree', { uri, tree });
            const nodes = all(result.nodes);
            expect(nodes.length, tree).toBeGreaterThan(10);
            expect(new Set(nodes.map(({ id }) => id)).size, tree).toBe(nodes.length);
            for (const { part } of nodes.slice(0, 40))
                if (part !== undefined) expect(await ask(client, 'locate', { uri, plan: result.plan, part }), part).not.toBeNull();
        }
        const chapters = await ask<ChaptersResult>(client, 'chapters', { uri });
        expect(chapters).toHaveLength(8);
        expect(chapters.reduce((sum, { met }) => sum + met, 0)).toBeGreaterThan(50);
    });

    it('in every format that is registered', async () => {
        const { root, uri } = await university();
        const client = await start([root]);
        const formats = await ask<FormatsResult>(client, 'formats', {});
        expect(formats.map(({ id }) => id)).toEqual(Object.keys(outputs));
        const made = await ask<BuildResult>(client, 'build', { uri, plan: 'LinjiangUniversity', formats: ['md', 'json'], redact: true });
        if (!('files' in made)) throw new Error(made.refused);
        expect(made.files.map(({ path }) => path)).toEqual(['LinjiangUniversity.md', 'LinjiangUniversity.json']);
        expect(JSON.stringify(made)).not.toContain('Wang Min');
    });

    it('sheet by sheet, with the revision of its text on every one', async () => {
        const { root, uri, text, path } = await university();
        git(root, 'init', '-q');
        git(root, 'add', '.');
        git(root, 'commit', '-qm', 'One');
        const commit = git(root, 'rev-parse', 'HEAD').toString().slice(0, 12);
        const client = await start([root]);
        const params = { uri, plan: 'LinjiangUniversity', formats: ['md'], redact: false, sheets: ['matrix', 'contacts', 'report-first'] };
        const made = await ask<BuildResult>(client, 'build', params);
        if (!('files' in made)) throw new Error(made.refused);
        expect(made.files.map((file) => file.path)).toEqual([
            'LinjiangUniversity.matrix.md',
            'LinjiangUniversity.contacts.md',
            'LinjiangUniversity.report-first.md',
        ]);
        const known = await ask<SheetsResult>(client, 'sheets', { uri, plan: 'LinjiangUniversity' });
        expect(known.map(({ id }) => id)).toEqual(expect.arrayContaining(['matrix', 'contacts', 'scope-graph', 'coverage', 'changes']));
        for (const file of made.files) expect(JSON.stringify(file), file.path).toMatch(new RegExp(`${commit}(?!\\+)`));
        // What is on the screen is not what was committed.
        client.open(path, `${text}\n// more\n`);
        const edited = await ask<BuildResult>(client, 'build', params);
        expect(JSON.stringify(edited)).toContain(`${commit}+`);
    });

    it('and reports about itself hold nothing of it', async () => {
        const { root, uri, text } = await university();
        const client = await start([root]);
        await ask(client, 'tree', { uri, tree: 'coverage' });
        const facts = await ask<FactsResult>(client, 'facts', {});
        expect(facts).toMatchObject({ projects: 1, plans: 1, damaged: 0 });
        expect(text).toContain('Linjiang');
        expect(JSON.stringify(facts)).not.toMatch(/Linjiang|Wang|\.preplan|file:|临江/);
    });
});

describe('a review', () => {
    const changed = (text: string) => text.replace('at least 80_000 persons', 'at least 90_000 persons');

    it('compares with a revision, marks the text and acknowledges', async () => {
        const { root, path, uri, text } = await university();
        git(root, 'init', '-q');
        git(root, 'add', '.');
        git(root, 'commit', '-qm', 'One');
        writeFileSync(path, changed(text));
        const client = await start([root]);
        expect(await ask<ReviewResult>(client, 'review', { uri, revision: 'HEAD' })).toMatchObject({ open: 1 });
        const view = await ask<TabView>(client, 'view', { uri, tab: 'review' });
        expect(view.tabs).toContain('review');
        expect(view.markup).toMatch(/data-change="[0-9a-f]+"/);
        const [mark] = (await ask<ReviewMarksResult>(client, 'reviewMarks', { uri })).filter(({ open }) => open);
        if (!mark?.old) throw new Error('No mark with an old place');
        const line = changed(text)
            .split('\n')
            .findIndex((one) => one.includes('90_000'));
        expect(Math.abs(line - mark.range.start.line)).toBeLessThan(3);
        expect(mark.old.uri).toMatch(/^preplan-old:\/\d+\/plan\.preplan$/);
        expect(await ask(client, 'document', { uri: mark.old.uri })).toBe(text);
        const entry = await ask<AcknowledgeResult>(client, 'acknowledge', { uri, id: mark.id });
        if (!entry || 'refused' in entry) throw new Error('No entry');
        expect(entry.text).toContain(mark.id);
        writeFileSync(
            join(root, 'acknowledgements.yaml'),
            entry.text
                .replace(/reason:.*/, 'reason: "Fewer pupils"')
                .replace(/approver:.*/, 'approver: "Head"')
                .replace(/date:.*/, 'date: 2026-03-01'),
        );
        const left = (await ask<ReviewMarksResult>(client, 'reviewMarks', { uri })).filter(({ open }) => open);
        expect(left).toEqual([]);
        await ask(client, 'review', { uri });
        expect((await ask<TabView>(client, 'view', { uri, tab: 'coverage' })).tabs).not.toContain('review');
    });

    it.each([{ revision: '--output=/tmp/x' }, { revision: 'no-such-branch' }, { path: '/no/such/folder' }])(
        'refuses %j in words',
        async (old) => {
            const { root, uri } = await university();
            git(root, 'init', '-q');
            const client = await start([root]);
            expect(await ask<ReviewResult>(client, 'review', { uri, ...old })).toEqual({ refused: expect.stringMatching(/^.+: .+/) });
            expect(await ask(client, 'document', { uri: 'preplan-old:/1/../../etc/passwd' })).toBeNull();
        },
    );
});

describe('a new plan', () => {
    it('is begun as what was chosen, without errors, and as nothing else', async () => {
        const root = folder({});
        const client = await start([root]);
        const { kinds, sectors, operators } = await ask<NewPlanChoices>(client, 'newPlanChoices', {});
        expect(kinds.map(({ id }) => id)).toContain('unit');
        expect(sectors.length).toBeGreaterThan(5);
        const params = { kind: 'unit', sector: 'education', operator: operators[0]?.id ?? '', name: 'Riverside College' };
        const made = await ask<NewPlanResult>(client, 'newPlan', params);
        if (!('files' in made)) throw new Error(made.refused);
        expect(made.files.map(({ path }) => path)).toContain('plan.preplan');
        for (const wrong of [{ kind: '__proto__' }, { name: ' \u200b' }, { name: '学'.repeat(121) }, { superior: 'x'.repeat(121) }])
            expect(await ask<NewPlanResult>(client, 'newPlan', { ...params, ...wrong })).toHaveProperty('refused');
    });
});
