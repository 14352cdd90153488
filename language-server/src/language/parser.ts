import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumParser,
    type Module,
    type PartialLangiumCoreServices,
    prepareLangiumParser,
} from 'langium';
import type { File } from './generated/ast.js';
import { PreplanGeneratedModule, PreplanGeneratedSharedModule } from './generated/module.js';
import { installRecovery } from './recovery.js';
import { FactProvider, fromLexer, fromParser, type SyntaxProblem } from './syntax-problem.js';
import { scanText, tooDeep } from './text-scan.js';
import { SoftTokenBuilder } from './tokens.js';
import { PreplanValueConverter } from './values.js';

/** What Langium must find through its services; everything else is plain functions. */
export const LanguageModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        TokenBuilder: () => new SoftTokenBuilder(),
        ValueConverter: () => new PreplanValueConverter(),
        ParserErrorMessageProvider: () => new FactProvider(),
        LangiumParser: (services) => {
            const parser = prepareLangiumParser(services);
            parser.finalize();
            return installRecovery(parser);
        },
    },
};

let parserInstance: LangiumParser | undefined;

/** The parser, made on first use: its self-analysis costs more than reading a short file. */
export function parser(): LangiumParser {
    if (!parserInstance) {
        const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PreplanGeneratedSharedModule);
        const services = inject(createDefaultCoreModule({ shared }), PreplanGeneratedModule, LanguageModule);
        shared.ServiceRegistry.register(services);
        parserInstance = services.parser.LangiumParser;
    }
    return parserInstance;
}

export interface Parsed {
    /** The syntax tree; always there, with what could be read. */
    tree: File;
    errors: SyntaxProblem[];
}

/** Largest text that is read, in UTF-16 code units. */
export const MAX_TEXT = 16 * 1024 * 1024;
/** More parser errors than this in one file say nothing more to anybody. */
const MAX_ERRORS = 500;

/**
 * Reads one file. Never throws: what cannot be read is an error with a place, and the tree holds the rest.
 */
export function parse(text: string): Parsed {
    if (text.length > MAX_TEXT) return { tree: emptyTree(), errors: [{ code: 'syntax/too-large', start: 0, end: 1 }] };
    const deep = tooDeep(text);
    if (deep !== undefined) return { tree: emptyTree(), errors: [{ code: 'syntax/too-deep', start: deep, end: deep + 1 }] };
    const errors = scanText(text);
    try {
        const result = parser().parse<File>(text);
        for (const error of result.lexerErrors) {
            if (!errors.some((known) => known.start <= error.offset && error.offset < known.end)) errors.push(fromLexer(error, text));
        }
        for (const error of result.parserErrors.slice(0, MAX_ERRORS)) errors.push(fromParser(error));
        return { tree: result.value, errors: sortErrors(errors) };
    } catch (error) {
        // Thousands of errors in one block exhaust the stack of the recovery; no other exception is expected here.
        if (!(error instanceof RangeError)) throw error;
        parserInstance = undefined;
        return { tree: emptyTree(), errors: [...errors, { code: 'syntax/too-deep', start: 0, end: Math.min(1, text.length) }] };
    }
}

function emptyTree(): File {
    return parser().parse<File>('').value;
}

const sortErrors = (errors: SyntaxProblem[]) => errors.sort((a, b) => a.start - b.start || a.end - b.end);
