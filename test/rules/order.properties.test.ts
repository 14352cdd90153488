import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const check = (text: string, rule: string) => run(readCases(text)[0]!).findings.filter((finding) => finding.rule === rule);

/** Every order of some numbers. */
function permutations(items: readonly number[]): number[][] {
    if (items.length === 0) return [[]];
    return items.flatMap((item, i) => permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]));
}

test('evidence comes first exactly where no order of the steps lets something go before all of it', () => {
    const kinds = fc.constantFrom('preserve_evidence', 'eradicate', 'restore', 'contain');
    const drawn = fc.array(fc.record({ does: kinds, after: fc.array(fc.nat(5), { maxLength: 2 }) }), { minLength: 2, maxLength: 5 });
    fc.assert(
        fc.property(drawn, (list) => {
            const steps = list.map(({ does, after }, i) => ({ does, after: [...new Set(after.filter((n) => n < i))] }));
            const text = steps.map(
                ({ does, after }, i) =>
                    `step S${i} "S" does ${does} by A ${after.length > 0 ? `after ${after.map((n) => `S${n}`).join(', ')}` : ''} within 1h`,
            );
            const found = check(
                `plan Unit "Unit" { organization { body A "A" as office {} }\nresponse {\n${text.join('\n')}\n} }`,
                'order/evidence-first',
            );
            const orders = permutations([...steps.keys()]).filter((order) =>
                steps.every(({ after }, i) => after.every((n) => order.indexOf(n) < order.indexOf(i))),
            );
            const keeping = [...steps.keys()].filter((i) => steps[i]?.does === 'preserve_evidence');
            const early = [...steps.keys()].filter((i) => {
                const { does } = steps[i] ?? {};
                if ((does !== 'eradicate' && does !== 'restore') || keeping.length === 0) return false;
                return orders.some((order) => keeping.every((keep) => order.indexOf(i) < order.indexOf(keep)));
            });
            // What waits for one that is early has the same cause.
            const waitsFor = (i: number, other: number): boolean => (steps[i]?.after ?? []).some((n) => n === other || waitsFor(n, other));
            const causes = early.filter((i) => !early.some((other) => waitsFor(i, other)));
            expect(found.map(({ part }) => part).sort()).toEqual(causes.map((i) => `Unit/response/step:S${i}`).sort());
        }),
        { numRuns: 60 },
    );
});

test('phases leave a gap exactly where some minute between them belongs to none', () => {
    const phase = fc.record({ from: fc.nat(12), lasts: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
        fc.property(fc.array(phase, { minLength: 1, maxLength: 4 }), (list) => {
            const text = list.map(({ from, lasts }, i) => `phase P${i} "P" from ${from}m to ${from + lasts}m of discovery {}`);
            const found = check(
                `plan Unit "Unit" { organization { body A "A" as office {} } response { ${text.join('\n')} } }`,
                'order/phases',
            );
            const first = Math.min(...list.map(({ from }) => from));
            const last = Math.max(...list.map(({ from, lasts }) => from + lasts));
            let gap = false;
            for (let minute = first; minute < last; minute++)
                gap ||= !list.some(({ from, lasts }) => from <= minute && minute < from + lasts);
            expect(found.some(({ message }) => message === 'gap')).toBe(gap);
        }),
        { numRuns: 100 },
    );
});

test('an override is laxer exactly where a later one of the chain gives more time than the one before', () => {
    const minutes = fc.integer({ min: 1, max: 6 });
    fc.assert(
        fc.property(minutes, fc.array(minutes, { minLength: 1, maxLength: 4 }), (base, list) => {
            const levels = ['IV', 'III', 'II', 'I'];
            const text = list.map(
                (own, i) => `level ${levels[i]} ${i > 0 ? `extends ${levels[i - 1]}` : ''} {\noverride Contain within ${own}m\n}`,
            );
            const found = check(
                `plan Unit "Unit" { organization { body A "A" as office {} } response { step Contain "C" does contain by A within ${base}m\n${text.join('\n')} } }`,
                'order/laxer-override',
            );
            expect(found).toHaveLength(list.filter((own, i) => own > (list[i - 1] ?? base)).length);
        }),
        { numRuns: 60 },
    );
});

test('quick handling is too quick exactly where some path of the playbook is longer', () => {
    const drawn = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 60 }), after: fc.array(fc.nat(5), { maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 5,
    });
    fc.assert(
        fc.property(drawn, fc.integer({ min: 1, max: 200 }), (list, allowed) => {
            const steps = list.map(({ minutes, after }, i) => ({ minutes, after: [...new Set(after.filter((n) => n < i))] }));
            const paths = (i: number): number[] => {
                const one = steps[i];
                if (!one) return [];
                return one.after.length === 0 ? [one.minutes] : one.after.flatMap((n) => paths(n).map((sum) => sum + one.minutes));
            };
            const text = steps.map(
                ({ minutes, after }, i) =>
                    `step S${i} "S" by A ${after.length > 0 ? `after ${after.map((n) => `S${n}`).join(', ')}` : ''} within ${minutes}m`,
            );
            const found = check(
                `plan Unit "Unit" { organization { body A "A" as office {} } response { playbook Worm for malicious_program { ${text.join('\n')} } } }
                protection Event "Event" for Unit { during { handling ransomware uses Worm within ${allowed}m } }`,
                'order/sum',
            );
            expect(found.length > 0).toBe(Math.max(...steps.flatMap((_, i) => paths(i))) > allowed);
        }),
        { numRuns: 60 },
    );
});

