import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AcknowledgeResult, type ReviewResult, requests } from '../../../language-server/src/lsp/protocol.js';
import { askOf } from '../ask.js';
import type { Changes } from '../changes.js';
import { askForPlan, type Current, planEditor } from '../current.js';
import { registerMarks } from './marks.js';
import { askOldVersion, type OldVersion } from './old-version.js';

/** “Review Changes Since…”: the tab beside the text, marks on changed lines, and a lens to acknowledge. */
export function registerReview(client: BaseLanguageClient, current: Current, changes: Changes): vscode.Disposable[] {
    const ask = askOf(client);
    const marks = registerMarks(client, changes);
    const review = async (uri: string, old: OldVersion | undefined) => {
        const result = await ask<ReviewResult>(requests.review, { uri, ...old });
        if (result && 'refused' in result) {
            void vscode.window.showErrorMessage(result.refused);
            return;
        }
        await vscode.commands.executeCommand('setContext', 'preplan.reviewing', old !== undefined);
        marks.review(old !== undefined);
        if (old) await vscode.commands.executeCommand('preplan.openView', 'review', uri);
        else await vscode.commands.executeCommand('preplan.openView', 'incidents', uri);
    };
    return [
        marks,
        vscode.commands.registerCommand('preplan.reviewChanges', async (given?: OldVersion) => {
            const uri = planEditor()?.document.uri.toString() ?? current.uri;
            if (uri === undefined) return askForPlan();
            const old =
                typeof given?.label === 'string'
                    ? given
                    : await askOldVersion(vscode.Uri.parse(uri, true), vscode.l10n.t('Review the changes since'));
            if (old) await review(uri, old);
        }),
        vscode.commands.registerCommand('preplan.endReview', async () => {
            const uri = planEditor()?.document.uri.toString() ?? current.uri;
            if (uri) await review(uri, undefined);
        }),
        vscode.commands.registerCommand('preplan.acknowledgeChange', async (uri: string, id: string) => {
            const made = await ask<AcknowledgeResult>(requests.acknowledge, { uri, id });
            if (!made) void vscode.window.showWarningMessage(vscode.l10n.t('This change is no longer there.'));
            else if ('refused' in made) void vscode.window.showErrorMessage(made.refused);
            else await writeEntry(made);
        }),
    ];
}

/** Puts the entry into the file of acknowledgements and shows it; the reader fills it in and saves. */
async function writeEntry({ uri, text, line }: Exclude<AcknowledgeResult, null | { refused: string }>): Promise<void> {
    const file = vscode.Uri.parse(uri, true);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(file, { ignoreIfExists: true });
    await vscode.workspace.applyEdit(edit);
    const document = await vscode.workspace.openTextDocument(file);
    const fill = new vscode.WorkspaceEdit();
    fill.replace(file, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(fill);
    const reason = text.split('\n').findIndex((one, i) => i > line && /\breason:/.test(one));
    const at = new vscode.Position(Math.max(line, reason), Number.MAX_SAFE_INTEGER);
    await vscode.window.showTextDocument(document, {
        viewColumn: planEditor()?.viewColumn ?? vscode.ViewColumn.One,
        selection: new vscode.Range(at, at),
    });
    vscode.window.setStatusBarMessage(vscode.l10n.t('Fill in reason, approver and date, then save.'), 10_000);
}
