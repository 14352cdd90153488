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
    const playbooks = plan.response?.playbooks ?? [];
    const exclusions = plan.general?.exclusions ?? [];
    const named = [
        ...playbooks.flatMap(({ categories }) => categories.map(({ ref }) => ref)),
        ...exclusions.flatMap(({ category }) => category?.ref ?? []),
    ];
    return mainRows(plan.general?.edition, plan.general?.categories ?? [], vocabulary).flatMap(({ id, subs, own }) => {
        const ids = own ? [id, ...own.as.map(({ ref }) => ref)] : [id];
        const main = makeRow({ category: id, ...(own ? { own } : {}) }, ids, [], playbooks, exclusions);
        const below = subsOf(ids, subs, named).map((sub) =>
            makeRow({ category: id, sub, ...(own ? { own } : {}) }, ids, [sub], playbooks, exclusions),
        );
        return [main, ...below];
    });
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
function subsOf(ids: readonly string[], subs: readonly string[], named: readonly string[]): string[] {
    const wanted = new Set(named.filter((name) => !ids.includes(name) && ids.some((id) => name.startsWith(`${id}.`))));
    return [...subs.filter((sub) => wanted.has(sub)), ...[...wanted].filter((sub) => !subs.includes(sub))];
}

function makeRow(
    row: Pick<Row, 'category' | 'sub' | 'own'>,
    ids: readonly string[],
    subs: readonly string[],
    playbooks: readonly Playbook[],
    exclusions: readonly Exclusion[],
): Row {
    const exclusion = excludes(exclusions, ids, subs);
    // An own category may be mapped to sub-categories: their category's playbook comes first, as for theirs.
    const mains = ids.map((id) => (id.includes('.') ? id.slice(0, id.indexOf('.')) : id));
    const below = [...ids, ...subs];
    const names = (playbook: Playbook, wanted: readonly string[]) => playbook.categories.some(({ ref }) => wanted.includes(ref));
    const found = [
        ...playbooks.filter((one) => names(one, mains)).map((playbook) => ({ playbook, layer: 'playbook' as const })),
        ...playbooks.filter((one) => names(one, below)).map((playbook) => ({ playbook, layer: 'sub_playbook' as const })),
    ];
    const distinct = found.filter((one, i) => found.findIndex(({ playbook }) => playbook === one.playbook) === i);
    // Those for some systems come last: they add to what is done for all.
    const general = distinct.filter(({ playbook }) => playbook.of.length === 0);
    const special = distinct.filter(({ playbook }) => playbook.of.length > 0);
    const otherwise = () =>
        playbooks.filter((one) => names(one, ['otherwise'])).map((playbook) => ({ playbook, layer: 'playbook' as const }));
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
