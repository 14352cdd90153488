import type { YamlWords } from '../model/yaml-words.js';
import type { CheckSpec, Modality, PlanKind, Requirement, Severity, UnitDuty } from './catalogue-types.js';
import type { LocalText } from './taxonomy-types.js';

/** A shipped requirement made stricter: what is given takes the place of what is shipped. */
export interface Stricter {
    readonly of: string;
    readonly severity?: Severity;
    readonly applies_to?: readonly PlanKind[];
    readonly unit_duty?: UnitDuty;
    readonly modality?: Modality;
    readonly limit?: string;
    readonly does?: readonly string[];
    readonly levels?: readonly string[];
    readonly colours?: readonly string[];
    readonly needs?: readonly object[];
}

/** An overlay file as its schema allows it; what a requirement of its own leaves out has a default. */
export interface OverlayData {
    readonly overlay: {
        readonly id: string;
        readonly version: string;
        readonly name: LocalText;
        readonly source: LocalText;
        readonly in_force_from?: string;
    };
    readonly stricter?: readonly Stricter[];
    readonly requirements?: readonly OwnRequirement[];
}
export type OwnRequirement = Pick<Requirement, 'id' | 'clause' | 'title' | 'requirement' | 'applies_to'> &
    Partial<Requirement> & { readonly check: CheckSpec };

/** Something wrong in an overlay file; offsets in its text, words in overlay-messages.ts. */
export interface OverlayProblem {
    readonly code: OverlayCode;
    readonly args: Readonly<Record<string, string | YamlWords>>;
    readonly start: number;
    readonly end: number;
}
export type OverlayCode =
    | 'overlay/syntax'
    | 'overlay/encoding'
    | 'overlay/too-long'
    | 'overlay/alias'
    | 'overlay/tag'
    | 'overlay/unseen'
    | 'overlay/unknown-key'
    | 'overlay/missing-key'
    | 'overlay/wrong-value'
    | 'overlay/unknown-requirement'
    | 'overlay/taken-id'
    | 'overlay/looser'
    | 'overlay/no-effect'
    | 'overlay/unknown-word';
