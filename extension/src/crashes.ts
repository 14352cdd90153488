import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { type CrashTimes, restartAfterCrash } from './restart-rule.js';

/**
 * A server that ends by itself is started again; the editor sends it the open documents, so its state is rebuilt. The user
 * is told once; a server that keeps ending stays down, with the way to start it.
 */
export function crashHandler(output: vscode.LogOutputChannel): ErrorHandler {
    let crashes: CrashTimes = [];
    let told = false;
    const offer = (message: string, ...choices: string[]) => {
        const show = vscode.l10n.t('Show Output');
        vscode.window.showWarningMessage(message, ...choices, show).then((choice) => {
            if (choice === show) output.show();
            else if (choice !== undefined) void vscode.commands.executeCommand('preplan.restartServer');
        });
    };
    return {
        error: (error, _message, count) => {
            output.error(error);
            return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
        },
        closed: () => {
            const decision = restartAfterCrash(crashes, Date.now());
            crashes = decision.crashes;
            output.error('The language server ended by itself.');
            if (!decision.restart) {
                told = false;
                offer(
                    vscode.l10n.t('The Preplan language server ended several times in a row and was not started again.'),
                    vscode.l10n.t('Restart Language Server'),
                );
                return { action: CloseAction.DoNotRestart, handled: true };
            }
            if (!told) offer(vscode.l10n.t('The Preplan language server ended unexpectedly and was started again. Nothing is lost.'));
            told = true;
            return { action: CloseAction.Restart, handled: true };
        },
    };
}
