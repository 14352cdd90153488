import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlansInResult, requests } from '../../language-server/src/lsp/protocol.js';
import { addressOf, askOf, onRunning } from './ask.js';
import { LANGUAGE } from './client.js';

/** “Response Matrix” above each plan. */
export function registerLenses(client: BaseLanguageClient): vscode.Disposable[] {
    const ask = askOf(client);
    const changed = new vscode.EventEmitter<void>();
    const provider: vscode.CodeLensProvider = {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses(document) {
            const uri = addressOf(document);
            const plans = await ask<PlansInResult>(requests.plansIn, { uri });
            return plans.map(({ id, range }) => {
                const place = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
                return new vscode.CodeLens(place, {
                    title: vscode.l10n.t('Response Matrix'),
                    tooltip: vscode.l10n.t('Show who does what, beside the text'),
                    command: 'preplan.openMatrix',
                    arguments: [uri, id],
                });
            });
        },
    };
    return [changed, onRunning(client, () => changed.fire()), vscode.languages.registerCodeLensProvider({ language: LANGUAGE }, provider)];
}
