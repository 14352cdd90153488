import { fullLanguage } from '../language/on-demand.js';
import { readClean } from '../language/reader/read.js';
import type { Lowered } from './file-model.js';
import { lower, lowerFile, type Reuse } from './lower.js';

export interface ReadOptions {
    /** Without them the positions may stay empty, which costs less; true unless given. */
    readonly places?: boolean;
    /** For a text that is edited. */
    readonly reuse?: Reuse;
}

/** Reads one file: by the quick reader where its text is clean, else by the parser, which says what is wrong. */
export function readText(path: string, text: string, { places = true, reuse }: ReadOptions = {}): Lowered {
    const clean = readClean(text);
    return clean ? lowerFile(path, clean, [], text, places, reuse) : lower(path, fullLanguage().parse(text));
}
