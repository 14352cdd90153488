import * as vscode from 'vscode';
import { type PlansInResult, requests } from '../../../language-server/src/lsp/protocol.js';
import type { Ask } from '../ask.js';

/** Files that are asked for their plans, at most: who has more searches by name. */
const MOST = 2000;

/** Lets the reader choose among all plans of the workspace. */
export async function choosePlan(ask: Ask, chosen: (uri: string, plan: string) => void): Promise<void> {
    const { t } = vscode.l10n;
    const items = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: t('Looking for plans') },
        async () => {
            const files = await vscode.workspace.findFiles('**/*.preplan', '**/node_modules/**', MOST);
            const found = await Promise.all(
                files.map(async (file) => ({ file, plans: await ask<PlansInResult>(requests.plansIn, { uri: file.toString() }) })),
            );
            return found
                .flatMap(({ file, plans }) =>
                    plans.map(({ id, title }) => ({
                        label: title,
                        description: id,
                        detail: vscode.workspace.asRelativePath(file),
                        uri: file.toString(),
                        plan: id,
                    })),
                )
                .sort((a, b) => a.label.localeCompare(b.label));
        },
    );
    if (items.length === 0) {
        const begin = t('New plan');
        const answer = await vscode.window.showInformationMessage(t('There is no plan in this workspace yet.'), begin);
        if (answer === begin) await vscode.commands.executeCommand('preplan.newPlan');
        return;
    }
    const choice = await vscode.window.showQuickPick(items, { title: t('Choose a plan'), matchOnDescription: true, matchOnDetail: true });
    if (choice) chosen(choice.uri, choice.plan);
}
