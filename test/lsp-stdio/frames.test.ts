import { spawn } from 'node:child_process';
import { expect, inject, it } from 'vitest';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { closeDocument, filesChanged, loadFolders, newState, reload, setDocument } from '../../language-server/src/lsp/state/projects.js';
import { CONFIG, folder } from '../bundle/command-line.js';
import { uriOf } from './client.js';

const frame = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
};

/** Sends raw bytes to a server, and waits until it has said `until` or has ended; with `end`, its input is closed then. */
async function raw(pieces: readonly (Buffer | string)[], { until, end = false }: { until?: string; end?: boolean } = {}) {
    const root = folder({ 'preplan.yaml': CONFIG, 'a.preplan': '' });
    const child = spawn(process.execPath, [inject('cli'), 'lsp', '--stdio'], { cwd: root });
    let [out, errors] = ['', ''];
    child.stdin.on('error', () => undefined);
    const ended = new Promise<number | undefined>((resolve) => {
        child.on('exit', (code) => resolve(code ?? undefined));
        child.stdout.on('data', (data) => {
            out += data;
            if (!until || !out.includes(until)) return;
            if (end) child.stdin.end();
            else resolve(undefined);
        });
    });
    child.stderr.on('data', (data) => {
        errors += data;
    });
    const folders = [{ uri: uriOf(root), name: 'p' }];
    child.stdin.write(
        frame({ id: 0, method: 'initialize', params: { processId: null, rootUri: null, workspaceFolders: folders, capabilities: {} } }),
    );
    child.stdin.write(frame({ method: 'initialized', params: {} }));
    for (const piece of pieces) child.stdin.write(piece);
    if (end && !until) child.stdin.end();
    const code = await ended;
    child.kill('SIGKILL');
    return { code, out, errors };
}

it.each(
    [
        'Content-Length: many\r\n\r\n{}',
        'hello\r\n\r\n',
        'Content-Length: 3\r\n\r\n{"jsonrpc":"2.0"}\r\n\r\n',
        'Content-Length: 100000000000000000000\r\n\r\n{}',
        'Content-Length: 500000000\r\n\r\n{}',
        'Content-Length: -5\r\n\r\n{}',
        'Content-Length: 5\r\nContent-Length: 2\r\n\r\n{}',
        'Content-Length: 17\n\n{"jsonrpc":"2.0"}',
        `X-Long: ${'a'.repeat(5000)}`,
    ].map((bytes) => [bytes.slice(0, 60), bytes] as const),
)('%j ends the server with a word, so that it is started anew', async (_, bytes) => {
    const { code, errors } = await raw([bytes]);
    expect([code, errors]).toEqual([1, 'preplan lsp: the length of a message is wrong, what follows cannot be read.\n']);
});

