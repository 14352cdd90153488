import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReviewMark, type ReviewMarksResult, requests } from '../../../language-server/src/lsp/protocol.js';
import { addressOf, askOf, onRunning } from '../ask.js';
import type { Changes } from '../changes.js';
import { LANGUAGE } from '../client.js';
import { rangeOf } from '../ranges.js';

const REST = 400;
/** Of several changes on a line, the gravest is shown. */
const ORDER = ['laxer', 'stricter', 'neutral', 'moved', 'person_only', 'editorial'];
const COLOURS: Readonly<Record<string, string>> = { laxer: 'editorWarning.foreground', stricter: 'testing.iconPassed' };

export interface Marks extends vscode.Disposable {
    /** A review has begun or ended. */
    review(begun: boolean): void;
}

/** Marks the lines that changed since the old version, and offers to acknowledge what became laxer. */
export function registerMarks(client: BaseLanguageClient, changes: Changes): Marks {
    const ask = askOf(client);
    const types = new Map(ORDER.map((one) => [one, decorationOf(one)]));
    const changed = new vscode.EventEmitter<void>();
    const known = new Map<string, ReviewMarksResult>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Without a review nothing has marks, and no key stroke asks for any. */
    let reviewing = false;

    const update = async () => {
        known.clear();
        for (const editor of vscode.window.visibleTextEditors) {
            if (editor.document.languageId !== LANGUAGE || editor.document.uri.scheme.startsWith('preplan-')) continue;
            const uri = addressOf(editor.document);
            const marks = known.get(uri) ?? (await ask<ReviewMarksResult>(requests.reviewMarks, { uri }));
            known.set(uri, marks);
            for (const [name, type] of types) editor.setDecorations(type, marks.filter((mark) => mark.class === name).map(optionsOf));
        }
        changed.fire();
    };
    const refresh = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            update().catch((error: unknown) =>
                client.outputChannel.appendLine(`The marks of the review could not be asked for: ${String(error)}`),
            );
        }, REST);
    };
    const lenses: vscode.CodeLensProvider = {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses(document) {
            const uri = addressOf(document);
            return (known.get(uri) ?? []).filter(({ open }) => open).flatMap((mark) => lensesOf(uri, mark));
        },
    };
    const all = vscode.Disposable.from(
        changed,
        ...types.values(),
        // A server that starts anew knows of no review.
        onRunning(client, () => {
            reviewing = false;
            refresh();
        }),
        changes(() => {
            if (reviewing) refresh();
        }),
        vscode.window.onDidChangeVisibleTextEditors(() => {
            if (reviewing) refresh();
        }),
        vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
            // The file of acknowledgements.
            if (languageId === 'yaml' && reviewing) refresh();
        }),
        vscode.languages.registerCodeLensProvider({ language: LANGUAGE }, lenses),
        vscode.commands.registerCommand('preplan.openOld', (uri: string, line: number) => openOld(uri, line)),
        { dispose: () => clearTimeout(timer) },
    );
    const review = (begun: boolean) => {
        reviewing = begun;
        refresh();
    };
    return { review, dispose: () => void all.dispose() };
}

const decorationOf = (name: string): vscode.TextEditorDecorationType => {
    const colour = new vscode.ThemeColor(COLOURS[name] ?? 'editorInfo.foreground');
    return vscode.window.createTextEditorDecorationType({
        isWholeLine: true,
        overviewRulerColor: colour,
        overviewRulerLane: vscode.OverviewRulerLane.Left,
        borderWidth: '0 0 0 3px',
        borderStyle: name === 'laxer' ? 'double' : 'solid',
        borderColor: colour,
    });
};

const optionsOf = (mark: ReviewMark): vscode.DecorationOptions => ({
    range: rangeOf(mark.range),
    // As text: nothing in a plan is markup.
    hoverMessage: new vscode.MarkdownString().appendText(mark.message),
});

function lensesOf(uri: string, mark: ReviewMark): vscode.CodeLens[] {
    const range = rangeOf(mark.range);
    const { t } = vscode.l10n;
    const lenses = [
        new vscode.CodeLens(range, {
            title: `▼ ${t('Laxer than before: acknowledge…')}`,
            tooltip: mark.message,
            command: 'preplan.acknowledgeChange',
            arguments: [uri, mark.id],
        }),
    ];
    if (mark.old)
        lenses.push(
            new vscode.CodeLens(range, {
                title: t('Old text'),
                command: 'preplan.openOld',
                arguments: [mark.old.uri, mark.old.range.start.line],
            }),
        );
    return lenses;
}

async function openOld(uri: string, line: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    await vscode.window.showTextDocument(document, { preview: true, selection: new vscode.Range(line, 0, line, 0) });
}
