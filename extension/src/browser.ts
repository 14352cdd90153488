import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateShared } from './activate.js';
import { clientOptions } from './client.js';

/** The extension in a browser: the server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
    const output = vscode.window.createOutputChannel('Preplan', { log: true });
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
    let worker: Worker | undefined;
    const start = () => {
        // A restart takes a new one, and nothing else ends the old.
        worker?.terminate();
        worker = new Worker(script);
        // Transports and not the worker: the web extension host gives out one that is no instance of its own `Worker`.
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    context.subscriptions.push(output, { dispose: () => worker?.terminate() });
    return activateShared(new LanguageClient('preplan', 'Preplan', start, clientOptions(output)), context);
}
