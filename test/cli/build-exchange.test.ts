import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calm, contents, folder } from '../bundle/command-line.js';

it('build writes calendars, playbooks and OSCAL documents below --out, the same each time', () => {
    const root = folder({});
    const build = (out: string) =>
        calm(['build', 'linjiang-university', '--out', join(root, out), '--format', 'ics,cacao,oscal', '--lang', 'en']);
    const { code, stdout, stderr } = build('one');
    expect([code, stderr]).toEqual([0, '']);
    const made = contents(join(root, 'one'));
    const paths = Object.keys(made);
    expect(stdout.trim().split('\n')).toHaveLength(paths.length);
    for (const path of [
        'dates.ics',
        'duty.ics',
        'oscal/assessment-results.json',
        'oscal/catalog-national_plan_2017.json',
        'oscal/poam.json',
        'oscal/profile.json',
        'cacao/network_attack-I.json',
    ])
        expect(paths).toContain(`LinjiangUniversity.${path}`);
    expect(made['LinjiangUniversity.oscal/poam.json']).toContain('organization/deputy-missing');
    expect(build('two').code).toBe(0);
    expect(contents(join(root, 'two'))).toEqual(made);
});

it('a plan without rosters or dates gives no empty calendar', () => {
    const root = folder({ 'preplan.yaml': 'language: 2026\nas_of: 2026-03-01\n', 'plan.preplan': 'plan A "A" {\n    kind unit\n}\n' });
    const { code, stdout } = calm(['build', '--out', 'out', '--format', 'ics,oscal'], { cwd: root });
    expect([code, stdout.includes('.ics')]).toEqual([0, false]);
});
