import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { STANDARD_VOCABULARY } from '../../language-server/src/compile/vocabulary.js';
import { cell, compiled, planOf, rowNames, university } from './plans.js';

interface Drawn {
    readonly name: string;
    readonly minutes: number;
    readonly after: readonly number[];
}
/** Steps in any order of the text, each after some earlier ones by number. */
const drawn = fc
    .array(fc.record({ minutes: fc.integer({ min: 1, max: 600 }), after: fc.array(fc.nat(40), { maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 9,
    })
    .map((list) =>
        list.map(({ minutes, after }, i): Drawn => ({ name: `S${i}`, minutes, after: [...new Set(after.filter((n) => n < i))] })),
    );
const written = (steps: readonly Drawn[]) =>
    steps.map(
        ({ name, minutes, after }) =>
            `step ${name} "s" by A ${after.length > 0 ? `after ${after.map((n) => `S${n}`).join(', ')}` : ''} within ${minutes}m`,
    );

/** Every path to a step, one by one. */
function slowest(steps: readonly Drawn[], i: number): number {
    const step = steps[i];
    if (!step) return 0;
    const paths = (n: number): number[][] => {
        const one = steps[n];
        if (!one) return [];
        return one.after.length === 0 ? [[one.minutes]] : one.after.flatMap((m) => paths(m).map((path) => [...path, one.minutes]));
    };
    return Math.max(...paths(i).map((path) => path.reduce((sum, minutes) => sum + minutes, 0)));
}

test('the worst case is the longest of all paths, and nothing stands before what it waits for', () => {
    fc.assert(
        fc.property(drawn, fc.infiniteStream(fc.nat()), (steps, shuffle) => {
            const text = written(steps)
                .map((line) => ({ line, at: shuffle.next().value }))
                .sort((a, b) => a.at - b.at);
            const shown = cell(compiled(`response { ${text.map(({ line }) => line).join('\n')} }`), 'other', 'IV').steps;
            expect(shown).toHaveLength(steps.length);
            for (const [i, { name }] of steps.entries()) expect(shown.find((one) => one.name === name)?.worst).toBe(slowest(steps, i));
            shown.forEach((step, at) => {
                for (const before of step.after) expect(shown.findIndex(({ name }) => name === before)).toBeLessThan(at);
            });
        }),
        { numRuns: 60 },
    );
});

test('a report waits for the longest path too, hop by hop', () => {
    fc.assert(
        fc.property(drawn, fc.integer({ min: 0, max: 90 }), (steps, provider) => {
            const last = steps.length - 1;
            const { routes } = compiled(`plan P "P" { kind unit
                monitoring { monitor network by N }
                response { ${written(steps).join('\n')} report R "r" { from A to B after S${last} within 7m } }
            } provider N "n" { reports within ${provider + 1}m }`);
            const route = routes.find(({ occasion }) => occasion.kind === 'incident' && occasion.level === 'I');
            expect(route?.total).toBe(provider + 1 + slowest(steps, last) + 7);
            expect(route?.hops.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(route?.total);
        }),
        { numRuns: 60 },
    );
});

test('a report is done in its cell when its slowest route has arrived', () => {
    const minutes = fc.integer({ min: 0, max: 90 });
    const promise = fc.constantFrom(
        '',
        'immediately',
        'promptly',
        'within 20m',
        'within 2h of discovery',
        'within 40m of receipt',
        'every 4h',
    );
    const waits = fc.record({
        provider: fc.option(fc.option(minutes, { nil: 'no number' as const }), { nil: undefined }),
        approvals: fc.array(minutes, { maxLength: 2 }),
        unanswered: fc.array(minutes, { maxLength: 2 }),
        after: fc.boolean(),
    });
    let numbers = 0;
    fc.assert(
        fc.property(drawn, waits, promise, (steps, { provider, approvals, unanswered, after }, limit) => {
            const last = steps.length - 1;
            const contract = typeof provider === 'number' ? `reports within ${provider}m` : '';
            const made = compiled(`plan P "P" { kind unit
                ${provider === undefined ? '' : 'monitoring { monitor network by N }'}
                response { ${written(steps).join('\n')} report R "r" {
                    from A to B ${after ? `after S${last}` : ''} ${limit}
                    ${approvals.map((one) => `approved within ${one}m by A`).join(' ')}
                    ${unanswered.map((one) => `acknowledge within ${one}m else to C`).join(' ')}
                } }
            } provider N "n" { ${contract} }`);
            const routes = made.routes.filter(
                ({ occasion, escalation }) => occasion.kind === 'incident' && occasion.level === 'III' && !escalation,
            );
            const shown = cell(made, 'other', 'III').reports[0];
            expect(routes).toHaveLength(1);
            const [route] = routes;
            // Where a hop has no number, the report's own deadline covers it.
            if (route?.unknown && route.total !== undefined) expect(shown?.worst).toBe(route.promise?.minutes);
            else expect(shown?.worst).toBe(route?.total);
            if (shown?.worst !== undefined) expect(shown.clock).toBe(route?.clock);
            numbers += Number(shown?.worst !== undefined);
        }),
        { numRuns: 80, seed: 5 },
    );
    expect(numbers).toBeGreaterThan(30);
});

const subs = STANDARD_VOCABULARY.categories('gbz_20986_2007').flatMap((category) => category.subs);

test('a playbook for one sub-category changes only its row', () => {
    const plan = (more: string) => `response { step Contain "c" does contain by A within 1h
        playbook Q for network_attack { step Block "b" by A within 5m } playbook R for otherwise { step Ask "a" by A } ${more}
        level IV { command A } level III extends IV { step Call "c" by A within 2h } }`;
    const base = compiled(plan('')).incident.rows;
    fc.assert(
        fc.property(fc.constantFrom(...subs), fc.integer({ min: 1, max: 99 }), (sub, minutes) => {
            const made = compiled(plan(`playbook New for ${sub} { step Own "o" by A within ${minutes}m override Contain within 2m }`));
            expect(made.incident.rows.filter((row) => row.sub !== sub)).toEqual(base);
            expect(rowNames(made).filter((name) => name === sub)).toHaveLength(1);
        }),
        { numRuns: 40 },
    );
});

test('an empty level changes nothing but its name: a layer laid on twice is laid on once', () => {
    fc.assert(
        fc.property(drawn, (steps) => {
            const made = compiled(`response { level IV { command A ${written(steps).join('\n')} override S0 within 3m }
                level III extends IV {}  level II extends III { override S0 within 3m } level I extends II { override S0 within 3m } }`);
            const plain = (level: string) => cell(made, 'other', level).steps.map(({ overrides: _, ...step }) => step);
            for (const level of ['III', 'II', 'I']) expect(plain(level)).toEqual(plain('IV'));
        }),
        { numRuns: 40 },
    );
});

test('whatever is cut out of a plan, it compiles, and its cells say what they are', () => {
    const states = new Set(['handled', 'excluded', 'handed_over', 'gap']);
    fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 400 }), (where, length) => {
            const cut = (text: string) => {
                // After the head of the plan: without it there is none.
                const head = text.indexOf('{', text.indexOf('\nplan ')) + 1;
                const start = head + Math.floor(where * (text.length - head));
                return text.slice(0, start) + text.slice(start + length);
            };
            const { incident, warning, routes, rosters } = compile(planOf(university(cut)));
            for (const one of incident.rows.flatMap(({ cells }) => cells)) {
                expect(states).toContain(one.state);
                expect(one.state === 'gap').toBe(one.gaps.some(({ excepted }) => !excepted));
                expect(one.parts.length).toBeGreaterThan(0);
            }
            expect(JSON.parse(JSON.stringify({ warning, routes, rosters }))).toEqual({ warning, routes, rosters });
            for (const { hops, total } of routes) if (total !== undefined) expect(hops.at(-1)?.total).toBe(total);
        }),
        { numRuns: 25, seed: 7 },
    );
});
