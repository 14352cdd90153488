import * as vscode from 'vscode';
import { LANGUAGE } from './client.js';

/** Documents with a plan that can be worked on; what ships with the tool or is old cannot. */
const isPlan = (editor: vscode.TextEditor | undefined): editor is vscode.TextEditor =>
    editor?.document.languageId === LANGUAGE && !editor.document.uri.scheme.startsWith('preplan-');

/** The plan file that is worked on: the active editor, or one that is visible. */
export function planEditor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return isPlan(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isPlan);
}

/** Told where a command needs a plan and none is known, with the way to one. */
export async function askForPlan(): Promise<void> {
    const choose = vscode.l10n.t('Choose a plan');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Open a file of a plan first.'), choose);
    if (answer === choose) await vscode.commands.executeCommand('preplan.choosePlan');
}

/** Address of the plan file that is worked on, kept while other files are looked at. */
export interface Current {
    readonly uri: string | undefined;
    readonly onDidChange: vscode.Event<void>;
}

export function followCurrent(subscriptions: vscode.Disposable[]): Current {
    const changed = new vscode.EventEmitter<void>();
    let uri = planEditor()?.document.uri.toString();
    const look = () => {
        const now = planEditor()?.document.uri.toString();
        if (now === undefined || now === uri) return;
        uri = now;
        changed.fire();
    };
    subscriptions.push(changed, vscode.window.onDidChangeActiveTextEditor(look), vscode.window.onDidChangeVisibleTextEditors(look));
    return {
        get uri() {
            return uri;
        },
        onDidChange: changed.event,
    };
}
