import { describe, expect, it } from 'vitest';
import type { ResolvedPlan } from '../../language-server/src/model/plans.js';
import { UnreadableYaml, yamlWords } from '../../language-server/src/model/yaml-words.js';
import { acknowledge, open, readAcknowledgements, withEntries } from '../../language-server/src/review/acknowledge.js';
import { type Change, CLASSES } from '../../language-server/src/review/change.js';
import { discreet, withoutPersons } from '../../language-server/src/review/discreet.js';
import { kindPage } from '../../language-server/src/review/pages.js';
import { oldPlanOf, reviewPlans } from '../../language-server/src/review/plan-pairs.js';
import { opposite } from '../../language-server/src/review/rule.js';
import { choiceKey, mapped, plainShown, type Side } from '../../language-server/src/review/side.js';
import { valuePairs } from '../../language-server/src/review/value-pairs.js';
import { planOf } from './fixture.js';

describe('part ids without the names of persons', () => {
    const persons = new Set(['Lee', 'Wang', 'Ann']);
    const long = (end: string) => `P/organization/accountable:${'Body'.repeat(20)}+${end}`;
    it.each([
        ['P/general/grade:I', 'P/general/grade:I'],
        ['person:Lee', 'person'],
        ['person:Nobody', 'person'],
        ['P/organization/accountable:Lee', 'P/organization/accountable:person'],
        ['P/organization/accountable:Lee+Office+Wang', 'P/organization/accountable:person+Office+person'],
        ['P/organization/accountable:Lee#2', 'P/organization/accountable:person#2'],
        ['P/organization/accountable:Office#2', 'P/organization/accountable:Office#2'],
        ['P/organization/accountable:Room#2b+Lee', 'P/organization/accountable:Room#2b+person'],
        // Only a name that was cut may be the beginning of one.
        ['P/organization/accountable:Le', 'P/organization/accountable:Le'],
        [long('Le'), long('person')],
        [long('Lee'), long('person')],
        [long('Lx'), long('Lx')],
        [long(''), long('')],
        [long('Le+Office'), long('Le+Office')],
        // Lee is no key where it is the name of a plan or of a type.
        ['Lee/general', 'Lee/general'],
        ['P/step:Lee/until:12', 'P/step:person/until:12'],
    ])('%s', (id, plain) => expect(withoutPersons(id, persons)).toBe(plain));

    it('in a change and in what it probably is, never in its place', () => {
        const change = {
            part: 'person:Lee',
            probably: 'P/x:Lee',
            location: { new: { file: 'f', part: 'person:Lee' } },
        } as unknown as Change;
        expect(discreet([change], persons)).toEqual([{ ...change, part: 'person', probably: 'P/x:person' }]);
        expect(Object.keys(discreet([{ part: 'P' } as Change], persons)[0]!)).toEqual(['part']);
    });
});

/** What is said where there is no list, and of an entry that is none. */
const LIST = yamlWords.list('acknowledgements');
const ENTRY = yamlWords.id;

