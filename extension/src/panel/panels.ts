import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PartAtResult, requests } from '../../../language-server/src/lsp/protocol.js';
import { addressOf, askOf, onRunning } from '../ask.js';
import type { Changes } from '../changes.js';
import { LANGUAGE } from '../client.js';
import { askForPlan, type Current, planEditor } from '../current.js';
import { shownLanguage } from '../settings.js';
import { choosePlan } from './choose-plan.js';
import { exportFrom, printFrom, saveDrawn } from './export.js';
import { openPart } from './open-part.js';
import { type MatrixPanel, newPanel, type PanelContext, type PanelStart } from './panel.js';
import { isTab, PANEL_TYPE, readPageState } from './protocol.js';
import { word } from './words.js';

/** After a move of the cursor its place is looked up so soon, after a text that moved it once the text is on the screen; in milliseconds. */
const AFTER_MOVE = 40;
const AFTER_TEXT = 150;
/** A text and the cursor that it moves are told one after the other, so long apart at most. */
const TYPING = 30;

/** The panel of the response matrix: opens it, restores it with the window, lets it follow file, text and cursor. */
export function registerPanels(
    client: BaseLanguageClient,
    context: vscode.ExtensionContext,
    current: Current,
    changes: Changes,
): vscode.Disposable[] {
    const ask = askOf(client);
    const log = (message: string) => client.outputChannel.appendLine(message);
    let panel: MatrixPanel | undefined;
    const panelContext: PanelContext = {
        ask,
        extensionUri: context.extensionUri,
        lang: shownLanguage,
        log,
        exportFrom: (from) => exportFrom(ask, from),
        drawn: saveDrawn,
        print: (from) => printFrom(ask, from, context.globalStorageUri),
    };

    const adopt = (webview: vscode.WebviewPanel, start: PanelStart): MatrixPanel => {
        const made = newPanel(webview, panelContext, start);
        panel?.webview.dispose();
        panel = made;
        webview.onDidDispose(() => {
            if (panel === made) panel = undefined;
        });
        return made;
    };
    const open = (uri?: vscode.Uri | string, plan?: string): MatrixPanel | undefined => {
        // Behind the walkthrough, or a page of the settings, the plan is still the one that is worked on.
        const address = uri?.toString() ?? planEditor()?.document.uri.toString() ?? current.uri;
        if (!address) {
            void askForPlan();
            return undefined;
        }
        if (panel) {
            panel.show(address, plan);
            panel.webview.reveal(undefined, true);
            return panel;
        }
        const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        const made = adopt(vscode.window.createWebviewPanel(PANEL_TYPE, word(shownLanguage(), 'title'), column), {
            uri: address,
            ...(plan ? { plan } : {}),
        });
        followCursor(vscode.window.activeTextEditor);
        return made;
    };

    let waiting: ReturnType<typeof setTimeout> | undefined;
    let typed = Number.NEGATIVE_INFINITY;
    const followCursor = (editor: vscode.TextEditor | undefined) => {
        clearTimeout(waiting);
        if (!editor || !panel || editor.document.languageId !== LANGUAGE || editor.document.uri.scheme.startsWith('preplan-')) return;
        const wait = performance.now() - typed < TYPING ? AFTER_TEXT : AFTER_MOVE;
        waiting = setTimeout(() => {
            const { line, character } = editor.selection.active;
            ask<PartAtResult>(requests.partAt, { uri: addressOf(editor.document), position: { line, character } }).then(
                (parts) => panel?.cursor(parts),
                (error: unknown) => log(`The cursor could not be followed: ${String(error)}`),
            );
        }, wait);
    };

    return [
        vscode.commands.registerCommand('preplan.openMatrix', (uri?: vscode.Uri | string, plan?: string) => void open(uri, plan)),
        vscode.commands.registerCommand('preplan.openView', (tab?: unknown, uri?: vscode.Uri | string, plan?: string, search?: string) => {
            if (isTab(tab)) open(uri, plan)?.choose(tab, typeof search === 'string' ? search : undefined);
        }),
        vscode.commands.registerCommand('preplan.openPart', (uri: string, plan: string, part: string) =>
            openPart(ask, { uri, plan, part }),
        ),
        vscode.commands.registerCommand('preplan.choosePlan', () => choosePlan(ask, (uri, plan) => open(uri, plan))),
        vscode.commands.registerCommand('preplan.exportMatrix', async () => {
            const from = open();
            if (from) await exportFrom(ask, from);
        }),
        vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
            deserializeWebviewPanel: async (webview, state: unknown) => {
                const known = readPageState(state);
                const uri = known?.uri ?? planEditor()?.document.uri.toString();
                if (uri) adopt(webview, { ...known, uri });
                else webview.dispose();
            },
        }),
        vscode.window.onDidChangeActiveTextEditor((editor) => {
            if (editor?.document.languageId === LANGUAGE && !editor.document.uri.scheme.startsWith('preplan-') && !panel?.pinned)
                panel?.show(addressOf(editor.document));
            followCursor(editor);
        }),
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
            if (document.languageId !== LANGUAGE || contentChanges.length === 0) return;
            typed = performance.now();
            // Other texts belong to no plan of a panel.
            if (document.uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(document.uri)) panel?.edited();
        }),
        vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => followCursor(textEditor)),
        vscode.workspace.onDidChangeConfiguration((event) => {
            if (event.affectsConfiguration('preplan.language')) panel?.load();
        }),
        changes((changed) => panel?.refresh(changed)),
        onRunning(client, () => panel?.refresh()),
        vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
            // An acknowledgement changes what the review says.
            if (languageId === 'yaml' && panel?.tab === 'review') panel.refresh();
        }),
        { dispose: () => panel?.webview.dispose() },
    ];
}
