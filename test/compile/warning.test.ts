import { expect, test } from 'vitest';
import { compiled, timesOf } from './plans.js';

const ORG = 'organization { body A "A" as office {} body B "B" as leading_group {} body C "C" as technical_support {} }';
const columns = (monitoring: string, more = '') =>
    compiled(`plan P "P" { kind unit ${ORG} monitoring { ${monitoring} } } ${more}`).warning.columns;
const column = (list: ReturnType<typeof columns>, key: string) => {
    const found = list.find((one) => one.key === key);
    if (!found) throw new Error(`no column ${key}`);
    return found;
};

test('a colour takes over what it extends, and changes it by override and omit', () => {
    const list = columns(`
        warning blue { received by A step Patch "p" by A within 2d step Look "l" by A after Patch within 1d follow_up to B every 1d }
        warning yellow extends blue { override Patch within 1d }
        warning orange extends yellow { omit Patch because "patched" step Ready "r" by B within 4h }
        warning red extends orange { received by B follow_up to B every 2h }`);
    expect(list.map(({ key, level, state }) => [key, level, state])).toEqual([
        ['red', 'I', 'handled'],
        ['orange', 'II', 'handled'],
        ['yellow', 'III', 'handled'],
        ['blue', 'IV', 'handled'],
    ]);
    expect(timesOf(column(list, 'blue').steps)).toEqual(['Patch@2880', 'Look@4320']);
    expect(timesOf(column(list, 'yellow').steps)).toEqual(['Patch@1440', 'Look@2880']);
    expect(timesOf(column(list, 'red').steps)).toEqual(['Ready@240', 'Look@1440']);
    expect(column(list, 'red').steps[0]).toMatchObject({ clock: 'receipt', layer: 'warning' });
    expect(column(list, 'red').parts.slice(0, 2)).toEqual(['P/monitoring/warning:red', 'P/monitoring/warning:orange']);
    // The follow-up is sent by the receiver of the warning.
    expect(
        [column(list, 'blue'), column(list, 'red')].map(({ followUps }) =>
            followUps.map(({ every, from }) => [every, from[0]?.any[0]?.ref]),
        ),
    ).toEqual([[[['1d'], 'A']], [[['2h'], 'B']]]);
});

test('what a colour lacks is a gap; a circle ends', () => {
    const list = columns(
        'warning red extends orange { step Look "l" by A within 1h } warning orange extends red {} warning blue { received by A }',
    );
    expect(list.map(({ key, gaps }) => [key, ...gaps.map(({ kind }) => kind)])).toEqual([
        ['red', 'no_owner'],
        ['orange', 'no_owner'],
        ['yellow', 'no_warning'],
        ['blue', 'no_step'],
    ]);
    expect(timesOf(column(list, 'orange').steps)).toEqual(['Look@60']);
});

test('what is filed to somebody on a condition has it on its way', () => {
    const { routes } = compiled(
        `plan P "P" { kind unit ${ORG} monitoring { warning red {
            received by A
            filed to B to C if personal_data within 1d
            issued by A if crime_suspected to B if personal_data to C
        } } }`,
    );
    const filed = routes.filter(({ name }) => name === 'filed').map(({ recipient, condition }) => [recipient.any[0]?.ref, condition]);
    expect(filed).toEqual([
        ['B', undefined],
        ['C', 'personal_data'],
    ]);
    const issued = routes.filter(({ name }) => name === 'issued').map(({ recipient, condition }) => [recipient.any[0]?.ref, condition]);
    expect(issued).toEqual([
        ['B', 'crime_suspected and personal_data'],
        ['C', 'crime_suspected'],
    ]);
});

test('an alert of its own is a column', () => {
    const list = columns('alert Heat "Heat wave" { raised by A cleared by A step Cool "c" by A within 1h }');
    expect(column(list, 'Heat')).toMatchObject({ kind: 'alert', title: 'Heat wave', state: 'handled', issued: [{ any: [{ ref: 'A' }] }] });
});

