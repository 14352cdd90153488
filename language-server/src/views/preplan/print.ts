import { GrammarAST } from 'langium';
import { PreplanGrammar } from '../../language/generated/grammar.js';
import type { FileModel } from '../../model/file-model.js';
import { type Part, shapeOf } from '../../model/shape/index.js';
import { childParts } from '../../model/walk.js';
import { layOut } from './layout.js';
import { stringLiteral } from './literal.js';
import { typeOf, unparsePart } from './unparse.js';

/** A part that the language has no text for, such as one whose own text is damaged. */
export class CannotPrint extends Error {
    constructor(readonly part: string) {
        super(`${part}: the text of this part is damaged or incomplete; mend it, then print again`);
        this.name = 'CannotPrint';
    }
}

/**
 * A part as text of the language. Reading it gives the same model again; comments and the order of different properties
 * are no part of the model. Throws CannotPrint.
 */
export function printPart(part: Part): string {
    for (const rule of rulesFor(part)) {
        const tokens = unparsePart(rule, part);
        if (tokens) return layOut(tokens);
    }
    throw new CannotPrint(unprintable(part).id);
}

/** Imports and declarations of a file as text, with an empty line between declarations. Throws CannotPrint. */
export function printFile(file: Pick<FileModel, 'imports' | 'declarations'>): string {
    const imports = file.imports.map((path) => `import ${stringLiteral(path) ?? '""'}\n`).join('');
    const blocks = file.declarations.map((part) => `${printPart(part)}\n`);
    return [...(imports ? [imports] : []), ...blocks].join('\n');
}

const rules = new Map<string, GrammarAST.ParserRule[]>();

function rulesFor(part: Part): GrammarAST.ParserRule[] {
    if (rules.size === 0) {
        for (const rule of PreplanGrammar().rules) {
            if (!GrammarAST.isParserRule(rule) || rule.fragment || rule.dataType) continue;
            rules.set(typeOf(rule), [...(rules.get(typeOf(rule)) ?? []), rule]);
        }
    }
    return shapeOf(part).syntax.flatMap((type) => rules.get(type) ?? []);
}

/** The innermost part that does not print, for the message. */
function unprintable(part: Part): Part {
    const child = childParts(part).find((one) => rulesFor(one).every((rule) => unparsePart(rule, one) === undefined));
    return child ? unprintable(child) : part;
}
