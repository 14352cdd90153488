import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../host/node.js';
import { startServer } from './server.js';

/** The server as a Node process, on the transport that the command line names (`--stdio`, `--node-ipc`). */
startServer(createConnection(ProposedFeatures.all), nodeFiles);
