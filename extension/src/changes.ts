import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MatrixChanged, requests } from '../../language-server/src/lsp/protocol.js';

/** Something in a project changed. The client takes one listener for a message, so this one tells the others. */
export type Changes = vscode.Event<MatrixChanged>;

export function listenToChanges(client: BaseLanguageClient, subscriptions: vscode.Disposable[]): Changes {
    const changed = new vscode.EventEmitter<MatrixChanged>();
    subscriptions.push(
        changed,
        client.onNotification(requests.matrixChanged, (message: MatrixChanged) => changed.fire(message)),
    );
    return changed.event;
}
