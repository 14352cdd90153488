import * as vscode from 'vscode';
import { type ExportFormat, type ExportParams, type ExportResult, requests } from '../../../language-server/src/lsp/protocol.js';
import type { Ask } from '../ask.js';
import { writeFiles } from '../write-files.js';
import type { MatrixPanel } from './panel.js';
import type { FromPage, PictureFormat } from './protocol.js';

type Choice = vscode.QuickPickItem & ({ readonly format: ExportFormat } | { readonly picture: PictureFormat });

function choices(): Choice[] {
    const { t } = vscode.l10n;
    return [
        { label: 'HTML', description: t('one page that needs nothing else, to read and to print'), format: 'html' },
        { label: 'SVG', description: t('what is shown, as a drawing'), picture: 'svg' },
        { label: 'PNG', description: t('what is shown, as a picture'), picture: 'png' },
        { label: 'CSV', description: t('what is shown, for a spreadsheet'), format: 'csv' },
    ];
}

const made = (ask: Ask, { uri, plan, tab, from }: MatrixPanel, format: ExportFormat): Promise<ExportResult> =>
    ask(requests.export, { uri, plan: plan ?? '', tab, format, ...(from ? { from } : {}) } satisfies ExportParams);

const nothing = () => void vscode.window.showWarningMessage(vscode.l10n.t('There is no plan to export here.'));

/** Asks for the format, then for the file. */
export async function exportFrom(ask: Ask, panel: MatrixPanel): Promise<void> {
    const choice = await vscode.window.showQuickPick(choices(), { title: vscode.l10n.t('Export what is shown') });
    if (!choice) return;
    if ('picture' in choice) {
        panel.webview.reveal(undefined, true);
        panel.draw(choice.picture);
        return;
    }
    const file = await made(ask, panel, choice.format);
    if (file) await save(panel, file.name, new TextEncoder().encode(file.content));
    else nothing();
}

/** Pages of the editor cannot print, so a browser opens what is shown. */
export async function printFrom(ask: Ask, panel: MatrixPanel, storage: vscode.Uri): Promise<void> {
    const file = await made(ask, panel, 'html');
    if (!file) return nothing();
    const bytes = new TextEncoder().encode(file.content);
    const local = storage.scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
    if (!local) return save(panel, file.name, bytes);
    const folder = vscode.Uri.joinPath(storage, 'print');
    await vscode.workspace.fs.createDirectory(folder);
    const target = vscode.Uri.joinPath(folder, file.name);
    await vscode.workspace.fs.writeFile(target, bytes);
    await vscode.env.openExternal(target);
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
    await writeFiles(vscode.workspace.fs, [{ target, bytes }]);
    const open = vscode.l10n.t('Open');
    const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(target)), open);
    if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
}
