import type { Family, FieldRule, PartRule } from '../rule.js';
import { authority } from './authority.js';
import { duty } from './duty.js';
import { grades } from './grades.js';
import { limits } from './limits.js';
import { persons } from './persons.js';
import { reports } from './reports.js';
import { scope } from './scope.js';
import { upkeep } from './upkeep.js';
import { who } from './who.js';
import { wording } from './wording.js';
import { work } from './work.js';

/** Every family of kinds, in the order in which a reader cares. */
export const families: readonly Family[] = [reports, limits, work, who, grades, duty, scope, upkeep, authority, persons, wording];

const collected = <V>(of: (one: Family) => Readonly<Record<string, V>>): ReadonlyMap<string, V> =>
    new Map(families.flatMap((one) => Object.entries(of(one))));
const fields = collected<FieldRule>((one) => one.fields);
const parts = collected<PartRule>((one) => one.parts);
const nouns = collected((one) => one.nouns);
const homes = new Map(families.flatMap((one) => Object.keys(one.nouns).map((noun) => [noun, one] as const)));

/** The rule that judges a property: that of its type, else that of all types. */
export const fieldRule = (type: string, property: string): FieldRule | undefined =>
    fields.get(`${type}.${property}`) ?? fields.get(`*.${property}`);
/** What it means when a part of this type goes or comes; containers have none. */
export const partRule = (type: string): PartRule | undefined => parts.get(type);
export const nounWords = (noun: string) => nouns.get(noun);
/** The family that explains a kind, `<noun>-<verb>`. */
export const familyOf = (kind: string): Family | undefined => homes.get(kind.slice(0, kind.lastIndexOf('-')));
