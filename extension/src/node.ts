import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateShared } from './activate.js';
import { clientOptions } from './client.js';

/** The extension on a desktop or a remote machine: the server is a Node process. */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
    const output = vscode.window.createOutputChannel('Preplan', { log: true });
    const module = join(context.extensionPath, 'dist', 'server', 'server.mjs');
    const run = { module, transport: TransportKind.ipc };
    const client = new LanguageClient(
        'preplan',
        'Preplan',
        { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
        clientOptions(output),
    );
    context.subscriptions.push(output);
    return activateShared(client, context);
}