describe('acknowledgements', () => {
    const change = (id: string, more: Partial<Change> = {}) =>
        ({ id, kind: 'limit-longer', class: 'laxer', part: 'P/x', before: '1h', after: '2h', ...more }) as Change;
    const entry = { id: 'a', kind: 'limit-longer', part: 'P/x', before: '1h', after: '2h', reason: 'r', approver: 'L', date: '2026-02-20' };
    const text = (more: object = {}) => JSON.stringify({ acknowledgements: [{ ...entry, ...more }] });
    const problems = (changes: readonly Change[], more: object = {}) =>
        acknowledge(changes, readAcknowledgements(text(more)).entries).problems.map(({ state, id, part, detail }) =>
            [state, id, part, detail].join(' '),
        );

    it.each([
        [{}, []],
        [{ reason: '' }, ['incomplete a P/x reason']],
        [{ approver: '' }, ['incomplete a P/x approver']],
        [{ date: '' }, ['incomplete a P/x date']],
        [{ date: '2026-13-01' }, ['incomplete a P/x date']],
        [{ reason: '  ', approver: '', date: 'soon' }, ['incomplete a P/x reason, approver, date']],
        [{ kind: 'limit-removed' }, ['stale a P/x limit-removed']],
        [{ before: '1d' }, ['stale a P/x limit-longer']],
        [{ after: '' }, ['stale a P/x limit-longer']],
        [{ part: 'P/y' }, ['stale a P/y limit-longer']],
        // Another id of the same part and kind is what has changed since; of another one there is no such change.
        [{ id: 'b' }, ['stale b P/x limit-longer']],
        [{ id: 'b', part: 'P/y' }, ['unused b P/y limit-longer']],
        [{ id: 'b', kind: 'limit-removed' }, ['unused b P/x limit-removed']],
        [{ reason: ' r ', date: ' 2026-02-20 ' }, []],
    ])('%j', (more, expected) => {
        expect(problems([change('a'), change('c', { part: 'P/z' })], more)).toEqual(expected);
        const done = acknowledge([change('a')], readAcknowledgements(text(more)).entries);
        expect([...done.covered.keys()]).toEqual(expected.length === 0 ? ['a'] : []);
        if (expected.length === 0) expect(done.covered.get('a')).toEqual(entry);
    });

    it('are only asked of what is laxer', () => {
        const none = { covered: new Map(), problems: [] };
        expect(
            open([change('a'), change('b', { class: 'stricter' }), change('c', { class: 'neutral' })], none).map(({ id }) => id),
        ).toEqual(['a']);
        expect(open([change('a')], { ...none, covered: new Map([['a', entry]]) })).toEqual([]);
    });

    it.each([
        ['', []],
        ['acknowledgements:\n', []],
        ['acknowledgements: []\n', []],
        ['# nothing yet\n', []],
        ['other:\n', [LIST]],
        ['acknowledgements:\nother: 1\n', [LIST]],
        ['acknowledgements: 5\n', [LIST]],
        ['acknowledgements: {}\n', [LIST]],
        ['5', [LIST]],
        ['- id: a\n', []],
        ['- kind: a\n', [ENTRY]],
        ['- id: [a]\n- id: b\n- c\n', [ENTRY, ENTRY]],
        ['acknowledgements:\n  - id: a\n  - 7\n', [ENTRY]],
    ])('of the file %j', (file, details) => {
        const read = readAcknowledgements(file);
        expect(read.problems).toEqual(details.map((detail) => ({ state: 'unreadable', id: '', part: '', detail })));
        if (details[0] === LIST) expect(() => withEntries(file, [])).toThrow(UnreadableYaml);
        else
            expect(readAcknowledgements(withEntries(file, [change('n')])).entries.map(({ id }) => id)).toEqual([
                ...read.entries.map(({ id }) => id),
                'n',
            ]);
    });

    it('are written a line each, beside what is there', () => {
        const block = [
            '    - id: a',
            '      kind: limit-longer',
            '      part: P/x',
            '      before: 1h',
            '      after: 2h',
            '      reason:',
            '      approver:',
            '      date:',
            '',
        ].join('\n');
        for (const file of ['', '  \n', 'acknowledgements:\n', 'acknowledgements: []\n'])
            expect(withEntries(file, [change('a')])).toBe(`acknowledgements:\n${block}`);
        const long = `x ${'y '.repeat(100)}z`;
        expect(withEntries('', [change('a', { before: long })])).toContain(`before: ${long}\n`);
        const mine = '# ours\nacknowledgements:\n    - id: a # kept\n';
        expect(withEntries(mine, [change('a'), change('b')])).toBe(`${mine}${block.replace('id: a', 'id: b')}`);
        expect(() => withEntries('a: [', [])).toThrow(SyntaxError);
        expect(readAcknowledgements('a: [').problems).toHaveLength(1);
    });
});

describe('which plan is the old version of which', () => {
    const plan = (id: string, title = id, path = `${id}.preplan`) => ({ id, plan: { title }, file: { path } }) as unknown as ResolvedPlan;
    const [a, b, c] = [plan('A'), plan('B'), plan('C')];
    it.each([
        ['that of its name', a, [b, a], [a, b], 'A'],
        ['the only one, though nothing is the same', b, [a], [b], 'A'],
        ['none of several', c, [a, b], [c], undefined],
        ['none for one of several', b, [a], [b, c], undefined],
        ['none where all have their own', c, [a, b], [a, b, c], undefined],
        ['not one that another has', c, [a], [a, c], undefined],
        ['what is left, if it has its title', plan('N', 'B'), [a, b], [a, plan('N', 'B')], 'B'],
        ['what is left, if it has its file', plan('N', 'other', 'B.preplan'), [a, b], [a, plan('N', 'other', 'B.preplan')], 'B'],
        ['nothing that is left, where neither is the same', c, [a, b], [a, c], undefined],
        // One that has the title of what is left, beside another new one: either may be what became of it.
        ['nothing where two are new', plan('N', 'A'), [a, b], [plan('N', 'A'), c, b], undefined],
        ['nothing where two are left', plan('N', 'A'), [a, b, c], [plan('N', 'A'), c], undefined],
        ['nothing of nothing', a, [], [a], undefined],
    ] as const)('%s', (_, now, before, after, id) => expect(oldPlanOf(now, before, after)?.id).toBe(id));

    it('each plan of either version has its review', () => {
        const of = (...names: readonly string[]) =>
            names.map((name) => planOf({ 'plan.preplan': `plan ${name} "${name} title" { kind unit organization { body A "A" {} } }\n` }));
        const options = { asOf: '2026-03-05' };
        const told = (before: readonly ResolvedPlan[], after: readonly ResolvedPlan[]) =>
            reviewPlans(before, after, options).map(
                ({ plan: { title }, changes }) =>
                    `${title}: ${changes.map(({ class: cls, kind, part }) => `${cls} ${kind} ${part}`).join(', ')}`,
            );
        const [one, other, third] = [of('One'), of('Other'), of('Third')];
        expect(told(one, one)).toEqual(['One title: ']);
        expect(told([], one)).toEqual(['One title: stricter plan-added One']);
        expect(told(one, [])).toEqual(['One title: laxer plan-removed One']);
        expect(told([...one, ...other], [...other, ...one, ...third])).toEqual([
            'Other title: ',
            'One title: ',
            'Third title: stricter plan-added Third',
        ]);
        const untitled = planOf({ 'plan.preplan': 'plan Bare { kind unit }\n' });
        expect(reviewPlans([], [untitled], options)).toMatchObject([{ plan: { title: 'Bare' }, cells: [], above: [], imposed: [] }]);
        expect(reviewPlans([untitled], [untitled], options)).toMatchObject([{ plan: { title: 'Bare' } }]);
    });
});

