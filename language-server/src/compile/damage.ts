import type { Part } from '../model/shape/index.js';
import { childParts } from '../model/walk.js';
import { kept } from './kept.js';

const known = new WeakMap<Part, boolean>();

/** Whether text of a part, or of a part within it, could not be read. */
export function isDamaged(part: Part | undefined): boolean {
    if (!part) return false;
    return kept(known, part, () => part.damaged === true || childParts(part).some(isDamaged));
}

/** Whether a part's own text, or that of its children in some of its fields, could not be read. */
export function isDamagedIn(part: Part | undefined, fields: readonly string[]): boolean {
    return part?.damaged === true || (part !== undefined && fields.some((field) => childParts(part, field).some(isDamaged)));
}

/** Whether the root of a chain of `extends` extends something that is not there, so that what it would inherit is not known. */
export function baseIsLost(
    chain: readonly { readonly base?: string | undefined; readonly level?: string | undefined; readonly colour?: string | undefined }[],
): boolean {
    const names = chain.map(({ level, colour }) => level ?? colour);
    return chain.some(({ base }) => base !== undefined && !names.includes(base));
}
