import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    type GrammarAST,
    inject,
    type LangiumCoreServices,
    type LangiumParser,
    type LexerResult,
    type Module,
    type PartialLangiumCoreServices,
    prepareLangiumParser,
} from 'langium';
import { rulesHolding } from './fitting.js';
import type { File } from './generated/ast.js';
import { PreplanGeneratedModule, PreplanGeneratedSharedModule } from './generated/module.js';
import { installHiddenNodes } from './hidden-nodes.js';
import { isLfsPointer } from './lfs-pointer.js';
import { MAX_TEXT } from './limits.js';
import { finalize } from './lookahead.js';
import { installRecovery, MAX_PARSER_ERRORS } from './recovery.js';
import { FactProvider, fromLexer, fromParser, type SyntaxProblem } from './syntax-problem.js';
import { openBlock, scanText, tooDeep } from './text-scan.js';
import { SoftTokenBuilder } from './tokens.js';
import { PreplanValueConverter } from './value-converter.js';

/** What Langium must find through its services; everything else is plain functions. */
export const LanguageModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        TokenBuilder: () => new SoftTokenBuilder(),
        ValueConverter: () => new PreplanValueConverter(),
        ParserErrorMessageProvider: () => new FactProvider(),
        LangiumParser: (services) => {
            const parser = finalize(prepareLangiumParser(services));
            return installHiddenNodes(installRecovery(parser, services.Grammar));
        },
    },
};

let services: LangiumCoreServices | undefined;

function instance(): LangiumCoreServices {
    if (!services) {
        const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PreplanGeneratedSharedModule);
        services = inject(createDefaultCoreModule({ shared }), PreplanGeneratedModule, LanguageModule);
        shared.ServiceRegistry.register(services);
    }
    return services;
}

/** The parser, made on first use: its self-analysis costs more than reading a short file. */
export const parser = (): LangiumParser => instance().parser.LangiumParser;

/** The grammar of the language, as the parser knows it. */
export const grammar = (): GrammarAST.Grammar => instance().Grammar;

/** The tokens of a text, and its comments as `hidden`. Never throws: what no token matches is left out. */
export const tokenize = (text: string): LexerResult => instance().parser.Lexer.tokenize(text);

export interface Parsed {
    /** The syntax tree; always there, with what could be read. */
    tree: File;
    errors: SyntaxProblem[];
}

/** More characters that belong nowhere say nothing more to anybody. */
const MAX_LEXER_ERRORS = 200;

/** A file of which nothing could be read: nothing in it is missing, all of it is damaged. */
export const unread = (code: SyntaxProblem['code'], end = 1): Parsed => ({
    tree: emptyTree(),
    errors: [{ code, start: 0, end: Math.max(1, end) }],
});

/**
 * Reads one file. Never throws: what cannot be read is an error with a place, and the tree holds the rest.
 */
export function parse(text: string): Parsed {
    if (text.length > MAX_TEXT) return unread('syntax/too-large');
    if (isLfsPointer(text)) return unread('syntax/lfs-pointer', text.indexOf('\n'));
    const deep = tooDeep(text);
    if (deep !== undefined) return { tree: emptyTree(), errors: [{ code: 'syntax/too-deep', start: deep, end: deep + 1 }] };
    const errors = scanText(text);
    try {
        const result = parser().parse<File>(closed(text, errors));
        for (const error of result.lexerErrors.slice(0, MAX_LEXER_ERRORS)) {
            if (!errors.some((known) => known.start <= error.offset && error.offset < known.end)) errors.push(fromLexer(error, text));
        }
        for (const error of result.parserErrors) {
            const problem = located(fromParser(error), text);
            // One word at one place: the second error is about what the first left open.
            const last = errors.at(-1);
            if (last?.start !== problem.start || last.end !== problem.end) errors.push(problem);
        }
        const last = errors.reduce((end, error) => Math.max(end, error.end), 0);
        if (result.parserErrors.length >= MAX_PARSER_ERRORS || result.lexerErrors.length > MAX_LEXER_ERRORS)
            errors.push({ code: 'syntax/too-many', start: last, end: text.length });
        return { tree: result.value, errors: sortErrors(withoutEchoes(errors, text)) };
    } catch (error) {
        // Thousands of errors in one block exhaust the stack of the recovery; no other exception is expected here.
        if (!(error instanceof RangeError)) throw error;
        services = undefined;
        return { tree: emptyTree(), errors: [...errors, { code: 'syntax/too-deep', start: 0, end: Math.min(1, text.length) }] };
    }
}

/**
 * `purpose "never closed }`: what closes the blocks of the line is no part of the text. A blank before it stands for the
 * quote, so that no offset changes.
 */
function closed(text: string, errors: readonly SyntaxProblem[]): string {
    const pieces: string[] = [];
    let from = 0;
    for (const { code, start, end } of errors) {
        if (code !== 'syntax/unclosed-text' || text[start] !== '"' || text.startsWith('"""', start)) continue;
        let at = end;
        while (at > start && ' \t}｝'.includes(text.charAt(at - 1))) at--;
        if (at === start || (text[at] !== ' ' && text[at] !== '\t') || !/[}｝]/.test(text.slice(at, end))) continue;
        pieces.push(text.slice(from, at), '"');
        from = at + 1;
    }
    return from === 0 ? text : [...pieces, text.slice(from)].join('');
}

/** Adds what the message needs and the parser does not know: the block left open, the statement that the line is about. */
function located(error: SyntaxProblem, text: string): SyntaxProblem {
    if (error.found === undefined) {
        const block = error.expected?.[0] === '}' ? openBlock(text, error.end) : undefined;
        return block ? { ...error, block } : error;
    }
    const fits = error.after === '}' && /^[a-z_]+$/.test(error.found) ? rulesHolding(grammar(), error.found) : [];
    if (fits.length > 0) return { ...error, fits };
    const head = text.slice(text.lastIndexOf('\n', error.start - 1) + 1, error.start);
    // Messages go to logs: they tell no name of a person.
    if (/^\s*person\b[^{｛]*$/.test(head)) {
        const hide = (word: string | undefined) => (word !== undefined && /^[\p{L}_]/u.test(word) && word !== 'person' ? '…' : word);
        return { ...error, found: hide(error.found), after: hide(error.after) };
    }
    const statement = /(?:^|[{｛])[ \t]*([a-z_]+)[ \t][^{｛]*$/.exec(head)?.[1];
    return statement ? { ...error, statement } : error;
}

/** A text left open turns its line inside out: what else seems wrong on that line is its echo. */
function withoutEchoes(errors: SyntaxProblem[], text: string): SyntaxProblem[] {
    const open = errors.filter((error) => error.code === 'syntax/unclosed-text');
    if (open.length === 0) return errors;
    const lines = open.map((error) => {
        const end = text.indexOf('\n', error.start);
        return [text.lastIndexOf('\n', error.start) + 1, end < 0 ? text.length : end] as const;
    });
    return errors.filter(
        (error) => error.code === 'syntax/unclosed-text' || !lines.some(([start, end]) => start <= error.start && error.start <= end),
    );
}

function emptyTree(): File {
    return parser().parse<File>('').value;
}

const sortErrors = (errors: SyntaxProblem[]) => errors.sort((a, b) => a.start - b.start || a.end - b.end);
