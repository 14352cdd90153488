import { describe, expect, it } from 'vitest';
import { format } from '../../language-server/src/language/format/format.js';
import { compare } from '../../language-server/src/review/compare.js';
import { seeded } from '../language/mutations.js';
import { base, edited, type Files, kindsOf, planOf, review } from './fixture.js';

const PLAN = 'plan.preplan';
const edit = (find: string, replace: string, file = PLAN) => edited(base, file, find, replace);

describe('what is no change', () => {
    const nothing: Record<string, Files> = {
        'the same text': base,
        'other layout': Object.fromEntries(
            Object.entries(base).map(([path, text]) => [path, path.endsWith('.preplan') ? spread(text) : text]),
        ),
        'comments and empty lines': edit('    general {', '    // noted\n\n\n    general {'),
        'bodies in another order': reordered(base),
        'systems in a file of their own': split(base),
        'all declarations in one file': merged(base),
        'a list on two lines': edit(
            'follow_up to DonghaiProvince.Office, LeadingGroup every 1d "Daily report, also when nothing happened"',
            'follow_up to LeadingGroup every 1d "Daily report, also when nothing happened"\n        follow_up to DonghaiProvince.Office every 1d "Daily report, also when nothing happened"',
            'protection-2026.preplan',
        ),
        'grades in another order': edit(
            'when grade I, II, III\n            from Office\n            to DonghaiProvince.Office\n            to CyberPolice',
            'when grade III, I, II\n            from Office\n            to DonghaiProvince.Office\n            to CyberPolice',
        ),
        'a duration in another unit': edit('after Preserve within 8h', 'after Preserve within 480m'),
        'a clock that counts anyway': edit(
            'does contain by TechnicalTeam within 30m\n        step Preserve',
            'does contain by TechnicalTeam within 30m of discovery\n        step Preserve',
        ),
    };
    it.each(Object.entries(nothing))('%s', (_, files) => {
        expect(kindsOf(review(base, files))).toEqual([]);
        expect(kindsOf(review(files, base))).toEqual([]);
    });
});

describe('names', () => {
    it('shows a renaming as probable and as nothing else', () => {
        const files = Object.fromEntries(
            Object.entries(base).map(([path, text]) => [
                path,
                text
                    .replace(/\bTechnicalTeam\b(?! ?\.)/g, 'Technicians')
                    .replaceAll('DonghaiProvince.Technicians', 'DonghaiProvince.TechnicalTeam'),
            ]),
        ) as Files;
        files['superiors/donghai-2025.1.preplan'] = base['superiors/donghai-2025.1.preplan'] ?? '';
        const { changes } = review(base, files);
        expect(changes.map(({ kind, class: cls }) => `${cls} ${kind}`)).toEqual(['neutral body-renamed']);
        expect(changes[0]?.probably).toBe('LinjiangUniversity/organization/body:Technicians');
    });
    it('never lets a renaming hide that something is laxer', () => {
        const files = edited(
            base,
            PLAN,
            'step Inform "Tell the owners of affected systems" does inform by Office after Judge within 1h',
            'step Tell "Tell the owners of affected systems" does inform by Office after Judge within 4h',
        );
        expect(kindsOf(review(base, files))).toContain('laxer limit-longer');
    });
    it('takes something else under another name for a removal', () => {
        const files = Object.fromEntries(
            Object.entries(base).map(([path, text]) => [path, text.replaceAll('CyberPolice', 'Bank')]),
        ) as Files;
        const other = edited(files, 'people.preplan', 'kind public_security', 'kind other');
        const changed = edited(other, 'people.preplan', 'Linjiang public security bureau, cyber police (市公安局网安支队)', 'Some bank');
        expect(kindsOf(review(base, changed))).toContain('laxer authority-removed');
    });
    it('follows a step to another place, and says where it is missing', () => {
        const line = '        step Inform "Tell the owners of affected systems" does inform by Office after Judge within 1h\n';
        const without = edited(base, PLAN, line, '');
        const files = edited(without, PLAN, '            command Office\n', `            command Office\n    ${line}`);
        expect(kindsOf(review(base, files))).toContain('moved step-moved');
        const higher = edited(
            without,
            PLAN,
            '            under_command of National.Headquarters',
            `    ${line}            under_command of National.Headquarters`,
        );
        const found = review(base, higher);
        expect(kindsOf(found)).toEqual(expect.arrayContaining(['laxer step-removed', 'moved step-moved']));
        expect(new Set(found.changes.find(({ kind }) => kind === 'step-removed')?.cells?.map(({ column }) => column))).toEqual(
            new Set(['II', 'III', 'IV']),
        );
    });
});

