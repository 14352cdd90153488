import type { Parsed } from './parser.js';
import type { SyntaxProblem } from './syntax-problem.js';
import type { Language } from './words.js';

/**
 * What rests on the parser library, which takes longer to start than a plan to check. Clean text needs none of it, so the
 * command line loads `full.js` only when `ParserNeeded` tells it to; everybody else imports `full.js` at once.
 */
export interface FullLanguage {
    /** Reads any text; what is wrong with it are errors with a place. */
    parse(text: string): Parsed;
    /** A file of which nothing could be read, with the reason. */
    unread(code: SyntaxProblem['code']): Parsed;
    /** What is wrong at a place, in words. */
    syntaxMessage(problem: SyntaxProblem, language: Language): string;
}

/** A text that is not clean was met before the parser was there: load it and do the work again. */
export class ParserNeeded extends Error {
    constructor() {
        super('The parser is needed here: import language/full.js first');
        this.name = 'ParserNeeded';
    }
}

let loaded: FullLanguage | undefined;

export function provide(full: FullLanguage): void {
    loaded = full;
}

export function fullLanguage(): FullLanguage {
    if (!loaded) throw new ParserNeeded();
    return loaded;
}
