import { expect, it } from 'vitest';
import { type Files, review } from './fixture.js';

// Small edits whose whole meaning was worked out by hand, there and back.

interface Texts {
    readonly general?: string;
    readonly response?: string;
    readonly more?: string;
    readonly city?: string;
}
const filesOf = ({
    general = '',
    response = '',
    more = '',
    city = 'body Room "Duty room" as office {} body Post "Post" {}',
}: Texts): Files => ({
    'preplan.yaml': 'language: 2026\nsuperiors:\n  - file: city.preplan\n',
    'city.preplan': `plan City "City" { abridged kind region organization { ${city} } }\n`,
    'plan.preplan': `plan P "P" {
        kind unit under territorial City
        general { categories gbz_20986_2007 ${general} }
        organization { body Board "Board" as leading_group {} body Office "Office" as office {} }
        response { ${response} }
    }
    person Ann "Ann" {}
    system Portal "Portal" {}
    ${more}\n`,
});
const told = (one: Texts, other: Texts) =>
    review(filesOf(one), filesOf(other))
        .changes.map((change) => `${change.class} ${change.kind}`)
        .sort();
const both = (one: Texts, other: Texts) => [told(one, other), told(other, one)];
const shift = (title: string) =>
    `roster Watch "Watch" for Board { from 2026-03-01 to 2026-03-05 shift Day ${title} 08:00..20:00 { always Ann } }`;

it('a shift is called otherwise', () => {
    expect(both({ more: shift('"Day"') }, { more: shift('"Daytime"') })).toEqual([
        ['editorial wording-changed'],
        ['editorial wording-changed'],
    ]);
});

it('evidence that is kept at some grades only is told once, not at each level where it is not kept any more', () => {
    const levels = 'level I { command Board } level II { command Board } level III { command Office } level IV { command Office }';
    const keeping = (when: string) => ({ response: `step Keep "Keep" does preserve_evidence by Office within 1h ${when} ${levels}` });
    expect(both(keeping(''), keeping('if grade I, II'))).toEqual([['laxer occasion-narrowed'], ['stricter occasion-widened']]);
});

it('a body of the superior that is called otherwise is no other recipient', () => {
    const of = (name: string) => ({
        city: `body ${name} "Duty room" as office {}`,
        response: `report Up "Up" { from Office to City.${name} within 1h of discovery }`,
    });
    expect(both(of('Room'), of('Bureau'))).toEqual([[], []]);
    expect(review(filesOf(of('Room')), filesOf(of('Bureau'))).above.map((one) => `${one.class} ${one.kind}`)).toEqual([
        'neutral body-renamed',
    ]);
});

it.each(['harden server', 'test internet_risk'])('what two do by two lines they do by one: %s', (task) => {
    const doing = (lines: string) => ({
        more: `protection Event "Event" for P { activity Fair "Fair" from 2026-03-05 to 2026-03-06 before from 2026-02-01 { ${lines} } }`,
    });
    const apart = doing(`${task} of Portal by Board due 2026-02-20 ${task} of Portal by Office due 2026-02-20`);
    const together = doing(`${task} of Portal by Board, Office due 2026-02-20`);
    expect(both(apart, together)).toEqual([[], []]);
});

it('a category of the plan is called as the plan calls it', () => {
    const of = (name: string) => ({
        general: 'category Break "Breaking in" as network_attack category Flood "Flooding" as network_attack.denial_of_service',
        response: `playbook Stop "Stop" for ${name} { led by Office step Close "Close" does contain by Office within 1h }`,
    });
    const shown = review(filesOf(of('Break')), filesOf(of('Flood'))).changes.flatMap((one) =>
        one.kind.startsWith('category-') ? [[one.class, ...one.shown.before, ...one.shown.after]] : [],
    );
    expect(shown).toEqual([
        ['stricter', { name: 'Flood', title: 'Flooding' }],
        ['laxer', { name: 'Break', title: 'Breaking in' }],
    ]);
});

// Told at each level. Whoever moves the only step of all levels into first handling leaves them with nothing of their own, whatever else becomes stricter or is
// only another one.
it.each([
    ['nothing else', '', 'City.Room', [], []],
    ['a helper', 'with Board', 'City.Room', ['stricter helper-added'], ['laxer helper-removed']],
    ['another command above', '', 'City.Post', ['neutral higher_command-changed'], ['neutral higher_command-changed']],
])('a step moves into first handling, with %s', (_, helper, above, there, back) => {
    const of = (first: string, level: string, room: string) => ({
        response: `${first} level IV { command Office under_command of ${room} ${level} }
            level III extends IV {} level II extends III {} level I extends II {}`,
    });
    const stop = (more: string) => `step Stop "Stop" does contain by Office ${more} within 1h`;
    expect(both(of('', stop(''), 'City.Room'), of(stop(helper), '', above))).toEqual([
        [...Array(4).fill('laxer gap-added'), 'moved step-moved', ...there].sort(),
        ['moved step-moved', ...Array(4).fill('stricter gap-removed'), ...back].sort(),
    ]);
});

it('promptly after one instant is later than any time after another', () => {
    const of = (limit: string) => ({ response: `report Up "Up" { from Office to City.Room ${limit} }` });
    expect(both(of('within 1h of end'), of('promptly of discovery'))).toEqual([['laxer limit-longer'], ['stricter limit-shorter']]);
});

it('an override that counts from another instant is neither sooner nor later', () => {
    const of = (override: string) => ({
        response: `step Stop "Stop" does contain by Office within 1h of discovery
            playbook Flood "Flood" for network_attack.denial_of_service { led by Office step Scrub "Scrub" by Office ${override} }`,
    });
    const changed = both(of(''), of('override Stop within 2h of learning'));
    expect(changed).toEqual([['neutral override-added'], ['neutral override-removed']]);
});

it('a step that becomes later is told beside a provider who becomes slower', () => {
    const of = (minutes: number, override: string) => ({
        response: `step Stop "Stop" does contain by Office within 1h
            report Up "Up" { from Office to City.Room within 4h of discovery }
            level IV { command Office step Wide "Wide" by Office } level III extends IV { command Board ${override} }`,
        more: `provider Watch "Watch" { reports within ${minutes}m }`,
    });
    expect(both(of(15, ''), of(20, 'override Stop within 2h'))).toEqual([
        ['laxer limit-longer', 'laxer override-weakened'],
        ['stricter limit-shorter', 'stricter override-strengthened'],
    ]);
});
