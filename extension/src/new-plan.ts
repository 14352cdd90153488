import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NewPlanChoices, type NewPlanParams, type NewPlanResult, requests } from '../../language-server/src/lsp/protocol.js';
import { LONGEST_NAME, nameProblem } from '../../language-server/src/views/skeleton/name-problem.js';
import { type Ask, askOf } from './ask.js';

/** “New Plan”: four questions and a name, then a skeleton whose open points lead through it. Overwrites nothing. */
export function registerNewPlan(client: BaseLanguageClient): vscode.Disposable {
    const ask = askOf(client);
    return vscode.commands.registerCommand('preplan.newPlan', () => newPlan(ask));
}

const tooLong = (text: string): string | undefined =>
    nameProblem(text) === 'long' ? vscode.l10n.t('A name has at most {0} characters.', LONGEST_NAME) : undefined;

async function newPlan(ask: Ask): Promise<void> {
    const { t } = vscode.l10n;
    const known = await ask<NewPlanChoices>(requests.newPlanChoices, {});
    const title = t('New plan');
    const pick = async (step: number, placeHolder: string, list: NewPlanChoices[keyof NewPlanChoices]) => {
        const items = list.map(({ id, label, detail }) => ({
            label,
            ...(id === label ? {} : { description: id }),
            ...(detail ? { detail } : {}),
            id,
        }));
        return (await vscode.window.showQuickPick(items, { title: `${title} (${step}/5)`, placeHolder, matchOnDescription: true }))?.id;
    };
    const kind = await pick(1, t('Whose plan is it?'), known.kinds);
    if (kind === undefined) return;
    const sector = await pick(2, t('Which sector?'), known.sectors);
    if (sector === undefined) return;
    const operator = await pick(3, t('What kind of operator? The reporting limits depend on it.'), known.operators);
    if (operator === undefined) return;
    const superior = await vscode.window.showInputBox({
        title: `${title} (4/5)`,
        prompt: t('Who stands above, such as “Donghai Province”? Leave it empty if you do not know yet.'),
        validateInput: (text) => tooLong(text),
    });
    if (superior === undefined) return;
    const name = await vscode.window.showInputBox({
        title: `${title} (5/5)`,
        prompt: t('Name of the organisation'),
        validateInput: (text) => (nameProblem(text) === 'empty' ? t('The plan needs the name of its organisation.') : tooLong(text)),
    });
    if (name === undefined) return;
    const folder = await chooseFolder();
    if (!folder) return;
    const params: NewPlanParams = { kind, sector, operator, name: name.trim(), ...(superior.trim() ? { superior: superior.trim() } : {}) };
    const made = await ask<NewPlanResult>(requests.newPlan, params);
    if ('refused' in made) void vscode.window.showErrorMessage(made.refused);
    else await write(folder, made.files);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
    const { t } = vscode.l10n;
    const open = vscode.workspace.workspaceFolders ?? [];
    const other = { label: t('Choose a folder…'), uri: undefined };
    const items = [...open.map(({ name, uri }) => ({ label: name, description: uri.fsPath, uri })), other];
    const choice = open.length === 0 ? other : await vscode.window.showQuickPick(items, { title: t('Folder of the new plan') });
    if (!choice) return undefined;
    if (choice.uri) return choice.uri;
    return (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: t('New plan here') }))?.[0];
}

async function write(folder: vscode.Uri, files: readonly { readonly path: string; readonly content: string }[]): Promise<void> {
    const { t } = vscode.l10n;
    const edit = new vscode.WorkspaceEdit();
    const targets = files.map(({ path, content }) => ({ target: vscode.Uri.joinPath(folder, ...path.split('/')), content }));
    for (const { target, content } of targets) edit.createFile(target, { overwrite: false, contents: new TextEncoder().encode(content) });
    if (!(await vscode.workspace.applyEdit(edit))) {
        void vscode.window.showErrorMessage(t('Nothing was written: the folder has files of these names. Choose another folder.'));
        return;
    }
    const plan =
        targets.find(({ target }) => target.path.endsWith('/plan.preplan')) ??
        targets.find(({ target }) => target.path.endsWith('.preplan'));
    if (!plan) return;
    const document = await vscode.workspace.openTextDocument(plan.target);
    // The note at the head of the plan speaks of todos, too.
    const at = document.positionAt(Math.max(0, document.getText().indexOf('todo "')));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
    void vscode.window.showInformationMessage(
        t('The plan is begun. Each todo and each finding names what is still open; F8 goes to the next.'),
    );
}
