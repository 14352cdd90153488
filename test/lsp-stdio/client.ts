import { type ChildProcess, spawn } from 'node:child_process';
import { inject, onTestFinished } from 'vitest';
import {
    createProtocolConnection,
    type Diagnostic,
    InitializedNotification,
    InitializeRequest,
    type InitializeResult,
    type ProtocolConnection,
    PublishDiagnosticsNotification,
    RegistrationRequest,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';

export const uriOf = (path: string): string => URI.file(path).toString();

export interface Client {
    readonly connection: ProtocolConnection;
    readonly server: ChildProcess;
    readonly initialized: InitializeResult;
    /** Diagnostics of a document as published last. */
    readonly shown: Map<string, readonly Diagnostic[]>;
    /** What the server wrote to the client's log, from its first message on. */
    readonly logged: readonly string[];
    /** What the server wrote to standard error. */
    readonly stderr: () => string;
    /** How the process ended. */
    readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
    /** Waits until what is shown fulfils a condition. */
    until(what: string, holds: () => boolean): Promise<void>;
    open(path: string, text: string): void;
}

/** Starts `preplan lsp --stdio` as an editor does, with these workspace folders. */
export async function start(folders: readonly string[], initializationOptions: object = {}, patience = 30_000): Promise<Client> {
    const server = spawn(process.execPath, [inject('cli'), 'lsp', '--stdio'], { stdio: 'pipe' });
    let errors = '';
    server.stderr.on('data', (data) => {
        errors += data;
    });
    const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
        server.on('exit', (code, signal) => resolve({ code, signal })),
    );
    onTestFinished(async () => {
        server.kill('SIGKILL');
        await ended;
    });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const shown = new Map<string, readonly Diagnostic[]>();
    const waiting = new Set<() => void>();
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        if (diagnostics.length === 0) shown.delete(uri);
        else shown.set(uri, diagnostics);
        for (const check of waiting) check();
    });
    const logged: string[] = [];
    connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => void logged.push(message));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
        capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
        initializationOptions: { lang: 'en', ...initializationOptions },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return {
        connection,
        server,
        initialized,
        shown,
        logged,
        stderr: () => errors,
        ended,
        until: (what, holds) =>
            new Promise((resolve, reject) => {
                const check = () => {
                    if (!holds()) return;
                    clearTimeout(timer);
                    waiting.delete(check);
                    resolve();
                };
                const timer = setTimeout(() => {
                    waiting.delete(check);
                    reject(new Error(`${what} did not happen.\n${errors}\n${JSON.stringify([...shown], undefined, 1).slice(0, 4000)}`));
                }, patience);
                waiting.add(check);
                check();
            }),
        open: (path, text) =>
            void connection.sendNotification('textDocument/didOpen', {
                textDocument: { uri: uriOf(path), languageId: 'preplan', version: 1, text },
            }),
    };
}

/** What identifies a finding on both sides. */
export const keyOf = (rule: unknown, { start, end }: Diagnostic['range']): string =>
    `${String(rule)} ${start.line}:${start.character}-${end.line}:${end.character}`;

/** Everything that is shown, by document. */
export const allShown = ({ shown }: Client): Record<string, string[]> =>
    Object.fromEntries([...shown].map(([uri, list]) => [uri, list.map((one) => keyOf(one.code, one.range)).sort()]).sort());
