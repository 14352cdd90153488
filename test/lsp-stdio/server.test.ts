import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
    CodeAction,
    CompletionItem,
    DocumentSymbol,
    FoldingRange,
    Hover,
    Location,
    SemanticTokens,
    TextEdit,
    WorkspaceEdit,
    WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { CONFIG, calm, contents, examples, findingsOf, folder } from '../bundle/command-line.js';
import { allShown, type Client, keyOf, start, uriOf } from './client.js';

/** What `check --format json` finds in a folder, as the editor would show it. */
function checked(root: string, ...more: string[]): Record<string, string[]> {
    const byFile = new Map<string, string[]>();
    for (const { rule, range, file } of findingsOf(calm(['check', '.', '--format', 'json', ...more], { cwd: root }))) {
        const uri = uriOf(join(root, file));
        byFile.set(uri, [...(byFile.get(uri) ?? []), keyOf(rule, range as never)].sort());
    }
    return Object.fromEntries([...byFile].sort());
}
const same = (client: Client, root: string) => {
    const wanted = JSON.stringify(checked(root));
    return client.until(`the verdict of check, ${wanted.slice(0, 2000)}`, () => JSON.stringify(allShown(client)) === wanted);
};
const PEOPLE = 'post Head "Head" { held by todo "name" }\npost Deputy "Deputy" { held by todo "name" }\n';
const USES = 'import "people.preplan"\n\nroster Week "Week" {\n    shift Day 08:00..18:00 { Head from 2026-03-02 to 2026-03-03 }\n}\n';
const at = (text: string, needle: string, plus = 0) => TextDocument.create('', '', 0, text).positionAt(text.indexOf(needle) + plus);
const applied = (text: string, edits: readonly TextEdit[]) => TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);

