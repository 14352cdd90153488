import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Flow, flowOf } from '../../../language-server/src/views/cacao/order.js';
import { uuidOf } from '../../../language-server/src/views/uuid.js';

const actsIn = (flow: Flow): number[] => (flow.kind === 'act' ? [flow.act] : flow.parts.flatMap(actsIn));
/** Pairs of acts of which the first is done before the second begins. */
function sequence(flow: Flow, found = new Set<string>()): Set<string> {
    if (flow.kind === 'act') return found;
    for (const part of flow.parts) sequence(part, found);
    if (flow.kind === 'series')
        flow.parts.forEach((part, i) => {
            for (const a of actsIn(part))
                for (const later of flow.parts.slice(i + 1)) for (const b of actsIn(later)) found.add(`${a} ${b}`);
        });
    return found;
}
function closure(count: number, edges: readonly (readonly [number, number])[]): boolean[][] {
    const reach = Array.from({ length: count }, () => Array<boolean>(count).fill(false));
    for (const [a, b] of edges) {
        const row = reach[a];
        if (a < b && row) row[b] = true;
    }
    for (let k = 0; k < count; k++)
        for (const row of reach) {
            if (row[k]) for (const [j, yes] of (reach[k] ?? []).entries()) if (yes) row[j] = true;
        }
    return reach;
}

it('keeps every wait, each act once, whatever the order', () => {
    const orders = fc
        .integer({ min: 1, max: 9 })
        .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 14 })));
    fc.assert(
        fc.property(orders, ([count, edges]) => {
            const reach = closure(count, edges);
            const flow = flowOf([...Array(count).keys()], (a, b) => reach[a]?.[b] ?? false);
            expect(flow && actsIn(flow).toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
            const made = flow ? sequence(flow) : new Set();
            for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) if (reach[a]?.[b]) expect(made.has(`${a} ${b}`)).toBe(true);
        }),
        { numRuns: 300, seed: 8 },
    );
});

it('adds no wait where the order is of series and parallels: two chains run beside each other', () => {
    const reach = closure(5, [
        [0, 1],
        [2, 3],
        [1, 4],
        [3, 4],
    ]);
    const flow = flowOf([0, 1, 2, 3, 4], (a, b) => reach[a]?.[b] ?? false);
    expect(flow && [...sequence(flow)].toSorted()).toEqual(['0 1', '0 4', '1 4', '2 3', '2 4', '3 4']);
});

it('a UUID is of version 5 and comes from the name alone', () => {
    for (const name of ['', 'a', '预案'.repeat(40), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64)]) {
        const hash = createHash('sha1').update(Buffer.from('6f0c8a523f0e5b0e9d0c5d6f2a7c1e10', 'hex')).update(name).digest('hex');
        const uuid = uuidOf(name);
        expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        const plain = uuid.replaceAll('-', '');
        expect([plain.slice(0, 12), plain.slice(13, 16), plain.slice(17)]).toEqual([
            hash.slice(0, 12),
            hash.slice(13, 16),
            hash.slice(17, 32),
        ]);
    }
});
