import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    type BuildParams,
    type BuildResult,
    type Format,
    type FormatsResult,
    type PlansInResult,
    requests,
    type SheetsParams,
    type SheetsResult,
} from '../../language-server/src/lsp/protocol.js';
import { type Ask, askOf } from './ask.js';
import { askForPlan, type Current } from './current.js';
import { askOldVersion } from './review/old-version.js';
import { writeFiles } from './write-files.js';

/** “Export…”: every format that `preplan build` writes, into a folder. */
export function registerExport(client: BaseLanguageClient, current: Current): vscode.Disposable {
    const ask = askOf(client);
    return vscode.commands.registerCommand('preplan.export', async () => {
        if (current.uri === undefined) await askForPlan();
        else await exportPlan(ask, current.uri);
    });
}

async function exportPlan(ask: Ask, uri: string): Promise<void> {
    const { t } = vscode.l10n;
    const [plan] = await ask<PlansInResult>(requests.plansIn, { uri });
    const title = plan ? t('Export {0}', plan.title) : t('Export the plan');
    const known = await ask<FormatsResult>(requests.formats, {});
    const formats = await pickMany(known.map(itemOf), `${title} (1/2)`, t('One or more formats'));
    if (!formats || formats.length === 0) return;
    const how = await askHow(ask, uri, plan?.id ?? '', formats, `${title} (2/2)`);
    if (!how) return;
    const [folder] =
        (await vscode.window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            openLabel: t('Export here'),
            defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(uri), '..'),
        })) ?? [];
    if (!folder) return;
    const params: BuildParams = { uri, plan: plan?.id ?? '', formats, ...how };
    const made = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: t('Exporting') }, () =>
        ask<BuildResult>(requests.build, params),
    );
    if ('refused' in made) void vscode.window.showWarningMessage(made.refused);
    else if (made.files.length === 0) void vscode.window.showWarningMessage(t('The plan has nothing for these formats and sheets.'));
    else await write(folder, made.files);
}

type How = Pick<BuildParams, 'redact' | 'sheets' | 'since' | 'paper'>;

/** Few enough to be seen at once: what is left out, and what is made of the plan. Undefined where the reader turned back. */
async function askHow(ask: Ask, uri: string, plan: string, formats: readonly string[], title: string): Promise<How | undefined> {
    const { t } = vscode.l10n;
    const chosen = await pickMany(
        [
            {
                id: 'redact',
                label: t('Leave out personal data'),
                detail: t('Names, telephone numbers and addresses, for everybody outside'),
            },
            {
                id: 'sheets',
                label: t('Single sheets instead of the whole…'),
                detail: t('Matrix, contacts, forms …, each a file of its own'),
            },
            {
                id: 'since',
                label: t('With the changes since…'),
                detail: t('A change note, in the official document, in Excel or as a sheet'),
            },
            ...(formats.includes('html')
                ? [{ id: 'A3', label: t('On A3'), detail: t('Pages to print are A3 on its side instead of A4') }]
                : []),
        ],
        title,
        t('As it is, or choose; then Enter'),
    );
    if (!chosen) return undefined;
    const since = chosen.includes('since') ? await askOldVersion(vscode.Uri.parse(uri), t('Changes since')) : undefined;
    if (chosen.includes('since') && !since) return undefined;
    const sheets = chosen.includes('sheets') ? await askSheets(ask, { uri, plan }, since !== undefined, title) : undefined;
    if (chosen.includes('sheets') && !sheets?.length) return undefined;
    return {
        redact: chosen.includes('redact'),
        ...(sheets ? { sheets } : {}),
        ...(since ? { since } : {}),
        ...(chosen.includes('A3') ? { paper: 'A3' as const } : {}),
    };
}

/** Without an older version there is no change note; with one it is what was asked for. */
async function askSheets(ask: Ask, params: SheetsParams, compared: boolean, title: string): Promise<readonly string[] | undefined> {
    const known = (await ask<SheetsResult>(requests.sheets, params)).filter(({ id }) => compared || id !== 'changes');
    const items = known.map((sheet) => ({ ...itemOf(sheet), picked: sheet.id === 'changes' }));
    return pickMany(items, title, vscode.l10n.t('One or more sheets'));
}

type Item = vscode.QuickPickItem & { readonly id: string };

const itemOf = ({ id, label }: Format): Item => ({ id, label, description: id });

async function pickMany(items: readonly Item[], title: string, placeHolder: string): Promise<string[] | undefined> {
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true, matchOnDescription: true });
    return chosen?.map(({ id }) => id);
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
    const contents = targets.map(({ file, target }) => ({
        target,
        bytes: 'text' in file ? new TextEncoder().encode(file.text) : Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0)),
    }));
    await writeFiles(vscode.workspace.fs, contents);
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
