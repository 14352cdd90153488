import {
    type CodeAction,
    CodeActionKind,
    type Diagnostic as LspDiagnostic,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { join } from '../host/discover.js';
import type { Diagnostic, FileEdit } from '../views/diagnostics/diagnostic.js';
import { uriOf } from './paths.js';
import type { ProjectState } from './state/projects.js';

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

/** Quick fixes for the findings at a range; the only fix of a finding is the preferred one. */
export function codeActions(
    project: ProjectState,
    diagnostics: readonly Diagnostic[],
    shown: readonly LspDiagnostic[],
    range: Span,
): CodeAction[] {
    return diagnostics
        .filter((diagnostic) => meets(diagnostic.range, range))
        .flatMap((diagnostic) => {
            const same = shown.filter((one) => one.code === diagnostic.rule && meets(one.range, diagnostic.range));
            return diagnostic.fixes.map(
                (fix): CodeAction => ({
                    title: fix.title,
                    kind: CodeActionKind.QuickFix,
                    diagnostics: same,
                    isPreferred: diagnostic.fixes.length === 1,
                    edit: workspaceEdit(project, fix.edits),
                }),
            );
        });
}