describe('the server shows', () => {
    it('the findings of check, for two projects and one with mistakes', async () => {
        const root = folder({});
        for (const name of ['linjiang-university', 'county-office', 'mistakes'])
            cpSync(join(examples, name), join(root, name), { recursive: true });
        const client = await start([root]);
        await same(client, root);
        expect(client.shown.size).toBeGreaterThanOrEqual(4);
        expect(client.stderr()).toBe('');
    });

    it('what follows from edits, and what is on disk again after closing', async () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'people.preplan': PEOPLE, 'uses.preplan': USES });
        const client = await start([root]);
        const path = join(root, 'people.preplan');
        client.open(path, PEOPLE);
        let text = PEOPLE;
        let version = 1;
        const edit = (find: string, replace: string) => {
            const range = { start: at(text, find), end: at(text, find, find.length) };
            text = text.replace(find, replace);
            return client.connection.sendNotification('textDocument/didChange', {
                textDocument: { uri: uriOf(path), version: ++version },
                contentChanges: [{ range, text: replace }],
            });
        };
        const uses = uriOf(join(root, 'uses.preplan'));
        // The closed file that imports it follows the edit of a name, and its undoing.
        await edit('post Head', 'post Chief');
        await client.until(
            'an unknown name in the closed file',
            () => client.shown.get(uses)?.some((one) => one.code === 'names/unknown') === true,
        );
        await edit('post Chief', 'post Head');
        await client.until('no finding', () => client.shown.size === 0);
        await edit('{ held by todo "name" }\npost', '{ held by todo "name"\npost');
        await client.until(
            'a syntax error',
            () => client.shown.get(uriOf(path))?.some((one) => String(one.code).startsWith('syntax/')) === true,
        );
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
        await client.until('the text on disk', () => client.shown.size === 0);
        await same(client, root);
    });

    it('what changes outside: files that come and go, another preplan.yaml, a new project', async () => {
        const root = folder({ 'a/preplan.yaml': CONFIG, 'a/people.preplan': PEOPLE, 'a/uses.preplan': USES });
        const client = await start([root]);
        const changed = (type: 1 | 2 | 3, ...paths: string[]) =>
            client.connection.sendNotification('workspace/didChangeWatchedFiles', {
                changes: paths.map((path) => ({ uri: uriOf(join(root, path)), type })),
            });
        rmSync(join(root, 'a/people.preplan'));
        await changed(3, 'a/people.preplan');
        await client.until('a missing import', () => client.shown.size === 1);
        await same(client, root);
        writeFileSync(join(root, 'a/people.preplan'), PEOPLE);
        await changed(1, 'a/people.preplan');
        await client.until('no finding', () => client.shown.size === 0);
        // A project of its own appears below, with a finding; then preplan.yaml takes the finding's rule away.
        const files = contents(folder({ 'preplan.yaml': CONFIG, 'x.preplan': 'post Head "Head" { held by Nobody }\n' }));
        cpSync(folder(files), join(root, 'b'), { recursive: true });
        await changed(1, 'b/preplan.yaml', 'b/x.preplan');
        await client.until('the finding of the new project', () => client.shown.size === 1);
        await same(client, root);
        writeFileSync(join(root, 'b/preplan.yaml'), `${CONFIG}severities:\n  names/unknown: off\n`);
        await changed(2, 'b/preplan.yaml');
        await client.until('no finding', () => client.shown.size === 0);
        writeFileSync(join(root, 'b/preplan.yaml'), 'language: 2027\n');
        await changed(2, 'b/preplan.yaml');
        await client.until(
            'a newer edition',
            () => client.shown.get(uriOf(join(root, 'b/preplan.yaml')))?.[0]?.code === 'config/newer-edition',
        );
        rmSync(join(root, 'b'), { recursive: true });
        await changed(3, 'b/preplan.yaml', 'b/x.preplan');
        await client.until('nothing of a project that is gone', () => client.shown.size === 0);
    });

    it('what the project around says of files whose own project has ended, and nothing more', async () => {
        const root = folder({
            'preplan.yaml': `${CONFIG}severities:\n  names/unknown: off\n`,
            'a/preplan.yaml': CONFIG,
            'a/x.preplan': 'post Head "Head" { held by Nobody }\n',
        });
        const client = await start([root]);
        await client.until('the finding', () => client.shown.size === 1);
        const changed = (type: 1 | 3) =>
            client.connection.sendNotification('workspace/didChangeWatchedFiles', {
                changes: [{ uri: uriOf(join(root, 'a/preplan.yaml')), type }],
            });
        rmSync(join(root, 'a/preplan.yaml'));
        await changed(3);
        await client.until('no finding', () => client.shown.size === 0);
        writeFileSync(join(root, 'a/preplan.yaml'), CONFIG);
        await changed(1);
        await client.until('the finding', () => client.shown.size === 1);
        await same(client, root);
    });

    it('folders that come and go, of which editors tell the folder alone', async () => {
        const root = folder({
            'a/preplan.yaml': CONFIG,
            'a/parts/people.preplan': PEOPLE,
            'a/uses.preplan': USES.replace('people', 'parts/people'),
        });
        cpSync(folder({ 'preplan.yaml': CONFIG, 'x.preplan': 'post Head "Head" { held by Nobody }\n' }), join(root, 'a/own'), {
            recursive: true,
        });
        const client = await start([root]);
        const told = (...changes: [type: 1 | 3, path: string][]) =>
            client.connection.sendNotification('workspace/didChangeWatchedFiles', {
                changes: changes.map(([type, path]) => ({ uri: uriOf(join(root, path)), type })),
            });
        await client.until('the finding of the project within', () => client.shown.size === 1);
        renameSync(join(root, 'a/parts'), join(root, 'a/moved'));
        renameSync(join(root, 'a/own'), join(root, 'other'));
        await told([3, 'a/parts'], [1, 'a/moved'], [3, 'a/own'], [1, 'other']);
        await client.until('findings of where they are now', () => client.shown.has(uriOf(join(root, 'other/x.preplan'))));
        await same(client, root);
        rmSync(join(root, 'a'), { recursive: true });
        rmSync(join(root, 'other'), { recursive: true });
        await told([3, 'a'], [3, 'other']);
        await client.until('nothing', () => client.shown.size === 0);
    });

    it('an open file that goes away outside as gone, until somebody writes in it or it is back', async () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'people.preplan': PEOPLE, 'uses.preplan': USES });
        const client = await start([root]);
        const path = join(root, 'people.preplan');
        const told = (...changes: [type: 1 | 2 | 3, path: string][]) =>
            client.connection.sendNotification('workspace/didChangeWatchedFiles', {
                changes: changes.map(([type, one]) => ({ uri: uriOf(join(root, one)), type })),
            });
        client.open(path, PEOPLE);
        renameSync(path, join(root, 'staff.preplan'));
        await told([3, 'people.preplan'], [1, 'staff.preplan']);
        await client.until('a missing import', () => client.shown.size > 0);
        await same(client, root);
        // Nothing can be asked of it, and nothing fails.
        const textDocument = { uri: uriOf(path) };
        expect(await client.connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 6 } })).toBeNull();
        renameSync(join(root, 'staff.preplan'), path);
        await told([3, 'staff.preplan'], [1, 'people.preplan']);
        await client.until('no finding', () => client.shown.size === 0);
        // What is typed is to be saved: the file counts, on the disk or not.
        rmSync(path);
        await told([3, 'people.preplan']);
        await client.until('a missing import', () => client.shown.size > 0);
        await client.connection.sendNotification('textDocument/didChange', {
            textDocument: { ...textDocument, version: 2 },
            contentChanges: [{ text: `// Kept.\n${PEOPLE}` }],
        });
        await client.until('no finding', () => client.shown.size === 0);
        await client.connection.sendNotification('textDocument/didClose', { textDocument });
        await client.until('a missing import', () => client.shown.size > 0);
        await same(client, root);
    });

    it('a file outside any folder, but makes no project of the built-in plan', async () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'people.preplan': PEOPLE });
        const outside = folder({ 'x.preplan': 'post Head "Head" { held by Nobody }\n' });
        const client = await start([root]);
        client.open(join(outside, 'x.preplan'), 'post Head "Head" { held by Nobody }\n');
        await client.until('the finding outside', () => client.shown.has(uriOf(join(outside, 'x.preplan'))));
        const uri = 'preplan-builtin:/national-plan-2017.preplan';
        const text = 'plan National "National" {\n    kind national\n}\n';
        await client.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'preplan', version: 1, text },
        });
        await client.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: 2 },
            contentChanges: [{ text: `${text}plan {` }],
        });
        // Answered after the edit, so whatever the server makes of the document is there.
        await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 6 } });
        await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uriOf(join(outside, 'x.preplan')) } });
        expect([...client.shown.keys()]).toEqual([uriOf(join(outside, 'x.preplan'))]);
        expect(client.stderr()).toBe('');
    });
});