it('a message that is no JSON, a document without a text and a version that goes back leave a server that answers', async () => {
    const textDocument = { uri: 'file:///nowhere/x.preplan', languageId: 'preplan', version: 3, text: null };
    const back = { textDocument: { uri: textDocument.uri, version: -4 }, contentChanges: [{ text: 'post Later "Later" {}' }] };
    const { out } = await raw(
        [
            'Content-Length: 4\r\n\r\n{"a"',
            frame({ method: 'textDocument/didOpen', params: { textDocument } }),
            frame({ method: 'textDocument/didChange', params: back }),
            frame({ method: 'textDocument/didChange', params: { textDocument, contentChanges: null } }),
            frame({ id: 'alive', method: 'textDocument/documentSymbol', params: { textDocument } }),
        ],
        { until: '"alive"' },
    );
    expect(out).toMatch(/"id":"alive","result":\[\{"name":"Later"/);
});

it('without its client it ends: well where that was announced, else not', async () => {
    expect((await raw([], { end: true })).code).toBe(1);
    expect((await raw([frame({ id: 'down', method: 'shutdown' })], { until: '"down"', end: true })).code).toBe(0);
});

it('what comes before `initialize` and after `shutdown` is refused, as is a second `initialize`', async () => {
    const symbol = { method: 'workspace/symbol', params: { query: '' } };
    const root = folder({ 'preplan.yaml': CONFIG });
    const child = spawn(process.execPath, [inject('cli'), 'lsp', '--stdio'], { cwd: root });
    let out = '';
    child.stdout.on('data', (data) => {
        out += data;
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const initialize = { method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
    for (const message of [
        { id: 1, ...symbol },
        {
            method: 'textDocument/didOpen',
            params: { textDocument: { uri: 'file:///a.preplan', version: 1, text: 'post Early "Early" {}' } },
        },
        { id: 2, ...initialize },
        { id: 3, ...initialize },
        { id: 4, ...symbol },
        { id: 5, method: 'shutdown' },
        { id: 6, ...symbol },
        { method: 'exit' },
    ])
        child.stdin.write(frame(message));
    expect(await ended).toBe(0);
    const answers = out.split(/Content-Length: \d+\r\n\r\n/).flatMap((one) => (one ? [JSON.parse(one)] : []));
    const said = (id: number) => answers.filter((one) => one.id === id).map((one) => one.error?.code ?? one.result);
    expect([1, 3, 4, 5, 6].map(said)).toEqual([[-32002], [-32600], [[]], [null], [-32600]]);
    expect(said(2)).toEqual([expect.objectContaining({ serverInfo: { name: 'preplan' } })]);
});

it('names that are no URI and ranges outside the text leave a server that answers', async () => {
    const textDocument = { uri: 'file:///nowhere/x.preplan', languageId: 'preplan', version: 1, text: 'post A "A" {}\n' };
    const change = (range: object) =>
        frame({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [{ range, text: '' }] } });
    const { out, errors } = await raw(
        [
            ...['a b:/x', 'file:////////a.preplan', ''].flatMap((uri) => [
                frame({ method: 'textDocument/didOpen', params: { textDocument: { ...textDocument, uri } } }),
                frame({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri, type: 2 }] } }),
            ]),
            frame({ method: 'textDocument/didOpen', params: { textDocument } }),
            change({ start: { line: -1, character: -7 }, end: { line: 0, character: 0 } }),
            change({ start: { line: 900, character: 0 }, end: { line: 1e10, character: 1e10 } }),
            change({ start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }),
            frame({ id: 'alive', method: 'textDocument/documentSymbol', params: { textDocument } }),
        ],
        { until: '"alive"' },
    );
    expect(out).toMatch(/"id":"alive","result":\[\{"name":"A"/);
    expect(errors).toBe('');
});

it('a file in the folder around the workspace does not bring what lies there', () => {
    const files = memoryFiles(
        new Map([
            ['/x.preplan', 'post X "X" {}\n'],
            ['/other/y.preplan', 'post Y "Y" {}\n'],
            ['/w/preplan.yaml', CONFIG],
            ['/w/a.preplan', 'post A "A" {}\n'],
        ]),
    );
    const state = newState(files);
    loadFolders(state, ['/w']);
    setDocument(state, openDocument('file:///x.preplan', '/x.preplan', 1, 'post X "X" {}\n'));
    filesChanged(state, ['/x.preplan']);
    closeDocument(state, '/z.preplan');
    const around = state.projects.get('/');
    if (!around) throw new Error('no project around');
    reload(state, around);
    expect([...around.loaded.files.keys()]).toEqual(['x.preplan']);
});

it('what is cancelled before its turn is refused at once, and the next question is answered', async () => {
    const ask = (id: number) => frame({ id, method: 'workspace/symbol', params: { query: 'a' } });
    const many = Array.from({ length: 200 }, (_, i) => i + 10);
    const pieces = Buffer.concat([...many.map(ask), ...many.map((id) => frame({ method: '$/cancelRequest', params: { id } })), ask(9)]);
    const { out } = await raw([pieces], { until: '"id":9,' });
    const refused = out.match(/"code":-32800/g)?.length ?? 0;
    expect(refused).toBeGreaterThan(150);
    for (const id of many) expect(out.split(`"id":${id},`)).toHaveLength(2);
    expect(out).toMatch(/"id":9,"result"/);
});
