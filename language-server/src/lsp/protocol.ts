import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Lang } from '../rules/messages.js';

/** Requests and notifications beside the standard ones. The extension shares these types with the server. */
export const requests = {
    matrix: 'preplan/matrix',
    matrixChanged: 'preplan/matrixChanged',
    view: 'preplan/view',
    tree: 'preplan/tree',
    chapters: 'preplan/chapters',
    formats: 'preplan/formats',
    sheets: 'preplan/sheets',
    build: 'preplan/build',
    review: 'preplan/review',
    reviewMarks: 'preplan/reviewMarks',
    acknowledge: 'preplan/acknowledge',
    facts: 'preplan/facts',
    newPlan: 'preplan/newPlan',
    newPlanChoices: 'preplan/newPlanChoices',
    locate: 'preplan/locate',
    partAt: 'preplan/partAt',
    plansIn: 'preplan/plansIn',
    export: 'preplan/export',
    document: 'preplan/document',
    files: 'preplan/files',
    configLinks: 'preplan/configLinks',
} as const;

/** What the panel can show of a plan. The first two are cells, the others tables. */
export const TABS = ['incidents', 'warnings', 'routes', 'organisation', 'duty', 'timeline', 'scope', 'coverage', 'review'] as const;
export type Tab = (typeof TABS)[number];