/** Edits with a known class; a random handful of them at once gives each of their changes, and nothing else that is laxer. */
const mutations: readonly [find: string, replace: string, change: string][] = [
    ['within 1h of discovery', 'within 3h of discovery', 'laxer limit-longer LinjiangUniversity/response/report:Initial'],
    [
        'override Exposure within 2h',
        'override Exposure within 6h',
        'laxer limit-longer LinjiangUniversity/monitoring/warning:red/override:Exposure',
    ],
    [
        'leak of PersonalData at least 80_000 persons',
        'leak of PersonalData at least 90_000 persons',
        'laxer threshold-raised LinjiangUniversity/general/grade:I',
    ],
    [
        'outage of StudentPortal at least 24h',
        'outage of StudentPortal at least 12h',
        'stricter threshold-lowered LinjiangUniversity/general/grade:II',
    ],
    [
        'via phone fallback email\n            acknowledge within 1h',
        'via phone\n            acknowledge within 1h',
        'laxer fallback-removed LinjiangUniversity/monitoring/report:Signs',
    ],
    ['acknowledge within 1h', 'acknowledge within 2h', 'laxer acknowledgement-longer LinjiangUniversity/monitoring/report:Signs'],
    ['head Director deputy DeputyDirector', 'head Director', 'laxer deputy-removed LinjiangUniversity/organization/body:Office'],
    [
        'forbids late, false, concealed, omitted',
        'forbids late, false, concealed',
        'laxer forbidden_failure-removed LinjiangUniversity/organization/accountable:VicePresident',
    ],
    [
        'follow_up to DonghaiProvince.Office every 2h',
        'follow_up to DonghaiProvince.Office every 1h',
        'stricter follow_up-shorter LinjiangUniversity/response/level:I/follow_up:DonghaiProvince.Office',
    ],
    ['drill_rule every 1y', 'drill_rule every 18mo', 'laxer drill_period-longer LinjiangUniversity/prevention/drill_rule'],
    ['operator ordinary', 'operator central_organ', 'stricter operator-raised LinjiangUniversity'],
    ['Who supervises is responsible;', 'Those who supervise are responsible;', 'editorial wording-changed LinjiangUniversity/general'],
];

describe('random handfuls of known edits', () => {
    it.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', (seed) => {
        const random = seeded(seed);
        const chosen = mutations.filter(() => random() < 0.4);
        const files = chosen.reduce((all, [find, replace]) => edited(all, PLAN, find, replace), base);
        const name = ({ class: cls, kind, part }: { class: string; kind: string; part: string }) => `${cls} ${kind} ${part}`;
        expect(review(base, files).changes.map(name).sort()).toEqual(chosen.map(([, , change]) => change).sort());
        const back = review(files, base).changes;
        const count = (cls: string) => chosen.filter(([, , change]) => change.startsWith(cls)).length;
        expect(back.filter((one) => one.class === 'stricter')).toHaveLength(count('laxer'));
        expect(back.filter((one) => one.class === 'laxer')).toHaveLength(count('stricter'));
    });
});

describe('what comes from above', () => {
    const superior = 'superiors/donghai-2025.1.preplan';
    it('lists a change of a superior apart', () => {
        const files = edited(base, superior, 'drills every 1y', 'drills every 6mo');
        const found = review(base, files);
        expect(found.changes).toEqual([]);
        expect(found.above.map((one) => `${one.class} ${one.kind}`)).toEqual(['stricter demand-strengthened']);
    });
    it('reports for the unit what a newer superior makes wrong', () => {
        const powerless = edited(
            base,
            PLAN,
            'level II extends III {\n            start { proposed by Office   decided by DonghaiProvince.Office }',
            'level II extends III {\n            start { proposed by Office   decided by LeadingGroup }',
        );
        const granting = edited(powerless, superior, '    organization {', '    organization {\n        power start level II to each unit');
        const found = review(granting, powerless);
        expect(found.changes).toEqual([]);
        expect(found.imposed.map(({ rule }) => rule)).toContain('authority/power-taken');
        expect(found.above.map((one) => `${one.class} ${one.kind}`)).toEqual(['stricter power-removed']);
    });
    it('finds nothing imposed under the same superior', () => expect(review(base, base).imposed).toEqual([]));
});

it('gives ids that depend on the change alone', () => {
    const files = edit('drill_rule every 1y', 'drill_rule every 2y');
    const more = edited(
        edited(files, PLAN, 'override Patch within 4h', 'override Patch within 5h'),
        'people.preplan',
        'person LinXue',
        '// here\n\nperson LinXue',
    );
    const idOf = (all: Files) =>
        compare(planOf(base), planOf(all), { asOf: '2026-03-05' }).changes.find(({ kind }) => kind === 'drill_period-longer')?.id;
    expect(idOf(files)).toMatch(/^[0-9a-f]{16}$/);
    expect(idOf(more)).toBe(idOf(files));
    expect(idOf(edit('drill_rule every 1y', 'drill_rule every 3y'))).not.toBe(idOf(files));
});

/** Laid out anew from a text with odd blanks. */
function spread(text: string): string {
    const made = format(text.replace(/^ +/gm, '\t'));
    if (made.problems) throw new Error('This text cannot be laid out');
    return `\n\n${made.text.replaceAll('\n', '\r\n')}`;
}

function reordered(files: Files): Files {
    const text = files['people.preplan'] ?? '';
    const [head = '', ...blocks] = text.split(/\n(?=person |post |provider |authority |channel )/);
    return { ...files, 'people.preplan': [head, ...blocks.reverse().map((one) => one.trimEnd())].join('\n\n') };
}

function split(files: Files): Files {
    const text = files['assets.preplan'] ?? '';
    const at = text.indexOf('system Identity');
    const end = text.indexOf('system MessageBus');
    const rest = `${text.slice(0, at)}${text.slice(end)}`.replace(
        'import "people.preplan"',
        'import "people.preplan"\nimport "identity.preplan"',
    );
    const all: Files = {
        ...files,
        'assets.preplan': rest,
        'identity.preplan': `import "people.preplan"\nimport "plan.preplan"\nimport "assets.preplan"\n${text.slice(at, end)}`,
    };
    for (const path of ['plan.preplan', 'people.preplan', 'protection-2026.preplan'])
        all[path] = `import "identity.preplan"\n${files[path]}`;
    return all;
}

function merged(files: Files): Files {
    const own = ['plan.preplan', 'people.preplan', 'assets.preplan', 'protection-2026.preplan'];
    const text = own.map((path) => (files[path] ?? '').replace(/^import .*\n/gm, '')).join('\n');
    const kept = Object.fromEntries(Object.entries(files).filter(([path]) => !own.includes(path)));
    return { ...kept, 'plan.preplan': text };
}
