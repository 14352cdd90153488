/** The two languages that everything shown exists in. */
export type Lang = 'en' | 'zh-CN';

/** A text in both languages. */
export interface LocalText {
    readonly en: string;
    readonly zh: string;
}

export type LevelId = 'I' | 'II' | 'III' | 'IV';
export type ColourId = 'red' | 'orange' | 'yellow' | 'blue';

/** Whether a fact was confirmed at a source; what rests on an unverified one raises at most an information. */
export type Verification = 'verified' | 'unverified';

/** One word of a vocabulary with its names and the facts that the lists hold about it. */
export interface Term extends LocalText {
    readonly id: string;
    readonly aliases?: readonly string[];
    readonly description?: LocalText;
    readonly status?: 'unverified';
    /** 1 is the gravest, highest or first. */
    readonly rank?: number;
    /** Code of a standard; never an id. */
    readonly code?: string;
    readonly level?: LevelId;
    readonly colour?: ColourId;
    readonly degree?: string;
    readonly class?: string;
    readonly category?: string;
    /** Main categories of GB/T 20986-2023 that a scenario belongs to. */
    readonly categories_2023?: readonly string[];
    readonly part_of?: string;
    readonly superseded_by?: string;
    readonly maps_2007?: readonly string[];
    readonly vocabulary?: string;
    readonly norm?: string;
    readonly catalogue?: string;
    readonly report_profile?: string;
    readonly issued_by?: readonly string[];
    readonly lists?: readonly string[];
    readonly derived_from?: readonly string[];
    readonly kind?: string;
    readonly group?: number;
    readonly law?: string;
    readonly clauses?: readonly string[];
    readonly requirements?: readonly string[];
    /** Phrases in a title by which this term is suggested. */
    readonly words?: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

/** A named set of terms; an open one allows words that are no terms. */
export interface Vocabulary extends LocalText {
    readonly id: string;
    readonly open: boolean;
    readonly terms: readonly Term[];
}
