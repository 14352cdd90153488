import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { restart } from './client.js';

/** The commands of the palette that concern the server. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
    return [
        vscode.commands.registerCommand('preplan.restartServer', async () => {
            await restart(client);
            void vscode.window.setStatusBarMessage(vscode.l10n.t('The Preplan language server was restarted.'), 5000);
        }),
        vscode.commands.registerCommand('preplan.openWalkthrough', () =>
            vscode.commands.executeCommand('workbench.action.openWalkthrough', 'preplan.preplan#start', false),
        ),
        vscode.commands.registerCommand('preplan.showOutput', () => client.outputChannel.show()),
    ];
}
