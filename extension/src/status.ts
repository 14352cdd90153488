import * as vscode from 'vscode';
import { LANGUAGE } from './client.js';
import type { Current } from './current.js';

/** Open findings of all plans, in the status bar while a plan is worked on. */
export function registerStatus(current: Current): vscode.Disposable[] {
    const item = vscode.window.createStatusBarItem('preplan.findings', vscode.StatusBarAlignment.Left, 10);
    item.name = vscode.l10n.t('Preplan findings');
    item.command = 'workbench.actions.view.problems';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = '';
    const show = () => {
        timer = undefined;
        if (current.uri === undefined) {
            shown = '';
            return item.hide();
        }
        const counts = [0, 0, 0];
        for (const [, list] of vscode.languages.getDiagnostics())
            for (const { source, severity } of list)
                if (source === LANGUAGE && severity <= 2) counts[severity] = (counts[severity] ?? 0) + 1;
        const [errors = 0, warnings = 0, notes = 0] = counts;
        if (counts.join() === shown) return;
        shown = counts.join();
        const text = vscode.l10n.t('{0} errors, {1} warnings, {2} notes', errors, warnings, notes);
        item.text =
            errors + warnings + notes === 0 ? '$(pass) Preplan' : `$(error) ${errors} $(warning) ${warnings} $(info) ${notes} Preplan`;
        item.tooltip = text;
        item.accessibilityInformation = { label: `Preplan: ${text}` };
        item.show();
    };
    const soon = () => {
        timer ??= setTimeout(show, 200);
    };
    soon();
    return [item, vscode.languages.onDidChangeDiagnostics(soon), current.onDidChange(soon), { dispose: () => clearTimeout(timer) }];
}
