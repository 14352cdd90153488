import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { planOf } from './plans.js';

// The minutes of a report in a cell are those of its route: with a provider who tells within a quarter of an hour, and half an hour to judge.
// Whoever counts from being told has been told. Worked out by hand.
const plan = (report: string, more = '') =>
    planOf({
        'plan.preplan': `plan P "P" {
            kind unit
            organization { body Office "Office" as office {} body Board "Board" as leading_group {} }
            monitoring { monitor all_systems by Watch around_the_clock }
            response {
                step Judge "Judge" does assess by Office within 30m
                step Ask "Ask" by Office within 50m of learning
                report Up "Up" { from Office to Board ${report} }
                level IV { command Office }
                ${more}
            }
        }
        provider Watch "Watch" { reports within 15m }`,
    });

const upOf = (report: string, more = '') => {
    const { incident, routes } = compile(plan(report, more));
    const up = incident.rows[0]!.cells.find(({ level }) => level === 'IV')!.reports.find(({ name }) => name === 'Up');
    const route = routes.find(({ name, occasion }) => name === 'Up' && occasion.kind === 'incident' && occasion.level === 'IV');
    return { up, route };
};

it.each([
    ['after Judge within 10m', 55, 'discovery'],
    ['after Judge within 1h of discovery', 60, 'discovery'],
    ['after Judge within 40m of discovery', 45, 'discovery'],
    ['within 1h', 60, 'discovery'],
    ['within 20m of Judge', 65, 'discovery'],
    ['after Judge approved within 10m by Board within 20m of discovery', 55, 'discovery'],
    ['after Judge within 1h of learning', 60, 'learning'],
    ['after Judge within 20m of learning', 30, 'learning'],
    ['after Judge approved within 10m by Board within 20m of learning', 40, 'learning'],
    ['after Judge within 20m of receipt', 30, 'receipt'],
    ['after Judge within 1h of learning within 20m of Judge', 50, 'learning'],
    ['after Judge within 20m of Judge within 1h of learning', 50, 'learning'],
    ['within 20m of Judge within 1h of receipt', 50, 'receipt'],
    ['within 20m of Judge within 40m of receipt', 40, 'receipt'],
    // It waits for what counts from either instant, in whatever order they are named.
    ['after Judge, Ask within 10m of learning', 50, 'learning'],
    ['after Ask, Judge within 10m of learning', 50, 'learning'],
    ['after Ask, Judge approved within 5m by Board within 10m of learning', 55, 'learning'],
])('%s: %i minutes of %s', (report, minutes, clock) => {
    const { up, route } = upOf(report);
    expect([route?.known, route?.clock]).toEqual([minutes, clock]);
    expect([up?.worst, up?.clock]).toEqual([minutes, clock]);
});

// Of several limits on one act all bind. One that counts from an instant covers what has no number before it, whichever is named first, and
// whichever seems to be the sooner.
it.each([
    ['after Find within 1h of discovery', '', 60],
    ['after Find within 1h within 1h of discovery', '', 60],
    ['after Find within 1h of discovery within 1h', '', 60],
    ['after Find within 30m within 1h of discovery', '', 60],
    ['after Find within 2h of discovery within 30m within 1h of discovery', '', 60],
    ['after Find within 30m', '', undefined],
    ['after Mend immediately', 'step Mend "Mend" by Office after Find within 30m within 1h of discovery', 75],
    ['after Mend immediately', 'step Mend "Mend" by Office after Find within 1h of discovery within 1h', 75],
    ['after Mend immediately', 'step Mend "Mend" by Office after Find within 30m', undefined],
])('after what has no number, %s %s', (report, more, minutes) => {
    const { up, route } = upOf(report, `step Find "Find" by Office promptly ${more}`);
    expect([up?.worst, route?.total, route?.unknown]).toEqual([minutes, minutes, minutes === undefined ? true : route?.unknown]);
});
