import { describe, expect, test } from 'vitest';
import type { Route } from '../../language-server/src/compile/route-types.js';
import { compiled } from './plans.js';

const PARTIES = `organization { body A "A" as office {} body B "B" as leading_group {} body C "C" as headquarters {} body D "D" as expert_group {} }`;
const routes = (text: string, more = '') => compiled(`plan P "P" { kind unit ${PARTIES} ${text} } ${more}`).routes;
const at = (list: readonly Route[], name: string, level = 'I', to?: string) => {
    const found = list.find(
        ({ name: own, occasion, recipient }) =>
            own === name &&
            'level' in occasion &&
            occasion.level === level &&
            (!to || recipient.any[0]?.ref === to) &&
            !('rows' in occasion && occasion.rows),
    );
    if (!found) throw new Error(`no route of ${name} at ${level}`);
    return found;
};
/** Hops as `kind minutes=sum`. */
const hops = ({ hops }: Route) => hops.map(({ kind, minutes, total }) => `${kind} ${minutes ?? '?'}=${total}`);
const NET = 'provider Net "Net" { reports within 20m } provider Slow "Slow" { reports within 25m }';

describe('a report to its recipient', () => {
    test('adds provider, judging, approvals and time-outs, and takes the longest of parallel ways', () => {
        const list = routes(
            `monitoring { monitor network by Net with Slow }
             response {
                step Judge "j" does assess by A within 30m
                step Ask "a" by D within 40m
                step Sign "s" does approve by B after Judge, Ask within 15m
                report Up "u" { from A to C after Sign immediately approved within 10m by B acknowledge within 5m else to D }
             }`,
            NET,
        );
        // Slow is the slower provider: 25. Ask (40) is longer than Judge (30): 65. Sign 80. Approval 90. Time-out 95, at once.
        const route = at(list, 'Up', 'I', 'C');
        expect(hops(route)).toEqual(['provider 25=25', 'step 40=65', 'step 15=80', 'approval 10=90', 'time_out 5=95', 'send 0=95']);
        expect(route.total).toBe(95);
        // Approval and time-out are part of the report, which promises no time for them.
        expect(route).toMatchObject({ late: true, promise: { amount: 'immediately', of: 'Sign', minutes: 80 } });
        expect(route.hops.map(({ from, to }) => [from[0]?.any[0]?.ref, to[0]?.any[0]?.ref])).toEqual([
            ['Slow', 'D'],
            ['D', 'B'],
            ['B', 'B'],
            ['B', 'A'],
            ['A', 'A'],
            ['A', 'C'],
        ]);
        expect(at(list, 'Up', 'I', 'D')).toMatchObject({ escalation: true, total: 95 });
    });

    test('is done at its deadline, which counts from discovery by the unit or its provider', () => {
        const list = routes(
            `monitoring { monitor network by Net }
             response { step Judge "j" does assess by A within 30m
                report Early "e" { from A to C after Judge within 1h of discovery }
                report Plain "p" { from A to C within 1h }
                report Late "l" { from A to C after Judge within 40m of discovery }
                report After "a" { from A to C after Judge within 1h }
                report Then "t" { from A to C within 2h of Judge } }`,
            NET,
        );
        expect([hops(at(list, 'Early')), at(list, 'Early').total]).toEqual([['provider 20=20', 'step 30=50', 'send 10=60'], 60]);
        expect([hops(at(list, 'Plain')), at(list, 'Plain').total]).toEqual([['provider 20=20', 'send 40=60'], 60]);
        // What comes before takes 50 of the 40 promised: it cannot be kept.
        expect(at(list, 'Late')).toMatchObject({ total: 50, late: true, promise: { minutes: 40 } });
        expect(at(list, 'After')).toMatchObject({ total: 110, promise: { of: 'Judge', minutes: 110 } });
        expect(at(list, 'Then')).toMatchObject({ total: 170, promise: { of: 'Judge' } });
    });

    test('has no number where something before it promises none, unless its own deadline gives one', () => {
        const list = routes(`response { step Judge "j" does assess by A promptly  step Look "l" by A
            report Open "o" { from A to C after Judge within 10m }
            report Fixed "f" { from A to C after Judge within 1h of discovery }
            report Bare "b" { from A to C after Look }  report Prompt "p" { from A to C promptly } }`);
        expect(hops(at(list, 'Open'))).toEqual(['step ?=0', 'send 10=10']);
        expect(at(list, 'Open')).toMatchObject({ unknown: true, known: 10 });
        expect(at(list, 'Open').total).toBeUndefined();
        expect(at(list, 'Fixed')).toMatchObject({ unknown: true, total: 60 });
        expect(at(list, 'Bare').total).toBeUndefined();
        expect(at(list, 'Prompt')).toMatchObject({ unknown: true, promise: { amount: 'promptly' } });
    });

    test('keeps its own promise beside a provider that promises nothing', () => {
        const list = routes(
            'monitoring { monitor network by Net } response { report Up "u" { from A to C within 1h } report Now "n" { from A to C within 2h of discovery } }',
            'provider Net "Net" {}',
        );
        expect(hops(at(list, 'Up'))).toEqual(['provider ?=0', 'send 60=60']);
        expect(['Up', 'Now'].map((name) => [at(list, name).total, at(list, name).unknown])).toEqual([
            [60, true],
            [120, true],
        ]);
    });

    test('counts from learning, receipt and end as it says, without the provider', () => {
        const list = routes(
            `monitoring { monitor network by Net }
             response { step Judge "j" does assess by A within 30m
                report Told "t" { from A to C after Judge within 2h of learning }
                report Final "f" { from A to C after Judge within 5d of end } }`,
            NET,
        );
        expect([at(list, 'Told').clock, hops(at(list, 'Told'))]).toEqual(['learning', ['step 30=30', 'send 90=120']]);
        expect([at(list, 'Final').clock, hops(at(list, 'Final'))]).toEqual(['end', ['send 7200=7200']]);
    });

    test('of a level counts from its start, and waits for it where it stands after first handling', () => {
        const list = routes(`response { step Judge "j" does assess by A within 30m
            level IV { command A report Own "o" { from A to C within 1h } }
            level I extends IV { start { decided by C within 20m } report More "m" { from A to C after Judge within 5m } } }`);
        expect(at(list, 'Own', 'IV')).toMatchObject({ clock: 'start', total: 60 });
        // Judged at 30, started 20 later, 5 to send.
        expect([at(list, 'More').clock, hops(at(list, 'More'))]).toEqual(['discovery', ['step 30=30', 'level_start 20=50', 'send 5=55']]);
    });

    test('goes its own way in the rows of a playbook that changes it', () => {
        const list =
            routes(`response { step Judge "j" does assess by A within 30m report Up "u" { when grade I from A to C after Judge immediately }
            playbook Q for disaster, other { override Judge within 5m } }`);
        expect(at(list, 'Up').total).toBe(30);
        const own = list.find(({ occasion }) => occasion.kind === 'incident' && occasion.rows);
        expect(own).toMatchObject({ total: 5, occasion: { level: 'I', rows: [{ category: 'disaster' }, { category: 'other' }] } });
        expect(list.filter(({ name }) => name === 'Up')).toHaveLength(2);
    });

    test('ends where the order runs in a circle', () => {
        const list = routes(`response { step One "1" by A after Two within 1h step Two "2" by A after One within 1h
            report Up "u" { from A to C after One within 1h } report Lost "l" { from A to C after Nowhere within 1h } }`);
        expect(at(list, 'Up')).toMatchObject({ cyclic: true, unknown: true });
        expect(at(list, 'Lost')).toMatchObject({ lost: ['Nowhere'], total: 60 });
    });
});

