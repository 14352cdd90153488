import type { ServerCapabilities } from 'vscode-languageserver';
import type { Server } from './server.js';

/** What the server can do beside diagnostics and text synchronisation. */
export const capabilities: ServerCapabilities = {
    codeActionProvider: { codeActionKinds: ['quickfix'] },
};

/** Binds the requests of the protocol to the features. */
export function registerFeatures(_server: Server): void {}