describe('the server answers', () => {
    it('what an editor asks about a place', async () => {
        const root = folder({
            'preplan.yaml': CONFIG,
            'people.preplan': PEOPLE,
            'uses.preplan': USES,
            'more.preplan': USES.replace('Week ', 'More '),
        });
        const client = await start([root]);
        expect(client.initialized.serverInfo?.name).toBe('preplan');
        const path = join(root, 'uses.preplan');
        const textDocument = { uri: uriOf(path) };
        const ask = <T>(method: string, params: object) =>
            client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument, ...params });
        client.open(path, USES);
        const position = at(USES, 'Head', 2);

        const items = await ask<CompletionItem[] | { items: CompletionItem[] }>('completion', { position: at(USES, 'Head') });
        const labels = ('items' in items ? items.items : items).map(({ label }) => label);
        expect(labels).toEqual(expect.arrayContaining(['Head', 'Deputy']));
        expect(JSON.stringify(await ask<Hover>('hover', { position }))).toMatch(/Head/);
        const definition = await ask<Location[]>('definition', { position });
        expect(definition).toEqual([
            { uri: uriOf(join(root, 'people.preplan')), range: { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } } },
        ]);
        const references = await ask<Location[]>('references', { position, context: { includeDeclaration: true } });
        expect(references.map(({ uri }) => uri).sort()).toEqual(
            ['more.preplan', 'people.preplan', 'uses.preplan'].map((name) => uriOf(join(root, name))),
        );

        // Renamed in closed files too, so that check finds nothing afterwards.
        const edit = await ask<WorkspaceEdit>('rename', { position, newName: 'Chief' });
        expect(Object.keys(edit.changes ?? {}).sort()).toEqual(references.map(({ uri }) => uri).sort());
        const after = folder({ 'preplan.yaml': CONFIG });
        for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
            const name = uri.split('/').at(-1) ?? '';
            writeFileSync(join(after, name), applied(name === 'people.preplan' ? PEOPLE : (contents(root)[name] ?? ''), edits));
        }
        expect(Object.values(contents(after)).join('')).not.toMatch(/\bHead (from|")/);
        expect(calm(['check'], { cwd: after }).code).toBe(0);
        await expect(ask('rename', { position, newName: 'no name' })).rejects.toThrow(/name/i);

        const symbols = await ask<DocumentSymbol[]>('documentSymbol', {});
        expect(symbols.map(({ name }) => name).join()).toMatch(/Week/);
        const tokens = await ask<SemanticTokens>('semanticTokens/full', {});
        expect(tokens.data.length % 5).toBe(0);
        expect(tokens.data.length).toBeGreaterThanOrEqual(15);
        const folds = await ask<FoldingRange[]>('foldingRange', {});
        expect(folds.some(({ startLine, endLine }) => startLine === 2 && endLine >= 3)).toBe(true);
        const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'Deputy' });
        expect(found.map(({ name }) => name).join()).toMatch(/Deputy/);
        expect(client.stderr()).toBe('');
    });

    it('with a layout and with fixes that mend', async () => {
        const text = 'import "people.preplan"\nroster   Week "Week" { shift Day 08:00..18:00 { Hed from 2026-03-02 to 2026-03-03 } }\n';
        const root = folder({ 'preplan.yaml': CONFIG, 'people.preplan': PEOPLE, 'uses.preplan': text });
        const client = await start([root]);
        const path = join(root, 'uses.preplan');
        const textDocument = { uri: uriOf(path) };
        client.open(path, text);
        await client.until('the finding', () => client.shown.has(uriOf(path)));
        const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
            textDocument,
            options: { tabSize: 4, insertSpaces: true },
        });
        const copy = folder({ 'uses.preplan': text });
        calm(['fmt'], { cwd: copy });
        expect(applied(text, edits)).toBe(contents(copy)['uses.preplan']);
        const diagnostics = client.shown.get(uriOf(path)) ?? [];
        const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument,
            range: diagnostics[0]?.range,
            context: { diagnostics },
        });
        expect(actions.map(({ diagnostics: of }) => of?.length)).toEqual([1]);
        const mended = applied(text, actions[0]?.edit?.changes?.[uriOf(path)] ?? []);
        expect(mended).toContain('{ Head from');
        await client.connection.sendNotification('textDocument/didChange', {
            textDocument: { ...textDocument, version: 2 },
            contentChanges: [{ text: mended }],
        });
        await client.until('nothing left', () => client.shown.size === 0);
    });
});

