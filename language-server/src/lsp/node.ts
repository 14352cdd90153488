import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
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

/** The server as a Node process, on the transport that the command line names (`--stdio`, `--node-ipc`). */
startServer(createConnection(ProposedFeatures.all), nodeFiles, nodeLayouts(), revisions, sourceRevision);
