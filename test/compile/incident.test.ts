import { describe, expect, test } from 'vitest';
import { cell, compiled, gapKinds, names, rowNames, timesOf } from './plans.js';

// First handling that lacks nothing; a level IV with command and end.
const FIRST = `
    step Judge "Judge" does assess by A within 30m
    step Contain "Contain" does contain by A within 30m
    step Keep "Keep" does preserve_evidence by A after Contain within 1h
    step Tell "Tell" does inform by A after Judge within 1h
    step Clean "Clean" does eradicate by A after Keep within 8h
    step Back "Back" does restore by A after Clean within 1d
    report Up "Up" { from A to B within 1h of discovery }`;
const IV = 'level IV { command A  end { decided by A when "over" } }';
const plan = (general: string, response: string) =>
    compiled(`
    general { categories gbz_20986_2007 ${general} }
    organization { body A "A" as office {} body B "B" as leading_group {} body C "C" as headquarters {} }
    response { ${response} }`);

describe('rows', () => {
    const EDITION = [
        'malicious_program',
        'network_attack',
        'information_destruction',
        'information_content',
        'equipment_failure',
        'disaster',
        'other',
    ];

    test('are the categories of the edition and each sub-category that a playbook names, after its category', () => {
        const made = plan(
            '',
            `${FIRST} ${IV}
            playbook Q for network_attack.phishing, network_attack.denial_of_service {}
            playbook R for disaster {}`,
        );
        // Sub-categories in the order of the edition, not of the playbook.
        expect(rowNames(made)).toEqual([
            ...EDITION.slice(0, 2),
            'network_attack.denial_of_service',
            'network_attack.phishing',
            ...EDITION.slice(2),
        ]);
    });

    test('of own categories stand for those that they are mapped to', () => {
        const made = plan(
            'category Attack "攻击类" as network_attack',
            `${FIRST} ${IV}
            playbook Q for network_attack { step Block "Block" does contain by A within 5m }
            playbook R for network_attack.phishing { step Reset "Reset" does contain by A within 6m }`,
        );
        expect(rowNames(made)).toEqual(['Attack', 'network_attack.phishing', ...EDITION.filter((id) => id !== 'network_attack')]);
        expect(names(cell(made, 'Attack', 'IV').steps)).toContain('Block');
        expect(names(cell(made, 'Attack', 'IV').steps)).not.toContain('Reset');
        // The sub-category gets both, the category's first.
        expect(names(cell(made, 'network_attack.phishing', 'IV').steps).slice(0, 2)).toEqual(['Block', 'Reset']);
        expect(made.incident.rows[0]).toMatchObject({ title: '攻击类', part: 'P/general/category:Attack' });
    });

    test('are only the own ones where the edition is none', () => {
        const made = compiled(`general { categories none category Attack "a" as network_attack category Fire "f" } response { ${IV} }`);
        expect(rowNames(made)).toEqual(['Attack', 'Fire']);
    });

    test('are excluded with the plan that deals with them, a sub-category alone or with its category', () => {
        const made = plan(
            'exclude information_content see "Content plan" exclude network_attack.phishing because "mail team"',
            `${FIRST} ${IV} playbook Q for otherwise { override Contain within 20m }`,
        );
        expect(cell(made, 'information_content', 'I')).toMatchObject({ state: 'excluded', note: 'Content plan', steps: [], gaps: [] });
        expect(cell(made, 'network_attack.phishing', 'IV')).toMatchObject({ state: 'excluded', note: 'mail team' });
        expect(cell(made, 'network_attack', 'IV').state).toBe('handled');
    });
});

