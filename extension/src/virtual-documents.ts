import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type DocumentResult, requests } from '../../language-server/src/lsp/protocol.js';
import { askOf, onRunning } from './ask.js';

const SCHEMES = ['preplan-builtin', 'preplan-rule', 'preplan-old'];

/** Read-only documents that the server writes: the shipped national plan, the pages of the rules, old versions under review. */
export function registerVirtualDocuments(client: BaseLanguageClient): vscode.Disposable {
    const ask = askOf(client);
    const changed = new vscode.EventEmitter<vscode.Uri>();
    const provider: vscode.TextDocumentContentProvider = {
        onDidChange: changed.event,
        provideTextDocumentContent: async (uri) => {
            // A restored window asks before the server runs; the page is filled in then.
            if (client.state !== State.Running) return '';
            const text = await ask<DocumentResult>(requests.document, { uri: uri.toString() });
            return text ?? vscode.l10n.t('There is no such page.');
        },
    };
    const refill = onRunning(client, () => {
        for (const { uri } of vscode.workspace.textDocuments) if (SCHEMES.includes(uri.scheme)) changed.fire(uri);
    });
    return vscode.Disposable.from(
        changed,
        refill,
        ...SCHEMES.map((scheme) => vscode.workspace.registerTextDocumentContentProvider(scheme, provider)),
    );
}
