import { expect, it } from 'vitest';
import { runsOn } from '../../language-server/src/compile/day-calendar.js';
import { fewestMinutes, promisedMinutes } from '../../language-server/src/compile/durations.js';
import { fromNumber, minutesOfDay, monthsBetween, numberOf, overlap, plusDays } from '../../language-server/src/compile/duty-days.js';
import { defectsOf } from '../../language-server/src/compile/grades/defects.js';
import { laddersOf } from '../../language-server/src/compile/grades/ladders.js';
import { kept, keptOf } from '../../language-server/src/compile/kept.js';
import { needsOf } from '../../language-server/src/compile/rosters/needs.js';
import { membership } from '../../language-server/src/compile/rosters/people.js';
import { intersection, type Stretch, union, without } from '../../language-server/src/compile/rosters/spans.js';
import { termsOf } from '../../language-server/src/standard/taxonomy.js';
import { cell, compiled, planOf } from './plans.js';

// Tables of the small parts that everything else counts with. Read through by hand when they change; `npm run baselines` writes
// them anew.
const table = (name: string, lines: readonly string[]) => expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`tables/${name}.txt`);

it('spans of time are sets of minutes, sorted, apart and not empty', () => {
    const all: Stretch[] = [];
    for (let start = 0; start < 5; start++) for (let end = start; end < 5; end++) all.push({ start, end });
    const pairs = [[], ...all.map((one) => [one]), ...all.flatMap((one) => all.map((other) => [one, other]))];
    const minutes = (list: readonly Stretch[]) => [0, 1, 2, 3].filter((at) => list.some(({ start, end }) => start <= at && at < end));
    const proper = (list: readonly Stretch[]) => list.every(({ start, end }, i) => start < end && start > (list[i - 1]?.end ?? -1));
    for (const a of pairs) {
        const one = union(a);
        expect([minutes(one), proper(one)]).toEqual([minutes(a), true]);
        for (const b of pairs.slice(0, 40).map(union)) {
            const [met, left] = [intersection(one, b), without(one, b)];
            expect([minutes(met), proper(met)]).toEqual([minutes(one).filter((at) => minutes(b).includes(at)), true]);
            expect(minutes(left)).toEqual(minutes(one).filter((at) => !minutes(b).includes(at)));
            expect(left.every(({ start, end }) => start < end)).toBe(true);
        }
    }
});

it('what is worked out once is kept, nothing and zero too, and a store that is full is emptied', () => {
    const asked: string[] = [];
    const make = (key: string) => () => {
        asked.push(key);
        return key === 'none' ? undefined : key.length - 4;
    };
    const store = new Map<string, number | undefined>();
    const got = ['none', 'zero', 'three', 'none', 'zero', 'three'].map((key) => kept(store, key, make(key)));
    expect([got, asked]).toEqual([
        [undefined, 0, 1, undefined, 0, 1],
        ['none', 'zero', 'three'],
    ]);
    const few = new Map<string, number>();
    const made: string[] = [];
    const ask = (key: string) => keptOf(2, few, key, () => made.push(key));
    for (const key of ['a', 'b', 'a', 'b']) ask(key);
    expect([made, [...few.keys()]]).toEqual([
        ['a', 'b'],
        ['a', 'b'],
    ]);
    for (const key of ['c', 'a', 'c']) ask(key);
    expect([made, [...few.keys()]]).toEqual([
        ['a', 'b', 'c', 'a'],
        ['c', 'a'],
    ]);
});

it('on which days something runs', async () => {
    const kinds = termsOf('day_kinds').map(({ id }) => id);
    // A working Monday, a holiday Monday, a Saturday that is worked, a free Saturday and Sunday, and two days of an unknown year.
    const days = {
        '2026-03-02': 'workday',
        '2026-03-09': 'holiday',
        '2026-03-14': 'workday',
        '2026-03-07': 'holiday',
        '2026-03-08': 'holiday',
    } as const;
    const calendar = { kindOf: (day: string) => (days as Readonly<Record<string, 'workday' | 'holiday'>>)[day] };
    const asked = [...Object.keys(days), '2031-03-03', '2031-03-08'];
    const sets = [[], ...kinds.map((kind) => [kind]), ...kinds.flatMap((kind, i) => kinds.slice(i + 1).map((other) => [kind, other]))];
    await table(
        'days',
        sets.map(
            (set) =>
                `${set.join(', ') || 'none'}: ${asked.map((day) => ({ true: 'yes', false: 'no' })[String(runsOn(set, day, calendar))] ?? '?').join(' ')}`,
        ),
    );
});

