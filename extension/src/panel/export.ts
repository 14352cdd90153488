import * as vscode from 'vscode';
import { type ExportFormat, type ExportResult, requests } from '../../../language-server/src/lsp/protocol.js';
import type { Ask } from '../ask.js';
import type { MatrixPanel } from './panel.js';
import type { FromPage, PictureFormat } from './protocol.js';

type Choice = vscode.QuickPickItem & ({ readonly format: ExportFormat } | { readonly picture: PictureFormat });

function choices(): Choice[] {
    const { t } = vscode.l10n;
    return [
        { label: 'HTML', description: t('one page that needs nothing else, to read and to print'), format: 'html' },
        { label: 'SVG', description: t('the matrix shown, as a drawing'), picture: 'svg' },
        { label: 'PNG', description: t('the matrix shown, as a picture'), picture: 'png' },
        { label: t('CSV of incidents'), description: t('one row for each cell'), format: 'incidents.csv' },
        { label: t('CSV of warnings'), description: t('one row for each colour'), format: 'warnings.csv' },
    ];
}

/** Asks for the format, then for the file. */
export async function exportFrom(ask: Ask, panel: MatrixPanel): Promise<void> {
    const choice = await vscode.window.showQuickPick(choices(), { title: vscode.l10n.t('Export the response matrix') });
    if (!choice) return;
    if ('picture' in choice) {
        panel.webview.reveal(undefined, true);
        panel.draw(choice.picture);
        return;
    }
    const made = await ask<ExportResult>(requests.export, { uri: panel.uri, plan: panel.plan ?? '', format: choice.format });
    if (made) await save(panel, made.name, new TextEncoder().encode(made.content));
    else void vscode.window.showWarningMessage(vscode.l10n.t('There is no plan to export here.'));
}

export async function saveDrawn(panel: MatrixPanel, { format, tab, data }: Extract<FromPage, { type: 'drawn' }>): Promise<void> {
    const bytes = format === 'svg' ? new TextEncoder().encode(data) : Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    await save(panel, `${(panel.plan ?? 'plan').replace(/[^\p{L}\p{N}_-]+/gu, '_')}.${tab}.${format}`, bytes);
}

async function save(panel: MatrixPanel, name: string, bytes: Uint8Array): Promise<void> {
    const target = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(panel.uri), '..', name),
        filters: { [name.slice(name.lastIndexOf('.') + 1).toUpperCase()]: [name.slice(name.lastIndexOf('.') + 1)] },
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, bytes);
    const open = vscode.l10n.t('Open');
    const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(target)), open);
    if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
}
