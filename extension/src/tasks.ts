import * as vscode from 'vscode';

interface CheckTask extends vscode.TaskDefinition {
    /** Folder or file below the workspace folder. */
    readonly path?: string;
    /** The program; `preplan` unless it is elsewhere. */
    readonly program?: string;
}

/** `preplan check` as a task, its findings read by the problem matcher. Nothing runs until somebody starts it. */
export function registerTasks(): vscode.Disposable {
    return vscode.tasks.registerTaskProvider('preplan', {
        provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask({ type: 'preplan' }, folder)),
        resolveTask: (task) => {
            const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
            return folder && checkTask(task.definition as CheckTask, folder);
        },
    });
}

function checkTask(definition: CheckTask, folder: vscode.WorkspaceFolder): vscode.Task {
    const run = new vscode.ProcessExecution(definition.program ?? 'preplan', ['check', definition.path ?? '.'], {
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
