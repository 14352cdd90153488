import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Read-only documents that the server writes: the shipped national plan, and the pages of the rules. */
export function registerVirtualDocuments(client: BaseLanguageClient): vscode.Disposable {
    const provider: vscode.TextDocumentContentProvider = {
        provideTextDocumentContent: async (uri) => {
            const text = await client.sendRequest<string | null>('preplan/document', { uri: uri.toString() });
            return text ?? vscode.l10n.t('There is no such page.');
        },
    };
    const languages = vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.uri.scheme === 'preplan-builtin' && document.languageId !== 'preplan')
            void vscode.languages.setTextDocumentLanguage(document, 'preplan');
    });
    return vscode.Disposable.from(
        languages,
        vscode.workspace.registerTextDocumentContentProvider('preplan-builtin', provider),
        vscode.workspace.registerTextDocumentContentProvider('preplan-rule', provider),
    );
}
