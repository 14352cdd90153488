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

describe('cells', () => {
    test('are owned by the playbook that says who leads, else by the command of the level', () => {
        const made = plan('', `${FIRST} ${IV} level III extends IV { command B } playbook Q for disaster { led by C }`);
        const owner = (row: string, level: string) => cell(made, row, level).owner.flatMap(({ any }) => any.map(({ ref }) => ref));
        expect([owner('other', 'IV'), owner('other', 'III'), owner('disaster', 'III')]).toEqual([['A'], ['B'], ['C']]);
    });

    test('keep the inherited when of an end, add up who is told, and replace follow-ups by recipient', () => {
        const made = plan(
            '',
            `${FIRST}
            level IV { command A end { decided by A when "over" tell B within 1d } follow_up to B, C every 1d }
            level III extends IV { end { decided by B tell C } follow_up to B every 4h from C }`,
        );
        const three = cell(made, 'other', 'III');
        expect(three.end).toMatchObject({ part: 'P/response/level:III/end', when: 'over', decided: [{ any: [{ ref: 'B' }] }] });
        expect(three.end?.tells.map(({ to, deadline }) => [to[0]?.any[0]?.ref, deadline?.amount])).toEqual([
            ['B', '1d'],
            ['C', undefined],
        ]);
        // C's follow-up stays. B is reported to by A's report, so A follows up where nothing is said; here C does.
        expect(three.followUps.map(({ to, every, from }) => [to[0]?.any[0]?.ref, every, from[0]?.any[0]?.ref])).toEqual([
            ['B', ['4h'], 'C'],
            ['C', ['1d'], 'A'],
        ]);
    });

    test('take the reports whose grades they have, and keep other conditions as text', () => {
        const made = plan(
            '',
            `
            report Alarm "a" { when grade I, II from A to B immediately }
            report Crime "c" { when grade II and crime_suspected or personal_data from A to B promptly }
            report Signs "s" { when possible grade IV from A to B promptly }
            level IV { command A end { decided by A when "over" } report Own "o" { from A to C if crime_suspected to B within 1h } }
            playbook Q for disaster { report More "m" { from A to C within 2h of discovery } }`,
        );
        const reports = (row: string, level: string) => cell(made, row, level).reports.map(({ name, condition }) => [name, condition]);
        expect(reports('other', 'II')).toEqual([
            ['Alarm', undefined],
            ['Crime', 'crime_suspected or personal_data'],
        ]);
        expect(reports('other', 'IV')).toEqual([
            ['Own', undefined],
            ['Crime', 'personal_data'],
        ]);
        expect(reports('disaster', 'IV').map(([name]) => name)).toEqual(['Own', 'More', 'Crime']);
        expect(cell(made, 'other', 'IV').reports[0]?.to).toMatchObject([{ condition: 'crime_suspected' }, { any: [{ ref: 'B' }] }]);
        // A report on a condition that may not hold is no report of every such incident.
        expect(gapKinds(cell(made, 'other', 'III'))).toContain('no_report');
        expect(gapKinds(cell(made, 'other', 'IV'))).not.toContain('no_report');
    });

    test('name everything that is missing', () => {
        const made = plan('', 'step Contain "c" does contain by A within 1h  level IV { end {} }');
        expect(gapKinds(cell(made, 'other', 'IV'))).toEqual([
            'no_owner',
            'no_assess',
            'no_preserve_evidence',
            'no_eradicate',
            'no_inform',
            'no_restore',
            'first_handling_only',
            'no_report',
            'no_end',
        ]);
        expect(gapKinds(cell(made, 'other', 'I'))).toContain('no_level');
        expect(gapKinds(cell(compiled(''), 'other', 'I'))).toEqual(['no_level', 'no_owner', 'no_step', 'no_report', 'no_end']);
    });

    test('stand in the order of deadlines: immediately, any duration, promptly, nothing said; then of the text', () => {
        const made = plan(
            '',
            `step Last "l" by A  step Soon "s" by A promptly  step Long "o" by A within 1y  step Late "t" by A within 1h
             step Other "u" by A within 60m  step Now "n" by A immediately  step Then "h" by A after Soon within 1m`,
        );
        expect(timesOf(cell(made, 'other', 'I').steps)).toEqual([
            'Now@0',
            'Late@60',
            'Other@60',
            'Long@527040',
            'Soon@?',
            'Then@?',
            'Last@?',
        ]);
    });

    test('of levels that somebody else handles are handed over, with what is done until then', () => {
        const made = plan('covers level III above III hand_over to B below III handled by C', `${FIRST} ${IV.replace('IV', 'III')}`);
        const states = ['I', 'II', 'III', 'IV'].map((level) => [
            cell(made, 'other', level).state,
            cell(made, 'other', level).handedTo?.[0]?.any[0]?.ref,
        ]);
        expect(states).toEqual([
            ['handed_over', 'B'],
            ['handed_over', 'B'],
            ['gap', undefined],
            ['handed_over', 'C'],
        ]);
        expect(gapKinds(cell(made, 'other', 'III'))).toEqual(['first_handling_only']);
        expect(names(cell(made, 'other', 'I').steps)).toContain('Contain');
        expect(cell(made, 'other', 'I').gaps).toEqual([]);
    });

    test('are broken where a part of them is damaged, and only there', () => {
        const made = plan(
            '',
            `${FIRST} ${IV} playbook Q for disaster { step Cut "c" does contain by by A } playbook R for other { step Own "o" by A }`,
        );
        expect(cell(made, 'disaster', 'IV').broken).toBe(true);
        expect(cell(made, 'other', 'IV').broken).toBeUndefined();
    });

    test('end where extends or after run in a circle', () => {
        const made = plan(
            '',
            `step One "1" by A after Two within 1h step Two "2" by A after One within 1h step Three "3" by A after Two within 1h step Four "4" by A within 9h
            level IV extends III { command A } level III extends IV {}`,
        );
        const { steps, command } = cell(made, 'other', 'III');
        expect(names(steps)).toEqual(['Four', 'One', 'Two', 'Three']);
        expect(steps.map(({ cyclic, worst }) => [cyclic, worst])).toEqual([
            [undefined, 540],
            [true, undefined],
            [true, undefined],
            [true, undefined],
        ]);
        expect(command[0]?.any[0]?.ref).toBe('A');
    });

    test('tell parties as they are: alternatives, sets, posts within, built-in and unknown ones', () => {
        const made = compiled(`
            plan P "P" { kind unit organization { body A "The office" as office {} } response {
                level IV { command A or Nobody, each head of Schools, superior, each unit }
            } }
            parties Schools "All schools" { kind section }`);
        expect(cell(made, 'other', 'IV').command).toEqual([
            {
                any: [
                    { ref: 'A', title: 'The office', part: 'P/organization/body:A', type: 'body' },
                    { ref: 'Nobody', title: 'Nobody', type: 'unknown' },
                ],
            },
            { any: [{ ref: 'Schools', title: 'All schools', part: 'parties:Schools', type: 'parties', each: true, role: 'head' }] },
            { any: [{ ref: 'superior', title: 'superior', type: 'built_in' }] },
            { any: [{ ref: 'unit', title: 'unit', type: 'party_kind', each: true }] },
        ]);
    });
});

