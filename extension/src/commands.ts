import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The commands of the palette. */
export function registerCommands(client: BaseLanguageClient, _context: vscode.ExtensionContext): vscode.Disposable[] {
    return [
        vscode.commands.registerCommand('preplan.restartServer', async () => {
            await client.stop();
            await client.start();
            void vscode.window.setStatusBarMessage(vscode.l10n.t('The Preplan language server was restarted.'), 5000);
        }),
        vscode.commands.registerCommand('preplan.showOutput', () => client.outputChannel.show()),
    ];
}
