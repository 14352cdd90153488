import { expect, it } from 'vitest';
import { type Field, shapesOf } from '../../language-server/src/model/shape/field.js';
import { type Part, partShapes } from '../../language-server/src/model/shape/index.js';
import { families, familyOf, fieldRule, nounWords, partRule } from '../../language-server/src/review/kinds/registry.js';
import { classFor, type FieldPair, type FieldRule } from '../../language-server/src/review/rule.js';
import type { Side } from '../../language-server/src/review/side.js';
import { planOf } from '../compile/plans.js';
import { BODIES, PERSONS, sample } from './samples.js';
import { deltaLine, table } from './told.js';
import { variantsOf } from './variants.js';

// What the review says of each kind of part, and of each property that the language has, when it comes, goes, becomes another or is put
// in another order. Read through by hand when it changes; `npm run baselines` writes it anew.

it('words of each noun, and what it means that a part goes or comes', async () => {
    const lines = families.flatMap(({ id, nouns, parts }) => [
        id,
        ...Object.entries(nouns).map(([noun, words]) => `  ${noun}: ${words.en} | ${words['zh-CN']}`),
        ...Object.entries(parts).flatMap(([type, rule]) => {
            const part = (more: object) => ({ id: 'x', type, ...more }) as unknown as Part;
            const way = (more: object) => `${classFor(rule, 'removed', part(more))}/${classFor(rule, 'added', part(more))}`;
            const done = ['held', 'closed', 'done'].map((key) => [key, way({ [key]: '2026-01-01' })]).filter(([, one]) => one !== way({}));
            return [`  ${type} is ${rule.noun}, gone/come ${way({})}${done.map(([key, one]) => `, ${key} ${one}`).join('')}`];
        }),
    ]);
    await table('nouns', lines);
    for (const { id, nouns } of families)
        for (const [noun, words] of Object.entries(nouns)) {
            expect(nounWords(noun)).toBe(words);
            expect([familyOf(`${noun}-removed`)?.id, familyOf(noun)?.id]).toEqual([
                id,
                noun.includes('-') ? undefined : familyOf(noun)?.id,
            ]);
        }
    expect([nounWords('nothing'), familyOf('nothing-removed'), partRule('nothing'), fieldRule('nothing', 'nothing')]).toEqual(
        Array(4).fill(undefined),
    );
});

const plan = planOf({
    'plan.preplan': 'plan P "P" { kind unit organization { body One "One" as leading_group {} body Other "Other" as office {} } }\n',
});
const side: Side = { plan, renamed: new Map(), persons: new Set(['Ann', 'Lee']) };

interface OneParty {
    readonly any: readonly { readonly ref: { readonly ref: string } }[];
}
/** A value with each party in it made anew; undefined where it holds none. */
function withParties(value: unknown, made: (one: OneParty['any'][number]) => object, ...more: readonly object[]): unknown {
    let found = false;
    const turned = JSON.parse(
        JSON.stringify(value, (_, one) => {
            if (!one || typeof one !== 'object' || !('any' in one) || !('each' in (one.any[0] ?? {}))) return one;
            found = true;
            return { ...one, any: [...(one as OneParty).any.map(made), ...more] };
        }) ?? 'null',
    );
    return found ? turned : undefined;
}
const named = (value: unknown) => withParties(value, ({ ref }) => ({ ref }));
/** The same letters, though nobody is meant by them. */
const inWords = (value: unknown) => withParties(value, ({ ref }) => ({ text: ref.ref }));

/** One of a person and a body may do it: who it is, is no matter of persons alone. */
const either = (value: unknown, which: 0 | 1) =>
    withParties(value, () => ({ ref: { ref: PERSONS[which] } }), { ref: { ref: BODIES[which] } });

const PARENTS = ['response', 'level'];
/** All that is said of one property, both ways. */
function judged(type: string, key: string, field: Field<unknown>, rule: FieldRule, within: boolean): string {
    const none = field.many ? [] : undefined;
    const [one, other] = [sample(key, field, 0), sample(key, field, 1)];
    const [ann, lee] = [sample(key, field, 0, 0, PERSONS), sample(key, field, 1, 0, PERSONS)];
    const list = (...all: unknown[]) => all.flatMap((each) => each as readonly unknown[]);
    const pairs: (readonly [string, unknown, unknown])[] = [
        ['comes', none, one],
        ['becomes another', one, other],
        ...(inWords(one) === undefined
            ? []
            : ([
                  ['a name becomes words', named(one), inWords(one)],
                  ['a person or a body becomes another', either(one, 0), either(one, 1)],
              ] as const)),
        ...(JSON.stringify(ann) === JSON.stringify(one)
            ? []
            : ([
                  ['one person for another', ann, lee],
                  ['a person for a body', one, lee],
              ] as const)),
        ...(field.many
            ? ([
                  ['one more', one, list(one, other)],
                  ['turned', list(one, other), list(other, one)],
                  ...(JSON.stringify(ann) === JSON.stringify(one) ? [] : ([['persons turned', list(ann, lee), list(lee, ann)]] as const)),
              ] as const)
            : []),
        ...(field.type === 'value' && within ? variantsOf({ x: one }).map(({ what, made }) => [what.slice(2), one, made.x] as const) : []),
    ];
    return pairs
        .flatMap(([what, before, after]) => {
            const said = (was: unknown, is: unknown) => {
                const part = (value: unknown) => ({ id: 'x', type, [key]: value }) as unknown as Part;
                const pair: FieldPair = {
                    ...{ old: side, new: side, key, field, parts: [part(was), part(is)], before: was, after: is },
                    parents: [PARENTS, PARENTS].map(
                        ([name]) => ({ id: 'y', type: name }) as unknown as Part,
                    ) as unknown as FieldPair['parents'],
                };
                return rule(pair).map((each) => `    ${deltaLine(each)}`);
            };
            const [there, back] = [said(before, after), said(after, before)];
            // Whoever is only spoken of is nobody that the plan knows.
            if (what === 'a name becomes words') expect([there, back].map((all) => all.length > 0)).toEqual([true, true]);
            return [`  ${what}${rule.ordered ? ' (in order)' : ''}`, ...there, ...(back.length > 0 ? ['   back', ...back] : [])];
        })
        .join('\n');
}

/** The family whose rule judges a property. */
const familyFor = (type: string, key: string, rule: FieldRule) =>
    families.find(({ fields }) => (fields[`${type}.${key}`] ?? fields[`*.${key}`]) === rule)?.id;

it.each(families.map(({ id }) => id))('kinds/%s says what each property means when it comes, goes and changes', async (id) => {
    const groups = new Map<string, string[]>();
    const known = new Set<string>();
    const rules = new Map<FieldRule, number>();
    for (const { type, fields, key: keys = [] } of partShapes())
        for (const [key, field] of Object.entries(fields)) {
            // A shift is compared by the days that it covers.
            const rule = fieldRule(type, key);
            if (!rule || field.type === 'part' || keys.includes(key) || type === 'shift' || familyFor(type, key, rule) !== id) continue;
            if (!rules.has(rule)) rules.set(rule, rules.size);
            // What stands within a value is edited once for each rule and kind of value.
            const kind = `${rules.get(rule)} ${key} ${field.many} ${shapesOf(field)[0]?.syntax.join()}`;
            const text = judged(type, key, field, rule, !known.has(kind));
            known.add(kind);
            groups.set(text, [...(groups.get(text) ?? []), `${type}.${key}`]);
        }
    await table(
        `properties-${id}`,
        [...groups].map(([text, names]) => `${names.join(', ')}\n${text}`),
    );
});
