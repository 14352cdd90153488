import { choices, contacts, contents, limit, type Period, periodShape, things } from './clauses.js';
import {
    count,
    day,
    duration,
    flag,
    identifier,
    type PartOf,
    parts,
    ref,
    refs,
    shape,
    term,
    terms,
    text,
    texts,
    time,
    type ValueOf,
    values,
} from './field.js';

export const personShape = shape(
    'person',
    'Person',
    {
        name: identifier,
        title: text,
        contacts,
        trained: day,
        leave: values<Period>(() => periodShape),
        in: ref('body'),
        duties: texts,
        field: text,
    },
    ['name'],
);
/** Personal data: names and contacts never appear in findings, posts do. */
export interface Person extends PartOf<typeof personShape> {}
export const postShape = shape(
    'post',
    'Post',
    { name: identifier, title: text, key: flag, held: refs('holder'), deputy: refs('holder'), in: ref('body'), duties: texts, contacts },
    ['name'],
);
/** A post outlives its holder; a key post is never unattended in a protection period. */
export interface Post extends PartOf<typeof postShape> {}
export const partySetShape = shape(
    'parties',
    'PartySet',
    { name: identifier, title: text, kind: term('party_kinds'), sector: terms('sectors'), members: choices, under: ref('plan'), count },
    ['name'],
);
export interface PartySet extends PartOf<typeof partySetShape> {}
export const authorityShape = shape(
    'authority',
    'Authority',
    { name: identifier, title: text, kind: terms('authority_kinds'), contacts, duties: texts, located: text },
    ['name'],
);
export interface Authority extends PartOf<typeof authorityShape> {}
export const providerShape = shape(
    'provider',
    'Provider',
    { name: identifier, title: text, service: text, contract: day, reports: limit, contacts, access: things, duties: texts },
    ['name'],
);
export interface Provider extends PartOf<typeof providerShape> {}
export const channelDeclarationShape = shape(
    'channel',
    'ChannelDeclaration',
    { name: identifier, title: text, kind: term('channels'), outOfBand: flag, contacts, dependsOn: things, owned: choices },
    ['name'],
);
export interface ChannelDeclaration extends PartOf<typeof channelDeclarationShape> {}

// --- Rosters
export const assignmentShape = shape('', 'Assignment', { persons: refs('holder'), from: day, to: day });
export interface Assignment extends ValueOf<typeof assignmentShape> {}
export const rotationShape = shape('', 'Rotation', { persons: refs('holder'), every: duration, from: day, to: day });
export interface Rotation extends ValueOf<typeof rotationShape> {}
export const shiftShape = shape(
    'shift',
    'Shift',
    {
        name: identifier,
        title: text,
        from: time,
        to: time,
        assignments: values<Assignment>(() => assignmentShape),
        rotations: values<Rotation>(() => rotationShape),
        always: refs('holder'),
        days: terms('day_kinds'),
    },
    ['name'],
);
/** A shift belongs to the day it starts on. */
export interface Shift extends PartOf<typeof shiftShape> {}
export const rosterShape = shape(
    'roster',
    'Roster',
    {
        name: identifier,
        title: text,
        parties: choices,
        periods: values<Period>(() => periodShape),
        shifts: parts<Shift>(() => shiftShape),
        longest: duration,
        rest: duration,
        handover: text,
        replaces: ref('roster'),
        days: terms('day_kinds'),
        onCall: flag,
        contents,
    },
    ['name'],
);
export interface Roster extends PartOf<typeof rosterShape> {}
