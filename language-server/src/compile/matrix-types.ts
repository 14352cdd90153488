import type { Level } from '../model/shape/index.js';

/** The compiled response matrix: plain data, every cell and step traced to its part. */
export interface IncidentMatrix {
    readonly columns: readonly Column[];
    readonly rows: readonly MatrixRow[];
}
export interface Column {
    /** `I` … `IV`. */
    readonly level: Level;
    /** Part of the level's block, where there is one. */
    readonly part?: string;
}
export interface MatrixRow {
    readonly category: string;
    /** A sub-category that a playbook names; it never leaks into its siblings. */
    readonly sub?: string;
    readonly cells: readonly Cell[];
}
export type CellState = 'handled' | 'excluded' | 'handed_over' | 'gap';
export interface Cell {
    readonly category: string;
    readonly sub?: string;
    readonly level: Level;
    readonly state: CellState;
    /** Something that this cell is made of is damaged text: what is missing may only be unreadable. */
    readonly broken?: true;
    /** Ids of the parts that the cell is made of, innermost first: a click on the cell goes to the first. */
    readonly parts: readonly string[];
    readonly owner: readonly PartyUse[];
    readonly command: readonly PartyUse[];
    readonly underCommand: readonly PartyUse[];
    readonly onDuty: readonly string[];
    readonly steps: readonly CellStep[];
    readonly reports: readonly CellReport[];
    readonly followUps: readonly CellFollowUp[];
    readonly start?: CellChange;
    readonly end?: CellChange;
    readonly gaps: readonly Gap[];
    /** For `excluded`: the plan that deals with it, or why not. For `handed_over`: to whom. */
    readonly note?: string;
    readonly handedTo?: readonly PartyUse[];
}

/** A party as used: alternatives in one use, several uses all apply. */
export interface PartyUse {
    readonly any: readonly PartyName[];
}
export interface PartyName {
    /** The name as written, `DonghaiProvince.Office`. */
    readonly ref: string;
    readonly title: string;
    /** Id of the party's part; none for built-in parties and unresolved names. */
    readonly part?: string;
    readonly each?: true;
    readonly role?: string;
    readonly ofPlace?: true;
    /** A built-in party, a declared part's type, or `unknown`. */
    readonly type: string;
}
export interface Deadline {
    /** Canonical duration, `immediately` or `promptly`. */
    readonly amount: string;
    /** Instant or act that the clock starts from. */
    readonly of: string;
    /** Part of the act, where `of` is one. */
    readonly ofPart?: string;
    /** Worst case in minutes from the start of the cell's clock; undefined where nothing is promised. */
    readonly minutes?: number;
}
export interface CellStep {
    readonly part: string;
    readonly name: string;
    readonly title: string;
    readonly kind: 'step' | 'gate' | 'decision';
    readonly does: readonly string[];
    readonly by: readonly PartyUse[];
    readonly with: readonly PartyUse[];
    /** Names of the acts it waits for, after omissions and overrides. */
    readonly after: readonly string[];
    readonly deadline?: Deadline;
    /** Worst case in minutes from the start of the clock of its chain; undefined where no number is promised. */
    readonly worst?: number;
    readonly layer: Layer;
    /** Parts of the overrides that changed it, outermost first. */
    readonly overrides: readonly string[];
    readonly track?: string;
    readonly phase?: string;
    readonly condition?: string;
    readonly requires?: readonly string[];
}
export type Layer = 'first_handling' | 'level' | 'playbook' | 'sub_playbook' | 'warning' | 'protection';
export interface CellReport {
    readonly part: string;
    readonly name: string;
    readonly title: string;
    readonly how: 'report' | 'notify';
    readonly from: readonly PartyUse[];
    readonly to: readonly PartyUse[];
    readonly deadline?: Deadline;
    readonly via: readonly string[];
    readonly fallback: readonly string[];
    readonly condition?: string;
}
export interface CellFollowUp {
    readonly part: string;
    readonly to: readonly PartyUse[];
    readonly every: readonly string[];
    readonly title?: string;
}
export interface CellChange {
    readonly part: string;
    readonly proposed: readonly PartyUse[];
    readonly decided: readonly PartyUse[];
    readonly received: readonly PartyUse[];
    readonly when?: string;
    readonly tells: readonly { readonly to: readonly PartyUse[]; readonly deadline?: Deadline }[];
}
export type GapKind =
    | 'no_owner'
    | 'no_step'
    | 'no_contain'
    | 'no_assess'
    | 'no_preserve_evidence'
    | 'no_eradicate'
    | 'no_inform'
    | 'no_restore'
    | 'no_report'
    | 'no_end'
    | 'no_level'
    | 'first_handling_only';
export interface Gap {
    readonly kind: GapKind;
    /** The part that should hold what is missing. */
    readonly part: string;
    /** Missing on purpose: `omit … because`. */
    readonly excepted?: true;
}

export type Colour = 'red' | 'orange' | 'yellow' | 'blue';
export interface WarningMatrix {
    readonly columns: readonly WarningColumn[];
}
export interface WarningColumn {
    /** A colour, the name of an alert, or the id of a protection that runs the red response. */
    readonly key: string;
    readonly kind: 'colour' | 'alert' | 'protection';
    readonly colour?: Colour;
    readonly level?: Level;
    readonly state: 'handled' | 'gap';
    readonly broken?: true;
    readonly parts: readonly string[];
    readonly title: string;
    readonly received: readonly PartyUse[];
    readonly issued: readonly PartyUse[];
    readonly onDuty: readonly string[];
    readonly steps: readonly CellStep[];
    readonly reports: readonly CellReport[];
    readonly followUps: readonly CellFollowUp[];
    readonly gaps: readonly Gap[];
}
