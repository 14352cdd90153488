import { expect, it } from 'vitest';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { reviewVoice, whatText } from '../../language-server/src/views/review/review-voice.js';
import { terms } from '../views/fixture.js';
import { review } from './fixture.js';
import { changeLine, table } from './told.js';

// What a level has from the level that it extends: told where it is lost or gained, and not where it is only written down. Read through by
// hand when it changes; `npm run baselines` writes it anew.

/** Each clause that is handed on, once for the leading group and once for the office. */
const clauses: Readonly<Record<string, readonly [string, string]>> = {
    command: ['command Board', 'command Office'],
    deputy: ['command Board deputy Board', 'command Board deputy Office'],
    'higher command': ['under_command of City.Room', 'under_command of City.Post'],
    watch: ['watch around_the_clock by Board', 'watch working_hours by Office'],
    ...Object.fromEntries(
        ['start', 'end'].flatMap((block) => [
            ...['proposed by', 'decided by', 'approved by', 'received by', 'advised by', 'left_to', 'report to', 'notice to'].map(
                (clause) => [`${block} ${clause}`, [`${block} { ${clause} Board }`, `${block} { ${clause} Office }`]] as const,
            ),
            [`${block} when`, [`${block} { when grade I }`, `${block} { when grade I, II }`]] as const,
            [`${block} decided, and told`, [`${block} { decided by Board }`, `${block} { decided by Board report to City.Room }`]] as const,
        ]),
    ),
};
interface Levels {
    readonly base?: 'III' | 'IV';
    readonly II?: string;
    readonly III?: string;
    readonly IV?: string;
}
const planOf = ({ base, II = '', III = '', IV = '' }: Levels) => ({
    'preplan.yaml': 'language: 2026\nsuperiors:\n  - file: city.preplan\n',
    'city.preplan': 'plan City "City" { abridged kind region organization { body Room "Room" as headquarters {} body Post "Post" {} } }\n',
    'plan.preplan': `plan P "P" { kind unit under territorial City
        organization { body Board "Board" as leading_group {} body Office "Office" as office {} }
        response {
            step Stop "Stop" does contain by Office within 1h
            level IV { ${IV} }
            level III { ${III} }
            level II ${base ? `extends ${base} ` : ''}{ ${II} }
        }
    }\n`,
});
const both = (one: Levels, other: Levels) =>
    [review(planOf(one), planOf(other)).changes, review(planOf(other), planOf(one)).changes] as const;

it.each(Object.entries(clauses))('what holds anyhow may be written down: %s', (_, [one, other]) => {
    expect(both({ base: 'III', III: one }, { base: 'III', III: one, II: one })).toEqual([[], []]);
    // The level below is another one that says the same.
    const [there, back] = both({ base: 'III', III: one, IV: one, II: other }, { base: 'IV', III: one, IV: one, II: other });
    expect([...there, ...back].map(({ kind }) => kind)).toEqual(['detail-changed', 'detail-changed']);
});

it('what comes to light, is lost and is gained', async () => {
    const lines = Object.entries(clauses).flatMap(([what, [one, other]]) => {
        const cases: readonly (readonly [string, Levels, Levels])[] = [
            ['another level below', { base: 'III', III: one, IV: other }, { base: 'IV', III: one, IV: other }],
            ['no level below', { base: 'III', III: one }, { III: one }],
            ['its own goes', { base: 'III', III: other, II: one }, { base: 'III', III: other }],
            ['its own goes, with the level below', { base: 'III', III: other, II: one }, { III: other }],
            ['the level below says otherwise', { base: 'III', III: one }, { base: 'III', III: other }],
        ];
        return [
            what,
            ...cases.flatMap(([name, before, after]) => {
                const [there, back] = both(before, after).map((all) => all.map((each) => `    ${changeLine(each)}`));
                return [`  ${name}`, ...there!, '   back', ...back!];
            }),
        ];
    });
    await table('below', lines);
});

it.each(LANGS)('who decides by another level below is told in %s', (lang) => {
    const said = clauses['start decided by']!;
    const [there] = both({ base: 'III', III: said[0], IV: said[1] }, { base: 'IV', III: said[0], IV: said[1] });
    const voice = reviewVoice(lang, terms);
    const told = there.filter(({ class: cls }) => cls === 'laxer').map((one) => whatText(voice, one));
    expect(told).toEqual([lang === 'en' ? 'Who decides: now a lower body' : '决定方层级降低']);
});

it('what is missing as a whole says all that is missing of it', () => {
    const step = 'step Stop "Stop" does contain by Office within 1h';
    const plan = (work: string, warning = '') => ({
        'plan.preplan': `plan P "P" { kind unit organization { body Office "Office" as office {} }
            monitoring { ${warning} } response { level IV { command Office end { decided by Office } ${work} } } }\n`,
    });
    const kinds = (before: string, after: string, ...warnings: readonly string[]) =>
        review(plan(before, warnings[0]), plan(after, warnings[1])).changes.map((one) => `${one.class} ${one.kind}`);
    // Nothing was done before: that some of it is still missing is nothing new.
    expect(kinds('', step)).toEqual(['stricter step-added']);
    expect(kinds(step, '')).toEqual(['laxer step-removed']);
    expect(kinds('', '', '', 'warning red { }')).toEqual(['stricter warning-added']);
    expect(kinds('', '', 'warning red { }', '')).toEqual(['laxer warning-removed']);
    // Of what is done one kind is gone.
    const both = `${step} step Keep "Keep" does preserve_evidence by Office`;
    expect(kinds(both, step)).toEqual(['laxer evidence-removed']);
});
