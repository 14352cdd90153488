import { expect, test } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { cell, planOf, rowNames, timesOf, university } from './plans.js';

const made = compile(planOf(university()));

test('the university has no gap: every cell is handled, or excluded with the plan that deals with it', () => {
    const cells = made.incident.rows.flatMap(({ cells }) => cells);
    expect(cells.filter(({ state }) => state !== 'handled').map(({ category, level }) => `${category} ${level}`)).toEqual([
        'information_content I',
        'information_content II',
        'information_content III',
        'information_content IV',
    ]);
    expect(cells.flatMap(({ gaps }) => gaps)).toEqual([]);
    expect(made.warning.columns.map(({ key, state }) => `${key} ${state}`)).toEqual(
        expect.arrayContaining(['red handled', 'orange handled', 'yellow handled', 'blue handled', 'protection:Congress2026 handled']),
    );
});

test('taking the playbook for page tampering away changes exactly its row', () => {
    const without = compile(planOf(university((text) => text.replace(/\n\s*playbook PageTampering [\s\S]*?\n {8}\}/, ''))));
    expect(rowNames(made)).toContain('information_destruction.alteration');
    expect(without.incident.rows).toEqual(made.incident.rows.filter(({ sub }) => sub !== 'information_destruction.alteration'));
});

test('ransomware at level IV, worked by hand', () => {
    // Unplug 15, KeepSamples 15+60; Contain 30, Preserve 30+60; Judge 30, Approve 30+15, Inform 30+60;
    // Eradicate after Preserve (90) and KeepSamples (75): 90+480; Resume is a gate; Restore 570+1440.
    const steps = timesOf(cell(made, 'malicious_program', 'IV').steps);
    for (const step of [
        'Activate@0',
        'Unplug@15',
        'KeepSamples@75',
        'Preserve@90',
        'Approve@45',
        'Inform@90',
        'Eradicate@570',
        'Resume@570',
        'Restore@2010',
    ]) {
        expect(steps).toContain(step);
    }
});

test('the red response and the protection that runs it', () => {
    const red = made.warning.columns.find(({ key }) => key === 'red');
    const period = made.warning.columns.find(({ kind }) => kind === 'protection');
    // Red: StandBy 1h, MoreEyes 1h, Exposure 2h, StartPlan 2h (from orange), Patch 4h.
    expect(timesOf(red?.steps ?? [])).toEqual(['StandBy@60', 'MoreEyes@60', 'Exposure@120', 'StartPlan@120', 'Patch@240']);
    expect(red).toMatchObject({ onDuty: ['roster:CrisisWatch'], received: [{ any: [{ ref: 'Office' }] }] });
    // Both rosters are for the same parties: that of the protection stands. Reports to the province: 4h is stricter than 1d.
    expect(period?.onDuty).toEqual(['roster:CongressWatch']);
    expect(period?.mode).toBe('on_request');
    expect(period?.followUps.map(({ to, every }) => [to[0]?.any[0]?.ref, every])).toEqual([
        ['DonghaiProvince.Office', ['4h', 'on_change']],
        ['LeadingGroup', ['1d']],
    ]);
});

test('the first report reaches the province in the hour, hop by hop', () => {
    const route = made.routes.find(({ name, occasion }) => name === 'Initial' && occasion.kind === 'incident' && occasion.level === 'I');
    // The provider promises 15m, Judge 30m, Approve 15m; the report is due within 1h of discovery.
    expect(route?.hops.map(({ kind, minutes, total }) => [kind, minutes, total])).toEqual([
        ['provider', 15, 15],
        ['step', 30, 45],
        ['step', 15, 60],
        ['send', 0, 60],
    ]);
    expect(route).toMatchObject({ clock: 'discovery', total: 60, promise: { amount: '1h', of: 'discovery', minutes: 60 } });
    expect(route?.late).toBeUndefined();
});

test('is the same from a second reading', () => {
    const again = compile(planOf(university()));
    expect(JSON.stringify([again.incident, again.warning, again.routes, again.rosters])).toBe(
        JSON.stringify([made.incident, made.warning, made.routes, made.rosters]),
    );
});
