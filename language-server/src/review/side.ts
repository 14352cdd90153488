import type { ResolvedPlan } from '../model/plans.js';
import type { AnyShape, Field, Ref } from '../model/shape/field.js';
import type { Bound, Choice, Limit, Party, Plan } from '../model/shape/index.js';
import type { Shown } from './change.js';

/** One version of a plan, with its names made comparable with those of the other version. */
export interface Side {
    readonly plan: ResolvedPlan;
    /** Names of the old version by the name that the same thing has in the new one. */
    readonly renamed: ReadonlyMap<string, string>;
    /** The same by part id, also where something else has the old or the new name; nothing where no part has another name. */
    readonly renamedParts?: ReadonlyMap<string, string>;
    /** Names of persons in either version: never spelt out, also where one version does not declare them. */
    readonly persons: ReadonlySet<string>;
}

export const personsOf = (...plans: readonly ResolvedPlan[]): ReadonlySet<string> =>
    new Set(plans.flatMap(({ files }) => files.flatMap(({ declarations }) => declarations.flatMap(personName))));
const personName = (part: { readonly type: string; readonly name?: string }): string[] =>
    part.type === 'person' && part.name ? [part.name] : [];

/** The name of what a reference means, the same in both versions: bare for the plan's own, qualified for others. */
export function refKey(side: Side, ref: Ref): string {
    const found = side.plan.resolution(ref);
    if (found?.state !== 'found') return mapped(side, ref.ref);
    const { part, plan } = found;
    const name = part.name ?? ref.ref;
    const foreign = plan && plan !== side.plan.plan && part.type !== 'plan' ? `${plan.name ?? ''}.` : '';
    if (part === (side.plan.plan as { readonly id: string })) return OWN_PLAN;
    return foreign === '' ? nameIn(side, part.id, name) : mapped(side, `${foreign}${name}`);
}

/** What the new version calls a part of the plan itself. */
export const nameIn = (side: Side, id: string, name: string): string => side.renamedParts?.get(id) ?? mapped(side, name);

const OWN_PLAN = 'plan';

/** A name of the old version as the new one has it; of a qualified name also its plan. */
export function mapped(side: Side, name: string): string {
    const whole = side.renamed.get(name);
    if (whole !== undefined) return whole;
    const dot = name.indexOf('.');
    const plan = dot > 0 ? side.renamed.get(name.slice(0, dot)) : undefined;
    return plan === undefined ? name : plan + name.slice(dot);
}

/** A value in a form in which equal values are equal texts, whatever their order and however they were written. */
export function canonical(side: Side, field: Field<unknown>, value: unknown): string {
    if (value === undefined) return '';
    if (field.many) {
        const list = (value as readonly unknown[]).map((one) => single(side, field, one));
        return JSON.stringify(list.sort());
    }
    return single(side, field, value);
}

function single(side: Side, field: Field<unknown>, value: unknown): string {
    if (field.type === 'ref') return refKey(side, value as Ref);
    if (field.type === 'value') return record(side, field.shape?.()[0], value as Record<string, unknown>);
    return String(value).trim().replace(/\s+/g, ' ');
}

function record(side: Side, shape: AnyShape | undefined, value: Record<string, unknown>): string {
    const entries = Object.entries(shape?.fields ?? {}).flatMap(([key, field]) => {
        const made = canonical(side, field, value[key]);
        const text = field.type === 'text' && !field.many ? unlikeFields(made) : made;
        return text === '' || text === '[]' ? [] : [`${key}=${text}`];
    });
    return `{${entries.join(' ')}}`;
}

