import { spawn } from 'node:child_process';
import { expect, inject, it } from 'vitest';
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

it.each(['Content-Length: many\r\n\r\n{}', 'hello\r\n\r\n', 'Content-Length: 3\r\n\r\n{"jsonrpc":"2.0"}\r\n\r\n'])(
    '%j ends the server with a word, so that it is started anew',
    async (bytes) => {
        const { code, errors } = await raw([bytes]);
        expect([code, errors]).toEqual([1, 'preplan lsp: the length of a message is wrong, what follows cannot be read.\n']);
    },
);

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
