import {
    createConnection,
    type Message,
    ProposedFeatures,
    type RequestMessage,
    type ResponseError,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { GitProblem, readRevision } from '../host/git.js';
import { nodeLayouts } from '../host/layout/node.js';
import { nodeFiles } from '../host/node.js';
import { sourceRevision } from '../host/source-revision.js';
import { connectionOptions } from './connection-options.js';
import { newFraming } from './framing.js';
import { newLife } from './life.js';
import type { Revisions } from './review/review-store.js';
import { startServer } from './server.js';

const revisions: Revisions = (folder, revision) => {
    try {
        return readRevision(folder, revision);
    } catch (error) {
        if (error instanceof GitProblem) return { problem: error };
        throw error;
    }
};

function overStdio() {
    const reader = new StreamMessageReader(process.stdin);
    const writer = new StreamMessageWriter(process.stdout);
    const life = newLife();
    const listen = reader.listen.bind(reader);
    reader.listen = (take) => {
        const lost = newFraming();
        process.stdin.on('data', (bytes) => {
            if (!lost(bytes)) return;
            // A server that hears nothing and says nothing looks busy; one that ends is started anew.
            process.stderr.write('preplan lsp: the length of a message is wrong, what follows cannot be read.\n');
            process.exit(1);
        });
        return listen((message) => {
            const fate = life.of(message);
            if (fate === 'take') take(message);
            else if (fate !== 'drop') void writer.write(refusal(message, fate));
        });
    };
    const connection = createConnection(ProposedFeatures.all, reader, writer, connectionOptions);
    const end = () => process.exit(life.down ? 0 : 1);
    process.stdin.on('end', end);
    process.stdin.on('close', end);
    return connection;
}

const refusal = (message: Message, error: ResponseError<undefined>) =>
    ({ jsonrpc: '2.0', id: (message as RequestMessage).id, error: error.toJson() }) as Message;

/** The server as a Node process, on the transport that the command line names (`--stdio`, `--node-ipc`). */
const connection = process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all, connectionOptions);
startServer(connection, nodeFiles, nodeLayouts(), revisions, sourceRevision);
