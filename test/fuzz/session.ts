import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
    createProtocolConnection,
    type Diagnostic,
    InitializedNotification,
    InitializeRequest,
    LogMessageNotification,
    PublishDiagnosticsNotification,
    RegistrationRequest,
    ResponseError,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { startServer } from '../../language-server/src/lsp/server.js';
import { layOutHere } from '../scope/lay-out-here.js';

/** A server in this process on files in memory, spoken to over the protocol as an editor does. */
export async function session(files: ReadonlyMap<string, string>, root: string, asOf?: string) {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const server = startServer(createConnection(ProposedFeatures.all, there, back), memoryFiles(files), {
        of: () => layOutHere,
        end: () => undefined,
    });
    const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    const shown = new Map<string, readonly Diagnostic[]>();
    const failures: string[] = [];
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        if (diagnostics.length === 0) shown.delete(uri);
        else shown.set(uri, diagnostics);
    });
    client.onNotification(LogMessageNotification.type, ({ type, message }) => {
        if (type === 1) failures.push(message);
    });
    client.onRequest(RegistrationRequest.type, () => undefined);
    client.listen();
    await client.sendRequest(InitializeRequest.type, {
        processId: null,
        rootUri: null,
        workspaceFolders: [{ uri: `file://${root}`, name: root }],
        capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } }, definition: { linkSupport: true } } },
        initializationOptions: { lang: 'en', ...(asOf === undefined ? {} : { asOf }) },
    });
    await client.sendNotification(InitializedNotification.type, {});
    return {
        server,
        client,
        shown,
        /** What the server wrote to its log about errors of its own. */
        failures,
        /** The answer, or undefined where the server refuses with a reason for the user. Any other error is thrown. */
        async ask(method: string, params: object): Promise<unknown> {
            try {
                return await client.sendRequest(method, params);
            } catch (error) {
                // RequestFailed: a rename that would change the meaning, told in words.
                if (error instanceof ResponseError && error.code === -32803) return undefined;
                throw error;
            }
        },
        /** Waits until every edit has been taken in, checked and told. */
        async settled(): Promise<void> {
            await client.sendRequest('workspace/symbol', { query: '' });
            await server.schedule.idle();
            await client.sendRequest('workspace/symbol', { query: '' });
        },
        async close() {
            // What tells the panel of changes waits for a frame.
            await new Promise((resolve) => setTimeout(resolve, 60));
            client.dispose();
            server.connection.dispose();
        },
    };
}
export type Session = Awaited<ReturnType<typeof session>>;
