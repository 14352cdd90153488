import type { MatrixRow } from '../../compile/matrix-types.js';
import { parentCategory } from '../../standard/categories.js';
import { term } from '../../standard/taxonomy.js';
import type { LocalText } from '../../standard/taxonomy-types.js';
import type { PlanContext } from '../rule.js';
import { type Kind, parameters } from './engine/kind.js';
import { chapterOf } from './engine/places.js';
import { DAMAGED, type Fault } from './engine/verdict.js';
import { messageOf } from './engine/wording.js';

interface Parameters {
    /** Groups of categories of the national plan (2007): the plan must speak of one of each. */
    readonly groups: readonly { readonly name: LocalText; readonly any: readonly string[] }[];
    /** What is left out must say which other plan deals with it. */
    readonly see?: boolean;
}

const OLD = 'categories_gbz_20986_2007';
const NEW = 'categories_gbt_20986_2023';

/** The categories of the national plan are among those that the plan speaks of, handled or left out. */
export const category: Kind = {
    name: 'category',
    fixable: true,
    messages: {
        missing: {
            en: '{title} ({clause}): no category of this plan stands for {group}. Name the edition (“categories …”), or map your own (“category … as {word}”).',
            'zh-CN':
                '{title}（{clause}）：本预案没有对应“{group}”的类别。请写明所用标准（“categories …”），或为自定类别写明对应关系（“category … as {word}”）。',
        },
        see: {
            en: '{title} ({clause}): this is left out without naming the special plan that deals with it. Add “see …”.',
            'zh-CN': '{title}（{clause}）：将此类事件排除在外，但没有写明适用的专项预案。请写“see …”。',
        },
        silent: {
            en: '{title} ({clause}): nothing says which special plan deals with {group}. Add “exclude {word} see …”; a playbook “for otherwise” is no special plan.',
            'zh-CN':
                '{title}（{clause}）：没有写明“{group}”适用的专项预案。请写“exclude {word} see …”；“for otherwise”的处置流程不能代替专项预案。',
        },
        exclude: { en: 'Leave it out, with the special plan to be filled in', 'zh-CN': '写为不适用本预案，专项预案名称留待填写' },
    },
    judge(context, of) {
        const { plan, compiled } = context;
        const { groups, see } = parameters<Parameters>(of);
        const found = chapterOf(plan, 'general');
        if ('verdict' in found) return found.verdict;
        const [general] = found.block.parts;
        if (general.damaged) return { state: 'unknown', why: DAMAGED };
        const unmapped = plan.plan.general?.categories.some((one) => one.as.length === 0 && one.marks?.length) ?? false;
        const rows = groups.map(({ any }) => rowsFor(context, compiled.incident.rows, any));
        // With own categories only, what is left out has no row; it is spoken of all the same.
        const leftOut = (plan.plan.general?.exclusions ?? []).flatMap((one) => oldNames(one.category?.ref ?? ''));
        const bare = groups.filter(({ any }, i) => rows[i]?.length === 0 && !any.some((name) => leftOut.includes(name)));
        if (bare.length > 0 && unmapped) return { state: 'unknown', why: DAMAGED };
        if (bare.length > 0) {
            const faults = bare.map(({ name, any }) => ({
                part: general,
                message: 'missing',
                args: { group: messageOf(name), word: any[0] ?? '' },
            }));
            return { state: 'unmet', faults };
        }
        if (see) {
            const faults = [...withoutPlan(context, groups), ...unspoken(context, groups, found.block.file)];
            if (faults.length > 0) return { state: 'unmet', faults };
        }
        return { state: 'met', where: whereOf(general.id, rows.flat()) };
    },
};

/** Exclusions that name no other plan. */
function withoutPlan({ plan }: PlanContext, groups: Parameters['groups']): Fault[] {
    const silent = (plan.plan.general?.exclusions ?? []).filter(
        (one) => one.see === undefined && !one.marks?.length && groups.some(({ any }) => isAny(one.category?.ref, any)),
    );
    return silent.map((part) => ({ part, message: 'see' }));
}

/** Groups that the plan neither leaves out nor names in a playbook: what is done for everything else is done for them too. */
function unspoken({ plan }: PlanContext, groups: Parameters['groups'], file: string): Fault[] {
    const { general, response } = plan.plan;
    const playbooks = response?.playbooks ?? [];
    const unread =
        playbooks.some((one) => one.damaged || one.marks?.length) || (general?.exclusions ?? []).some((one) => one.marks?.length);
    if (!general || !response || response.damaged || unread) return [];
    const own = general.categories;
    const named = [...(general.exclusions ?? []).map(({ category }) => category), ...playbooks.flatMap((one) => one.categories)].flatMap(
        (ref) => own.find((one) => one.name === ref?.ref)?.as.map((one) => one.ref) ?? ref?.ref ?? [],
    );
    const unclear = named.some((name) => name !== 'otherwise' && !isKnown(name));
    return groups
        .filter(({ any }) => !unclear && !named.some((name) => isAny(name, any)))
        .map(({ name, any: [word = ''] }) => {
            const change = { kind: 'insert', place: { file, part: general.id }, text: `exclude ${word} see todo ""` } as const;
            const fixes = [{ title: 'exclude', args: {}, changes: [change] }];
            return { part: general, message: 'silent', args: { group: messageOf(name), word }, fixes };
        });
}

const isKnown = (name: string) => [OLD, NEW].some((list) => term(list, name) ?? term(list, parentCategory(name) ?? name));
const isAny = (name: string | undefined, any: readonly string[]): boolean => oldNames(name ?? '').some((one) => any.includes(one));

/** Rows of the matrix that stand for one of these categories: by name, by an own category's mapping, or by the newer edition's. */
function rowsFor({ plan }: PlanContext, rows: readonly MatrixRow[], any: readonly string[]): MatrixRow[] {
    const own = plan.plan.general?.categories ?? [];
    return rows.filter((row) => {
        const ids = own.find((one) => one.name === row.category)?.as.map(({ ref }) => ref) ?? [row.category];
        return ids.some((id) => oldNames(id).some((name) => any.includes(name)));
    });
}

/** The names that a category of either edition has in that of 2007. */
function oldNames(id: string): readonly string[] {
    const main = parentCategory(id) ?? id;
    if (term(OLD, main)) return [main];
    const maps = term(NEW, id)?.maps_2007 ?? term(NEW, main)?.maps_2007 ?? [];
    return maps.map((name) => parentCategory(name) ?? name);
}

const whereOf = (general: string, rows: readonly MatrixRow[]): string[] =>
    [...new Set([general, ...rows.flatMap((row) => row.cells.flatMap((cell) => cell.parts[0] ?? []))])].slice(0, 6);
