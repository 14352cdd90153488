import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SelectionRange } from 'vscode-languageserver-types';
import { BUILT_IN_URI } from '../../language-server/src/lsp/features/file-at.js';
import { foldingRanges } from '../../language-server/src/lsp/features/folding.js';
import { selectionRanges } from '../../language-server/src/lsp/features/selection.js';
import { semanticTokens, tokenModifiers, tokenTypes } from '../../language-server/src/lsp/features/semantic-tokens.js';
import { documentSymbols } from '../../language-server/src/lsp/features/symbols.js';
import { resolveWorkspaceSymbol, workspaceSymbols } from '../../language-server/src/lsp/features/workspace-symbols.js';
import { absolute, textOf, uri, workspace } from './marked.js';

const PLAN = `import "people.preplan"
import "people.preplan"

/// A doc comment
/// of two lines
plan Unit "单位预案" {
    /* a comment
       of two lines */
    general {
        purpose """
            Text
        """
        grade II { leak at least 10 persons }
    }
    organization { body Office "应急办公室" { duties todo "write" } }
    response {
        step A does contain by Office
        level II "Two" {
            step B by Office, LiWei, public after A
        }
    }
}
`;
const space = workspace({ 'people.preplan': 'person LiWei "李伟" {}\n', 'plan.preplan': PLAN });
const path = absolute('plan.preplan');

describe('document symbols', () => {
    const flat = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
        symbols.flatMap((one) => [`${'  '.repeat(depth)}${one.name}`, ...flat(one.children ?? [], depth + 1)]);

    it('nest as the parts do, with the names of chapters and levels', () => {
        expect(flat(documentSymbols(space.state, path, 'en'))).toEqual([
            'Unit',
            '  1 General',
            '    II serious',
            '  2 Organization and duties',
            '    Office',
            '  4 Response',
            '    A',
            '    II serious',
            '      B',
        ]);
        expect(flat(documentSymbols(space.state, path, 'zh-CN'))).toContain('    Ⅱ级（重大）');
    });

    it('name what has no name in the language of the reader', () => {
        const plan = `plan 单位 {
    general { exclude disaster because "x" }
    organization { body 组 {}   liaison 组 to National.Office }
    monitoring { monitor 组 by 组   assessed by 组   stand_down on_notice by 组 }
    response {
        level IV { start { decided by 组 } end { decided by 组 } follow_up to National.Office every 1d }
        relevel up, down by 组
        report 首报 { stage first { within 1h of discovery } }
    }
    prevention { inspection every 1mo by 组   drill_rule every 1y }
    supplementary { review every 1y by 组 }
}
`;
        const chinese = workspace({ 'plan.preplan': plan });
        const names = flat(documentSymbols(chinese.state, path, 'zh-CN'));
        expect(names.length).toBeGreaterThan(20);
        for (const name of names) expect(name).toMatch(/^ *(\d |[ⅠⅡⅢⅣ])?[\p{Script=Han} 、（）]+$/u);
        expect(names.map((name) => name.trim())).toEqual(expect.arrayContaining(['监测', '续报']));
    });

    it('select a name, or the first word, within the whole', () => {
        const check = (symbols: readonly DocumentSymbol[]) => {
            for (const { name, range, selectionRange, children } of symbols) {
                expect(textOf(PLAN, range), name).toContain(textOf(PLAN, selectionRange));
                expect(textOf(PLAN, selectionRange)).not.toBe('');
                check(children ?? []);
            }
        };
        check(documentSymbols(space.state, path, 'en'));
    });

    it('show the built-in plan too', () => {
        expect(documentSymbols(space.state, BUILT_IN_URI, 'en')[0]?.name).toBe('National');
    });
});

describe('workspace symbols', () => {
    const names = (query: string) => workspaceSymbols(space.state, query, 'zh-CN', true).map((one) => one.name.split(' ')[0]);
    it.each([
        ['Off', ['Office']],
        ['ffic', ['Office']],
        ['急办', ['Office']],
        ['李', ['LiWei']],
        ['nothing like it', []],
    ])('find %s', (query, found) => expect(names(query)).toEqual(found));

    it('get their places when somebody goes there', () => {
        const [lazy] = workspaceSymbols(space.state, 'Office', 'en', false);
        expect(lazy?.location).toEqual({ uri: uri('plan.preplan') });
        const { location } = resolveWorkspaceSymbol(space.state, lazy!);
        expect('range' in location && textOf(PLAN, location.range)).toBe('Office');
    });
});

it('folds blocks, texts, comments and imports', () => {
    const folds = foldingRanges(space.state, path).map(
        ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
    );
    expect(folds.sort()).toEqual(['0-1 imports', '15-19', '17-18', '3-4 comment', '5-20', '6-7 comment', '8-12', '9-11'].sort());
});

it('widens a selection from the word to the file', () => {
    const at = workspace({ 'plan.preplan': PLAN.replace('by Office, LiWei', 'by Off<|>ice, LiWei') });
    const [found] = selectionRanges(at.state, path, [at.at('plan.preplan')[2]]);
    const texts: string[] = [];
    for (let one: SelectionRange | undefined = found; one; one = one.parent) texts.push(textOf(PLAN, one.range));
    expect(texts[0]).toBe('Office');
    expect(texts).toContain('step B by Office, LiWei, public after A');
    expect(texts.some((text) => text.startsWith('level II "Two" {') && text.endsWith('}'))).toBe(true);
    expect(texts.at(-1)).toBe(PLAN);
    for (const [i, text] of texts.slice(1).entries()) expect(text.length).toBeGreaterThan(texts[i]!.length);
});

describe('semantic tokens', () => {
    function decode(data: readonly number[], text: string): string[] {
        const lines = text.split('\n');
        const found: string[] = [];
        for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
            const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
            line += down;
            character = down === 0 ? character + right : right;
            const modifiers = tokenModifiers.filter((_, n) => bits & (1 << n));
            found.push([lines[line]?.slice(character, character + length), tokenTypes[type], ...modifiers].join(' '));
        }
        return found;
    }

    it('colour names by what they stand for, terms, levels and open points', () => {
        expect(decode(semanticTokens(space.state, path).data, PLAN)).toEqual([
            'Unit namespace declaration definition',
            'II enumMember readonly',
            'persons enumMember defaultLibrary',
            'Office class declaration definition',
            'todo "write" macro',
            'A function declaration definition',
            'contain enumMember defaultLibrary',
            'Office class',
            'II enumMember readonly',
            'B function declaration definition',
            'Office class',
            'LiWei variable',
            'public type defaultLibrary',
            'A function',
        ]);
    });

    it('of a range are those within it', () => {
        const within = { start: { line: 16, character: 0 }, end: { line: 16, character: 40 } };
        expect(decode(semanticTokens(space.state, path, within).data, PLAN)).toEqual([
            'A function declaration definition',
            'contain enumMember defaultLibrary',
            'Office class',
        ]);
    });
});
