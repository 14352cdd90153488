import type { SemanticTokens, Range as TextRange } from 'vscode-languageserver-types';
import { tokenize } from '../../language/parser.js';
import type { Range } from '../../model/file-model.js';
import { forEachPart } from '../../model/walk.js';
import { positionAt } from '../../views/diagnostics/lines.js';
import type { State } from '../state/projects.js';
import { type FileAt, fileAt, offsetAt } from './file-at.js';
import { segmentTargets } from './symbol-at.js';

/** Standard token types only, so that every theme has a colour for them. */
export const tokenTypes = [
    'namespace',
    'class',
    'interface',
    'type',
    'variable',
    'struct',
    'function',
    'method',
    'event',
    'property',
    'enumMember',
    'macro',
] as const;
export const tokenModifiers = ['declaration', 'definition', 'readonly', 'defaultLibrary'] as const;
type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

const TYPES: Readonly<Record<string, TokenType>> = {
    plan: 'namespace',
    body: 'class',
    post: 'interface',
    person: 'variable',
    authority: 'type',
    provider: 'type',
    parties: 'type',
    channel: 'type',
    system: 'struct',
    network: 'struct',
    device: 'struct',
    terminals: 'struct',
    data: 'struct',
    step: 'function',
    gate: 'function',
    decision: 'function',
    track: 'function',
    phase: 'function',
    submit: 'function',
    report: 'event',
    playbook: 'method',
    protection: 'namespace',
};

interface Piece {
    readonly range: Range;
    readonly type: TokenType;
    readonly modifiers: readonly TokenModifier[];
}

/** Names by the kind of thing they stand for, terms, levels and open points; of the whole file or of a part of it. */
export function semanticTokens(state: State, path: string, within?: TextRange): SemanticTokens {
    const file = fileAt(state, path);
    if (!file) return { data: [] };
    const from = within ? offsetAt(file.source, within.start) : 0;
    const to = within ? offsetAt(file.source, within.end) : file.source.text.length;
    const pieces = piecesOf(file).filter(({ range }) => range[1] > from && range[0] < to);
    return { data: encode(file, pieces) };
}

function piecesOf(file: FileAt): Piece[] {
    const { positions, text } = file.source;
    const pieces: Piece[] = [];
    for (const [id, { name }] of positions.parts) {
        const part = partTypes(file).get(id);
        if (name && part) pieces.push({ range: name, type: TYPES[part] ?? 'property', modifiers: ['declaration', 'definition'] });
    }
    const resolved = new Map(file.resolution.sites.map((site) => [site.index, site]));
    for (const [index, range] of positions.sites.entries()) {
        const ref = resolved.get(index);
        if (!ref || ref.resolution.state === 'term') pieces.push({ range, type: 'enumMember', modifiers: ['defaultLibrary'] });
        else if (ref.resolution.state === 'built_in') pieces.push({ range, type: 'type', modifiers: ['defaultLibrary'] });
        else
            for (const { target, range: segment } of segmentTargets(file, ref))
                pieces.push({ range: segment, type: TYPES[target.part.type] ?? 'property', modifiers: [] });
    }
    for (const { tokenType, startOffset, endOffset } of tokenize(text).tokens) {
        const range: Range = [startOffset, (endOffset ?? startOffset) + 1];
        if (tokenType.name === 'LEVEL') pieces.push({ range, type: 'enumMember', modifiers: ['readonly'] });
        else if (tokenType.name === 'HOLE')
            pieces.push(...byLine(text, range).map((one): Piece => ({ range: one, type: 'macro', modifiers: [] })));
    }
    return pieces;
}

const types = new WeakMap<FileAt['model'], Map<string, string>>();

function partTypes({ model }: FileAt): Map<string, string> {
    const known = types.get(model);
    if (known) return known;
    const made = new Map<string, string>();
    for (const declaration of model.declarations) forEachPart(declaration, (part) => made.set(part.id, part.type));
    types.set(model, made);
    return made;
}

/** A token may not run over a line's end. */
function byLine(text: string, [start, end]: Range): Range[] {
    return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((match) => [start + match.index, start + match.index + match[0].length]);
}

function encode(file: FileAt, pieces: Piece[]): number[] {
    const data: number[] = [];
    let line = 0;
    let character = 0;
    let end = -1;
    for (const { range, type, modifiers } of pieces.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])) {
        // Tokens may not overlap: a name that is also a level is one token.
        if (range[0] < end || range[1] <= range[0]) continue;
        end = range[1];
        const at = positionAt(file.source.lines, range[0]);
        const bits = modifiers.reduce((sum, one) => sum | (1 << tokenModifiers.indexOf(one)), 0);
        data.push(
            at.line - line,
            at.line === line ? at.character - character : at.character,
            range[1] - range[0],
            tokenTypes.indexOf(type),
            bits,
        );
        line = at.line;
        character = at.character;
    }
    return data;
}
