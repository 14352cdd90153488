import type { Place } from '../rules/finding.js';
import type { Message } from '../rules/messages.js';

/** What a change means for those who rely on the plan. */
export type ChangeClass = 'stricter' | 'laxer' | 'neutral' | 'moved' | 'person_only' | 'editorial';
export const CLASSES: readonly ChangeClass[] = ['laxer', 'stricter', 'neutral', 'moved', 'person_only', 'editorial'];

/** A piece of a value as it is shown; words are chosen by the view. Persons and their contacts are never spelt out. */
export type Shown =
    | { readonly text: string }
    | { readonly word: string }
    | { readonly term: string; readonly vocabulary: string }
    | { readonly duration: string }
    | { readonly name: string; readonly title: string }
    | { readonly block: string; readonly title: string }
    | { readonly person: true };

/** What happened to the noun of a kind. */
export type Verb =
    | 'removed'
    | 'added'
    | 'changed'
    | 'longer'
    | 'shorter'
    | 'raised'
    | 'lowered'
    | 'narrowed'
    | 'widened'
    | 'demoted'
    | 'promoted'
    | 'weakened'
    | 'strengthened'
    | 'postponed'
    | 'advanced'
    | 'renamed'
    | 'moved';

/** One difference between two values of one property, judged. */
export interface Delta {
    readonly noun: string;
    readonly verb: Verb;
    readonly class: ChangeClass;
    readonly before: readonly Shown[];
    readonly after: readonly Shown[];
}

/** A cell of one of the two matrices. */
export interface CellPlace {
    readonly matrix: 'incident' | 'warning';
    /** Category or sub-category; empty for a warning. */
    readonly row: string;
    /** Level, colour, alert or protection. */
    readonly column: string;
}

/** One change in meaning between two versions of a plan. */
export interface Change {
    /** Stable: a hash of kind, part, before and after. */
    readonly id: string;
    /** `<noun>-<verb>`; the page of its family explains it. */
    readonly kind: string;
    readonly class: ChangeClass;
    /** Part id in the new version, in the old one where the part is gone; without names of persons. */
    readonly part: string;
    readonly type: string;
    /** Title of the part as its reader knows it; empty for a person. */
    readonly title: string;
    readonly chapter: string;
    /** The level, warning, playbook or protection that it stands in. */
    readonly inside?: { readonly type: string; readonly title: string };
    /** Canonical values, without persons. */
    readonly before: string;
    readonly after: string;
    readonly shown: { readonly before: readonly Shown[]; readonly after: readonly Shown[] };
    readonly location: { readonly old?: Place; readonly new?: Place };
    /** Cells in which it shows, for a change that arrives through the compiled matrix. */
    readonly cells?: readonly CellPlace[];
    /** Ids of the changes that it follows from. */
    readonly causes?: readonly string[];
    /** Part id that the thing probably has in the other version: a guess, shown and never counted. */
    readonly probably?: string;
}

/** A cell that is not what it was. */
export interface CellChange extends CellPlace {
    readonly before: string;
    readonly after: string;
    /** Ids of the changes that show in it. */
    readonly changes: readonly string[];
}

/** A finding that the plan has only because what stands above it, or what it is held against, is newer. */
export interface Imposed {
    readonly rule: string;
    readonly severity: string;
    readonly message: Message;
    readonly args: Readonly<Record<string, string | number | Message>>;
    readonly place: Place;
}

export interface Review {
    readonly plan: { readonly before?: string; readonly after?: string; readonly title: string };
    readonly changes: readonly Change[];
    readonly cells: readonly CellChange[];
    /** What changed in the plans above: listed apart, not the plan's own doing. */
    readonly above: readonly Change[];
    readonly imposed: readonly Imposed[];
    /** Names of persons in either version, which no output spells out. */
    readonly persons: ReadonlySet<string>;
}
