import { expect, it } from 'vitest';
import { type Files, review } from './fixture.js';

// Who decides after somebody else, and whether that is higher up: the leading group and a headquarters before the office, the office before
// those who do the work, any plan above before them all. Worked out by hand.

const above = (name: string, kind: string) => [
    `${name}.preplan`,
    `plan ${name} "${name}" { abridged kind ${kind} organization { body Room "Room" {} } }\n`,
];
const files = (by: string): Files => ({
    'preplan.yaml': 'language: 2026\nsuperiors:\n  - file: City.preplan\n  - file: Ministry.preplan\n  - file: Province.preplan\n',
    ...Object.fromEntries([above('City', 'region'), above('Ministry', 'department'), above('Province', 'province')]),
    'plan.preplan': `plan P "P" {
        kind unit under territorial City under sector Ministry under territorial Province
        organization {
            body Board "Board" as leading_group { head Chief }
            body Post "Post" as headquarters {}
            body Office "Office" as office { head Chief, Second }
            body Team "Team" { head Second }
        }
        response { decision Shut "Shut" { by ${by} within 1h } }
    }
    post Chief "Chief" {}
    post Second "Second" {}
    post Third "Third" {}
    authority Police "Police" { kind public_security }\n`,
});

/** From somebody to somebody higher. */
const higher: readonly (readonly [string, string])[] = [
    ['Team', 'Office'],
    ['Office', 'Board'],
    ['Office', 'Post'],
    ['Team', 'Board'],
    ['Board', 'City.Room'],
    ['Team', 'City.Room'],
    ['City.Room', 'Ministry.Room'],
    ['Ministry.Room', 'Province.Room'],
    ['Province.Room', 'National.Office'],
    // Who heads several bodies decides for the highest of them.
    ['Office', 'Chief'],
    ['Team', 'Second'],
    ['Second', 'Chief'],
    ['Second', 'Board'],
    ['Chief', 'City.Room'],
    // Of alternatives the lowest may do it, of several that all decide the highest counts.
    ['Board or Office', 'Board'],
    ['Team', 'Board or Office'],
    ['Office or Team', 'Office'],
    ['Office, Team', 'Board, Team'],
    ['Team, Office', 'Team, Chief'],
];
it.each(higher)('%s, then %s', (low, high) => {
    const told = (from: string, to: string) => review(files(from), files(to)).changes.map((one) => `${one.class} ${one.kind}`);
    expect([told(low, high), told(high, low)]).toEqual([['stricter decider-promoted'], ['laxer decider-demoted']]);
});

/** As high, or nobody can say. */
const level: readonly (readonly [string, string])[] = [
    ['Board', 'Post'],
    ['Board', 'Chief'],
    ['Office', 'Second'],
    ['Office', 'Board or Office'],
    ['Board, Team', 'Chief, Office'],
    ['Board', 'Police'],
    ['Board', 'Third'],
    ['Team or Police', 'Board or Police'],
];
it.each(level)('%s, then %s: another one only', (one, other) => {
    const told = (from: string, to: string) => review(files(from), files(to)).changes.map((change) => `${change.class} ${change.kind}`);
    expect([told(one, other), told(other, one)]).toEqual([['neutral decider-changed'], ['neutral decider-changed']]);
});