/** Words that look like another property, or like none, are words. */
const unlikeFields = (text: string): string => text.replace(/[\\=[]/g, '\\$&');

export const isPerson = (side: Side, ref: Ref): boolean => {
    const found = side.plan.resolution(ref);
    return found?.state === 'found' ? found.part.type === 'person' : side.persons.has(ref.ref);
};

/** A party's name in both versions: `each head of Schools`. What is only said in words is nobody's name. */
export function partyKey(side: Side, party: Party): string {
    const name = party.ref ? refKey(side, party.ref) : (party.kind ?? JSON.stringify(party.text ?? ''));
    return [party.each && 'each', party.role, name, party.ofPlace && 'of_place', party.ofSector && 'of_sector'].filter(Boolean).join(' ');
}
export const choiceKey = (side: Side, choice: Choice): string =>
    choice.any
        .map((one) => partyKey(side, one))
        .sort()
        .join(' or ');

export function shownRef(side: Side, ref: Ref): Shown {
    const found = side.plan.resolution(ref);
    // Where files with personal data are absent, a name that nobody declares may be that of a person.
    if (isPerson(side, ref) || (found?.state !== 'found' && side.plan.project.absent.length > 0)) return { person: true };
    if (found?.state !== 'found') return { name: ref.ref, title: ref.ref };
    return { name: ref.ref, title: (found.part as unknown as Plan).title ?? ref.ref };
}

/** A category of the edition, unless the plan declares one of that name. */
function shownCategory(side: Side, ref: Ref): Shown {
    if (side.plan.resolution(ref)?.state === 'found') return shownRef(side, ref);
    if (ref.ref === 'otherwise') return { word: 'otherwise' };
    const edition = side.plan.plan.general?.edition === 'gbt_20986_2023' ? 'gbt_20986_2023' : 'gbz_20986_2007';
    return { term: ref.ref, vocabulary: `categories_${edition}` };
}

export function shownChoice(side: Side, choice: Choice): Shown[] {
    return choice.any.flatMap((party, i) => [
        ...(i > 0 ? [{ word: 'or' }] : []),
        ...(party.each ? [{ word: 'each' }] : []),
        ...(party.role ? [{ word: party.role }, { word: 'of' }] : []),
        ...(party.ref ? [shownRef(side, party.ref)] : []),
        ...(party.kind ? [{ term: party.kind, vocabulary: 'party_kinds' }] : []),
        // Words are nobody's name, also where they are the same letters.
        ...(party.text ? [side.persons.has(party.text) ? ({ person: true } as const) : { text: `“${party.text}”` }] : []),
        ...(party.ofPlace ? [{ word: 'of_place' }] : []),
        ...(party.ofSector ? [{ word: 'of_sector' }] : []),
    ]);
}

export function shownLimit(side: Side, limit: Limit): Shown[] {
    return [
        ...(limit.amount ? [{ duration: limit.amount }] : []),
        ...(limit.clock ? [{ word: 'of' }, { term: limit.clock, vocabulary: 'clocks' }] : []),
        ...(limit.anchor ? [{ word: 'of' }, shownRef(side, limit.anchor)] : []),
    ];
}

const COMPARISONS: Readonly<Record<string, string>> = { at: 'at_least', more: 'more_than', below: 'below', up: 'up_to' };

/** Nobody reads more digits, and looking through them for thousands would take long. */
const MOST_DIGITS = 40;

const shownQuantity = (amount: string): Shown =>
    Number.isNaN(Number(amount))
        ? { duration: amount }
        : { text: amount.length > MOST_DIGITS ? amount : amount.replace(/\B(?=(\d{3})+$)/g, ',') };

function shownBound({ op, amount, unit }: Bound): Shown[] {
    return [
        { term: COMPARISONS[op] ?? op, vocabulary: 'comparisons' },
        ...(amount === undefined ? [] : [shownQuantity(amount)]),
        ...(unit ? [{ term: unit, vocabulary: 'units_of_count' }] : []),
    ];
}

/** Any value, as its pieces in the order in which the language writes them. */
export function shown(side: Side, field: Field<unknown>, value: unknown): Shown[] {
    if (value === undefined) return [];
    const list = field.many ? (value as readonly unknown[]) : [value];
    return list.flatMap((one, i) => [...(i > 0 ? [{ word: ',' }] : []), ...shownOne(side, field, one)]);
}

function shownOne(side: Side, field: Field<unknown>, value: unknown): Shown[] {
    if (field.type === 'ref')
        return [field.targets?.includes('category') ? shownCategory(side, value as Ref) : shownRef(side, value as Ref)];
    if (field.type === 'term') return [{ term: value as string, vocabulary: field.vocabulary ?? '' }];
    if (field.type === 'flag') return [{ word: 'yes' }];
    if (field.type === 'duration') return [{ duration: value as string }];
    if (field.type === 'word') return [{ word: value as string }];
    if (field.type === 'quantity' || field.type === 'count') return [shownQuantity(String(value))];
    if (field.type !== 'value') return [{ text: String(value) }];
    const shape = field.shape?.()[0];
    if (shape?.syntax[0] === 'Choice') return shownChoice(side, value as Choice);
    if (shape?.syntax[0] === 'Party') return shownChoice(side, { any: [value as Party] });
    if (shape?.syntax[0] === 'Limit') return shownLimit(side, value as Limit);
    if (shape?.syntax[0] === 'Bound') return shownBound(value as Bound);
    // The address of a contact is personal data.
    if (shape?.syntax[0] === 'Contact') return [{ term: (value as { kind?: string }).kind ?? '', vocabulary: 'contact_kinds' }];
    return Object.entries(shape?.fields ?? {}).flatMap(([key, inner]) => {
        const pieces = shown(side, inner, (value as Record<string, unknown>)[key]);
        return inner.type === 'flag' && pieces.length > 0 ? [{ word: key }] : pieces;
    });
}

/** Pieces as one text without words of a language, for ids and for data. */
export function plainShown(pieces: readonly Shown[]): string {
    return pieces
        .map((one) => {
            if ('text' in one) return one.text;
            if ('word' in one) return one.word;
            if ('term' in one) return one.term;
            if ('duration' in one) return one.duration;
            if ('block' in one) return `${one.block} ${one.title}`.trim();
            return 'name' in one ? one.name : 'person';
        })
        .join(' ')
        .replace(/ ,/g, ',');
}
