import { type Choice, type Contact, type Content, choices, contacts, contents, waivers } from './clauses.js';
import {
    type Field,
    identifier,
    levels,
    type PartBase,
    type PartOf,
    parts,
    type Ref,
    ref,
    refs,
    shape,
    term,
    terms,
    text,
    type ValueOf,
    value,
    values,
    word,
} from './field.js';

export const becomingShape = shape('', 'Becoming', { body: ref('body'), levels });
export interface Becoming extends ValueOf<typeof becomingShape> {}
export const formingShape = shape('', 'Forming', { by: choices, levels });
export interface Forming extends ValueOf<typeof formingShape> {}

/** A body or a group within one. */
export interface Body extends PartBase {
    readonly type: 'body';
    readonly how: string;
    readonly title: string | undefined;
    readonly as: string | undefined;
    readonly head: readonly Choice[];
    readonly deputy: readonly Choice[];
    readonly members: readonly Choice[];
    /** Organisations that the members are drawn from. */
    readonly drawn: readonly Choice[];
    readonly with: readonly Choice[];
    readonly becomes: readonly Becoming[];
    readonly formed: Forming | undefined;
    readonly under: Ref | undefined;
    readonly performs: readonly string[];
    readonly duties: readonly string[];
    readonly located: string | undefined;
    readonly contacts: readonly Contact[];
    readonly field: string | undefined;
    readonly onDuty: readonly Ref[];
    readonly groups: readonly Body[];
    readonly contents: readonly Content[];
}
const bodies: Field<readonly Body[]> = parts<Body>(() => bodyShape);
export const bodyShape = shape(
    'body',
    'Body',
    {
        how: word,
        name: identifier,
        title: text,
        as: term('body_roles'),
        head: choices,
        deputy: choices,
        members: choices,
        drawn: choices,
        with: choices,
        becomes: values<Becoming>(() => becomingShape),
        formed: value<Forming>(() => formingShape),
        under: ref('body'),
        performs: terms('functions'),
        duties: { ...text, many: true },
        located: text,
        contacts,
        field: text,
        onDuty: refs('roster'),
        groups: bodies,
        contents,
    },
    ['name'],
);

export const liaisonShape = shape('liaison', 'Liaison', { holder: choices, deputy: choices, to: choices, of: refs('party') }, [
    'to',
    'of',
    'holder',
]);
export interface Liaison extends PartOf<typeof liaisonShape> {}
export const accountableShape = shape('accountable', 'Accountable', { holder: choices, forbids: terms('reporting_failures') }, ['holder']);
export interface Accountable extends PartOf<typeof accountableShape> {}
export const powerShape = shape(
    'power',
    'Power',
    { act: term('power_acts'), colours: terms('colours'), levels, to: choices, scope: term('power_scopes'), approved: choices },
    ['act', 'colours', 'levels', 'to'],
);
/** A power granted to those below; a plan never grants one to itself. */
export interface Power extends PartOf<typeof powerShape> {}

export const organizationShape = shape('organization', 'Organization', {
    bodies,
    liaisons: parts<Liaison>(() => liaisonShape),
    accountables: parts<Accountable>(() => accountableShape),
    powers: parts<Power>(() => powerShape),
    waivers,
    contents,
});
export interface Organization extends PartOf<typeof organizationShape> {}
