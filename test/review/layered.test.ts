import { expect, it } from 'vitest';
import type { Compiled } from '../../language-server/src/compile/compiled.js';
import type { Change } from '../../language-server/src/review/change.js';
import { byLayer } from '../../language-server/src/review/layered.js';

// What went or came in one layer only is told as changed: its cells still have something of that name.

const TYPES = ['report', 'follow_up', 'step', 'gate', 'decision', 'track', 'body'];
const to = [
    {
        any: [
            { ref: 'Above', role: 'head', each: true, title: '', type: 'body' },
            { ref: 'Beside', title: '', type: 'body' },
        ],
    },
];
interface Saying {
    readonly name: string;
    readonly part: string;
    readonly overrides?: readonly string[];
}
/** A cell in which these are said. */
function cell(type: string, said: readonly Saying[], state = 'handled') {
    const acts = said.map((one) => ({ ...one, overrides: one.overrides ?? [] }));
    const followUps = said.map(({ name, part }) => ({
        part,
        to: name === 'Up' ? to : [{ any: [{ ref: name, title: '', type: 'body' }] }],
    }));
    return {
        ...{ category: 'malware', level: 'I', state, steps: [], reports: [], followUps: [] },
        ...(type === 'report' ? { reports: acts } : type === 'follow_up' ? { followUps } : { steps: acts }),
    };
}
type Made = ReturnType<typeof cell>;
const compiled = (cells: readonly Made[]) =>
    ({ incident: { rows: [{ category: 'malware', cells }], columns: [{ level: 'I' }] }, warning: { columns: [] } }) as unknown as Compiled;

const PART = 'P/low:Up';
function judged(type: string, old: Made | undefined, now: Made | undefined, more: Partial<Change> = {}) {
    const change = {
        id: 'x',
        kind: `${type}-removed`,
        class: 'laxer',
        type,
        part: PART,
        location: { old: { file: 'f', part: PART } },
        ...more,
    } as unknown as Change;
    const { own, layered } = byLayer([change], [compiled(old ? [old] : []), compiled(now ? [now] : [])], (name) =>
        name === 'Was' ? 'Up' : name,
    );
    expect(own.length + layered.length).toBe(1);
    for (const one of own) expect(one).toBe(change);
    return layered.map(({ kind, class: cls, id }) => `${cls} ${kind} ${id === 'x' ? 'same' : 'other'} id`).join();
}
const low: Saying = { name: 'Up', part: PART };
const high: Saying = { name: 'Up', part: 'P/high:Up' };

it.each(TYPES)('a %s', (type) => {
    const layer = TYPES.indexOf(type) < 5 ? `neutral ${type}-changed other id` : '';
    expect(judged(type, cell(type, [low]), cell(type, [high]))).toBe(layer);
    expect(judged(type, cell(type, [low]), cell(type, [{ ...high, name: 'Other' }]))).toBe('');
    expect(judged(type, cell(type, [low]), cell(type, []))).toBe('');
    expect(judged(type, cell(type, [low]), undefined)).toBe('');
    // No cell had it.
    expect(judged(type, cell(type, [high]), cell(type, [high]))).toBe('');
    const came = { kind: `${type}-added`, location: { new: { file: 'f', part: PART } } };
    expect(judged(type, cell(type, [high]), cell(type, [low]), came)).toBe(layer);
    expect(judged(type, cell(type, []), cell(type, [low]), came)).toBe('');
    // What others deal with loses it all.
    for (const state of ['excluded', 'handed_over'])
        for (const both of [
            [cell(type, [low], state), cell(type, [high])],
            [cell(type, [low]), cell(type, [high], state)],
        ] as const)
            expect(judged(type, ...both)).toBe('');
    expect(judged(type, cell(type, [low], 'gap'), cell(type, [high], 'gap'))).toBe(layer);
    // Something else that is said of it.
    expect(judged(type, cell(type, [low]), cell(type, [high]), { kind: 'limit-longer' })).toBe('');
    expect(
        judged(type, cell(type, [low]), cell(type, [high]), {
            location: { old: { file: 'f', part: PART }, new: { file: 'f', part: PART } },
        }),
    ).toBe('');
    // By the name that it has now.
    if (type !== 'follow_up') expect(judged(type, cell(type, [{ ...low, name: 'Was' }]), cell(type, [high]))).toBe(layer);
    expect(judged(type, cell(type, [low]), cell(type, [{ ...high, name: 'Was' }]))).toBe('');
    // An override of it, of a report.
    const over = [{ name: 'Up', part: 'P/any', overrides: [PART] }];
    expect(judged(type, cell(type, over), cell(type, [high]))).toBe(type === 'report' ? layer : '');
});
