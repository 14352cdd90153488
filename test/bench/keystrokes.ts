import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { percentile } from './goals.js';

export interface Latency {
    /** Milliseconds by the clock. */
    readonly p50: number;
    readonly p95: number;
}
export interface Typed {
    /** Until the file itself is found wrong: a name that means nothing. */
    readonly name: Latency;
    /** Until the plan is found wrong that was put together and compiled: a report that comes too late. */
    readonly limit: Latency;
    /** Seconds until everything was checked for the first time. */
    readonly ready: number;
}

/** What is typed behind what, and taken out again. */
const KINDS = {
    name: { behind: 'head Director', letter: 'x' },
    limit: { behind: 'after Approve\n            within 1', letter: '0' },
} as const;
const KEYS = 60;
/** Long enough for the server to be idle again, as it is between two keys of somebody who types. */
const PAUSE = 60;

/**
 * From a keystroke to its findings, over the pipe that an editor uses: one letter is typed into an open file and taken out again,
 * and the server says each time what is wrong. `last` is the file whose findings come last at the start.
 */
export async function keystrokes(cli: string, project: string, path: string, last: string | undefined, keys = KEYS): Promise<Typed> {
    const started = performance.now();
    const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const uriOf = (file: string) => pathToFileURL(join(project, file)).href;
    const counts = new Map<string, number>();
    const waiting = new Set<() => void>();
    connection.onNotification('textDocument/publishDiagnostics', (told: { uri: string; diagnostics: readonly unknown[] }) => {
        counts.set(told.uri, told.diagnostics.length);
        for (const check of [...waiting]) check();
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.listen();
    const until = (holds: () => boolean) =>
        new Promise<void>((resolve) => {
            const check = () => {
                if (!holds()) return;
                waiting.delete(check);
                resolve();
            };
            waiting.add(check);
            check();
        });
    try {
        const folders = [{ uri: pathToFileURL(project).href, name: 'bench' }];
        await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders: folders, capabilities: {} });
        await connection.sendNotification('initialized', {});
        if (last !== undefined) await until(() => (counts.get(uriOf(last)) ?? 0) > 0);
        const ready = (performance.now() - started) / 1000;
        const uri = uriOf(path);
        const text = readFileSync(join(project, path), 'utf8');
        const document = { uri, languageId: 'preplan', version: 1, text };
        await connection.sendNotification('textDocument/didOpen', { textDocument: document });
        const clean = counts.get(uri) ?? 0;
        let version = 1;
        const type = async ({ behind, letter }: (typeof KINDS)[keyof typeof KINDS]): Promise<Latency> => {
            const before = text.slice(0, text.indexOf(behind) + behind.length).split('\n');
            const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
            const times: number[] = [];
            for (let key = 0; key < keys; key++) {
                await new Promise((resolve) => setTimeout(resolve, PAUSE));
                const typed = key % 2 === 0;
                const range = { start: at, end: typed ? at : { ...at, character: at.character + 1 } };
                const start = performance.now();
                await connection.sendNotification('textDocument/didChange', {
                    textDocument: { uri, version: ++version },
                    contentChanges: [{ range, text: typed ? letter : '' }],
                });
                await until(() => (typed ? (counts.get(uri) ?? 0) > clean : (counts.get(uri) ?? 0) === clean));
                times.push(performance.now() - start);
            }
            return { p50: percentile(times, 50), p95: percentile(times, 95) };
        };
        return { name: await type(KINDS.name), limit: await type(KINDS.limit), ready };
    } finally {
        connection.dispose();
        server.kill('SIGKILL');
    }
}
