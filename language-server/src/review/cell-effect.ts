import type { Cell, PartyUse, WarningColumn } from '../compile/matrix-types.js';
import type { Delta, Shown, Verb } from './change.js';
import { setDifference } from './ordering.js';
import { delta } from './rule.js';

/** One difference between two versions of a cell. */
export interface Effect {
    readonly delta: Delta;
    /** The part that it is told of. */
    readonly part: string;
    /** Name of the act. */
    readonly name: string;
    /** Parts whose own change would explain it. */
    readonly touched: readonly string[];
    /** Parts of which only a change of the same noun would. */
    readonly blocks?: readonly string[];
    /** Counts where nothing explains it; otherwise it only marks the cell. */
    readonly counts: boolean;
}
export type AnyCell = Cell | WarningColumn;
export type Rename = (name: string) => string;

interface Acting {
    readonly part: string;
    readonly overrides?: readonly string[];
}
export function effect(one: Acting, name: string, way: Delta, other?: Acting, counts = true): Effect {
    const touched = [one, ...(other ? [other] : [])].flatMap(({ part, overrides }) => [part, ...(overrides ?? [])]);
    return { delta: way, part: one.part, name, touched, counts };
}

/** Lost members of a set are laxer, gained ones stricter. */
export function setDeltas(noun: string, was: ReadonlyMap<string, readonly Shown[]>, is: ReadonlyMap<string, readonly Shown[]>): Delta[] {
    const { lost, gained } = setDifference(was, is);
    return [
        ...lost.map(([, one]) => delta(noun, 'removed', 'laxer', one)),
        ...gained.map(([, one]) => delta(noun, 'added', 'stricter', [], one)),
    ];
}

/** Something that is there in one version only; `on` is the class of its coming. */
export function presence(
    noun: string,
    was: boolean,
    is: boolean,
    verbs: readonly [gone: Verb, come: Verb],
    on: 'stricter' | 'laxer',
): Delta[] {
    if (was === is) return [];
    const off = on === 'stricter' ? 'laxer' : 'stricter';
    return [delta(noun, is ? verbs[1] : verbs[0], is ? on : off)];
}

export const useKey = (use: PartyUse, rename: Rename = (name) => name): string =>
    use.any
        .map((one) => [one.each, one.role, rename(one.ref)].filter(Boolean).join(' '))
        .sort()
        .join(' or ');
export const useMap = (list: readonly PartyUse[], rename?: Rename) => new Map(list.map((use) => [useKey(use, rename), use] as const));
export const uses = (list: readonly PartyUse[]): Shown[] =>
    list.flatMap((use, i) => [
        ...(i > 0 ? [{ word: ',' }] : []),
        ...use.any.map((one): Shown => (one.type === 'person' ? { person: true } : { name: one.ref, title: one.title })),
    ]);
/** Parties by what they are called in both versions, as they are shown. */
export const parties = (list: readonly PartyUse[], rename?: Rename) =>
    new Map([...useMap(list, rename)].map(([key, use]) => [key, uses([use])] as const));
export const words = (list: readonly string[], rename: Rename = (name) => name) =>
    new Map(list.map((one): [string, Shown[]] => [rename(one), [{ text: one }]]));
