import { expect, it } from 'vitest';
import type { Cell, CellChange, CellReport, CellStep, PartyUse, WarningColumn } from '../../language-server/src/compile/matrix-types.js';
import { cellDeltas } from '../../language-server/src/review/cell-deltas.js';
import type { AnyCell, Effect } from '../../language-server/src/review/cell-effect.js';
import { deltaLine, table } from './told.js';
import { variantsOf } from './variants.js';

// What is told of two versions of a cell: everything that a cell holds gone, changed or in another order, there and back. Read through by
// hand when it changes; `npm run baselines` writes it anew.

const party = (ref: string, more: object = {}): PartyUse => ({
    any: [{ ref, title: `The ${ref}`, part: `P/organization/body:${ref}`, type: 'body', ...more }],
});
const either: PartyUse = { any: [party('B').any[0]!, party('Lee', { type: 'person', each: true, role: 'head' }).any[0]!] };
const step = (name: string, more: Partial<CellStep>): CellStep => ({
    ...{
        part: `P/response/step:${name}`,
        name,
        title: `Do ${name}`,
        kind: 'step',
        does: ['contain', 'assess'],
        by: [party('A')],
        with: [party('C'), party('D')],
    },
    ...{ after: [], lost: [], times: [{ clock: 'discovery', minutes: 60 }], ready: [], layer: 'level', overrides: [] },
    ...more,
});
const report: CellReport = {
    ...{
        part: 'P/response/report:Up',
        name: 'Up',
        title: '',
        how: 'report',
        from: [party('A')],
        to: [party('Above'), either],
        via: ['Phone', 'Mail'],
    },
    ...{ fallback: ['Fax'], after: ['Two'], lost: [], times: [{ clock: 'discovery', minutes: 90 }], ready: [], layer: 'level' },
    ...{
        copies: [party('C')],
        overrides: ['P/response/level:II/report:Up'],
        every: ['2h of start', '1d', 'on_change'],
        condition: 'grade I',
        discretion: true,
    },
};
const change = (kind: string): CellChange => ({
    ...{
        part: `P/response/level:II/${kind}`,
        proposed: [party('A')],
        decided: [party('B')],
        received: [],
        approved: [party('C')],
        leftTo: [],
        advised: [],
    },
    tells: [{ to: [party('C')], how: 'report' }],
});
const acts = {
    steps: [
        step('One', {
            does: ['preserve_evidence'],
            overrides: ['P/response/level:II/override:One'],
            every: ['30m', 'daily x', 'on_change'],
        }),
        step('Two', {
            after: ['One'],
            title: '',
            deadline: { amount: '1h', of: 'One' },
            requires: ['One', 'in words'],
            condition: 'grade I',
        }),
        step('Three', { kind: 'decision', after: ['Two'], times: [], deadline: { amount: 'promptly', of: 'Two' }, orElse: [party('B')] }),
        step('Four', {
            kind: 'gate',
            after: ['Three', 'Two'],
            discretion: true,
            times: [
                { clock: 'start', minutes: 5 },
                { clock: 'discovery', minutes: 70 },
            ],
        }),
    ],
    reports: [report],
    followUps: [
        { part: 'P/follow_up:1', from: [], to: [party('Above')], every: ['2h', 'on_change'], via: ['Phone'], fallback: ['Mail'] },
        { part: 'P/follow_up:2', from: [], to: [either, party('C')], every: ['promptly'], via: [], fallback: [] },
    ],
    watches: [{ hours: 'around_the_clock', by: [party('A')] }, { by: [party('B'), party('C')] }],
    onDuty: ['roster:Watch', 'P/x:Second'],
    gaps: [
        { kind: 'no_end' as const, part: 'P/response/level:II' },
        { kind: 'no_inform' as const, part: 'P/response', excepted: true as const },
    ],
};
const incident: Cell = {
    ...{ category: 'malware', level: 'II', state: 'handled', parts: ['P/response/playbook:X', 'P/response/level:II', 'P/response'] },
    ...{ owner: [party('A')], command: [party('B')], underCommand: [party('Above')] },
    ...{
        supports: [{ part: 'P/support', from: [party('C'), either], requested: [], via: [] }],
        start: change('start'),
        end: change('end'),
    },
    ...acts,
};
const warning: WarningColumn = {
    ...{
        key: 'red',
        kind: 'colour',
        state: 'handled',
        parts: ['P/monitoring/warning:red', 'P/monitoring'],
        title: 'Red',
        received: [party('A')],
        issued: [],
    },
    acts: [
        { kind: 'issued', part: 'P/w', by: [party('B')], approved: [], to: [party('C'), either], via: [] },
        { kind: 'lifted', part: 'P/w', by: [party('B')], approved: [], to: [], via: [] },
    ],
    ...{ fields: ['harm', 'advice'], led: [party('B')], watches: acts.watches, onDuty: acts.onDuty, steps: acts.steps.slice(0, 1) },
    ...{ reports: [], followUps: [], gaps: [] },
};
const OTHERS = {
    state: ['handled', 'gap', 'excluded', 'handed_over'],
    kind: ['step', 'gate', 'no_step', 'issued', 'filed'],
    every: ['90m', '3h', '1d of start', 'on_notice', 'promptly', 'immediately'],
    amount: ['immediately', 'promptly', '30m', '2h'],
    clock: ['discovery', 'start'],
    minutes: [0, 59, 61, 300],
    type: ['body', 'person'],
    after: ['One', 'Four', 'Nowhere'],
    does: ['preserve_evidence', 'contain', 'restore'],
    level: ['I'],
    title: ['', 'Other'],
};
const same = (name: string) => name;
const effectLine = ({ delta, part, name, touched, blocks, counts }: Effect): string =>
    `    ${deltaLine(delta)} of ${part}${name && ` ${name}`} touched ${touched.join(', ')}${blocks ? ` blocks ${blocks.join(', ')}` : ''}${counts ? '' : ' marks only'}`;