it('days, months and minutes', async () => {
    const days = ['2024-02-28', '2024-02-29', '2025-12-31', '2026-01-01', '2026-01-31', '2026-03-01', '1970-01-01'];
    const lines = days.flatMap((day) => [
        `${day}: ${numberOf(day)} ${fromNumber(numberOf(day))} ${[-366, -1, 1, 31, 365].map((n) => plusDays(day, n)).join(' ')}`,
    ]);
    for (const a of days) lines.push(`months from ${a}: ${days.map((b) => monthsBetween(a, b)).join(' ')}`);
    for (const time of ['00:00', '00:01', '09:30', '23:59', '24:00']) lines.push(`${time}: ${minutesOfDay(time)}`);
    const window = { from: '2026-03-02', to: '2026-03-04' };
    const sides = [undefined, '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
    for (const from of sides)
        for (const to of sides) lines.push(`${from}..${to}: ${Object.values(overlap(window, from, to) ?? {}).join('..')}`);
    await table('calendar', lines);
});

it('what a duration comes to at most and at least', async () => {
    const durations = [undefined, 'immediately', 'promptly', '0m', '1m', '90m', '1h', '1d', '1w', '1mo', '1y', 'x'];
    const working = [0, 1, 4, 5, 6, 9, 10, 11, 15, 20, 60].map((amount) => `${amount}wd`);
    await table(
        'durations',
        [...durations, ...working].map((one) => `${one}: ${fewestMinutes(one)}..${promisedMinutes(one)}`),
    );
});

it('what is counted from one instant, after something that is counted from another', async () => {
    const clocks = termsOf('clocks').map(({ id }) => id);
    const lines = clocks.flatMap((one) =>
        clocks.map((other) => {
            const { routes } = compiled(`
                organization { body A "A" as office {} body B "B" as leading_group {} }
                response {
                    step Judge "Judge" does assess by A within 20m of ${one}
                    report Up "Up" { from A to B after Judge within 1h of ${other} }
                    level IV { command A end { decided by A } }
                }`);
            const ways = routes.map(({ occasion, clock, known, total, unknown, late, hops }) => {
                const where = occasion.kind === 'incident' ? '' : `${occasion.kind} `;
                const marks = [unknown && 'unknown', late && 'late'].filter(Boolean);
                return `${where}${clock} ${known}/${total} ${hops.map((hop) => `${hop.kind} ${hop.minutes}`).join(', ')} ${marks.join(' ')}`.trim();
            });
            return `${one}, then ${other}: ${[...new Set(ways)].join('; ')}`;
        }),
    );
    await table('clocks', lines);
});

it('who is asked for around the clock, and who watches already', async () => {
    const called = { nobody: '', 'a roster': 'on_duty Own', 'a lost one': 'on_duty Gone', both: 'on_duty Own, Gone' };
    const standing = { '': '', 'a standing roster': 'on_duty Always' };
    const contact = { '': '', 'a telephone around the clock': 'phone "1" around_the_clock' };
    const watches = {
        '': '',
        'by nobody': 'watch around_the_clock',
        'by A': 'watch around_the_clock by A',
        'at work': 'watch working_hours by A',
    };
    const modes = { '': '', ', on request': 'mode on_request' };
    const lines: string[] = [];
    for (const [duty, on] of Object.entries(called))
        for (const [stands, always] of Object.entries(standing))
            for (const [reach, phone] of Object.entries(contact))
                for (const [watch, written] of Object.entries(watches))
                    for (const [mode, asked] of Object.entries(modes)) {
                        const plan = planOf({
                            'plan.preplan': `plan P "P" { kind unit organization { body A "A" as office { ${always} ${phone} } }
                            monitoring { warning red { received by A ${on} ${written} } }
                            response { level I { command A ${on} ${written} } }
                            prevention { major_activities { led by A response red ${asked} } } }
                            roster Own "x" for A {} roster Always "x" for A {}
                            protection Held "x" for P { activity G "x" from 2026-03-01 to 2026-03-02 during { response red ${asked} ${written} } }`,
                        });
                        const needs = needsOf(plan).map(({ cause, rosters, watched, window }) => {
                            const by = watched === 'all' ? 'watched' : `watched by ${[...watched].join(' ') || 'nobody'}`;
                            return `${cause} ${rosters.map(({ name }) => name).join(' ') || '–'} ${by}${window ? `, ${window.from} to ${window.to}` : ''}`;
                        });
                        const about = [`calls ${duty}`, stands, reach, watch && `watch ${watch}`].filter(Boolean).join(', ');
                        lines.push(`${about}${mode}: ${needs.join('; ')}`);
                    }
    await table('needs', lines);
});

it('who belongs to a body in a chain of bodies, and who is behind a chain of posts', () => {
    const chain = (length: number, last: string) =>
        Array.from({ length }, (_, i) => `body B${i} "x" { members ${i + 1 < length ? `B${i + 1}` : last} }`).join(' ');
    const posts = (length: number) =>
        Array.from({ length }, (_, i) => `post T${i} "x" { held by ${i + 1 < length ? `T${i + 1}` : 'X'} }`).join(' ');
    const told = (bodies: string, more = '') => {
        const plan = planOf({ 'plan.preplan': `plan P "P" { organization { ${bodies} } } person X "x" {} person Y "y" {} ${more}` });
        const [first] = plan.plan.organization?.bodies ?? [];
        const found = first && membership(plan, first);
        return found && `${[...found.persons].join(' ') || 'nobody'}${found.open ? ', and others' : ''}`;
    };
    expect([1, 2, 21, 22, 30].map((length) => told(chain(length, 'X')))).toEqual([
        ...['person:X', 'person:X', 'person:X', 'nobody, and others', 'nobody, and others'],
    ]);
    expect([1, 2, 5].map((length) => told(chain(length, 'B0')))).toEqual(Array(3).fill('nobody, and others'));
    expect([1, 199, 200].map((length) => told('body B "x" { head T0 deputy Y }', posts(length)))).toEqual([
        ...['person:X person:Y', 'person:X person:Y', 'person:Y, and others'],
    ]);
    expect(told('body B "x" { head Gone members Y }')).toBe('person:Y, and others');
    expect(told('body B "x" { group G "g" { members X } group H "h" { head Gone } }')).toBe('person:X, and others');
    expect(told('body B "x" {}')).toBe('nobody, and others');
    const inside =
        'person In "in" { in B } person Out "out" { in C } person Held "held" {} post Q "q" { in B held by Held } person Lost "lost" { in Nowhere }';
    expect(told('body B "x" {} body C "c" {}', inside)).toBe('person:In person:Held');
    expect(told('body B "x" { head Y } body C "c" {}', `${inside} post Empty "empty" { in B }`)).toBe('person:Y person:In person:Held');
});

it('between two whole numbers that follow each other lies none, between two amounts of money there is always one', () => {
    const kinds = (measure: string) => {
        const { plan } = planOf({
            'plan.preplan': `plan P "P" { kind unit general { grade III { ${measure} } grade IV { otherwise } } }\ndata Records "Records" {}`,
        });
        return laddersOf(plan.general).flatMap((ladder) =>
            ladder.tables.flatMap((one) => defectsOf(one, ladder).flatMap(({ kind }) => (kind === 'empty' ? [kind] : []))),
        );
    };
    expect(kinds('leak of Records more than 10_000 persons below 10_001 persons')).toEqual(['empty']);
    expect(kinds('leak of Records more than 10_000 persons below 10_002 persons')).toEqual([]);
    expect(kinds('money more than 10_000 yuan below 10_001 yuan')).toEqual([]);
    expect(kinds('money more than 10_001 yuan below 10_001 yuan')).toEqual(['empty']);
});

it('whether a report counts as one that always goes up', async () => {
    const recipients = [
        '',
        'to B',
        'to B if personal_data',
        'to B if "It is bad"',
        'to B if personal_data to C',
        'to B if grade IV',
        'to B if grade I',
    ];
    const conditions = [
        '',
        'when personal_data',
        'when "It is bad"',
        'when personal_data or "It is bad"',
        'when grade IV',
        'when grade III',
    ];
    const lines = ['report', 'notify'].flatMap((how) =>
        ['', 'at_discretion of A'].flatMap((discretion) =>
            recipients.flatMap((to) =>
                conditions.map((when) => {
                    const said = [to, when, discretion].filter(Boolean).join(' ');
                    const made = compiled(`organization { body A "A" as office {} body B "B" {} body C "C" {} }
                        response { step Judge "x" does assess by A ${how} Up "x" { from A ${said} } level IV { command A end { decided by A } } }`);
                    const { gaps, reports } = cell(made, 'other', 'IV');
                    const shown = reports.map(
                        (one) =>
                            `${one.condition ?? 'always'}, to ${one.to.map((use) => `${use.any[0]?.ref} ${use.condition ?? ''}`.trim()).join(' and ') || 'nobody'}`,
                    );
                    return `${how} ${said}: ${gaps.some(({ kind }) => kind === 'no_report') ? 'none' : 'one'}; ${shown.join('; ') || 'not shown'}`;
                }),
            ),
        ),
    );
    await table('reports', lines);
});

it('when a playbook and its acts happen at each level', async () => {
    const whens = [
        'grade I',
        'grade III or personal_data',
        'not grade I',
        'grade I and personal_data',
        'level II',
        'not level II or "It is bad"',
        'possible grade I',
        'warning red',
        'personal_data',
        '"It is bad"',
        '"It is bad" and personal_data',
        'grade II lasting 8h',
        'not grade II lasting 8h',
    ];
    const lines = whens.flatMap((when) =>
        ['', 'personal_data', 'grade III', '"It is bad"'].map((if_) => {
            const made = compiled(`organization { body A "A" as office {} }
                response { step Judge "x" does assess by A within 5m
                    level IV { command A } level III extends IV {} level II extends IV {} level I extends IV {}
                    playbook Q for network_attack { when ${when} step S "x" by A ${if_ && `if ${if_}`} override Judge within 1m }
                    playbook R for network_attack of Portal { when ${when} step T "x" by A } }
                system Portal "x" {}`);
            const shown = ['I', 'II', 'III', 'IV'].map((level) => {
                const { steps } = cell(made, 'network_attack', level);
                const of = (name: string) =>
                    steps.filter((one) => one.name === name).map(({ condition, worst }) => condition ?? worst ?? 'always')[0] ?? 'no';
                return `${level}: ${of('Judge')}, ${of('S')}, ${of('T')}`;
            });
            return `when ${when}${if_ && `, if ${if_}`}: ${shown.join('; ')}`;
        }),
    );
    await table('occasions', lines);
});

it('how long something lasts is compared in minutes, working days as bare days', () => {
    const ladder = (grade: string) => {
        const { plan } = planOf({
            'plan.preplan': `plan P "P" { kind unit general { condition Slow "slow" grade I { ${grade} } grade IV { otherwise } } }\nsystem Portal "Portal" {}`,
        });
        const [one] = laddersOf(plan.general);
        return [one?.unsure, ...(one?.tables ?? []).flatMap(({ boxes }) => boxes.map(({ spans }) => spans.map(({ from }) => from).join()))];
    };
    const times = { '30m': 30, '4h': 240, '2d': 2880, '1w': 10_080, '5wd': 7200 };
    for (const [time, minutes] of Object.entries(times)) {
        const alone = [false, String(minutes)];
        expect([time, ladder(`condition Slow lasting ${time}`)]).toEqual([time, alone]);
        expect([time, ladder(`outage of Portal at least ${time}`)]).toEqual([time, alone]);
        expect([time, ladder(`outage of Portal at least 1h lasting ${time}`)]).toEqual([time, [false, `${minutes},60`]]);
        expect([time, ladder(`degraded Portal "slow" lasting ${time}`)]).toEqual([time, alone]);
    }
});
