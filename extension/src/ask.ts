import type * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Sends a request to the server. Rejects while the server does not run. */
export type Ask = <R>(method: string, params: unknown) => Promise<R>;

export function askOf(client: BaseLanguageClient): Ask {
    return async (method, params) => {
        if (client.state !== State.Running) throw new Error('the language server does not run at the moment');
        return client.sendRequest(method, params);
    };
}

/** Calls `listener` each time the server has come up. */
export const onRunning = (client: BaseLanguageClient, listener: () => void): vscode.Disposable =>
    client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) listener();
    });

/** The document's address as the server knows it. */
export const addressOf = (document: vscode.TextDocument): string => document.uri.toString();
