import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { crashHandler } from './crashes.js';
import { chosenDay, shownLanguage } from './settings.js';

export const LANGUAGE = 'preplan';

/** Options that the Node and the web client share. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
    return {
        documentSelector: [{ language: LANGUAGE }],
        outputChannel: output,
        // The owner that the problem matchers name.
        diagnosticCollectionName: LANGUAGE,
        // Read at each start, so that a restart takes what the settings say then.
        initializationOptions: () => {
            const asOf = chosenDay();
            return { lang: shownLanguage(), virtualFiles: true, ...(asOf ? { asOf } : {}) };
        },
        errorHandler: crashHandler(output),
        markdown: { isTrusted: false, supportHtml: false },
    };
}

/** Starts the server anew, with the settings as they are now. */
export async function restart(client: BaseLanguageClient): Promise<void> {
    if (client.needsStop()) await client.stop();
    await client.start();
}

/** Starts the client; a server that cannot start is told once, with the way out. */
export async function start(client: BaseLanguageClient, context: vscode.ExtensionContext): Promise<void> {
    context.subscriptions.push({ dispose: () => client.dispose() });
    context.subscriptions.push(
        vscode.workspace.onDidChangeConfiguration((event) => {
            if (event.affectsConfiguration('preplan.language') || event.affectsConfiguration('preplan.asOf'))
                restart(client).catch((error: unknown) => client.outputChannel.appendLine(String(error)));
        }),
    );
    try {
        await client.start();
    } catch (error) {
        const show = vscode.l10n.t('Show Output');
        client.outputChannel.appendLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
        const choice = await vscode.window.showErrorMessage(vscode.l10n.t('The Preplan language server could not start.'), show);
        if (choice === show) client.outputChannel.show();
    }
}
