import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { plainYaml } from '../model/plain-yaml.js';
import { isDay } from '../model/quantity.js';
import { UnreadableYaml, type YamlWords, yamlWords } from '../model/yaml-words.js';
import type { Change } from './change.js';

/** Somebody's word that a laxer change is meant. */
export interface Acknowledgement {
    readonly id: string;
    readonly kind: string;
    readonly part: string;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
    readonly approver: string;
    readonly date: string;
}
export const ACKNOWLEDGEMENTS = 'acknowledgements.yaml';
const KEYS = ['id', 'kind', 'part', 'before', 'after', 'reason', 'approver', 'date'] as const;

/** What is wrong with the file or with one entry of it. */
export interface AcknowledgementProblem {
    /** `incomplete`: reason, approver or day is missing. `stale`: its part changed otherwise. `unused`: there is no such change. */
    readonly state: 'unreadable' | 'incomplete' | 'stale' | 'unused';
    readonly id: string;
    readonly part: string;
    readonly detail: string | YamlWords;
}
export interface Acknowledged {
    /** Ids of the changes that are acknowledged. */
    readonly covered: ReadonlyMap<string, Acknowledgement>;
    readonly problems: readonly AcknowledgementProblem[];
}

export function readAcknowledgements(text: string): { entries: Acknowledgement[]; problems: AcknowledgementProblem[] } {
    const { document, faults } = plainYaml(text, 'failsafe');
    const unreadable = (detail: YamlWords): AcknowledgementProblem => ({ state: 'unreadable', id: '', part: '', detail });
    if (faults[0]) return { entries: [], problems: [unreadable(faults[0].message)] };
    const list = listOf(document.contents);
    if (!list) return { entries: [], problems: isEmpty(document.contents) ? [] : [unreadable(yamlWords.list('acknowledgements'))] };
    const entries: Acknowledgement[] = [];
    const problems: AcknowledgementProblem[] = [];
    for (const item of list.items) {
        const get = (key: string) => (isMap(item) ? item.get(key) : undefined);
        if (!isMap(item) || typeof get('id') !== 'string') {
            problems.push(unreadable(yamlWords.id));
            continue;
        }
        entries.push(Object.fromEntries(KEYS.map((key) => [key, String(get(key) ?? '').trim()])) as unknown as Acknowledgement);
    }
    return { entries, problems };
}

/** Nothing, or the heading alone that is left when every entry has been taken out. */
const isEmpty = (node: unknown): boolean =>
    node === null || (isMap(node) && node.items.length === 1 && node.has('acknowledgements') && !node.get('acknowledgements'));

const listOf = (node: unknown): YAMLSeq | undefined => {
    const inside = isMap(node) ? node.get('acknowledgements') : node;
    return isSeq(inside) ? inside : undefined;
};

/** Holds acknowledgements against changes: one covers exactly the change that it names, with its values, and nothing else. */
export function acknowledge(changes: readonly Change[], entries: readonly Acknowledgement[]): Acknowledged {
    const covered = new Map<string, Acknowledgement>();
    const problems: AcknowledgementProblem[] = [];
    for (const entry of entries) {
        const { id, part } = entry;
        const change = changes.find((one) => one.id === id);
        const same = change && (['kind', 'part', 'before', 'after'] as const).every((key) => change[key] === entry[key]);
        const missing = [!entry.reason && 'reason', !entry.approver && 'approver', !isDay(entry.date) && 'date'].filter(
            (one) => one !== false,
        );
        if (!same) {
            const near = change !== undefined || changes.some((one) => one.part === part && one.kind === entry.kind);
            problems.push({ state: near ? 'stale' : 'unused', id, part, detail: entry.kind });
        } else if (missing.length > 0) problems.push({ state: 'incomplete', id, part, detail: missing.join(', ') });
        else covered.set(id, entry);
    }
    return { covered, problems };
}

/** The laxer changes that nobody has acknowledged. */
export const open = (changes: readonly Change[], { covered }: Acknowledged): Change[] =>
    changes.filter((one) => one.class === 'laxer' && !covered.has(one.id));

/**
 * The file with an entry to fill in for each of the changes that it does not name yet. What is written stays as it is, with
 * its comments. Throws UnreadableYaml where the file cannot be read.
 */
export function withEntries(text: string, changes: readonly Change[]): string {
    const { document, faults } = plainYaml(text.trim() === '' ? 'acknowledgements: []\n' : text, 'failsafe');
    if (faults[0]) throw new UnreadableYaml(faults[0].message);
    if (isEmpty(document.contents)) document.contents = document.createNode({ acknowledgements: [] }) as never;
    const list = listOf(document.contents);
    if (!list) throw new UnreadableYaml(yamlWords.list('acknowledgements'));
    const known = new Set(list.items.map((item) => (isMap(item) ? item.get('id') : undefined)));
    for (const { id, kind, part, before, after } of changes) {
        if (known.has(id)) continue;
        list.add(document.createNode({ id, kind, part, before, after, reason: '', approver: '', date: '' }));
    }
    list.flow = false;
    return document.toString({ lineWidth: 0, indent: 4 });
}