it('values are paired by the first key in which they agree, then by the next, then in their order', () => {
    const text = { type: 'text', many: false };
    const field = { type: 'value', many: true, shape: () => [{ type: '', syntax: ['X'], fields: { a: text, b: text } }] };
    const side = { plan: {}, renamed: new Map(), persons: new Set() };
    const pair = { old: side, new: side, field } as never;
    const one = (a: string, b: string) => ({ a, b });
    const pairs = (old: readonly { a: string; b: string }[], now: readonly { a: string; b: string }[]) => {
        const { twins, lost, gained } = valuePairs(pair, old, now, [['a', 'b'], ['a']]);
        const name = ({ a, b }: { a: string; b: string }) => a + b;
        return [twins.map(([was, is]) => `${name(was)}-${name(is)}`).join(' '), lost.map(name).join(' '), gained.map(name).join(' ')];
    };
    expect(pairs([one('x', '1'), one('x', '2')], [one('x', '2'), one('x', '3')])).toEqual(['x2-x2 x1-x3', '', '']);
    expect(pairs([one('x', '1'), one('y', '1')], [one('y', '2'), one('z', '1')])).toEqual(['y1-y2 x1-z1', '', '']);
    expect(pairs([one('x', '1'), one('y', '1'), one('z', '1')], [one('z', '1')])).toEqual(['z1-z1', 'x1 y1', '']);
    expect(pairs([], [one('x', '1')])).toEqual(['', '', 'x1']);
});

it('small words', () => {
    const side = {
        renamed: new Map([
            ['A', 'B'],
            ['P', 'Q'],
            ['P.C', 'P.D'],
            ['', 'Z'],
        ]),
    } as unknown as Side;
    expect(['A', 'C', 'P.A', 'P.C', 'R.A', '.A', 'P'].map((name) => mapped(side, name))).toEqual([
        'B',
        'C',
        'Q.A',
        'P.D',
        'R.A',
        '.A',
        'Q',
    ]);
    const named = { plan: { plan: {}, resolution: () => undefined }, renamed: new Map(), persons: new Set() } as unknown as Side;
    const either = (...names: readonly string[]) => choiceKey(named, { any: names.map((ref) => ({ ref: { ref } })) } as never);
    expect([either('A', 'B'), either('B', 'A')]).toEqual(['A or B', 'A or B']);
    expect(CLASSES).toEqual(['laxer', 'stricter', 'neutral', 'moved', 'person_only', 'editorial']);
    expect(opposite).toEqual({
        stricter: 'laxer',
        laxer: 'stricter',
        neutral: 'neutral',
        moved: 'moved',
        person_only: 'person_only',
        editorial: 'editorial',
    });
    expect(
        plainShown([
            { text: 'a' },
            { word: ',' },
            { word: 'w' },
            { term: 't', vocabulary: 'v' },
            { duration: '1h' },
            { name: 'n', title: 'N' },
            { person: true },
        ]),
    ).toBe('a, w t 1h n person');
    expect([kindPage('nothing-removed', 'en'), kindPage('limit-longer', 'en')?.title === kindPage('limit-longer', 'zh-CN')?.title]).toEqual(
        [undefined, false],
    );
});
