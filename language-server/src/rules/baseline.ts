import { hashOf } from '../model/hash.js';
import type { Finding } from './finding.js';
import { isFixed } from './waivers/unknown-rule.js';

/** Findings of an old plan that are known and not shown: so many of one rule, in one part, that say the same. */
export interface BaselineEntry {
    readonly rule: string;
    /** Part id; empty for a file as a whole. */
    readonly part: string;
    /** Hash of what the finding says, without its place in the text. */
    readonly key: string;
    readonly count: number;
}

/** What a finding says: its message and values. Those of dated findings change by themselves and are left out. */
function keyOf({ message, property, args, part, file, dated }: Finding): string {
    return hashOf([message, property ?? '', dated ? '' : args, part === '' ? file : '']);
}

/** Text that cannot be read and waivers that are not in order are shown always. */
const isCoverable = ({ rule }: Finding): boolean => !isFixed(rule);
const idOf = ({ rule, part, key }: Omit<BaselineEntry, 'count'>) => [rule, part, key].join('\0');
const entryOf = (finding: Finding) => ({ rule: finding.rule, part: finding.part, key: keyOf(finding) });

/** The entry that could cover a finding; undefined for what is shown always. */
export const coverOf = (finding: Finding): Omit<BaselineEntry, 'count'> | undefined =>
    isCoverable(finding) ? entryOf(finding) : undefined;

/** The entries that cover some findings, in a fixed order. */
export function entriesOf(findings: readonly Finding[]): BaselineEntry[] {
    const entries = new Map<string, BaselineEntry>();
    for (const finding of findings.filter(isCoverable)) {
        const entry = entryOf(finding);
        entries.set(idOf(entry), { ...entry, count: (entries.get(idOf(entry))?.count ?? 0) + 1 });
    }
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** What entries still cover: a baseline only ever shrinks. */
export function shrink(entries: readonly BaselineEntry[], findings: readonly Finding[]): BaselineEntry[] {
    const present = new Map(entriesOf(findings).map((entry) => [idOf(entry), entry.count]));
    const kept = entries.map((entry) => ({ ...entry, count: Math.min(entry.count, present.get(idOf(entry)) ?? 0) }));
    return kept.filter(({ count }) => count > 0);
}

export interface Baselined<T, E extends BaselineEntry> {
    /** What the baseline does not cover. */
    readonly shown: readonly T[];
    /** How many it covers. */
    readonly hidden: number;
    /** Entries that cover more than there is. */
    readonly stale: readonly E[];
}

/** Takes out what the baseline covers; `cover` is the entry that could cover a thing. */
export function applyBaseline<T, E extends BaselineEntry>(
    things: readonly T[],
    entries: readonly E[],
    cover: (thing: T) => Omit<BaselineEntry, 'count'> | undefined,
): Baselined<T, E> {
    const left = new Map<string, number>();
    for (const entry of entries) left.set(idOf(entry), (left.get(idOf(entry)) ?? 0) + entry.count);
    const shown = things.filter((thing) => {
        const entry = cover(thing);
        const id = entry && idOf(entry);
        const free = id === undefined ? 0 : (left.get(id) ?? 0);
        if (id !== undefined && free > 0) left.set(id, free - 1);
        return free === 0;
    });
    return { shown, hidden: things.length - shown.length, stale: entries.filter((entry) => (left.get(idOf(entry)) ?? 0) > 0) };
}
