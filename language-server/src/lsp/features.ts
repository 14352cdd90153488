import type { ServerCapabilities } from 'vscode-languageserver';
import { languageCapabilities, registerLanguageFeatures } from './language-features.js';
import { registerMatrix } from './matrix/register.js';
import { registerPanel } from './panel/register.js';
import { newReviewStore } from './review/review-store.js';
import type { Server } from './server.js';
import { registerVirtualDocuments } from './virtual-documents.js';

/** What the server can do beside diagnostics and text synchronisation. */
export const capabilities: ServerCapabilities = {
    ...languageCapabilities,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
};

/** Binds the requests of the protocol to the features. */
export function registerFeatures(server: Server): void {
    registerLanguageFeatures(server);
    const reviews = newReviewStore(server);
    registerMatrix(server, reviews);
    registerPanel(server, reviews);
    registerVirtualDocuments(server, reviews);
}