export interface MatrixParams {
    /** A file of the plan. */
    readonly uri: string;
    /** Id of the plan, where the file belongs to several. */
    readonly plan?: string;
    /** `version` that the asker shows; the same one is answered by `same`. */
    readonly version?: string;
    /** `layout` of what the asker shows: its frame is left out while that stays the same. */
    readonly layout?: string;
    /** Hashes of the cells that the asker holds: their markup is left out. */
    readonly known?: readonly string[];
    /** Ids of the cells that can be seen: only these are answered, the others have to be asked for again. */
    readonly near?: readonly string[];
    /** With `near`: so many others from the top, for an asker that does not know any ids yet. */
    readonly first?: number;
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
    /** Tells it from plans of the same name in other projects; empty where there is none. */
    readonly whose: string;
    /** The tabs that have something to show for this plan. */
    readonly tabs: readonly Tab[];
    /** Tells frames apart; empty where there is nothing to show. */
    readonly layout: string;
    /** Markup of both matrices, with `<td id data-later>` in the place of each cell; empty where the asker has it. */
    readonly frame: string;
    /** The places that are filled: hashes of their cells by their ids. */
    readonly places: Readonly<Record<string, string>>;
    /** Others were left out; ask for them by `near`, then for the whole without it. */
    readonly later?: true;
    /** Markup of the cells by their hash, without those that the asker holds. */
    readonly cells: Readonly<Record<string, string>>;
}
/** Something in a project changed that its matrices may show. Sent before the rules have run. */
export interface MatrixChanged {
    /** URIs of the projects' folders. */
    readonly roots: readonly string[];
    /** Documents whose edits are all that changed; none where something else did. */
    readonly edited: readonly string[];
}
export interface LocateParams {
    readonly uri: string;
    readonly plan: string;
    readonly part: string;
    /** In the old version of a review. */
    readonly old?: true;
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
export type ExportFormat = 'html' | 'csv';
export interface ExportParams {
    readonly uri: string;
    readonly plan: string;
    /** What is shown; the page of the matrices holds both. */
    readonly tab: Tab;
    readonly format: ExportFormat;
    /** First day of the duty calendar. */
    readonly from?: string;
}
/** A name for the file, without folder, and its text; null where the plan is gone. */
export type ExportResult = { readonly name: string; readonly content: string } | null;
export interface DocumentParams {
    readonly uri: string;
}
export type DocumentResult = string | null;
/** A preplan.yaml as it is shown, which the server is not told of otherwise; answered by links as in the standard request. */
export interface ConfigLinksParams {
    readonly uri: string;
    readonly text: string;
}
/** Asked of the client, for what only it can read: the files of the language and YAML files at and below some URIs. */
export interface FilesParams {
    readonly uris: readonly string[];
}
export interface FilesResult {
    readonly files: readonly { readonly uri: string; readonly base64: string }[];
    /** There are more than are read. */
    readonly more?: true;
}

export interface ViewParams {
    readonly uri: string;
    readonly plan?: string;
    readonly tab: Tab;
    /** `version` that the asker shows; the same one is answered by `same`. */
    readonly version?: string;
    /** First day of the duty calendar; else the day of the checks. */
    readonly from?: string;
}
/** A tab of tables, whole: nothing of it is made while another tab is shown. */
export interface TabView {
    readonly version: string;
    readonly same?: true;
    readonly state: MatrixState;
    readonly lang: Lang;
    readonly plans: readonly PlanName[];
    readonly plan: string;
    readonly tabs: readonly Tab[];
    readonly tab: Tab;
    readonly markup: string;
    /** First day shown, where days can be chosen. */
    readonly from?: string;
}

export type TreeName = 'plan' | 'coverage' | 'assets';
export interface TreeParams {
    readonly uri: string;
    readonly plan?: string;
    readonly tree: TreeName;
}
/** One line of a tree in the side bar. */
export interface TreeNode {
    readonly id: string;
    readonly label: string;
    readonly detail?: string;
    readonly tooltip?: string;
    /** Name of an icon of the editor. */
    readonly icon?: string;
    /** Theme colour of the icon. */
    readonly colour?: string;
    /** Part that a click leads to. */
    readonly part?: string;
    readonly children?: readonly TreeNode[];
}
export interface TreeResult {
    readonly plan: string;
    readonly title: string;
    readonly nodes: readonly TreeNode[];
}

export interface ChaptersParams {
    readonly uri: string;
}
/** The chapters of the plans in a file, with how their clauses stand. */
export type ChaptersResult = readonly {
    readonly plan: string;
    readonly range: Range;
    readonly met: number;
    readonly unmet: number;
    readonly excepted: number;
    readonly reader: number;
    readonly open: readonly string[];
}[];

export interface Format {
    readonly id: string;
    readonly label: string;
}
export type FormatsResult = readonly Format[];
export interface BuildParams {
    readonly uri: string;
    readonly plan: string;
    readonly formats: readonly string[];
    readonly redact: boolean;
    /** Only these sheets, each a file of its own, in the formats that know sheets. */
    readonly sheets?: readonly string[];
    /** What the change note compares with. */
    readonly since?: VersionChoice;
    /** Size of a page that is printed; `A4` unless given. */
    readonly paper?: 'A4' | 'A3';
}
export interface SheetsParams {
    readonly uri: string;
    readonly plan: string;
}
/** The sheets that a plan has something for, in the order in which they are bound together. */
export type SheetsResult = readonly Format[];
/** Files below a folder to choose: text, or bytes in base64. `refused`: why nothing was made. */
export type BuildResult =
    | { readonly files: readonly ({ readonly path: string } & ({ readonly text: string } | { readonly base64: string }))[] }
    | { readonly refused: string };

/** An old version: a git revision, a folder or a snapshot. */
export interface VersionChoice {
    readonly revision?: string;
    readonly path?: string;
    /** Name of the old version in titles. */
    readonly label?: string;
}
/** Without a version the review ends. */
export interface ReviewParams extends VersionChoice {
    readonly uri: string;
}
export type ReviewResult = { readonly changes: number; readonly open: number } | { readonly refused: string } | null;
export interface ReviewMark {
    readonly range: Range;
    readonly id: string;
    readonly class: string;
    readonly message: string;
    /** It is laxer and nobody has acknowledged it. */
    readonly open: boolean;
    /** Where the old text stands. */
    readonly old?: Location;
}
export type ReviewMarksResult = readonly ReviewMark[];
export interface AcknowledgeParams {
    readonly uri: string;
    readonly id: string;
}
/** The file with the new entry; null where the change is gone. */
export type AcknowledgeResult =
    | { readonly uri: string; readonly text: string; readonly line: number }
    | { readonly refused: string }
    | null;

/** What a report of a fault may say: counts and versions, no text and no name. */
export interface FactsResult {
    readonly version: string;
    readonly projects: number;
    readonly plans: number;
    readonly files: number;
    readonly damaged: number;
    readonly findings: Readonly<Record<string, number>>;
}

/** What “New Plan” lets its user choose among, in words. */
export interface NewPlanChoices {
    readonly kinds: readonly NewPlanChoice[];
    readonly sectors: readonly NewPlanChoice[];
    readonly operators: readonly NewPlanChoice[];
}
export interface NewPlanChoice {
    readonly id: string;
    readonly label: string;
    readonly detail?: string;
}
export interface NewPlanParams {
    readonly kind: string;
    readonly sector: string;
    readonly operator: string;
    readonly superior?: string;
    readonly name: string;
}
/** Files of a new project by their paths in it; nothing is written by the server. */
export type NewPlanResult =
    | { readonly files: readonly { readonly path: string; readonly content: string }[] }
    | { readonly refused: string };
