import type { AllOf, Level } from '../model/shape/index.js';

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
    /** Full id of a sub-category that a playbook or an exclusion names; it never leaks into its siblings. */
    readonly sub?: string;
    /** Part of the plan's own category. */
    readonly part?: string;
    /** Title of the plan's own category. */
    readonly title?: string;
    readonly cells: readonly Cell[];
}
/** The incident matrix before its cells are worked out. */
export interface IncidentPlaces {
    readonly columns: readonly Column[];
    readonly rows: readonly RowOfPlaces[];
}
export type RowOfPlaces = Omit<MatrixRow, 'cells'> & { readonly cells: readonly CellPlace[] };
/** What is known of a cell at once, and the cell itself, worked out once. */
export interface CellPlace extends Pick<Cell, 'category' | 'sub' | 'level' | 'broken'> {
    readonly make: () => Cell;
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
    /** Ids of rosters. */
    readonly onDuty: readonly string[];
    readonly steps: readonly CellStep[];
    readonly reports: readonly CellReport[];
    readonly followUps: readonly CellFollowUp[];
    readonly supports: readonly CellSupport[];
    readonly watches: readonly CellWatch[];
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
    /** For a recipient: only if this holds. */
    readonly condition?: string;
    /** The same as data. */
    readonly conditionFacts?: readonly AllOf[];
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
    readonly ofSector?: true;
    /** Type of the declared part, `built_in`, `party_kind` (`each unit`) or `unknown`. */
    readonly type: string;
}
export interface Deadline {
    /** Canonical duration, `immediately` or `promptly`. */
    readonly amount: string;
    /** Instant or act that the clock starts from. */
    readonly of: string;
    /** Part of the act, where `of` is one. */
    readonly ofPart?: string;
    /** Worst case in minutes from the start of the clock of its chain; undefined where no number is promised. */
    readonly minutes?: number;
}
/** An instant that times are counted from, and minutes after it. */
export interface ClockTime {
    /** `discovery`, `receipt`, `start`, `end` … */
    readonly clock: string;
    readonly minutes: number;
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
    /** Names it stands after that nothing in this cell has. */
    readonly lost: readonly string[];
    /** Names it stands after where none of them happens here, and nothing before them: it waits for nothing. */
    readonly gone?: readonly string[];
    /** Worst case in minutes from `clock`; undefined where no number is promised, or where it depends on two clocks. */
    readonly worst?: number;
    readonly clock?: string;
    /** The same for every clock it depends on: done at the later of the two. Empty where no number is promised. */
    readonly times: readonly ClockTime[];
    /** When all that it waits for is done; empty where unknown. */
    readonly ready: readonly ClockTime[];
    /** It waits for itself through others. */
    readonly cyclic?: true;
    readonly layer: Layer;
    /** Only for incidents of these systems: names of the things of its playbook. */
    readonly of?: readonly string[];
    /** Parts of the overrides that changed it, outermost first. */
    readonly overrides: readonly string[];
    readonly track?: string;
    readonly trackTitle?: string;
    readonly phase?: string;
    readonly phaseTitle?: string;
    readonly condition?: string;
    readonly conditionFacts?: readonly AllOf[];
    /** What a gate asks for: names of acts, and what is asked for in words; nothing that is left out here. */
    readonly requires?: readonly string[];
    /** Whom it is told to, and how. It is no report. */
    readonly to?: readonly PartyUse[];
    readonly via?: readonly string[];
    /** Things used; the type of a class of things is `object_class`. */
    readonly using?: readonly PartyName[];
    /** Where it is done. */
    readonly place?: string;
    readonly repeatUntil?: string;
    readonly note?: string;
    /** For a decision: who decides once its time is up. */
    readonly orElse?: readonly PartyUse[];
    readonly every?: readonly string[];
    readonly discretion?: true;
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
    readonly after: readonly string[];
    readonly lost: readonly string[];
    /** Names it stands after where none of them happens here, and nothing before them: it waits for nothing. */
    readonly gone?: readonly string[];
    /** Worst case until it has arrived, as its slowest route says: with the provider, approvals and time-outs. */
    readonly worst?: number;
    readonly clock?: string;
    readonly times: readonly ClockTime[];
    /** When all that it waits for is done, counted from when the unit knows. */
    readonly ready: readonly ClockTime[];
    readonly cyclic?: true;
    readonly layer: Layer;
    /** Only for incidents of these systems: names of the things of its playbook. */
    readonly of?: readonly string[];
    /** Who is told in passing. */
    readonly copies: readonly PartyUse[];
    /** Parts of inner layers that added to it. */
    readonly overrides: readonly string[];
    readonly every: readonly string[];
    readonly condition?: string;
    readonly conditionFacts?: readonly AllOf[];
    readonly discretion?: true;
}
export interface CellSupport {
    readonly part: string;
    readonly from: readonly PartyUse[];
    readonly requested: readonly PartyUse[];
    readonly via: readonly PartyUse[];
}
/** Somebody reachable at all hours, by a roster of their own. */
export interface CellWatch {
    readonly hours?: string;
    readonly by: readonly PartyUse[];
}
/** One recipient each. */
export interface CellFollowUp {
    readonly part: string;
    readonly from: readonly PartyUse[];
    readonly to: readonly PartyUse[];
    readonly every: readonly string[];
    readonly deadline?: Deadline;
    readonly via: readonly string[];
    readonly fallback: readonly string[];
    readonly title?: string;
}
export interface CellChange {
    readonly part: string;
    readonly proposed: readonly PartyUse[];
    readonly decided: readonly PartyUse[];
    readonly received: readonly PartyUse[];
    readonly approved: readonly PartyUse[];
    /** Left to others, such as the plans below. */
    readonly leftTo: readonly PartyUse[];
    readonly advised: readonly PartyUse[];
    readonly when?: string;
    /** The same as data. */
    readonly whenFacts?: readonly AllOf[];
    /** One recipient each. */
    readonly tells: readonly { readonly to: readonly PartyUse[]; readonly how: string; readonly deadline?: Deadline }[];
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
    | 'no_warning'
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
/** What is done with a warning itself: who issues, adjusts, files, publishes or lifts it, to whom and through what. */
export interface WarningAct {
    readonly kind: 'issued' | 'raised' | 'adjusted' | 'filed' | 'published' | 'cleared' | 'lifted';
    /** The block that says so. */
    readonly part: string;
    readonly by: readonly PartyUse[];
    readonly approved: readonly PartyUse[];
    readonly to: readonly PartyUse[];
    readonly via: readonly string[];
    readonly deadline?: Deadline;
    readonly text?: string;
    readonly condition?: string;
    /** The same as data. */
    readonly conditionFacts?: readonly AllOf[];
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
    readonly acts: readonly WarningAct[];
    /** What the warning has to say. */
    readonly fields: readonly string[];
    /** It lapses by itself after this time. */
    readonly lapses?: string;
    /** For a protection: who leads it. */
    readonly led: readonly PartyUse[];
    /** For a protection: `on_request` binds the warning's lines once the superior asks, until then the protection's own. */
    readonly mode?: string;
    readonly watches: readonly CellWatch[];
    /** Ids of rosters. */
    readonly onDuty: readonly string[];
    readonly steps: readonly CellStep[];
    readonly reports: readonly CellReport[];
    readonly followUps: readonly CellFollowUp[];
    readonly gaps: readonly Gap[];
}