test('a process is in order exactly where walking it handles nothing unverified and ends with the feedback', () => {
    const kinds = ['notify', 'verify', 'handle', 'feedback'];
    const sequences = Array.from({ length: 2 ** kinds.length }, (_, mask) => kinds.filter((_kind, i) => (mask >> i) % 2 === 1)).flatMap(
        (subset) => permutations(subset.map((kind) => kinds.indexOf(kind))),
    );
    expect(sequences).toHaveLength(65);
    for (const sequence of sequences) {
        const walked = sequence.map((i) => kinds[i] as string);
        const to: Record<string, string> = { notify: 'to A', feedback: 'to notifier' };
        const text = walked.map((kind) => `${kind} by A within 1h ${to[kind] ?? ''}`);
        const found = check(
            `plan Unit "Unit" { organization { body A "A" as office {} }\nmonitoring { process event_notify {\n${text.join('\n')}\n} } }`,
            'order/process',
        ).map(({ message }) => message);
        let verified = false;
        let early = false;
        for (const kind of walked) {
            if (kind === 'verify') verified = true;
            // What is never verified lacks a step, which is another message.
            if (kind === 'handle' && !verified && walked.includes('verify')) early = true;
        }
        expect(found.includes('order'), walked.join()).toBe(early);
        expect(found.includes('last'), walked.join()).toBe(walked.includes('feedback') && walked.at(-1) !== 'feedback');
        expect(found.includes('missing'), walked.join()).toBe(walked.length < kinds.length);
    }
});

test('gates and steps are in a circle exactly where working through them gets stuck', () => {
    const drawn = fc.array(fc.record({ gate: fc.boolean(), after: fc.array(fc.nat(5), { maxLength: 2 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(
        fc.property(drawn, (list) => {
            const acts = list.map(({ gate, after }) => ({ gate, after: [...new Set(after.filter((n) => n < list.length))] }));
            const text = acts.map(({ gate, after }, i) => {
                const names = after.map((n) => `S${n}`).join(', ');
                return gate
                    ? `gate S${i} "S" ${names ? `requires ${names}` : 'requires "words"'} decided by A`
                    : `step S${i} "S" by A ${names ? `after ${names}` : ''} within 1h`;
            });
            const found = check(
                `plan Unit "Unit" { organization { body A "A" as office {} } response { ${text.join('\n')} } }`,
                'routes/circle',
            );
            const done = new Set<number>();
            for (let more = true; more; ) {
                const next = acts.findIndex(({ after }, i) => !done.has(i) && after.every((n) => done.has(n)));
                more = next >= 0;
                if (more) done.add(next);
            }
            expect(found.length > 0).toBe(done.size < acts.length);
        }),
        { numRuns: 60 },
    );
});
