import { describe, expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { ProjectConfig } from '../../language-server/src/model/project.js';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { fill } from '../../language-server/src/rules/messages.js';
import { order } from '../../language-server/src/rules/order.js';
import { findRule } from '../../language-server/src/rules/registry.js';
import { rule } from '../../language-server/src/rules/rule.js';
import { checkAll, checkFile, checkPlan, checkProject } from '../../language-server/src/rules/run.js';
import { applyWaivers, waiversOf } from '../../language-server/src/rules/waivers.js';
import { readCases } from './case-file.js';
import { projectOf } from './run-case.js';

const PLAN = `plan Unit "Unit" {
    general {} organization {
        body Office "Office" as office { head Director }
        body Team "Team" as technical_support { head Director }
        WAIVER
    }
    monitoring {} response {} investigation {} prevention {} safeguards {} supplementary {}
}
post Director "Director" {}
`;
const open = (text: string, config: Partial<ProjectConfig> = {}) =>
    resolveProject(projectOf(readCases(text.replace('WAIVER', ''))[0]!, config).project);
const waived = (waiver: string) => resolveProject(projectOf(readCases(PLAN.replace('WAIVER', waiver))[0]!).project);
const all = (project: ReturnType<typeof open>, asOf = '2026-03-01') => checkAll(project, (plan) => compile(plan), asOf);
const deputies = (findings: readonly Finding[]) =>
    findings.filter((finding) => finding.rule === 'organization/deputy-missing').map((finding) => finding.part);
const OFFICE = 'Unit/organization/body:Office';
const TEAM = 'Unit/organization/body:Team';

describe('severities', () => {
    it('come from the rule, unless the project says otherwise', () => {
        const severity = (config: Partial<ProjectConfig>) =>
            all(open(PLAN, config)).findings.find((finding) => finding.rule === 'organization/deputy-missing')?.severity;
        expect(severity({})).toBe('warning');
        expect(severity({ severities: { 'organization/deputy-missing': 'error' } })).toBe('error');
        expect(severity({ severities: { 'organization/deputy-missing': 'off' } })).toBeUndefined();
    });

    it('of the project also win over those that a rule computes', () => {
        const text = 'plan Unit "Unit" { approved 2026-02-20 by incident_unit version todo "x" }';
        const severities = { 'structure/todo': 'info' } as const;
        expect(all(open(text)).findings.find((one) => one.rule === 'structure/todo')?.severity).toBe('error');
        expect(all(open(text, { severities })).findings.find((one) => one.rule === 'structure/todo')?.severity).toBe('info');
    });
});

describe('waivers', () => {
    const COMPLETE = 'because "A reason" approved 2026-02-20 by Office until 2026-04-30';
    const on = (target: string, clauses = COMPLETE, id = 'organization/deputy-missing') =>
        waived(`waiver "${id}" for ${target} { ${clauses} }`);

    it('drop the finding and are counted as used', () => {
        expect(deputies(all(open(PLAN)).findings)).toEqual([OFFICE, TEAM]);
        const { findings, waived, unused } = all(on('Office'));
        expect(deputies(findings)).toEqual([TEAM]);
        expect(waived.map(({ finding, by }) => [finding.part, by.waiver.rule])).toEqual([[OFFICE, 'organization/deputy-missing']]);
        expect(unused).toEqual([]);
    });

    it('speak of everything within their part, and of parts by their path', () => {
        expect(deputies(all(on('Unit')).findings)).toEqual([]);
        expect(deputies(all(on('"organization/body:Team"')).findings)).toEqual([OFFICE]);
        expect(deputies(all(on(`"${TEAM}"`)).findings)).toEqual([OFFICE]);
    });

    it('hold to the end of their last day', () => {
        expect(deputies(all(on('Office'), '2026-04-30').findings)).toEqual([TEAM]);
        const late = all(on('Office'), '2026-05-01');
        expect(deputies(late.findings)).toEqual([OFFICE, TEAM]);
        expect(late.unused.map(({ covers }) => covers?.part)).toEqual([OFFICE]);
    });

    it.each([
        'approved 2026-02-20 by Office until 2026-04-30',
        'because "A reason" until 2026-04-30',
        'because "A reason" approved 2026-02-20 until 2026-04-30',
        'because "A reason" approved 2026-02-20 by Office',
    ])('need reason, approver and last day: %s', (clauses) => {
        expect(deputies(all(on('Office', clauses)).findings)).toEqual([OFFICE, TEAM]);
    });

    it('for another rule, another part or nothing excuse nothing', () => {
        expect(all(on('Office', COMPLETE, 'names/unknown')).unused).toHaveLength(1);
        expect(deputies(all(on('Director')).findings)).toEqual([OFFICE, TEAM]);
        expect(waiversOf(on('Nobody')).map(({ covers }) => covers)).toEqual([undefined]);
    });

    it('do not reach a part whose name only begins the same', () => {
        const finding = all(open(PLAN)).findings.find((one) => one.part === OFFICE)!;
        const [known] = waiversOf(on('Office'));
        const other = { ...finding, part: `${OFFICE}Two` };
        expect(applyWaivers([finding, other], [known!], '2026-03-01').findings).toEqual([other]);
    });
});

describe('rules', () => {
    it('that fail are named, and the cause is kept', () => {
        const cause = new TypeError('oops');
        const broken = (reads: 'file' | 'plan' | 'project') =>
            rule({
                ...{ id: 'test/broken', severity: 'error', requirements: [], since: '2026.0', messages: {} },
                reads: reads as 'file',
                check() {
                    throw cause;
                },
            });
        const project = open(PLAN);
        const plan = project.plans[0]!;
        const runs = [
            () => checkFile(project, plan.file, [broken('file')]),
            () => checkPlan(plan, compile(plan), '2026-03-01', [broken('plan')]),
            () => checkProject(project, [broken('project')]),
        ];
        for (const fails of runs) {
            expect(fails).toThrow('The rule test/broken failed on');
            try {
                fails();
            } catch (error) {
                expect(error).toMatchObject({ rule: 'test/broken', cause });
            }
        }
    });

    it('about what is missing are not asked about abridged plans', () => {
        const text = (abridged: string) =>
            `plan Unit "Unit" { ${abridged} organization { body Office "Office" { head Director } } }\npost Director "D" {}`;
        expect(deputies(all(open(text(''))).findings)).toHaveLength(1);
        expect(all(open(text('abridged'))).findings).toEqual([]);
    });

    it('run in any order with one result', () => {
        const text = 'plan Unit "Unit" { kind banana response { step A "A" does x by Nobody } }';
        const once = all(open(text)).findings;
        expect(order([...once].reverse())).toEqual(once);
        expect(order([...once, ...once])).toEqual(once);
    });

    it('keep the graver of two findings that are else the same', () => {
        const [finding] = all(open(PLAN)).findings;
        const info = { ...finding!, severity: 'info' as const };
        expect(order([info, finding!])).toEqual([finding]);
    });
});

describe('messages', () => {
    it('show words of the field in the language of the reader', () => {
        const { messages } = findRule('warnings/colours-incomplete')!;
        const [finding] = all(
            open('plan Unit "Unit" { monitoring { warning blue {} warning yellow {} warning orange {} } }'),
        ).findings.filter((one) => one.rule === 'warnings/colours-incomplete');
        expect(fill(messages.missing!, finding!.args, 'en')).toBe('Nothing says what is done when a warning is red: add “warning red”.');
        expect(fill(messages.missing!, finding!.args, 'zh-CN')).toContain('红色预警');
    });

    it('hold no name of a person', () => {
        const text = `post Watch "Watch" { held by ChenWei deputy ChenWei, LiuFan }
person ChenWei "Chen Wei" {}
person ChenWei "Chen Wei" {}
person LiuFang "Liu Fang" {}
plan Unit "Unit" {
    organization { body Office "Office" as office { head LiuFan deputy ChenWei } }
    monitoring { monitor LiuFang by Office }
}`;
        const { findings } = all(open(text));
        const rulesSeen = new Set(findings.map((finding) => finding.rule));
        expect([...rulesSeen]).toEqual(
            expect.arrayContaining(['names/unknown', 'names/duplicate', 'names/wrong-kind', 'organization/deputy-is-holder']),
        );
        for (const finding of findings) {
            const texts = [finding.args, ...finding.related.map((one) => one.args), ...finding.fixes.map((one) => one.args)];
            expect(JSON.stringify(texts)).not.toMatch(/Chen|Liu/);
        }
    });
});

it('finds what is left over in own files, not in a superior’s that lies beside them', () => {
    const text = 'plan Donghai "XXX ⾸ hidden disposal" { kind province }\n//// superior: above.preplan\nplan Above "Above" { abridged }';
    const { project } = projectOf(readCases(text)[0]!);
    const own = [...project.files.values()][0]!;
    const leftIn = (superiors: readonly (typeof own)[]) =>
        checkFile(resolveProject({ ...project, superiors: [...superiors] }), own).flatMap(({ rule }) =>
            rule.startsWith('leftovers/') ? [rule] : [],
        );
    expect(leftIn(project.superiors).sort()).toEqual(['leftovers/look-alikes', 'leftovers/machine-translation', 'leftovers/placeholder']);
    expect(leftIn([own])).toEqual([]);
});