describe('the process', () => {
    it('ends with 0 after shutdown and exit, with 1 without shutdown', async () => {
        const polite = await start([]);
        await polite.connection.sendRequest('shutdown');
        await polite.connection.sendNotification('exit');
        expect(await polite.ended).toEqual({ code: 0, signal: null });
        const rude = await start([]);
        await rude.connection.sendNotification('exit');
        expect(await rude.ended).toEqual({ code: 1, signal: null });
    });

    it('ends when its client goes away', async () => {
        const client = await start([folder({ 'a.preplan': PEOPLE })]);
        client.server.stdin?.end();
        expect((await client.ended).signal).toBe(null);
    });

    it('survives messages that mean nothing', async () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': PEOPLE });
        const client = await start([root]);
        const send = (body: string) => client.server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
        send('{"jsonrpc":"2.0","method":"nothing/known","params":{}}');
        send(
            '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no.preplan","version":1},"contentChanges":[{"text":"x"}]}}',
        );
        send('[]');
        send('{"jsonrpc":"2.0"}');
        await expect(client.connection.sendRequest('textDocument/unheard', {})).rejects.toThrow(/[Uu]nhandled method/);
        const ask = (uri: unknown, position: object) =>
            client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
        expect(await ask('file:///nowhere/x.preplan', { line: 0, character: 0 })).toBe(null);
        expect(await ask(uriOf(join(root, 'a.preplan')), { line: 99999, character: 99999 })).toBe(null);
        await expect(
            ask('%%%', { line: -1, character: -5 }).then(
                () => 'answered',
                () => 'refused',
            ),
        ).resolves.toMatch(/answered|refused/);
        client.open(join(root, 'a.preplan'), PEOPLE);
        expect(JSON.stringify(await ask(URI.file(join(root, 'a.preplan')).toString(), { line: 0, character: 6 }))).toMatch(/Head/);
    });

    it('looks again at what changed before the editor watched, and told nothing', async () => {
        const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': PEOPLE, 'b.preplan': 'post Clerk "Clerk" { held by Nobody }\n' });
        const client = await start([root]);
        const said = (name: string) => client.shown.has(uriOf(join(root, name)));
        await client.until('the first look', () => said('b.preplan') && !said('a.preplan'));
        writeFileSync(join(root, 'b.preplan'), PEOPLE.replaceAll('Head', 'Chief'));
        writeFileSync(join(root, 'c.preplan'), 'post Porter "Porter" { held by Nobody }\n');
        await client.until('the second look', () => !said('b.preplan') && said('c.preplan'));
    });

    it('ends with a code, not with a hang, when the stream itself is garbage', async () => {
        const client = await start([]);
        client.server.stdin?.write('GET / HTTP/1.1\r\n\r\n\u0000\u0000Content-Length: x\r\n\r\n');
        client.server.stdin?.end();
        expect((await client.ended).signal).toBe(null);
    });
});