const said = (old: AnyCell | undefined, now: AnyCell | undefined, rename = same) => cellDeltas(old, now, rename).map(effectLine);
const bothWays = (what: string, old: AnyCell | undefined, now: AnyCell | undefined) => {
    const [there, back] = [said(old, now), said(now, old)];
    return there.length + back.length === 0 ? [`${what}: nothing`] : [what, ...there, '   back', ...back];
};

const cells = { incident, warning } as const;
const keysOf = (name: keyof typeof cells) => Object.keys(cells[name]).map((key) => [name, key] as const);

it.each([...keysOf('incident'), ...keysOf('warning')])('what changed in a cell of the %s matrix: %s', async (name, key) => {
    const cell: AnyCell = cells[name];
    const own = variantsOf({ [key]: cell[key as keyof AnyCell] }, OTHERS).map(({ what, made }) => ({
        what,
        made: { ...without(cell, key), ...made } as AnyCell,
    }));
    await table(
        `cell-${name}-${key}`,
        own.flatMap(({ what, made }) => bothWays(what, cell, made)),
    );
});
const without = (cell: AnyCell, key: string) => Object.fromEntries(Object.entries(cell).filter(([one]) => one !== key));

it.each(['incident', 'warning'] as const)('a cell of the %s matrix that comes', async (name) => {
    const cell = cells[name];
    expect(said(cell, cell)).toEqual([]);
    const empty = {
        ...cell,
        ...Object.fromEntries(Object.entries(cell).flatMap(([key, value]) => (Array.isArray(value) ? [[key, []]] : []))),
    } as AnyCell;
    await table(`cell-${name}-comes`, [
        ...bothWays('comes', undefined, cell),
        ...bothWays('comes as a gap', undefined, { ...cell, state: 'gap' } as AnyCell),
        ...bothWays('comes without parts', undefined, { ...cell, parts: [] }),
        ...bothWays('everything at once', empty, cell),
    ]);
});

it('takes what was renamed for the same, wherever the name stands', () => {
    const turned = (name: string) => (name === name.toLowerCase() ? name : `New${name}`);
    const renamed = (value: unknown, key = ''): unknown => {
        if (Array.isArray(value)) return value.map((one) => renamed(one, key));
        if (typeof value === 'string') {
            if (key === 'onDuty') return value.replace(/[^:]*$/, turned);
            return ['ref', 'name', 'after', 'via', 'fallback', 'requires'].includes(key) ? turned(value) : value;
        }
        if (value === null || typeof value !== 'object') return value;
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]));
    };
    for (const cell of [incident, warning]) {
        const now = renamed(cell) as AnyCell;
        expect(said(cell, now, turned)).toEqual([]);
        expect(said(cell, now).length).toBeGreaterThan(10);
    }
    const clocked = (clock: string): AnyCell => ({
        ...incident,
        steps: [
            step('One', {
                times: [
                    { clock, minutes: 5 },
                    { clock: 'start', minutes: 9 },
                ],
            }),
        ],
    });
    expect(said(clocked('Begin'), clocked('NewBegin'), turned)).toEqual(said(clocked('Begin'), clocked('Begin'), turned));
});
