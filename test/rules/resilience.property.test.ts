import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const check = (text: string, rule: string) => run(readCases(text)[0]!).findings.filter((finding) => finding.rule === rule);

/** Posts, and who is behind each of them. */
const POSTS: Readonly<Record<string, readonly string[]>> = { OfA: ['A'], AlsoA: ['A'], OfB: ['B'], AThenB: ['A', 'B'], A: ['A'], B: ['B'] };
const PEOPLE = `person A "A" {} person B "B" {}
    post OfA "OfA" { held by A } post AlsoA "AlsoA" { held by A } post OfB "OfB" { held by B } post AThenB "AThenB" { held by A deputy B }`;
const name = fc.constantFrom(...Object.keys(POSTS));

/** Whether there is somebody without whom nobody is left. */
function hangsOnOne(people: readonly string[]): boolean {
    return people.some((gone) => people.every((person) => person === gone));
}

test('a body is one person exactly where somebody can be taken away and nobody is left', () => {
    const body = fc.record({
        head: name,
        deputy: fc.option(name, { nil: undefined }),
        member: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
    });
    fc.assert(
        fc.property(body, ({ head, deputy, member }) => {
            const text = `plan Unit "Unit" { organization { body Office "Office" as office {
                head ${head} ${deputy ? `deputy ${deputy}` : ''} ${member ? `members ${member}` : ''} } }
                response { step Judge "Judge" does assess by Office within 1h } } ${PEOPLE}`;
            const people = [head, deputy].flatMap((one) => (one ? (POSTS[one] ?? []) : []));
            // Members of a body are more than it takes here, whoever they are.
            expect(check(text, 'resilience/one-member').length > 0).toBe(!member && hangsOnOne(people));
        }),
        { numRuns: 100 },
    );
});

test('what several do hangs on one person exactly where that person is all of them', () => {
    fc.assert(
        fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 3 }), fc.constantFrom(', ', ' or '), (names, joined) => {
            const text = `plan Unit "Unit" { organization { body Office "Office" as office {} }
                response { step Cut "Cut" by ${names.join(joined)} within 1h } } ${PEOPLE}`;
            const found = check(text, 'resilience/one-person').filter(({ part }) => part.includes('step:Cut'));
            // Of a post, whoever holds it counts: the deputy acts when the holder is away.
            const people = names.flatMap((one) => POSTS[one]?.slice(0, 1) ?? []);
            expect(found.map(({ message }) => message)).toEqual(hangsOnOne(people) ? [joined === ', ' ? 'together' : 'alternatives'] : []);
        }),
        { numRuns: 100 },
    );
});

test('only providers do something exactly where without them nobody does', () => {
    const kinds = ['assess', 'contain', 'inform'];
    const step = fc.record({
        does: fc.constantFrom(...kinds),
        by: fc.subarray(['Team', 'Guard'], { minLength: 1 }),
        helper: fc.constantFrom('', 'Team', 'Guard'),
    });
    fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
            const text = steps.map(
                ({ does, by, helper }, i) =>
                    `step S${i} "S" does ${does} by ${by.join(', ')} ${helper ? `with ${helper}` : ''} within ${i + 1}h`,
            );
            const found = check(
                `plan Unit "Unit" { organization { body Team "Team" {} } response { ${text.join('\n')} } } provider Guard "Guard" {}`,
                'resilience/provider-only',
            );
            const without = ['assess', 'contain'].filter((kind) => {
                const doing = steps.filter(({ does }) => does === kind);
                const left = doing.flatMap(({ by, helper }) => [...by, helper]).filter((who) => who === 'Team');
                return doing.length > 0 && left.length === 0;
            });
            const parts = without.map((kind) => `Unit/response/step:S${steps.findIndex(({ does }) => does === kind)}`);
            expect(found.map(({ part }) => part).sort()).toEqual(parts.sort());
        }),
        { numRuns: 80 },
    );
});
