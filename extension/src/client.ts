import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export const LANGUAGE = 'preplan';

/** Options that the Node and the web client share. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
    const settings = vscode.workspace.getConfiguration('preplan');
    return {
        documentSelector: [{ language: LANGUAGE }],
        outputChannel: output,
        initializationOptions: {
            lang: settings.get<string>('language') || vscode.env.language,
            ...(settings.get<string>('asOf') ? { asOf: settings.get<string>('asOf') } : {}),
        },
        markdown: { isTrusted: false, supportHtml: false },
    };
}

/** Starts the client; a server that cannot start is told once, with the way out. */
export async function start(client: BaseLanguageClient, context: vscode.ExtensionContext): Promise<void> {
    context.subscriptions.push({ dispose: () => client.dispose() });
    try {
        await client.start();
    } catch (error) {
        const show = vscode.l10n.t('Show Output');
        const choice = await vscode.window.showErrorMessage(vscode.l10n.t('The Preplan language server could not start.'), show);
        if (choice === show) client.outputChannel.show();
        client.outputChannel.appendLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
}
