import type { AllOf, Fact, Level, When } from '../model/shape/index.js';
import type { Colour } from './matrix-types.js';

/** What is known where a clause is read: the level of a cell, or the colour of a warning. */
export interface Situation {
    readonly level?: Level;
    readonly colour?: Colour;
}

/** Whether something happens in a situation, and on what further condition. */
export interface Occasion {
    /** What must hold besides, as written; absent where nothing more is needed. */
    readonly condition?: string;
    /** The same as data. */
    readonly facts?: readonly AllOf[];
}

/** Nothing more is needed. */
export const ALWAYS: Occasion = {};

/** Reads a `when` or `if` in a situation; undefined where it cannot hold there. */
export function occasionOf(when: When | undefined, situation: Situation): Occasion | undefined {
    if (!when || when.any.length === 0) return ALWAYS;
    const open: AllOf[] = [];
    for (const group of when.any) {
        const rest = openFacts(group.all, situation);
        if (!rest) continue;
        if (rest.length === 0) return ALWAYS;
        open.push({ all: rest });
    }
    if (open.length === 0) return undefined;
    return { condition: describe(open), facts: open };
}

/** The facts of a group that the situation leaves open; undefined where one of them is false. */
function openFacts(facts: readonly Fact[], situation: Situation): Fact[] | undefined {
    const open: Fact[] = [];
    for (const fact of facts) {
        // How long something lasts is never known beforehand.
        const known = fact.not && fact.lasting ? undefined : truth(fact, situation);
        if (known === false) return undefined;
        if (known === undefined) open.push(fact);
        else if (fact.lasting) open.push({ ...fact, grades: [], levels: [], colours: [] });
    }
    return open;
}

function truth(fact: Fact, situation: Situation): boolean | undefined {
    const plain = plainTruth(fact, situation);
    return fact.not && plain !== undefined && !fact.possible ? !plain : plain;
}

function plainTruth(fact: Fact, { level, colour }: Situation): boolean | undefined {
    if (fact.grades.length > 0) {
        // What may happen is a trigger of warnings; in an incident it has happened.
        if (fact.possible) return level ? false : undefined;
        return level ? fact.grades.includes(level) : undefined;
    }
    if (fact.levels.length > 0) return level ? fact.levels.includes(level) : undefined;
    if (fact.colours.length > 0) return colour ? fact.colours.includes(colour) : undefined;
    return undefined;
}

/** Two occasions that must both hold. */
export function both(one: Occasion, other: Occasion): Occasion {
    if (!one.condition) return other;
    if (!other.condition || other.condition === one.condition) return one;
    // A condition that no fact says, such as the systems of a playbook, stays text.
    if (!one.facts || !other.facts) return { condition: `${one.condition} and ${other.condition}` };
    const facts = one.facts.flatMap((left) => (other.facts ?? []).map((right) => ({ all: distinct([...left.all, ...right.all]) })));
    return { condition: describe(facts), facts };
}

/** The same said twice is said once. */
const distinct = (facts: readonly Fact[]): Fact[] => [...new Map(facts.map((fact) => [describeFact(fact), fact])).values()];

/** A `when` as written, without the quotation marks of prose. */
export const describeWhen = (when: When): string => describe(when.any);

function describe(groups: readonly AllOf[]): string {
    return groups.map((group) => group.all.map(describeFact).join(' and ')).join(' or ');
}

function describeFact(fact: Fact): string {
    const what = [
        fact.not ? 'not' : '',
        fact.grades.length > 0 ? `${fact.possible ? 'possible ' : ''}grade ${fact.grades.join(', ')}` : '',
        fact.levels.length > 0 ? `level ${fact.levels.join(', ')}` : '',
        fact.colours.length > 0 ? `warning ${fact.colours.join(', ')}` : '',
        fact.condition ?? '',
        fact.named?.ref ?? '',
        fact.text ?? '',
        fact.lasting ? `lasting ${fact.lasting}` : '',
    ];
    return what.filter((piece) => piece).join(' ') || '…';
}
