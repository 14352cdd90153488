import type { LevelId, LocalText, Verification } from './taxonomy-types.js';

export type NormStatus = 'in_force' | 'superseded' | 'never_published' | 'draft';

/** A law, plan or standard that plans cite. Days are `YYYY-MM-DD`, both ends in force. */
export interface Norm {
    readonly id: string;
    readonly kind: 'law' | 'regulation' | 'measure' | 'plan' | 'standard' | 'strategy';
    readonly title: LocalText;
    readonly aliases?: readonly string[];
    readonly numbers?: readonly string[];
    readonly status: NormStatus;
    readonly successor?: string;
    readonly from?: string;
    readonly until?: string;
    readonly verification: Verification;
    readonly note?: LocalText;
}

export interface Holiday extends LocalText {
    readonly from: string;
    readonly to: string;
}

/** The public holidays of one year and the weekend days that are worked to make up for them. */
export interface HolidayYear {
    readonly year: number;
    readonly source: LocalText;
    readonly verification: Verification;
    readonly holidays: readonly Holiday[];
    readonly workdays: readonly string[];
}

interface ReportLimit extends LocalText {
    readonly id: string;
    readonly minutes: number;
    /** A term of `clocks`. */
    readonly of: string;
    readonly levels: readonly LevelId[];
    readonly mode: 'all' | 'any';
    readonly requirement: string;
    readonly status: Verification;
    readonly note?: LocalText;
}

/** The first report of a kind of operator; recipients are terms of `authority_kinds`. */
export interface ReportProfile extends ReportLimit {
    readonly recipients: readonly string[];
}

/** The report after it: from an authority to bodies that are terms of `actors`. */
export interface OnwardReport extends ReportLimit {
    readonly after: string;
    readonly from: string;
    readonly to: readonly string[];
}

export interface SummaryLimit extends LocalText {
    readonly days: number;
    readonly of: string;
    readonly requirement: string;
    readonly status: Verification;
}

/** What a threshold binds; absent: everything. */
export interface ThresholdScope {
    readonly systems?: readonly string[];
    readonly objects?: readonly string[];
    readonly data?: readonly string[];
    readonly harm?: readonly string[];
    readonly holder?: 'central' | 'province_or_above' | 'city_or_above';
    readonly extent?: 'whole' | 'main_functions';
    readonly spread?: readonly string[];
    readonly content?: 'home_page' | 'other_page' | 'shares' | 'views';
}

/** The law's numbers of one dimension; a level without a value is not established. */
export interface Threshold extends LocalText {
    readonly id: string;
    readonly dimension: string;
    readonly unit: string;
    readonly applies_to?: ThresholdScope;
    readonly values: readonly { readonly level: LevelId; readonly value: number; readonly status: Verification }[];
}

/** A period that no clause gives, and the prevention work by which a plan gives its own. */
export interface UpkeepPeriod extends LocalText {
    readonly id: string;
    readonly period: string;
    /** A term of `prevention_work`. */
    readonly work: string;
    readonly source: LocalText;
    readonly verification: Verification;
}