test('stages, follow-ups, submissions, tellings, filings and warnings have their routes', () => {
    const list = routes(
        `
        monitoring {
            assessed by A within 10m
            report Signs "s" { when possible grade I, II from A to C within 4h of discovery }
            warning red { received by A filed by A to B within 1d step Look "l" by A within 1h report Seen "s" { from A to C after Look within 2h } follow_up to C every 4h }
        }
        response {
            report Up "u" { from A to C within 1h stage first {} stage supplement { every 1d within 1d of previous } stage final { to D within 30d of end } }
            level I { command A follow_up to C every 2h end { decided by C received by A tell D within 1d } submit Part "p" by A to D within 5d }
        }
        investigation { submit Summary "s" by A to C at level I, II within 30d of end {} }`.replace('within 5d }', 'within 5d {} }'),
    );
    const found = (kind: string) =>
        list.filter((route) => route.kind === kind).map(({ name, clock, total, recipient }) => [name, clock, total, recipient.any[0]?.ref]);
    expect(found('stage').slice(0, 2)).toEqual([
        ['Up.supplement', 'previous', 1440, 'C'],
        ['Up.final', 'end', 43200, 'D'],
    ]);
    expect(found('follow_up')).toEqual([
        ['', 'start', 0, 'C'],
        ['', 'receipt', 0, 'C'],
    ]);
    expect(found('submit')).toEqual([
        ['Part', 'end', 7200, 'D'],
        ['Summary', 'end', 43200, 'C'],
        ['Summary', 'end', 43200, 'C'],
    ]);
    expect(found('tell')).toEqual([['tell', 'end', 1440, 'D']]);
    expect(found('filing')).toEqual([['filed', 'receipt', 1440, 'B']]);
    expect(hops(at(list, 'Signs', 'II'))).toEqual(['judging 10=10', 'send 230=240']);
    const seen = list.find(({ name }) => name === 'Seen');
    expect([seen?.clock, seen?.occasion, seen && hops(seen)]).toEqual([
        'receipt',
        { kind: 'warning', key: 'red', colour: 'red' },
        ['step 60=60', 'send 120=180'],
    ]);
});

test('conditions of reports and of recipients stay with their routes', () => {
    const list = routes('response { report Up "u" { when grade I and personal_data from A to B if crime_suspected to C within 1h } }');
    expect(list.map(({ recipient, condition }) => [recipient.any[0]?.ref, condition])).toEqual([
        ['B', 'personal_data and crime_suspected'],
        ['C', 'personal_data'],
    ]);
});

test('a start is told where the first category is dealt with elsewhere and playbooks lead all others', () => {
    const made = compiled(`plan P "P" { kind unit general { categories gbz_20986_2007 exclude malicious_program see "Another" }
                organization { body A "A" as office {} body B "B" as office {} body C "C" as office {} }
                response { level IV { command A start { decided by A tell C within 1h } } playbook Rest for otherwise { led by B } } }`).routes;
    expect(made.filter(({ kind }) => kind === 'tell').map(({ recipient }) => recipient.any[0]?.ref)).toEqual(['C']);
});

test('a level starts with the slower of two judgements', () => {
    const made = compiled(`plan P "P" { kind unit organization { body A "A" as office {} body B "B" as office {} }
                response { step Quick "Q" does assess by A within 10m step Slow "S" does assess by A within 40m
                    level IV { command A start { decided by A within 5m } report Up "Up" { from A to B within 20m of start } } } }`).routes;
    const up = made.find(({ name, occasion }) => name === 'Up' && occasion.kind === 'incident' && occasion.level === 'IV');
    expect(up?.before?.total).toBe(45);
});
