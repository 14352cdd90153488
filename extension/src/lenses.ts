import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ChaptersResult, type PlansInResult, requests } from '../../language-server/src/lsp/protocol.js';
import { addressOf, askOf, onRunning } from './ask.js';
import type { Changes } from './changes.js';
import { LANGUAGE } from './client.js';
import { rangeOf } from './ranges.js';
import { soonOrLater } from './soon-or-later.js';

const shownPlans = (): string[] =>
    vscode.window.visibleTextEditors.flatMap(({ document }) => (document.languageId === LANGUAGE ? [addressOf(document)] : []));

/** “Response Matrix” above each plan, and above each chapter how its clauses stand. */
export function registerLenses(client: BaseLanguageClient, changes: Changes): vscode.Disposable[] {
    const ask = askOf(client);
    const changed = new vscode.EventEmitter<void>();
    const lensOf = (range: vscode.Range, command: vscode.Command) => new vscode.CodeLens(range, command);
    const plans: vscode.CodeLensProvider = {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses(document) {
            const uri = addressOf(document);
            return (await ask<PlansInResult>(requests.plansIn, { uri })).map(({ id, range }) =>
                lensOf(rangeOf(range), {
                    title: vscode.l10n.t('Response Matrix'),
                    tooltip: vscode.l10n.t('Show who does what, beside the text'),
                    command: 'preplan.openMatrix',
                    arguments: [uri, id],
                }),
            );
        },
    };
    const counted = new vscode.EventEmitter<void>();
    const chapterLenses = async (uri: string): Promise<vscode.CodeLens[]> =>
        (await ask<ChaptersResult>(requests.chapters, { uri })).map(({ plan, range, met, unmet, excepted, reader, open }) => {
            const { t } = vscode.l10n;
            const title = [
                t('{0} clauses met', met),
                unmet > 0 && `⚠ ${t('{0} not met', unmet)}`,
                excepted > 0 && t('{0} excepted', excepted),
                reader > 0 && t('{0} for the reader', reader),
            ];
            return lensOf(rangeOf(range), {
                title: title.filter(Boolean).join(' · '),
                tooltip: open.length > 0 ? t('Not met: {0}', open.join(', ')) : t('Show clause by clause'),
                command: 'preplan.openView',
                arguments: ['coverage', uri, plan, ''],
            });
        });
    const chapters = soonOrLater(chapterLenses, () => counted.fire());
    const chapterProvider: vscode.CodeLensProvider = {
        onDidChangeCodeLenses: (...listener) => vscode.Disposable.from(changed.event(...listener), counted.event(...listener)),
        async provideCodeLenses(document) {
            if (vscode.workspace.getConfiguration('preplan').get<boolean>('lenses.clauses') === false) return [];
            return chapters.of(addressOf(document));
        },
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(() => changed.fire(), 600);
    };
    return [
        changed,
        counted,
        vscode.workspace.onDidCloseTextDocument((document) => chapters.forget(addressOf(document))),
        onRunning(client, () => changed.fire()),
        // What stands in another file may meet a clause of this one. The editor asks by itself for what is edited.
        changes(({ edited }) => {
            if (shownPlans().some((uri) => !edited.includes(uri))) soon();
        }),
        vscode.workspace.onDidChangeConfiguration((event) => {
            if (event.affectsConfiguration('preplan.lenses')) changed.fire();
        }),
        { dispose: () => clearTimeout(timer) },
        vscode.languages.registerCodeLensProvider({ language: LANGUAGE }, plans),
        vscode.languages.registerCodeLensProvider({ language: LANGUAGE }, chapterProvider),
    ];
}
