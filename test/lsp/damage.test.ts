import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { completion } from '../../language-server/src/lsp/features/completion/completion.js';
import { definition } from '../../language-server/src/lsp/features/definition.js';
import { documentLinks } from '../../language-server/src/lsp/features/document-links.js';
import { foldingRanges } from '../../language-server/src/lsp/features/folding.js';
import { hover } from '../../language-server/src/lsp/features/hover/hover.js';
import { documentHighlight, references } from '../../language-server/src/lsp/features/references.js';
import { rename } from '../../language-server/src/lsp/features/rename/rename.js';
import { selectionRanges } from '../../language-server/src/lsp/features/selection.js';
import { semanticTokens } from '../../language-server/src/lsp/features/semantic-tokens.js';
import { documentSymbols } from '../../language-server/src/lsp/features/symbols.js';
import { workspaceSymbols } from '../../language-server/src/lsp/features/workspace-symbols.js';
import { lineTable, positionAt } from '../../language-server/src/views/diagnostics/lines.js';
import { absolute, openFile, textOf, workspace } from './marked.js';

const FOLDER = join(import.meta.dirname, '../../examples/linjiang-university');
const read = (path: string) => readFileSync(join(FOLDER, path), 'utf8');
const PLAN = read('plan.preplan').split('\n').slice(0, 120).join('\n');

/** Cuts and inserts at random places. */
const damage = fc.array(
    fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.constantFrom('', '{', '}', '"', '"""', '/*', ' by ', '\r\n', '李', 'II', '.')),
    { maxLength: 4 },
);

it('every feature answers on damaged text, with ranges inside it', () => {
    const space = workspace({ 'people.preplan': read('people.preplan'), 'assets.preplan': read('assets.preplan'), 'plan.preplan': PLAN });
    const path = absolute('plan.preplan');
    fc.assert(
        fc.property(damage, fc.nat(), fc.boolean(), (cuts, place, windows) => {
            let text = windows ? PLAN.replaceAll('\n', '\r\n') : PLAN;
            for (const [at, length, insert] of cuts) {
                const start = at % (text.length + 1);
                text = text.slice(0, start) + insert + text.slice(start + length);
            }
            const { state } = space;
            openFile(state, 'plan.preplan', text);
            const lines = lineTable(text);
            const position = positionAt(lines, place % (text.length + 1));
            const inside = (range: Range) => {
                expect(range.end.line).toBeLessThan(lines.length);
                expect(textOf(text, range).length).toBeGreaterThanOrEqual(0);
            };
            for (const item of completion(state, path, position, { today: '2026-03-01', snippets: true, lang: 'en' }).items) {
                const { range } = item.textEdit as { range: Range };
                expect(range.start.line).toBe(range.end.line);
                inside(range);
            }
            const word = hover(state, path, position, 'zh-CN');
            if (word?.range) inside(word.range);
            for (const link of definition(state, path, position)) if (link.originSelectionRange) inside(link.originSelectionRange);
            for (const one of documentHighlight(state, path, position)) inside(one.range);
            references(state, path, position, true);
            rename(state, path, position, '新名', 'en');
            for (const one of documentSymbols(state, path, 'en')) inside(one.range);
            for (const one of selectionRanges(state, path, [position])) inside(one.range);
            for (const one of foldingRanges(state, path)) expect(one.endLine).toBeGreaterThan(one.startLine);
            for (const one of documentLinks(state, path)) inside(one.range);
            const { data } = semanticTokens(state, path);
            expect(data.length % 5).toBe(0);
            expect(data.every((number) => number >= 0)).toBe(true);
            workspaceSymbols(state, 'a', 'en', false);
        }),
        { numRuns: 120 },
    );
});
