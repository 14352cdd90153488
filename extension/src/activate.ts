import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { start } from './client.js';
import { registerCommands } from './commands.js';
import { registerLenses } from './lenses.js';
import { registerPanels } from './panel/panels.js';
import { registerVirtualDocuments } from './virtual-documents.js';

/** What the desktop and the web extension do alike. */
export async function activateShared(client: BaseLanguageClient, context: vscode.ExtensionContext): Promise<unknown> {
    context.subscriptions.push(
        registerVirtualDocuments(client),
        ...registerCommands(client),
        ...registerPanels(client, context),
        ...registerLenses(client),
    );
    await start(client, context);
    return { client };
}
