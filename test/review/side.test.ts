import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Field } from '../../language-server/src/model/shape/field.js';
import { partShapes } from '../../language-server/src/model/shape/index.js';
import { partSites } from '../../language-server/src/model/walk.js';
import { canonical, refKey, type Side, shown, shownChoice } from '../../language-server/src/review/side.js';
import { pieceWords } from '../../language-server/src/views/words/review-words.js';
import { planOf } from './fixture.js';
import { PERSONS, sample } from './samples.js';
import { pieces, table } from './told.js';

// How each value of the language is shown and compared. Read through by hand when it changes; `npm run baselines` writes it anew.

const plan = planOf({
    'plan.preplan': 'plan P "P" { kind unit organization { body One "One" as leading_group {} body Other "Other" as office {} } }\n',
});
const side: Side = { plan, renamed: new Map([['Other', 'Newer']]), persons: new Set(PERSONS) };

it('each value is shown by its words, without what only persons may know', async () => {
    const known = new Map<string, string[]>();
    for (const { type, fields } of partShapes())
        for (const [key, field] of Object.entries(fields)) {
            if (field.type === 'part') continue;
            const [one, other] = [sample(key, field, 0), sample(key, field, 1)];
            const two = field.many ? [...(one as unknown[]), ...(other as unknown[])] : other;
            const told = [one, two, sample(key, field, 0, 0, PERSONS)]
                .map((value) => `    ${pieces(shown(side, field, value))}`)
                .join('\n');
            // A word that has none in the reader's language would be shown as the model calls it.
            for (const piece of shown(side, field, one))
                if ('word' in piece && !['one', 'other', ','].includes(piece.word)) expect(Object.keys(pieceWords)).toContain(piece.word);
            const name = `${field.type}${field.many ? 's' : ''} ${JSON.stringify(two) === undefined ? '' : told}`;
            known.set(name, [...(known.get(name) ?? []), `${type}.${key}`]);
            // The address of a contact, and the name of a person.
            if (key === 'contacts') expect(told).not.toMatch(/“one”|“other”/);
            if (!field.targets?.includes('category')) for (const person of PERSONS) expect(told, key).not.toContain(person);
        }
    await table(
        'shown',
        [...known].map(([told, names]) => `${names.join(', ')}: ${told.replace(' ', '\n')}`),
    );
});

it('a person who is only spoken of stays unnamed', () => {
    const told = ['Ann', 'Annie', 'One'].map((one) => shownChoice(side, { any: [{ text: one }] } as never));
    expect(told).toEqual([[{ person: true }], [{ text: '“Annie”' }], [{ text: '“One”' }]]);
});

it('what a name means is told by the part where another thing has that name as well', () => {
    const named = planOf({
        'plan.preplan': 'plan P "P" { kind unit organization { body One "One" {} body Other "Other" { head One } } }\n',
    });
    const refs = partSites(named.plan).flatMap((site) => site.ref ?? []);
    const key = (more: Partial<Side>) => refs.map((one) => refKey({ plan: named, renamed: new Map(), persons: new Set(), ...more }, one));
    const id = 'P/organization/body:One';
    expect(named.plan.organization?.bodies.map((one) => one.id)).toContain(id);
    expect(key({})).toEqual(['One']);
    expect(key({ renamedParts: new Map([[id, 'New']]) })).toEqual(['New']);
    expect(key({ renamed: new Map([['One', 'Newer']]), renamedParts: new Map([[id, 'New']]) })).toEqual(['New']);
    expect(key({ renamed: new Map([['One', 'Newer']]) })).toEqual(['Newer']);
});

const text = { type: 'text', many: false } as const;
const texts = { type: 'text', many: true } as const;
const ref = { type: 'ref', many: false } as const;
const recordOf = (fields: Record<string, Field<unknown>>): Field<unknown> => ({
    type: 'value',
    many: false,
    shape: () => [{ type: '', syntax: ['X'], fields }],
});
const field = recordOf({ a: text, b: texts, c: ref, d: recordOf({ a: text, c: ref }), e: text });

it('two values are the same text where they are the same value, whatever they say', () => {
    const word = fc.stringMatching(/^[a-e={}\\" ,[\]]{1,8}$/).map((one) => one.trim().replace(/\s+/g, ' '));
    const name = fc.constantFrom('One', 'Other', 'x');
    const value = fc.record(
        {
            a: word,
            b: fc.array(word, { maxLength: 2 }).map((list) => list.sort()),
            c: name.map((one) => ({ ref: one })),
            d: fc.record({ a: word, c: name.map((one) => ({ ref: one })) }, { requiredKeys: [] }),
            e: word,
        },
        { requiredKeys: [] },
    );
    /** What is empty is not there. */
    const plain = (one: unknown): unknown =>
        typeof one !== 'object' || one === null
            ? one
            : Array.isArray(one)
              ? one
              : Object.entries(one)
                    .map(([key, each]) => [key, plain(each)])
                    .filter(([, each]) => each !== '' && !(Array.isArray(each) && each.length === 0))
                    .sort();
    fc.assert(
        fc.property(value, value, (one, other) => {
            const same = JSON.stringify(plain({ d: {}, ...one })) === JSON.stringify(plain({ d: {}, ...other }));
            const made = [one, other].map((each) => canonical(side, field, { d: {}, ...each }));
            expect(made[0] === made[1], made.join(' and ')).toBe(same);
        }),
        { numRuns: 400 },
    );
});

it.each([
    [{ a: 'x e=y' }, { a: 'x', e: 'y' }],
    [
        { a: 'x', d: { a: 'y} e=z' } },
        { a: 'x', d: { a: 'y' }, e: 'z' },
    ],
    [{ a: 'x\\' }, { a: 'x\\\\' }],
    [{ a: 'x\\= e' }, { a: 'x\\', e: '' }],
    [{ b: ['x', 'y'] }, { b: ['x","y'] }],
    [{ a: '[]' }, { b: [] }],
])('%j is not %j', (one, other) => expect(canonical(side, field, one)).not.toBe(canonical(side, field, other)));

it.each([
    [{ b: ['y', 'x'] }, { b: ['x', 'y'] }],
    [{ a: ' x\n y ' }, { a: 'x y' }],
    [{ c: { ref: 'Other' } }, { c: { ref: 'Newer' } }],
    [{ b: [] }, {}],
])('%j is %j', (one, other) => expect(canonical(side, field, one)).toBe(canonical(side, field, other)));