describe('what published plans say besides', () => {
    const of = (text: string) =>
        compiled(
            `plan P "P" { kind unit organization { body A "A" as office {} body B "B" as leading_group {} } response { ${text} } } system Shop "Shop" {}`,
        );

    test('a playbook for some systems adds to the row, takes nothing from it, and fills no gap', () => {
        const made = of(`step Contain "c" does contain by A within 30m
            playbook Q for disaster of Shop { led by B step Mend "m" does restore by A after Contain within 1h override Contain within 5m omit Contain }
            playbook R for otherwise { step Ask "a" by A } level IV { command A }`);
        const { steps, owner, gaps } = cell(made, 'disaster', 'IV');
        expect(timesOf(steps)).toEqual(['Contain@30', 'Mend@90', 'Ask@?']);
        expect(steps[1]).toMatchObject({ of: ['Shop'], condition: 'of Shop' });
        expect(owner[0]?.any[0]?.ref).toBe('A');
        expect(gaps.map(({ kind }) => kind)).toContain('no_restore');
    });

    test('a phase may stand after something, and so does each of its steps that waits for none of the others', () => {
        const made = of(`step Judge "j" by A within 20m
            phase Two "t" after Judge { step Cut "c" by A within 10m  step Seal "s" by A after Cut within 5m }`);
        expect(cell(made, 'other', 'I').steps.map(({ name, after, worst }) => [name, after, worst])).toEqual([
            ['Judge', [], 20],
            ['Cut', ['Judge'], 30],
            ['Seal', ['Cut'], 35],
        ]);
    });

    test('a negated fact holds where the fact does not; a negated condition stays', () => {
        const made =
            of(`report Most "m" { when not grade IV from A to B promptly } report Rest "r" { when grade IV and not personal_data from A to B promptly }
            step Now "n" by A if not grade I lasting 3h within 1h`);
        const shown = (level: string) => cell(made, 'other', level).reports.map(({ name, condition }) => [name, condition]);
        expect([shown('I'), shown('IV')]).toEqual([[['Most', undefined]], [['Rest', 'not personal_data']]]);
        expect(cell(made, 'other', 'I').steps[0]?.condition).toBe('not grade I lasting 3h');
    });

    test('watches, copies and ends that are left to others are shown', () => {
        const made = of(
            'report Up "u" { from A to B copy to superior within 1h } level IV { command A watch around_the_clock by B end { left_to B } }',
        );
        const found = cell(made, 'other', 'IV');
        expect(found.watches).toMatchObject([{ hours: 'around_the_clock', by: [{ any: [{ ref: 'B' }] }] }]);
        expect(found.reports[0]?.copies).toMatchObject([{ any: [{ ref: 'superior' }] }]);
        expect(gapKinds(found)).not.toContain('no_end');
        expect(
            made.routes
                .filter(({ name, occasion }) => name === 'Up' && 'level' in occasion && occasion.level === 'IV')
                .map(({ copy }) => copy),
        ).toEqual([undefined, true]);
    });
});
