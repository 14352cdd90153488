import type { Part } from '../../../model/shape/index.js';
import type { Args, Fix, Place, Related } from '../../finding.js';
import type { Message } from '../../messages.js';

/** What kind of thing is broken where a requirement is not met: such a break is an error, anything else a warning. */
export type Breaks = 'order' | 'authority' | 'report' | 'owner' | 'limit' | 'watch';

/** One place where a requirement is not met. */
export interface Fault {
    readonly part: Part | Place;
    readonly property?: string;
    /** Key of the kind's messages. */
    readonly message: string;
    readonly args?: Args;
    /** What is missing there; faults of several requirements at one place become one finding that lists them all. */
    readonly missing?: readonly Message[];
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
    readonly breaks?: Breaks | undefined;
    /** The block that the requirement itself speaks of, not one that it inherits from. */
    readonly own?: boolean;
    /** A rule or another requirement that already says so: no finding of its own. */
    readonly saidBy?: string | undefined;
}

/** How a plan stands to one requirement. `where`: ids of the parts that were read. */
export type Verdict =
    | { readonly state: 'met'; readonly where: readonly string[] }
    | { readonly state: 'unmet'; readonly faults: readonly Fault[] }
    /** Left out on purpose, for a stated reason. */
    | { readonly state: 'excepted'; readonly where: readonly string[]; readonly why: Message }
    /** Damaged text, or an owned-up hole: nobody can tell. */
    | { readonly state: 'unknown'; readonly why: Message }
    | { readonly state: 'not_applicable'; readonly why: Message };

export const DAMAGED: Message = { en: 'text that cannot be read, or is still to be written', 'zh-CN': '相关内容无法识别或尚待填写' };

/** Several verdicts on one requirement as one: the gravest counts, the places of all are kept. */
export function together(verdicts: readonly Verdict[]): Verdict {
    const faults = verdicts.flatMap((one) => (one.state === 'unmet' ? one.faults : []));
    if (faults.length > 0) return { state: 'unmet', faults };
    const unknown = verdicts.find((one) => one.state === 'unknown');
    if (unknown) return unknown;
    const where = [...new Set(verdicts.flatMap((one) => (one.state === 'met' || one.state === 'excepted' ? one.where : [])))];
    const met = verdicts.some((one) => one.state === 'met');
    const excepted = verdicts.find((one) => one.state === 'excepted');
    if (excepted) return { ...excepted, where };
    if (met) return { state: 'met', where };
    return verdicts[0] ?? { state: 'met', where: [] };
}
