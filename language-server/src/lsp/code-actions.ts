import type { CodeActionParams } from 'vscode-languageserver';
import {
    type CodeAction,
    CodeActionKind,
    type Diagnostic as LspDiagnostic,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { join } from '../host/discover.js';
import type { Lang } from '../rules/messages.js';
import type { Diagnostic, FileEdit, Sources } from '../views/diagnostics/diagnostic.js';
import { FIX_ALL, fixAll } from './fix-all.js';
import { pathOf, uriOf } from './paths.js';
import type { Server } from './server.js';
import { filesAsShown } from './state/files-as-shown.js';
import { type ProjectState, projectOf, relativePath, sourcesOf } from './state/projects.js';
import { waiving } from './waive.js';

export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** Text edits by document. */
export function workspaceEdit(project: ProjectState, edits: readonly FileEdit[]): WorkspaceEdit {
    const changes: Record<string, TextEdit[]> = {};
    for (const { file, range, newText } of edits) {
        const uri = uriOf(join(project.root, file));
        changes[uri] ??= [];
        changes[uri].push({ range, newText });
    }
    return { changes };
}

interface Span {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
}
const before = (a: Span['start'], b: Span['start']) => a.line < b.line || (a.line === b.line && a.character < b.character);
const meets = (a: Span, b: Span) => !before(a.end, b.start) && !before(b.end, a.start);

const textOf = ({ message }: LspDiagnostic): string => (typeof message === 'string' ? message : message.value);

/** Quick fixes for the findings at a range, the only fix of a finding being the preferred one; then waivers with open points. */
export function quickFixes(
    project: ProjectState,
    diagnostics: readonly Diagnostic[],
    shown: readonly LspDiagnostic[],
    range: Span,
    sources: Sources,
    lang: Lang,
): CodeAction[] {
    const here = diagnostics.filter((diagnostic) => meets(diagnostic.range, range));
    // Several findings of one rule may stand at one place: each fix is for its own.
    const same = ({ rule, range: at, message }: Diagnostic) =>
        shown.filter((one) => one.code === rule && meets(one.range, at) && textOf(one).startsWith(message));
    const fixes = here.flatMap((diagnostic) =>
        diagnostic.fixes.map(
            (fix): CodeAction => ({
                title: fix.title,
                kind: CodeActionKind.QuickFix,
                diagnostics: same(diagnostic),
                isPreferred: diagnostic.fixes.length === 1 && diagnostic.fixes[0]?.ask !== true,
                edit: workspaceEdit(project, fix.edits),
            }),
        ),
    );
    const waivers = here.flatMap((diagnostic): CodeAction[] => {
        const found = waiving(project, diagnostic, sources, lang);
        if (!found) return [];
        return [
            {
                title: found.title,
                kind: CodeActionKind.QuickFix,
                diagnostics: same(diagnostic),
                edit: workspaceEdit(project, found.edits),
            },
        ];
    });
    return [...fixes, ...once(waivers)];
}

/** A waiver excuses all that its rule finds at a part: it is offered once, for all of that. */
function once(waivers: readonly CodeAction[]): CodeAction[] {
    const known = new Map<string, CodeAction>();
    for (const one of waivers) {
        const key = JSON.stringify([one.title, one.edit]);
        const diagnostics = [...(known.get(key)?.diagnostics ?? []), ...(one.diagnostics ?? [])];
        known.set(key, { ...one, diagnostics: [...new Set(diagnostics)] });
    }
    return [...known.values()];
}

/** Binds code actions. Mending a whole file takes rounds of checks: it is worked out when the action is chosen. */
export function registerCodeActions(server: Server): void {
    const { connection, state } = server;
    connection.onCodeAction((params) => {
        server.flush();
        const path = pathOf(params.textDocument.uri);
        const project = projectOf(state, path);
        if (!project) return [];
        const diagnostics = server.published(project, relativePath(project, path));
        const { only, diagnostics: shown } = params.context;
        const quick = asks(only, CodeActionKind.QuickFix)
            ? quickFixes(project, diagnostics, shown, params.range, sourcesOf(state, project), server.lang)
            : [];
        const many = diagnostics.filter(({ fixes }) => fixes.length > 0).length;
        const whole = only === undefined ? many > 1 : asks(only, FIX_ALL) && many > 0;
        return whole ? [...quick, wholeFile(params)] : quick;
    });
    connection.onCodeActionResolve((action) => (action.kind === FIX_ALL && !action.edit ? { ...action, edit: mended(action) } : action));

    function wholeFile({ textDocument: { uri } }: CodeActionParams): CodeAction {
        const title = server.lang === 'zh-CN' ? '修复本文件中所有可自动修复的问题' : 'Fix all that can be fixed in this file';
        const action: CodeAction = { title, kind: FIX_ALL, data: { uri } };
        const later = server.client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
        return later ? action : { ...action, edit: mended(action) };
    }
    function mended({ data }: CodeAction): WorkspaceEdit {
        server.flush();
        const path = pathOf((data as { readonly uri: string }).uri);
        const project = projectOf(state, path);
        if (!project) return { changes: {} };
        return workspaceEdit(project, fixAll(project, filesAsShown(state), relativePath(project, path), server.asOf(project), server.lang));
    }
}

/** Whether a client that asks for some kinds only wants this one: a kind stands for those below it. */
const asks = (only: readonly string[] | undefined, kind: string): boolean =>
    only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
