import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    type BuildParams,
    type BuildResult,
    type FormatsResult,
    type PlansInResult,
    requests,
} from '../../language-server/src/lsp/protocol.js';
import { type Ask, askOf } from './ask.js';
import type { Current } from './current.js';

/** “Export…”: every format that `preplan build` writes, into a folder. */
export function registerExport(client: BaseLanguageClient, current: Current): vscode.Disposable {
    const ask = askOf(client);
    return vscode.commands.registerCommand('preplan.export', async () => {
        if (current.uri === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('Open a file of a plan first.'));
        else await exportPlan(ask, current.uri);
    });
}

async function exportPlan(ask: Ask, uri: string): Promise<void> {
    const { t } = vscode.l10n;
    const plans = await ask<PlansInResult>(requests.plansIn, { uri });
    const [plan] = plans;
    const known = await ask<FormatsResult>(requests.formats, {});
    const redacted = { label: t('Leave out personal data'), description: t('for everybody outside'), id: 'redact' };
    const apart = { label: t('Each sheet as a file of its own'), description: t('matrix, contacts, forms …'), id: 'sheets' };
    const items = known.map(({ id, label }) => ({ label, id, description: id }));
    const chosen = await vscode.window.showQuickPick(
        [...items, { label: '', kind: vscode.QuickPickItemKind.Separator, id: '', description: '' }, apart, redacted],
        { title: plan ? t('Export {0}', plan.title) : t('Export the plan'), placeHolder: t('One or more formats'), canPickMany: true },
    );
    const formats = chosen?.map(({ id }) => id).filter((id) => known.some((one) => one.id === id)) ?? [];
    if (formats.length === 0) return;
    const [folder] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            openLabel: t('Export here'),
            defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(uri), '..'),
        })) ?? [];
    if (!folder) return;
    const redact = chosen?.includes(redacted) === true;
    const sheets = chosen?.includes(apart) === true;
    const made = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: t('Exporting') }, () =>
        ask<BuildResult>(requests.build, { uri, plan: plan?.id ?? '', formats, redact, sheets } satisfies BuildParams),
    );
    if ('refused' in made) void vscode.window.showWarningMessage(made.refused);
    else await write(folder, made.files);
}

type Files = Extract<BuildResult, { files: unknown }>['files'];

async function write(folder: vscode.Uri, files: Files): Promise<void> {
    const { t } = vscode.l10n;
    const targets = files.map((file) => ({
        file,
        target: vscode.Uri.joinPath(folder, ...file.path.split('/').filter((one) => one !== '..')),
    }));
    const there: string[] = [];
    for (const { target } of targets) if (await exists(target)) there.push(vscode.workspace.asRelativePath(target));
    const replace = t('Replace');
    if (there.length > 0) {
        const answer = await vscode.window.showWarningMessage(
            t('{0} of the files are there already.', there.length),
            { modal: true, detail: there.slice(0, 10).join('\n') },
            replace,
        );
        if (answer !== replace) return;
    }
    for (const { file, target } of targets) {
        const bytes = 'text' in file ? new TextEncoder().encode(file.text) : Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0));
        await vscode.workspace.fs.writeFile(target, bytes);
    }
    const open = t('Open');
    const [first] = targets;
    const message =
        files.length === 1 && first
            ? t('Written: {0}', vscode.workspace.asRelativePath(first.target))
            : t('Written: {0} files', files.length);
    const choice = await vscode.window.showInformationMessage(message, open);
    if (choice === open && first) await vscode.commands.executeCommand('vscode.open', first.target);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
    try {
        await vscode.workspace.fs.stat(uri);
        return true;
    } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
        throw error;
    }
}
