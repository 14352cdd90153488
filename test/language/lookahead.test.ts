import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { expect, test } from 'vitest';
import type { File } from '../../language-server/src/language/generated/ast.js';
import { PreplanGeneratedModule, PreplanGeneratedSharedModule } from '../../language-server/src/language/generated/module.js';
import { parse } from '../../language-server/src/language/parser.js';
import { SoftTokenBuilder } from '../../language-server/src/language/tokens.js';
import { PreplanValueConverter } from '../../language-server/src/language/value-converter.js';
import { lower } from '../../language-server/src/model/lower.js';
import { fixtures } from './fixtures.js';

test('our lookahead reads the same as the one of the library', () => {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PreplanGeneratedSharedModule);
    const services = inject(createDefaultCoreModule({ shared }), PreplanGeneratedModule, {
        parser: { TokenBuilder: () => new SoftTokenBuilder(), ValueConverter: () => new PreplanValueConverter() },
    });
    for (const { text } of fixtures) {
        const tree = services.parser.LangiumParser.parse<File>(text).value;
        expect(lower('x', parse(text)).model).toEqual(lower('x', { tree, errors: [] }).model);
    }
});

test('positions of tokens are right behind every token that spans lines', () => {
    for (const { text } of fixtures) {
        const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
        const root = parse(text).tree.$cstNode!;
        const stack = [root as unknown as { offset: number; range: { start: { line: number; character: number } }; content?: never[] }];
        for (let node = stack.pop(); node; node = stack.pop()) {
            const { line, character } = node.range.start;
            expect(starts[line]! + character).toBe(node.offset);
            stack.push(...(node.content ?? []));
        }
    }
});
