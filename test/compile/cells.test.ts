import { describe, expect, test } from 'vitest';
import { cell, compiled, gapKinds, names, timesOf } from './plans.js';

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

    test('have only the recipients of their level, and no report that has none', () => {
        const made = plan(
            '',
            `
            report Alarm "a" { from A to B if grade I, II to C if grade I or crime_suspected copy to A if not grade I within 1h }
            report Grave "g" { from A to B if grade I within 1h }
            level IV {
                command A
                start { decided by A report to B if level II, III, IV report to C if level I }
                end { decided by A when grade IV or crime_suspected }
                follow_up to C if grade III every 1d
            }
            level III extends IV {} level II extends III {} level I extends II {}`,
        );
        const refs = (uses: readonly { any: readonly { ref: string }[]; condition?: string }[] = []) =>
            uses.map(({ any, condition }) => `${any.map(({ ref }) => ref).join(' or ')}${condition ? ` if ${condition}` : ''}`);
        const reports = (level: string) => cell(made, 'other', level).reports.map(({ name, to, copies }) => [name, refs(to), refs(copies)]);
        expect(reports('I')).toEqual([
            ['Alarm', ['B', 'C'], []],
            ['Grave', ['B'], []],
        ]);
        expect(reports('II')).toEqual([['Alarm', ['B', 'C if crime_suspected'], ['A']]]);
        expect(reports('III')).toEqual([['Alarm', ['C if crime_suspected'], ['A']]]);
        const told = (level: string) => refs(cell(made, 'other', level).start?.tells.flatMap(({ to }) => to));
        expect([told('I'), told('II')]).toEqual([['C'], ['B']]);
        const followed = (level: string) => refs(cell(made, 'other', level).followUps.flatMap(({ to }) => to));
        expect([followed('IV'), followed('III')]).toEqual([[], ['C']]);
        // Whoever is told only where a crime is suspected is not told of every incident.
        expect(gapKinds(cell(made, 'other', 'I'))).not.toContain('no_report');
        expect(gapKinds(cell(made, 'other', 'III'))).toContain('no_report');
        const routes = made.routes.filter(({ name, occasion }) => name === 'Grave' && 'level' in occasion);
        expect(routes.map(({ occasion, condition }) => ['level' in occasion && occasion.level, condition])).toEqual([['I', undefined]]);
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

    test('are broken where a report of the monitoring chapter cannot be read: it may be that of incidents', () => {
        const told = (when: string, warnings = '') =>
            cell(
                compiled(
                    `organization { body A "A" as office {} body B "B" as leading_group {} } monitoring { report Up "Up" { from A to B within 1h when ${when} } ${warnings} } response { ${FIRST} ${IV} }`,
                ),
                'other',
                'IV',
            );
        expect(told('grade IV').broken).toBeUndefined();
        expect(told('gr+ade IV').broken).toBe(true);
        expect(told('grade IV', 'warning red { received by by A }').broken).toBeUndefined();
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

    test('show a circle in the rows of the playbook that makes it, and in no other', () => {
        const made = plan(
            '',
            `step One "1" by A step Two "2" by A after One level IV { command A } playbook Q for disaster { override One after Two }`,
        );
        const circles = (row: string) => cell(made, row, 'IV').steps.map(({ name, cyclic }) => `${name} ${cyclic ?? 'no'}`);
        expect([circles('other'), circles('disaster')]).toEqual([
            ['One no', 'Two no'],
            ['One true', 'Two true'],
        ]);
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

test('an act stands after all that it waits for, though it is written first and nothing says how long the others take', () => {
    const made = compiled(`organization { body A "A" as office {} } response {
        step Two "Two" by A after Three, One within 1h
        step One "One" by A within 1h
        step Three "Three" by A promptly
        level IV { command A }
    }`);
    expect(names(cell(made, 'other', 'IV').steps)).toEqual(['One', 'Three', 'Two']);
});
