import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONFIG, calm, examples, findingsOf, folder } from '../bundle/command-line.js';
import { seeded } from '../language/mutations.js';
import { allShown, keyOf, start, uriOf } from '../lsp-stdio/client.js';

const PATIENCE = 300_000;

/** What `check` says of a folder, as the editor would show it. */
function checked(root: string): string {
    const byFile = new Map<string, string[]>();
    for (const { rule, range, file } of findingsOf(calm(['check', '.', '--format', 'json'], { cwd: root }))) {
        const uri = uriOf(join(root, file));
        byFile.set(uri, [...(byFile.get(uri) ?? []), keyOf(rule, range as never)].sort());
    }
    return JSON.stringify(Object.fromEntries([...byFile].sort()));
}

it('an edit every ten milliseconds for a minute: the server goes on answering, and ends where check does', {
    timeout: 600_000,
}, async () => {
    const root = folder({});
    cpSync(join(examples, 'linjiang-university'), root, { recursive: true });
    const path = join(root, 'plan.preplan');
    const saved = readFileSync(path, 'utf8');
    const client = await start([root], {}, PATIENCE);
    client.open(path, saved);
    const random = seeded(20260301);
    const textDocument = { uri: uriOf(path) };
    let version = 1;
    let text = saved;
    const change = (now: string) => {
        text = now;
        return client.connection.sendNotification('textDocument/didChange', {
            textDocument: { ...textDocument, version: ++version },
            contentChanges: [{ text }],
        });
    };
    let answers = 0;
    for (let n = 0; n < 6_000; n++) {
        const at = Math.floor(random() * text.length);
        const piece = ['', 'x', '{', '}', '"', '\n', ' todo "x" ', '预案'][Math.floor(random() * 8)] ?? '';
        await change(n % 200 === 199 ? saved : text.slice(0, at) + piece + text.slice(at + Math.floor(random() * 3)));
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (n % 500 === 0) {
            await client.connection.sendRequest('textDocument/hover', { textDocument, position: { line: 3, character: 4 } });
            answers++;
        }
    }
    expect(answers).toBe(12);
    await change(`${saved}post Late "Late" { held by Nobody }\n`);
    await client.until(
        'the finding of the last edit alone',
        () => client.shown.get(textDocument.uri)?.some(({ code }) => code === 'names/unknown') === true && client.shown.size === 1,
    );
    await change(saved);
    const wanted = checked(root);
    await client.until('what check says of the text that was saved', () => JSON.stringify(allShown(client)) === wanted);
    expect(client.stderr()).toBe('');
});

it('a checkout of 5,000 files and its undoing end where check does', { timeout: 600_000 }, async () => {
    const root = folder({ 'preplan.yaml': CONFIG, 'first.preplan': 'post First "First" { held by todo "name" }\n' });
    const client = await start([root], {}, PATIENCE);
    const names = Array.from({ length: 5_000 }, (_, i) => `file${i}.preplan`);
    const tell = async (type: 1 | 3) => {
        for (let i = 0; i < names.length; i += 100)
            await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
                changes: names.slice(i, i + 100).map((name) => ({ uri: uriOf(join(root, name)), type })),
            });
    };
    for (const [i, name] of names.entries())
        writeFileSync(join(root, name), `post Post${i} "Post" { held by ${i % 500 === 0 ? 'Nobody' : 'todo "name"'} }\n`);
    await tell(1);
    const wanted = checked(root);
    expect(wanted.match(/names\/unknown/g)).toHaveLength(10);
    await client.until('the findings of ten files', () => JSON.stringify(allShown(client)) === wanted);
    for (const name of names) rmSync(join(root, name));
    await tell(3);
    await client.until('no finding', () => client.shown.size === 0);
    expect(client.stderr()).toBe('');
});
