import type { ServerCapabilities } from 'vscode-languageserver';
import { registerMatrix } from './matrix/register.js';
import type { Server } from './server.js';
import { registerVirtualDocuments } from './virtual-documents.js';

/** What the server can do beside diagnostics and text synchronisation. */
export const capabilities: ServerCapabilities = {
    codeActionProvider: { codeActionKinds: ['quickfix'] },
};

/** Binds the requests of the protocol to the features. */
export function registerFeatures(server: Server): void {
    registerMatrix(server);
    registerVirtualDocuments(server);
}
