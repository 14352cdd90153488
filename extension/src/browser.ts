import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateShared } from './activate.js';
import { clientOptions } from './client.js';

/** The extension in a browser: the server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
    const output = vscode.window.createOutputChannel('Preplan', { log: true });
    const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true));
    const client = new LanguageClient('preplan', 'Preplan', worker, clientOptions(output));
    context.subscriptions.push(output, { dispose: () => worker.terminate() });
    return activateShared(client, context);
}