const RED = `warning red { received by A on_duty Crisis step Watch "w" does monitor_more by A within 2h step Look "l" by A within 1h follow_up to B every 4h, on_change }`;
const PERIOD = (lines: string, rosters: string) => `
    protection Games "Games" for P { led by B activity G "g" from 2026-03-01 to 2026-03-02 during { response red ${lines} } }
    roster Crisis "c" for A, C {} ${rosters}`;

test('a protection that runs the red response has a column of both, the stricter limit winning', () => {
    const list = columns(
        RED,
        PERIOD(
            'on_duty Guard mode throughout step Watch "Watch the games" by C within 1h step Look "l" by C within 3h step Extra "e" by C within 30m follow_up to B every 1d',
            'roster Guard "g" for A {}',
        ),
    );
    const games = column(list, 'protection:Games');
    // Watch: 1h of the protection is stricter than 2h; Look: 1h of the warning is stricter than 3h. Who acts is the protection's.
    expect(timesOf(games.steps)).toEqual(['Extra@30', 'Watch@60', 'Look@60']);
    expect(games.steps.map(({ layer, by, does }) => [layer, by[0]?.any[0]?.ref, ...does])).toEqual([
        ['protection', 'C'],
        ['protection', 'C', 'monitor_more'],
        ['protection', 'C'],
    ]);
    expect(games).toMatchObject({ kind: 'protection', colour: 'red', mode: 'throughout', title: 'Games' });
    expect(games.followUps.map(({ every }) => every)).toEqual([['4h', 'on_change']]);
    // Guard stands for A only: for C, the crisis roster goes on.
    expect(games.onDuty).toEqual(['roster:Guard', 'roster:Crisis']);
});

test('of two periods to the same recipient the shorter one counts, whoever says it', () => {
    const news = (red: string, own: string) =>
        column(columns(RED.replace('every 4h, on_change', red), PERIOD(own, '')), 'protection:Games').followUps.map(({ every }) => every);
    expect(news('every 4h', 'follow_up to B every 8h')).toEqual([['4h']]);
    expect(news('every 8h', 'follow_up to B every 4h')).toEqual([['4h']]);
    expect(news('every 1d, on_change', 'follow_up to B every 90m')).toEqual([['90m', 'on_change']]);
    expect(news('every on_change', 'follow_up to B every 4h')).toEqual([['4h', 'on_change']]);
});

test('news that name no sender are sent by whom the other list names, where nobody leads and nobody receives', () => {
    const from = (lines: string, led: string) =>
        column(
            columns(
                'warning red { step Watch "w" by A within 2h follow_up from C to B every 4h }',
                `protection Games "Games" for P { ${led} activity G "g" from 2026-03-01 to 2026-03-02 during { response red ${lines} } }`,
            ),
            'protection:Games',
        ).followUps.map((one) => [one.from[0]?.any[0]?.ref, ...one.every]);
    expect(from('follow_up to B every 2h', '')).toEqual([['C', '2h']]);
    expect(from('follow_up to B every 2h', 'led by A')).toEqual([['A', '2h']]);
    expect(from('follow_up from B to B every 8h', '')).toEqual([['B', '4h']]);
});

test('the roster of a protection replaces that of the red response for the parties that it lists', () => {
    const duty = (lines: string, rosters: string) => column(columns(RED, PERIOD(lines, rosters)), 'protection:Games').onDuty;
    expect(duty('on_duty Guard', 'roster Guard "g" for A, C {}')).toEqual(['roster:Guard']);
    expect(duty('on_duty Guard', 'roster Guard "g" {}')).toEqual(['roster:Guard']);
    expect(duty('', '')).toEqual(['roster:Crisis']);
});

test('a report that a graver warning inherits goes there to whom its colour adds', () => {
    const { warning } = compiled(`organization { body A "A" as office {} body B "B" as office {} body C "C" as office {} } monitoring {
        warning orange { report Up "Up" { from A to B if warning red to C within 1h } }
        warning red extends orange {}
    }`);
    const told = warning.columns.map(
        ({ key, reports }) => `${key}: ${reports.flatMap(({ to }) => to.map(({ any }) => any[0]?.ref)).join(' ')}`,
    );
    expect(told.slice(0, 2)).toEqual(['red: B C', 'orange: C']);
});
