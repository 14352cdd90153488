import * as vscode from 'vscode';
import { type LocateParams, type LocateResult, requests } from '../../../language-server/src/lsp/protocol.js';
import type { Ask } from '../ask.js';

/** Shows where a part is written: in the editor that has the file open, else in the first column. */
export async function openPart(ask: Ask, params: LocateParams): Promise<void> {
    const location = await ask<LocateResult>(requests.locate, params);
    if (!location) {
        vscode.window.setStatusBarMessage(vscode.l10n.t('This part cannot be found in the text at the moment.'), 5000);
        return;
    }
    const uri = vscode.Uri.parse(location.uri, true);
    const { start, end } = location.range;
    const document = await vscode.workspace.openTextDocument(uri);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    if (params.old) {
        await vscode.window.showTextDocument(document, {
            viewColumn: textColumn(),
            preview: true,
            selection: new vscode.Range(start.line, start.character, end.line, end.character),
        });
        return;
    }
    await vscode.window.showTextDocument(document, {
        viewColumn: shown?.viewColumn ?? textColumn(),
        selection: new vscode.Range(start.line, start.character, end.line, end.character),
    });
}

/** A column with texts, so that the panel is not covered by what was clicked in it. */
function textColumn(): vscode.ViewColumn {
    const text = vscode.window.visibleTextEditors.find((editor) => editor.viewColumn !== undefined);
    return text?.viewColumn ?? vscode.ViewColumn.One;
}
