import type { ResolvedPlan } from '../model/plans.js';
import type { CategoryDeclaration, Exclusion, Playbook } from '../model/shape/index.js';
import { type Category, type CategoryVocabulary, DEFAULT_EDITION } from './vocabulary.js';

/** A row of the incident matrix before its cells. */
export interface Row {
    readonly category: string;
    readonly sub?: string;
    /** The plan's own category. */
    readonly own?: CategoryDeclaration;
    readonly exclusion?: Exclusion;
    /** Playbooks of the category, then those of the sub-category; else those for `otherwise`. */
    readonly playbooks: readonly { readonly playbook: Playbook; readonly layer: 'playbook' | 'sub_playbook' }[];
}

/** The rows of a plan: its categories, and each sub-category that a playbook or an exclusion names, after its category. */
export function rowsOf({ plan }: ResolvedPlan, vocabulary: CategoryVocabulary): Row[] {
    const playbooks = playbooksByCategory(plan.response?.playbooks ?? []);
    const exclusions = plan.general?.exclusions ?? [];
    const below = namesBelow([...playbooks.keys(), ...exclusions.flatMap(({ category }) => category?.ref ?? [])]);
    return mainRows(plan.general?.edition, plan.general?.categories ?? [], vocabulary).flatMap(({ id, subs, own }) => {
        const ids = own ? [id, ...own.as.map(({ ref }) => ref)] : [id];
        const main = makeRow({ category: id, ...(own ? { own } : {}) }, ids, [], playbooks, exclusions);
        const others = subsOf(ids, subs, below).map((sub) =>
            makeRow({ category: id, sub, ...(own ? { own } : {}) }, ids, [sub], playbooks, exclusions),
        );
        return [main, ...others];
    });
}

/** What stands in a text, with its place in the order of it. */
interface Placed<T> {
    readonly it: T;
    readonly at: number;
}
/** Playbooks by the categories that they name. */
type ByCategory = ReadonlyMap<string, readonly Placed<Playbook>[]>;

function playbooksByCategory(playbooks: readonly Playbook[]): ByCategory {
    const found = new Map<string, Placed<Playbook>[]>();
    playbooks.forEach((it, at) => {
        for (const { ref } of it.categories) listIn(found, ref).push({ it, at });
    });
    return found;
}

/** Names of sub-categories by everything that they lie below. */
type Below = ReadonlyMap<string, readonly Placed<string>[]>;

function namesBelow(names: Iterable<string>): Below {
    const found = new Map<string, Placed<string>[]>();
    [...new Set(names)].forEach((it, at) => {
        for (let dot = it.indexOf('.'); dot >= 0; dot = it.indexOf('.', dot + 1)) listIn(found, it.slice(0, dot)).push({ it, at });
    });
    return found;
}

function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
}

/** What is listed under these keys, each once, in the order of the text. */
function listed<T>(lists: ReadonlyMap<string, readonly Placed<T>[]>, keys: readonly string[]): T[] {
    const found = keys.flatMap((key) => lists.get(key) ?? []).sort((a, b) => a.at - b.at);
    return [...new Set(found.map(({ it }) => it))];
}

interface MainRow extends Category {
    readonly own?: CategoryDeclaration;
}

/** Own categories stand for those of the edition that they are mapped to; the rest of the edition stays. */
function mainRows(edition: string | undefined, own: readonly CategoryDeclaration[], vocabulary: CategoryVocabulary): MainRow[] {
    const known = standard(edition ?? DEFAULT_EDITION, vocabulary);
    const used = edition === 'none' || (!edition && own.length > 0) ? [] : known;
    const mapped = new Set(own.flatMap(({ as }) => as.map(({ ref }) => ref)));
    const ours = own.map((one): MainRow => {
        const subs = one.as.flatMap(({ ref }) => known.find(({ id }) => id === ref)?.subs ?? []);
        return { id: one.name ?? '', subs, own: one };
    });
    return [...ours, ...used.filter(({ id }) => !mapped.has(id))];
}

/** A misspelt edition is a finding elsewhere; the matrix shows the rows of the usual one, which own categories may stand for in any case. */
function standard(edition: string, vocabulary: CategoryVocabulary): readonly Category[] {
    const found = vocabulary.categories(edition);
    return found.length > 0 ? found : vocabulary.categories(DEFAULT_EDITION);
}

/** Sub-categories of a row that the plan names, in the order of the edition, then of the text. */
function subsOf(ids: readonly string[], subs: readonly string[], below: Below): string[] {
    const wanted = new Set(listed(below, ids).filter((name) => !ids.includes(name)));
    return [...subs.filter((sub) => wanted.has(sub)), ...[...wanted].filter((sub) => !subs.includes(sub))];
}

function makeRow(
    row: Pick<Row, 'category' | 'sub' | 'own'>,
    ids: readonly string[],
    subs: readonly string[],
    playbooks: ByCategory,
    exclusions: readonly Exclusion[],
): Row {
    const exclusion = excludes(exclusions, ids, subs);
    // An own category may be mapped to sub-categories: their category's playbook comes first, as for theirs.
    const mains = ids.map((id) => (id.includes('.') ? id.slice(0, id.indexOf('.')) : id));
    const below = [...ids, ...subs];
    const layered = (wanted: readonly string[], layer: 'playbook' | 'sub_playbook') =>
        listed(playbooks, wanted).map((playbook) => ({ playbook, layer }));
    const found = [...layered(mains, 'playbook'), ...layered(below, 'sub_playbook')];
    const distinct = found.filter((one, i) => found.findIndex(({ playbook }) => playbook === one.playbook) === i);
    // Those for some systems come last: they add to what is done for all.
    const general = distinct.filter(({ playbook }) => playbook.of.length === 0);
    const special = distinct.filter(({ playbook }) => playbook.of.length > 0);
    const otherwise = () => layered(['otherwise'], 'playbook');
    return { ...row, ...(exclusion ? { exclusion } : {}), playbooks: [...(general.length > 0 ? general : otherwise()), ...special] };
}

/** The exclusion that takes a whole row out: of the sub-category, of its category, or of all that an own category stands for. */
function excludes(exclusions: readonly Exclusion[], ids: readonly string[], subs: readonly string[]): Exclusion | undefined {
    const of = (id: string) => exclusions.find(({ category }) => category?.ref === id);
    const direct = of(subs[0] ?? '') ?? of(ids[0] ?? '');
    if (direct) return direct;
    const all = ids.slice(1).map((id) => of(id) ?? (id.includes('.') ? of(id.slice(0, id.indexOf('.'))) : undefined));
    return all.every((one) => one !== undefined) ? all[0] : undefined;
}
