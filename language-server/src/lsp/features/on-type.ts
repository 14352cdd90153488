import type { Position, TextEdit } from 'vscode-languageserver-types';
import { tokenize } from '../../language/parser.js';
import { lineText, positionAt } from '../../views/diagnostics/lines.js';
import type { State } from '../state/projects.js';

/** Characters after which a line is put right. */
export const onTypeTriggers = { firstTriggerCharacter: '}', moreTriggerCharacter: ['｝'] } as const;

/** A closing brace that begins its line goes below the line that opened its block; works in unfinished text. */
export function formatOnType(state: State, path: string, position: Position): TextEdit[] {
    const document = state.documents.get(path);
    if (!document) return [];
    const { text, lines } = document;
    const written = lineText(text, lines, position.line);
    const indent = /^[ \t]*/.exec(written)?.[0] ?? '';
    if (!/^[}｝]$/.test(written.slice(indent.length, position.character))) return [];
    const opened = openerOf(text, (lines[position.line] ?? 0) + indent.length);
    if (opened === undefined) return [];
    const wanted = /^[ \t]*/.exec(lineText(text, lines, positionAt(lines, opened).line))?.[0] ?? '';
    if (wanted === indent) return [];
    const { line } = position;
    return [{ range: { start: { line, character: 0 }, end: { line, character: indent.length } }, newText: wanted }];
}

/** The offset of the brace that the one at `offset` closes; undefined where none is open, or where it stands in a text. */
function openerOf(text: string, offset: number): number | undefined {
    const open: number[] = [];
    for (const { tokenType, startOffset } of tokenize(text).tokens) {
        if (startOffset > offset) return undefined;
        if (tokenType.name === '{') open.push(startOffset);
        else if (tokenType.name === '}') {
            const opener = open.pop();
            if (startOffset === offset) return opener;
        }
    }
    return undefined;
}
