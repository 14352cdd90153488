import type { Compiled } from '../../compile/compiled.js';
import type { CoverageEntry } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Review } from '../../review/change.js';
import type { Voice } from '../voice.js';

/**
 * A table that people hold in their hands, as plain data: every writer (HTML, DOCX, XLSX, CSV, Markdown) shows the same one.
 * Texts are plain, their lines divided by `\n`; each writer escapes them in its own way.
 */
export interface Sheet {
    /** Part of file names and of `--sheet`: from code, never from a plan. */
    readonly id: string;
    readonly title: string;
    /** What the reader has to know first; stands above the table. */
    readonly notes: readonly string[];
    readonly columns: readonly SheetColumn[];
    readonly rows: readonly SheetRow[];
    readonly picture?: Picture;
    /** Wants paper that lies on its side. */
    readonly landscape?: true;
    /** Filled in by hand: every row may be written on, and there is a place to sign. */
    readonly form?: true;
}
export interface SheetColumn {
    readonly title: string;
    /** Share of the width; 1 unless given. */
    readonly width?: number;
    /** Its cells name the rows. */
    readonly head?: true;
}
export interface SheetRow {
    /** One text a column; in a group one text that goes over all of them. */
    readonly cells: readonly string[];
    /** A heading within the table. */
    readonly group?: true;
    /** Empty lines to write on, in a form. */
    readonly lines?: number;
}
/** A drawing; what it shows stands in the table as well. */
export interface Picture {
    readonly svg: string;
    /** In CSS pixels. */
    readonly width: number;
    readonly height: number;
    /** What it shows, in one sentence. */
    readonly alt: string;
}

/** What sheets are made of. */
export interface SheetInput {
    readonly plan: ResolvedPlan;
    readonly compiled: Compiled;
    readonly voice: Voice;
    /** The day that is taken as today, `YYYY-MM-DD`. */
    readonly asOf: string;
    /** Clause by clause, where the plan was held against the catalogues. */
    readonly coverage?: readonly CoverageEntry[];
    /** What changed since the version before, where there is one. */
    readonly review?: Review;
    /** Pictures that were laid out before, because that takes a while: the sheet takes them in. */
    readonly pictures?: { readonly scope?: Picture };
}
/** Undefined where the plan has nothing for it. */
export type MakeSheet = (input: SheetInput) => Sheet | undefined;

export const row = (...cells: readonly string[]): SheetRow => ({ cells });
export const group = (text: string): SheetRow => ({ cells: [text], group: true });
