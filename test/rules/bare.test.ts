import { expect, it } from 'vitest';
import { rules } from '../../language-server/src/rules/registry.js';
import { type Case, readCases } from './case-file.js';
import { run } from './run-case.js';
import { told } from './told.js';

const KINDS = ['unit', 'region', 'province', 'department', 'national', 'committee', ''];
const CHAPTERS = ['general', 'organization', 'monitoring', 'response', 'investigation', 'prevention', 'safeguards', 'supplementary'];
const HEADS = [
    '',
    'conforms to reporting_measures_2025',
    'conforms to reporting_measures_2025 operator ordinary',
    'conforms to reporting_measures_2025 operator cii sector electric_power',
    'operator cii',
    'under territorial Gone under sector Lost',
    'abridged',
];
/** What stands in a chapter, or beside the plan, and says no more than it must. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
    general: [
        'grade I {}',
        'grade II { otherwise }',
        'grade I { outage of Nothing at least 1h }',
        'covers level II, III',
        'above III hand_over to Nobody',
    ],
    organization: [
        'body A "A" {}',
        'body A "A" as office {}',
        'body A "A" as leading_group { group G "G" {} }',
        'liaison Nobody',
        'accountable Nobody',
        'power issue red to A',
    ],
    monitoring: [
        'monitor X',
        'warning blue {}',
        'warning red extends blue {}',
        'report R "R" {}',
        'forbid channel email',
        'alert yellow {}',
    ],
    response: [
        ...[
            'level I {}',
            'level II extends III {}',
            'step S "S"',
            'step S "S" does assess',
            'step S "S" does assess by Nobody after Gone',
            'gate G "G"',
        ],
        ...[
            'decision D "D" {}',
            'report R "R" {}',
            'report R "R" { to superior }',
            'playbook P "P" {}',
            'playbook P "P" for attack {}',
            'track T "T" {}',
            'phase F "F" from 0m to 15m of discovery {}',
        ],
    ],
    investigation: ['report R "R" {}', 'delegate I to Nobody'],
    prevention: ['drill_rule', 'drill D "D" {}', 'training "T"', 'inspection', 'backup', 'drill D "D" { finding F "F" {} }'],
    safeguards: ['budget "B"', 'resource R "R"', 'platform "P"', 'cooperation with Nobody'],
    supplementary: ['review every 2y', 'interpreted by Nobody', 'filed to Nobody'],
    beside: [
        ...[
            'post P "P" {}',
            'person Q "Q" {}',
            'authority A "A" {}',
            'provider V "V" {}',
            'parties S "S" {}',
            'channel C "C" {}',
            'network N "N" {}',
        ],
        ...[
            'roster R "R" {}',
            'system Y "Y" {}',
            'device D "D" {}',
            'terminals T "T" {}',
            'data E "E" {}',
            'shadow 10.0.0.1 {}',
            'shadow 10.0.0.1 { decision accept }',
        ],
        ...[
            'protection H "H" {}',
            'protection H "H" { before {} during {} after {} }',
            'protection H "H" { before { test Q "Q" } during { monitor Y } after { carry_over F } }',
        ],
    ],
};

const plan = (kind: string, inside: string): string =>
    [`plan Unit "Unit" {`, ...(kind ? [`    kind ${kind}`] : []), `    ${inside}`, '}', ''].join('\n');

const only = (text: string): Case => readCases(text)[0]!;
const saidOf = (text: string): string[] => {
    const { findings, syntax } = run(only(text));
    return [
        ...syntax.map((code) => `cannot be read: ${code}`),
        ...findings.map((finding) => `${finding.rule} ${told(finding, rules.find(({ id }) => id === finding.rule)!)}`),
    ];
};
/** What is said otherwise than of another plan. */
const besides = (before: readonly string[], now: readonly string[]): string[] => [
    ...before.filter((text) => !now.includes(text)).map((text) => `    - ${text}`),
    ...now.filter((text) => !before.includes(text)).map((text) => `    + ${text}`),
];
const empty = CHAPTERS.map((chapter) => `${chapter} {}`).join(' ');

// Plans that hold next to nothing: each kind of plan with each chapter empty, with all of them, with one block that says no more
// than it must. What a rule asks of is mostly not there. Read through by hand when it changes; `npm run baselines` writes it anew.
it.each(KINDS)('all that is said of bare plans of the kind "%s"', async (kind) => {
    const bare = saidOf(plan(kind, ''));
    const whole = saidOf(plan(kind, empty));
    const lines = [
        '## nothing',
        ...bare.map((text) => `    ${text}`),
        ...CHAPTERS.flatMap((chapter) => [`## ${chapter}, empty`, ...besides(bare, saidOf(plan(kind, `${chapter} {}`)))]),
        '## all chapters, empty',
        ...besides(bare, whole),
        ...HEADS.filter((head) => head !== '').flatMap((head) => [`## ${head}`, ...besides(whole, saidOf(plan(kind, `${head} ${empty}`)))]),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`bare/kind-${kind || 'none'}.txt`);
});

it.each(Object.keys(BLOCKS))('all that is said of bare blocks in %s', async (chapter) => {
    const lines = ['unit', 'department'].flatMap((kind) => {
        const head = `${HEADS[3]} `;
        const before = saidOf(plan(kind, head + empty));
        return BLOCKS[chapter]!.flatMap((block) => {
            const inside = empty.replace(`${chapter} {}`, `${chapter} { ${block} }`);
            const text = plan(kind, head + (chapter === 'beside' ? empty : inside)) + (chapter === 'beside' ? `${block}\n` : '');
            return [`## ${block}, in a plan of the kind ${kind}`, ...besides(before, saidOf(text))];
        });
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`bare/${chapter}.txt`);
});
