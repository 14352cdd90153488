import {
    count,
    day,
    duration,
    type Field,
    flag,
    identifier,
    levels,
    type PartBase,
    type PartOf,
    parts,
    quantity,
    type Ref,
    ref,
    refs,
    shape,
    term,
    terms,
    text,
    texts,
    time,
    type ValueOf,
    value,
    values,
    word,
    words,
} from './field.js';

// --- Who
export const partyShape = shape('', 'Party', {
    each: flag,
    /** `each head of Schools`: the post within each. */
    role: text,
    ref: ref('party'),
    /** `each unit`: a kind of party. */
    kind: term('party_kinds'),
    ofPlace: flag,
    ofSector: flag,
    /** A string where a party is meant: an error that offers to declare it. */
    text,
});
export interface Party extends ValueOf<typeof partyShape> {}
export const choiceShape = shape('', 'Choice', { any: values<Party>(() => partyShape) });
/** Alternatives: any one of them. Several choices in a list all apply, in parallel. */
export interface Choice extends ValueOf<typeof choiceShape> {}
export const choices = values<Choice>(() => choiceShape);

// --- When and how long
export const limitShape = shape('', 'Limit', { amount: duration, clock: term('clocks'), anchor: ref('act') });
/** A deadline: `amount` is a canonical duration, `immediately` or `promptly`, counted from `clock` or `anchor`. */
export interface Limit extends ValueOf<typeof limitShape> {}
export const limit = value<Limit>(() => limitShape);
export const limits = values<Limit>(() => limitShape);

export const cadenceShape = shape('', 'Cadence', { period: duration, event: term('events'), at: time, until: term('clocks') });
export interface Cadence extends ValueOf<typeof cadenceShape> {}
export const cadences = values<Cadence>(() => cadenceShape);

export const periodShape = shape('', 'Period', { from: day, to: day });
/** Days, both ends included; without `to` it goes on. */
export interface Period extends ValueOf<typeof periodShape> {}
export const periods = values<Period>(() => periodShape);

export const factShape = shape('', 'Fact', {
    not: flag,
    possible: flag,
    grades: levels,
    levels,
    colours: terms('colours'),
    condition: term('conditions'),
    named: ref('condition'),
    text,
    lasting: duration,
});
export interface Fact extends ValueOf<typeof factShape> {}
export const allOfShape = shape('', 'AllOf', { all: values<Fact>(() => factShape) });
export interface AllOf extends ValueOf<typeof allOfShape> {}
export const whenShape = shape('', 'When', { any: values<AllOf>(() => allOfShape) });
/** An occasion: any of these, each of which needs all of its facts. */
export interface When extends ValueOf<typeof whenShape> {}
export const when = value<When>(() => whenShape);

// --- To whom, through what, on what
export const channelShape = shape('', 'Channel', { word: term('channels'), ref: ref('channel') });
export interface Channel extends ValueOf<typeof channelShape> {}
export const channels = values<Channel>(() => channelShape);

export const recipientsShape = shape('', 'Recipients', { parties: choices, if: when });
export interface Recipients extends ValueOf<typeof recipientsShape> {}
export const recipients = values<Recipients>(() => recipientsShape);

export const contactShape = shape('', 'Contact', {
    kind: term('contact_kinds'),
    address: text,
    verified: day,
    hours: term('watch_hours'),
});
/** Personal data: the address never appears in findings or logs. */
export interface Contact extends ValueOf<typeof contactShape> {}
export const contacts = values<Contact>(() => contactShape);

export const thingShape = shape('', 'Thing', { ref: ref('asset'), word: term('object_classes') });
/** A declared thing, or a class of things. */
export interface Thing extends ValueOf<typeof thingShape> {}
export const things = values<Thing>(() => thingShape);
export const toolShape = shape('', 'Thing', { ref: ref('asset', 'resource'), word: term('object_classes') });
/** What is used for a step: also what stands ready in the safeguards. */
export interface Tool extends ValueOf<typeof toolShape> {}
export const tools = values<Tool>(() => toolShape);

export const boundShape = shape('', 'Bound', { op: word, amount: quantity, unit: term('units_of_count') });
/** `op` is `at`, `more`, `below` or `up`, the first word of the comparison. */
export interface Bound extends ValueOf<typeof boundShape> {}

export const approvalShape = shape('', 'Approval', { on: day, by: choices, outcome: text });
export interface Approval extends ValueOf<typeof approvalShape> {}
export const approvals = values<Approval>(() => approvalShape);

export const watchShape = shape('', 'Watch', { hours: term('watch_hours'), by: choices });
/** Somebody is reachable at all hours, by a roster of their own. */
export interface Watch extends ValueOf<typeof watchShape> {}
export const watches = values<Watch>(() => watchShape);

// --- Prose
export interface Prose extends PartBase {
    readonly type: 'prose';
    readonly value: string | undefined;
}
export interface Section extends PartBase {
    readonly type: 'section';
    readonly title: string | undefined;
    readonly contents: readonly Content[];
}
export interface Row {
    readonly cells: readonly string[];
}
export interface Table extends PartBase {
    readonly type: 'table';
    readonly title: string | undefined;
    readonly rows: readonly Row[];
}
export interface Definition extends PartBase {
    readonly type: 'term';
    readonly term: string | undefined;
    /** A category that the definition explains. */
    readonly category: Ref | undefined;
    readonly meaning: string | undefined;
}
export type Content = Prose | Section | Table | Definition;
export const proseShape = shape('prose', 'Prose', { value: text }, []);
export const rowShape = shape('', 'Row', { cells: texts });
export const tableShape = shape('table', 'Table', { title: text, rows: values<Row>(() => rowShape) }, ['title']);
export const definitionShape = shape('term', 'Definition', { term: text, category: ref('category'), meaning: text }, ['term', 'category']);
/** Prose in any chapter, in the order of the text. */
export const contents: Field<readonly Content[]> = parts<Content>(
    () => proseShape,
    () => sectionShape,
    () => tableShape,
    () => definitionShape,
);
export const sectionShape = shape('section', 'Section', { title: text, contents }, ['title']);

// --- Waivers
export const waiverShape = shape(
    'waiver',
    'Waiver',
    { rule: text, target: ref('waivable'), part: text, because: text, approved: value<Approval>(() => approvalShape), until: day },
    ['rule', 'target', 'part'],
);
export interface Waiver extends PartOf<typeof waiverShape> {}
export const waivers = parts<Waiver>(() => waiverShape);

// --- Basis
export const basisShape = shape('basis', 'Basis', { kind: term('basis_kinds'), titles: texts, refs: refs('plan'), norm: term('norms') }, [
    'kind',
    'norm',
    'titles',
    'refs',
]);
export interface Basis extends PartOf<typeof basisShape> {}
export const bases = parts<Basis>(() => basisShape);

export { count, identifier, words };
