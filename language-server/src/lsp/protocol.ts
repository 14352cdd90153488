import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Lang } from '../rules/messages.js';

/** Requests and notifications beside the standard ones. The extension shares these types with the server. */
export const requests = {
    matrix: 'preplan/matrix',
    matrixChanged: 'preplan/matrixChanged',
    locate: 'preplan/locate',
    partAt: 'preplan/partAt',
    plansIn: 'preplan/plansIn',
    export: 'preplan/export',
    document: 'preplan/document',
    files: 'preplan/files',
} as const;

export interface MatrixParams {
    /** A file of the plan. */
    readonly uri: string;
    /** Id of the plan, where the file belongs to several. */
    readonly plan?: string;
    /** `version` that the asker shows; the same one is answered by `same`. */
    readonly version?: string;
    /** Hashes of the cells that the asker holds: their markup is left out. */
    readonly known?: readonly string[];
    /** Ids of the cells that can be seen: only these are answered at once, the others have to be asked for again. */
    readonly near?: readonly string[];
}
export interface PlanName {
    readonly id: string;
    readonly title: string;
}
/**
 * `live`: as the text is. `kept`: the plan cannot be read at the moment, so what was last readable is shown. `failed`: the
 * same, because of an error of ours. `none`: the file belongs to no plan.
 */
export type MatrixState = 'live' | 'kept' | 'failed' | 'none';
export interface MatrixView {
    readonly version: string;
    readonly same?: true;
    readonly state: MatrixState;
    readonly lang: Lang;
    readonly plans: readonly PlanName[];
    /** The plan that is shown. */
    readonly plan: string;
    /** Markup of both matrices, with `<td id data-hash>` in the place of each cell. */
    readonly frame: string;
    /** Cells were left out because they cannot be seen: ask again without `near`. */
    readonly more?: true;
    /** Markup of the cells by their hash, without those that the asker holds. */
    readonly cells: Readonly<Record<string, string>>;
}
/** Something in a project changed that its matrices may show. Sent before the rules have run. */
export interface MatrixChanged {
    /** URIs of the projects' folders. */
    readonly roots: readonly string[];
}
export interface LocateParams {
    readonly uri: string;
    readonly plan: string;
    readonly part: string;
}
export type LocateResult = Location | null;
export interface PartAtParams {
    readonly uri: string;
    readonly position: Position;
}
/** Part ids around a position, innermost first. */
export type PartAtResult = readonly string[];
export interface PlansInParams {
    readonly uri: string;
}
export type PlansInResult = readonly (PlanName & { readonly range: Range })[];
export type ExportFormat = 'html' | 'incidents.csv' | 'warnings.csv';
export interface ExportParams {
    readonly uri: string;
    readonly plan: string;
    readonly format: ExportFormat;
}
/** A name for the file, without folder, and its text; null where the plan is gone. */
export type ExportResult = { readonly name: string; readonly content: string } | null;
export interface DocumentParams {
    readonly uri: string;
}
export type DocumentResult = string | null;
/** Asked of the client, for what only it can read: the files of the language and YAML files at and below some URIs. */
export interface FilesParams {
    readonly uris: readonly string[];
}
export interface FilesResult {
    readonly files: readonly { readonly uri: string; readonly base64: string }[];
    /** There are more than are read. */
    readonly more?: true;
}
