import type { SyntaxProblem } from '../language/syntax-problem.js';
import type { Pieces } from './reuse.js';
import type { Declaration } from './shape/index.js';

/** What one file says: plain JSON, symbolic references, no positions. */
export interface FileModel {
    /** Path inside the project, with `/`. */
    readonly path: string;
    readonly imports: readonly string[];
    readonly declarations: readonly Declaration[];
    /** Something between the declarations could not be read, so a name may be missing. */
    readonly damaged?: true;
}

/** Offsets in UTF-16 code units: start, and end (exclusive). */
export type Range = readonly [start: number, end: number];

export interface PartPosition {
    readonly range: Range;
    readonly name?: Range;
    /** For each property as written, the place of each of its values. */
    readonly properties: Readonly<Record<string, readonly Range[]>>;
}

/** Where it says it: lies beside the model, so that a blank line changes no model. */
export interface FilePositions {
    readonly imports: readonly Range[];
    readonly parts: ReadonlyMap<string, PartPosition>;
    /** Places of the references and terms, in the order in which `sitesOf` walks the model. */
    readonly sites: readonly Range[];
}

export interface Lowered {
    readonly model: FileModel;
    readonly positions: FilePositions;
    readonly errors: readonly SyntaxProblem[];
    /** For the next lowering, where it was asked for. */
    readonly pieces?: Pieces;
}
