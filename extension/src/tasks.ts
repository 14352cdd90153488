import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chosenDay, shownLanguage } from './settings.js';

interface CheckTask extends vscode.TaskDefinition {
    /** Folder or file below the workspace folder. */
    readonly path?: string;
    /** The program; `preplan` unless it is elsewhere. */
    readonly program?: string;
}

/** `preplan check` as a task, its findings read by the problem matcher. Nothing runs until somebody starts it. */
export function registerTasks(client: BaseLanguageClient): vscode.Disposable[] {
    return [
        vscode.tasks.registerTaskProvider('preplan', {
            provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask({ type: 'preplan' }, folder)),
            resolveTask: (task) => {
                const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
                return folder && checkTask(task.definition as CheckTask, folder);
            },
        }),
        vscode.tasks.onDidEndTask(({ execution }) => {
            if (execution.task.definition.type !== 'preplan') return;
            for (const later of WINDOW_IS_DONE) setTimeout(() => showAgain(client), later);
        }),
    ];
}

/** The window drops findings a moment after it has told of the end, and says nothing of it. Milliseconds. */
const WINDOW_IS_DONE = [300, 1_000, 4_000];

/**
 * Task and server share an owner, so that nothing stands in Problems twice. With what a task found, or where it could not run,
 * the window drops what the server had found, links and all: it is shown again.
 */
function showAgain({ diagnostics }: BaseLanguageClient): void {
    const shown: [vscode.Uri, readonly vscode.Diagnostic[]][] = [];
    diagnostics?.forEach((uri, list) => void shown.push([uri, list]));
    for (const [uri, list] of shown) diagnostics?.set(uri, list);
}

function checkTask(definition: CheckTask, folder: vscode.WorkspaceFolder): vscode.Task {
    const day = chosenDay();
    // What the editor shows and what the task prints are the same findings, so language and day are the same.
    const how = ['--lang', shownLanguage(), ...(day ? ['--as-of', day] : [])];
    const run = new vscode.ProcessExecution(definition.program ?? 'preplan', ['check', definition.path ?? '.', ...how], {
        cwd: folder.uri.fsPath,
        // The matcher reads plain text.
        env: { NO_COLOR: '1' },
    });
    const task = new vscode.Task(definition, folder, vscode.l10n.t('check'), 'preplan', run, [
        '$preplan-error',
        '$preplan-warning',
        '$preplan-note',
    ]);
    task.group = vscode.TaskGroup.Build;
    task.detail = vscode.l10n.t('Check all plans of the folder');
    return task;
}
