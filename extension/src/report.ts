import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FactsResult, requests } from '../../language-server/src/lsp/protocol.js';
import { askOf } from './ask.js';
import { shownLanguage } from './settings.js';

/** “Report a Problem”: a text to look at, change and send; it holds versions and numbers, and nothing of a plan. */
export function registerReport(client: BaseLanguageClient, context: vscode.ExtensionContext): vscode.Disposable {
    const ask = askOf(client);
    return vscode.commands.registerCommand('preplan.reportProblem', async () => {
        const { t } = vscode.l10n;
        const version = (context.extension.packageJSON as { version: string }).version;
        const facts = await ask<FactsResult>(requests.facts, {}).catch(() => undefined);
        const rules = Object.entries(facts?.findings ?? {}).map(([rule, count]) => `- ${rule}: ${count}`);
        const lines = [
            `# ${t('Report of a problem')}`,
            '',
            t('This text holds nothing of your plans: no text, no name, no path. Look it over before you send it.'),
            '',
            `## ${t('What happened')}`,
            '',
            `## ${t('What should have happened')}`,
            '',
            `## ${t('Where')}`,
            '',
            `- Preplan ${version}, ${facts ? t('language server {0}', facts.version) : t('the language server does not run')}`,
            `- ${vscode.env.appName} ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? t('in a browser') : t('on a desktop')}, ${vscode.env.language}, ${shownLanguage()}`,
            ...(facts
                ? [
                      `- ${t('{0} projects, {1} plans, {2} files, {3} of them damaged', facts.projects, facts.plans, facts.files, facts.damaged)}`,
                  ]
                : []),
            ...(rules.length > 0 ? ['', `## ${t('Findings by rule')}`, '', ...rules] : []),
            '',
        ];
        const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: lines.join('\n') });
        await vscode.window.showTextDocument(document);
    });
}
