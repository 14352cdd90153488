import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { GitProblem, readRevision } from '../host/git.js';
import { nodeLayouts } from '../host/layout/node.js';
import { nodeFiles } from '../host/node.js';
import { sourceRevision } from '../host/source-revision.js';
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

/** The framing of messages is lost: nothing that follows can be read. */
const LOST = /^(Header must|Message header must|Content-Length value must)/;

function overStdio() {
    const reader = new StreamMessageReader(process.stdin);
    let asked = false;
    const listen = reader.listen.bind(reader);
    reader.listen = (take) =>
        listen((message) => {
            asked ||= (message as { readonly method?: string }).method === 'shutdown';
            take(message);
        });
    const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
    const end = () => process.exit(asked ? 0 : 1);
    process.stdin.on('end', end);
    process.stdin.on('close', end);
    reader.onError(({ message }) => {
        if (!LOST.test(message)) return;
        // A server that hears nothing and says nothing looks busy; one that ends is started anew.
        process.stderr.write('preplan lsp: the length of a message is wrong, what follows cannot be read.\n');
        process.exit(1);
    });
    return connection;
}

/** The server as a Node process, on the transport that the command line names (`--stdio`, `--node-ipc`). */
const connection = process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all);
startServer(connection, nodeFiles, nodeLayouts(), revisions, sourceRevision);
