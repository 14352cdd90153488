import { expect, it } from 'vitest';
import type { Roster } from '../../language-server/src/model/shape/index.js';
import { rosterChanges } from '../../language-server/src/review/rosters.js';
import type { Side } from '../../language-server/src/review/side.js';
import { planOf } from './fixture.js';
import { table } from './told.js';
import { variantsOf } from './variants.js';

// What is told of the turns of a roster whose cover is the same. Read through by hand when it changes; `npm run baselines` writes it anew.

const ref = (name: string) => ({ ref: name });
const roster = {
    id: 'roster:Watch',
    type: 'roster',
    name: 'Watch',
    periods: [{ from: '2026-03-02', to: '2026-03-15' }],
    shifts: [
        {
            ...{ id: 'roster:Watch/shift:Night', type: 'shift', name: 'Night', from: '20:00', to: '08:00', always: [ref('Wang')] },
            rotations: [
                { persons: [ref('Lee'), ref('Ann')], every: '7d', from: '2026-03-02', to: '2026-03-15' },
                { persons: [ref('Zhou')], every: '1d' },
            ],
            assignments: [
                { persons: [ref('Lee'), ref('Ann')], from: '2026-03-02', to: '2026-03-04' },
                { persons: [ref('Zhou')], from: '2026-03-05', to: '2026-03-05' },
            ],
        },
        {
            ...{ id: 'roster:Watch/shift:Day', type: 'shift', name: 'Day', from: '08:00', to: '20:00', always: [], rotations: [] },
            assignments: [{ persons: [ref('Bai')], from: '2026-03-02', to: '2026-03-15' }],
        },
    ],
} as unknown as Roster;

const calendar = { part: roster.id, window: { from: '2026-03-02', to: '2026-03-15' }, duties: [] };
const side = (more: Partial<Side> = {}): Side => ({
    plan: planOf({ 'plan.preplan': 'plan P "P" { kind unit }\n' }),
    renamed: new Map(),
    persons: new Set(),
    ...more,
});
const told = (was: Roster, is: Roster, old = side()): string[] => {
    const node = (part: Roster) => ({ part, segment: 'roster:Watch', title: 'Watch', children: [], file: 'f', chapter: 'roster' }) as never;
    const compiled = { rosters: [calendar] } as never;
    const matched = { pairs: [[node(was), node(is)]], moved: [], removed: [], added: [] } as never;
    return rosterChanges({ old, new: side() }, [compiled, compiled], matched).map(
        ({ class: cls, kind, before, after }) => `${cls} ${kind}: ${before} → ${after}`,
    );
};

it('one value of the turns, there and back', async () => {
    const lines = variantsOf({ periods: roster.periods, shifts: roster.shifts }).flatMap(({ what, made }) => {
        const other = { ...roster, ...made } as Roster;
        return [what, ...told(roster, other).map((one) => `    ${one}`), ...told(other, roster).map((one) => `    back ${one}`)];
    });
    await table('rosters', lines);
});

it('the same persons, each always in the shift of the other', () => {
    const [night, day] = roster.shifts;
    const always = (...names: readonly [string[], string[]]) => {
        const shifts = [night!, day!].map((shift, i) => ({ ...shift, always: names[i]!.map(ref) }));
        return { ...roster, shifts } as unknown as Roster;
    };
    expect(told(always(['Wang'], ['Zhu']), always(['Zhu'], ['Wang']))).toEqual(['neutral rota-changed:  → ']);
    expect(told(always(['Wang', 'Zhu'], ['Li']), always(['Zhu', 'Wang'], ['Li']))).toEqual([]);
});

it('who has another name takes the same turns', () => {
    const renamed = JSON.parse(JSON.stringify(roster).replaceAll('"Lee"', '"Li"')) as Roster;
    expect(told(roster, renamed)).toHaveLength(1);
    expect(told(roster, renamed, side({ renamed: new Map([['Lee', 'Li']]) }))).toEqual([]);
});