describe('layers', () => {
    test('first handling, the chain of extends from its root, the playbooks of category and sub-category', () => {
        const made = plan(
            '',
            `${FIRST}
            level IV { command A end { decided by A when "over" } step Watch "w" by A within 2h }
            level III extends IV { override Watch by B within 1h  step Call "c" by A within 3h }
            playbook Q for network_attack { override Contain within 10m }
            playbook R for network_attack.phishing { override Contain title2 within 5m }`.replace(' title2', ' "Shut the mailbox"'),
        );
        // Contain 30 → 10 by the category → 5 by the sub-category; Keep = Contain + 60, Clean = Keep + 480, Back = Clean + 1440.
        expect(timesOf(cell(made, 'network_attack.phishing', 'III').steps)).toEqual([
            'Contain@5',
            'Judge@30',
            'Watch@60',
            'Keep@65',
            'Tell@90',
            'Call@180',
            'Clean@545',
            'Back@1985',
        ]);
        const [contain, , watch] = cell(made, 'network_attack.phishing', 'III').steps;
        expect(contain).toMatchObject({
            title: 'Shut the mailbox',
            layer: 'first_handling',
            part: 'P/response/step:Contain',
            overrides: ['P/response/playbook:Q/override:Contain', 'P/response/playbook:R/override:Contain'],
            does: ['contain'],
        });
        expect(watch).toMatchObject({ layer: 'level', clock: 'start', by: [{ any: [{ ref: 'B' }] }] });
        expect(timesOf(cell(made, 'network_attack', 'IV').steps)).toEqual([
            'Contain@10',
            'Judge@30',
            'Keep@70',
            'Tell@90',
            'Watch@120',
            'Clean@550',
            'Back@1990',
        ]);
        expect(cell(made, 'network_attack.phishing', 'III').parts).toEqual([
            'P/response/playbook:R',
            'P/response/playbook:Q',
            'P/response/level:III',
            'P/response/level:IV',
            'P/response',
        ]);
    });

    test('an omitted step leaves its predecessors to those after it, and its missing kind is excepted', () => {
        const made = plan(
            '',
            `${FIRST} ${IV} playbook Q for disaster { step Call "c" by A omit Keep because "nothing to keep" }  playbook R for other { step Call "c" by A omit Keep }`,
        );
        const disaster = cell(made, 'disaster', 'IV');
        // Clean waits for Keep's predecessor: 30 + 480.
        expect(disaster.steps.find(({ name }) => name === 'Clean')).toMatchObject({ after: ['Contain'], worst: 510 });
        expect(gapKinds(disaster)).toEqual(['no_preserve_evidence excepted']);
        expect(disaster.state).toBe('handled');
        // Without a reason it is simply missing.
        expect(gapKinds(cell(made, 'other', 'IV'))).toEqual(['no_preserve_evidence']);
        expect(cell(made, 'other', 'IV').state).toBe('gap');
    });

    test('otherwise is for categories that no playbook names', () => {
        const made = plan('', `${FIRST} ${IV} playbook Q for network_attack {} playbook R for otherwise { step Ask "a" by A within 1h }`);
        expect(names(cell(made, 'network_attack', 'IV').steps)).not.toContain('Ask');
        expect(names(cell(made, 'disaster', 'IV').steps)).toContain('Ask');
    });

    test('tracks run beside the rest, phases begin and end by their clock, gates take no time', () => {
        const made = plan(
            '',
            `
            phase Stop "s" from 10m to 15m of discovery { step Cut "c" does contain by A within 3m  step Note "n" by A }
            track Law "l" { step Seal "s" does preserve_evidence by A after Stop within 1h }
            gate Go "g" requires Seal, "the leader agrees" decided by B
            step Clean "c" does eradicate by A after Go within 2h
            step All "a" by A after Law within 5m
            level IV { command A end { decided by A when "over" } }`,
        );
        // Cut: 10 + 3. Note has no limit: the end of its phase, 15. Seal: after both, 15 + 60. Go: 75. All: 75 + 5. Clean: 75 + 120.
        const { steps } = cell(made, 'other', 'IV');
        expect(timesOf(steps)).toEqual(['Cut@13', 'Note@15', 'Seal@75', 'Go@75', 'All@80', 'Clean@195']);
        expect(steps[3]).toMatchObject({ kind: 'gate', after: ['Seal'], requires: ['Seal', 'the leader agrees'] });
        expect(steps[2]).toMatchObject({ track: 'Law', after: ['Cut', 'Note'] });
        expect(steps[0]).toMatchObject({ phase: 'Stop' });
    });

    test('a decision happens at its levels only', () => {
        const made = plan(
            '',
            `${FIRST} decision D "d" { at level II by B within 1h else C after Judge } step Next "n" by A after D within 5m
            ${IV} level II extends IV {}`,
        );
        expect(cell(made, 'other', 'II').steps.find(({ name }) => name === 'Next')).toMatchObject({ after: ['D'], worst: 95 });
        expect(cell(made, 'other', 'II').steps.find(({ name }) => name === 'D')).toMatchObject({
            kind: 'decision',
            worst: 90,
            orElse: [{ any: [{ ref: 'C' }] }],
        });
        expect(cell(made, 'other', 'IV').steps.find(({ name }) => name === 'Next')).toMatchObject({ after: ['Judge'], worst: 35 });
    });

    test('the start of a level holds back its own steps, never first handling', () => {
        const made = plan(
            '',
            `${FIRST}
            level IV { command A end { decided by A when "over" } start { decided by B } step Wide "w" by A after Judge within 1h  step Own "o" by A within 2h }`,
        );
        const { steps } = cell(made, 'other', 'IV');
        // Judge is done 30 after discovery; the level may start later: an hour after the later of the two.
        expect(steps.find(({ name }) => name === 'Wide')).toMatchObject({
            times: [
                { clock: 'discovery', minutes: 90 },
                { clock: 'start', minutes: 60 },
            ],
        });
        expect(steps.find(({ name }) => name === 'Wide')?.worst).toBeUndefined();
        expect(steps.find(({ name }) => name === 'Own')).toMatchObject({ clock: 'start', worst: 120 });
        expect(steps.find(({ name }) => name === 'Contain')).toMatchObject({ clock: 'discovery', worst: 30 });
    });
});
