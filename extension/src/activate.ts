import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askOf } from './ask.js';
import { listenToChanges } from './changes.js';
import { start } from './client.js';
import { registerCommands } from './commands.js';
import { registerConfigLinks } from './config-links.js';
import { followCurrent } from './current.js';
import { registerExport } from './export-plan.js';
import { registerLenses } from './lenses.js';
import { registerNewPlan } from './new-plan.js';
import { registerPanels } from './panel/panels.js';
import { registerReport } from './report.js';
import { registerReview } from './review/review.js';
import { registerStatus } from './status.js';
import { registerTasks } from './tasks.js';
import { registerTrees } from './trees.js';
import { registerVirtualDocuments } from './virtual-documents.js';
import { serveFiles } from './virtual-files.js';

/** What the desktop and the web extension do alike. */
export async function activateShared(client: BaseLanguageClient, context: vscode.ExtensionContext): Promise<unknown> {
    const current = followCurrent(context.subscriptions);
    const changes = listenToChanges(client, context.subscriptions);
    context.subscriptions.push(
        registerVirtualDocuments(client),
        serveFiles(client),
        ...registerCommands(client),
        ...registerPanels(client, context, current, changes),
        ...registerLenses(client, changes),
        ...registerTrees(client, current, changes),
        ...registerStatus(current),
        ...registerReview(client, current, changes),
        registerExport(client, current),
        registerNewPlan(client),
        ...registerTasks(client),
        registerConfigLinks(askOf(client)),
        registerReport(client, context),
    );
    await start(client, context);
    return { client };
}
