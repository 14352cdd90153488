import { describe, expect, it } from 'vitest';
import { parse } from '../../language-server/src/language/parser.js';
import { newChecks } from '../../language-server/src/lsp/checks.js';
import { quickFixes } from '../../language-server/src/lsp/code-actions.js';
import { fileDiagnostics, toLsp } from '../../language-server/src/lsp/diagnostics.js';
import { fixAll } from '../../language-server/src/lsp/fix-all.js';
import { newSchedule } from '../../language-server/src/lsp/schedule.js';
import { filesAsShown } from '../../language-server/src/lsp/state/files-as-shown.js';
import { sourcesOf } from '../../language-server/src/lsp/state/projects.js';
import { applyEdits } from '../../language-server/src/views/diagnostics/apply-edits.js';
import { absolute, openFile, uri, workspace } from './marked.js';

const DAY = '2026-03-01';
const ALL = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const PEOPLE = 'post Director "Director" { held by Nobody }\n';
const PLAN = `import "people.preplan"
plan Unit "Unit" {
    organization { body Office "Office" as offise { head Direktor } }
    response {
        step Contain "Contain" does contian by Ofice within 30m
    }
}
`;

async function found(sources: Record<string, string>, path: string) {
    const { state } = workspace(sources);
    const project = [...state.projects.values()][0]!;
    let checks = newChecks();
    const schedule = newSchedule({
        asOf: () => DAY,
        publish: (_, now) => {
            checks = now;
        },
        failed: (error) => {
            throw error;
        },
    });
    schedule.add([project], new Set());
    await schedule.idle();
    return { state, project, list: (lang: 'en' | 'zh-CN') => fileDiagnostics(state, project, checks, path, DAY, lang) };
}

describe('waiving a finding', () => {
    it.each([
        ['en', 'Waive "response/', 'the reason'],
        ['zh-CN', '豁免“response/', '理由'],
    ] as const)('puts a waiver with open points into the plan (%s)', async (lang, title, reason) => {
        const plan = PLAN.replace('does contian by Ofice', 'does contain').replace('Direktor', 'Director');
        const { state, project, list } = await found({ 'people.preplan': PEOPLE, 'plan.preplan': plan }, 'plan.preplan');
        const actions = quickFixes(project, list(lang), [], ALL, sourcesOf(state, project), lang);
        const waive = actions.find((one) => one.title.startsWith(title) && JSON.stringify(one.edit).includes('step-without-owner'));
        const after = applyEdits(plan, waive!.edit!.changes![uri('plan.preplan')]!);
        expect(parse(after).errors).toEqual([]);
        expect(after).toContain('    waiver "response/step-without-owner" for "response/step:Contain" {');
        expect(after).toContain(`        because todo "${reason}"`);
        expect(after.match(/todo/g)).toHaveLength(3);
        const next = await found({ 'people.preplan': PEOPLE, 'plan.preplan': after }, 'plan.preplan');
        expect(next.list(lang).map(({ rule }) => rule)).not.toContain('names/unknown');
    });

    it('is offered once for all that its rule finds at a part', async () => {
        const plan = 'plan Unit "Unit" {\n    kind unit\n    prevention {\n    }\n}\n';
        const { state, project, list } = await found({ 'plan.preplan': plan }, 'plan.preplan');
        const here = list('en').filter(({ rule, part }) => rule === 'requirement/given' && part === 'Unit/prevention');
        expect(here.length).toBeGreaterThan(1);
        const shown = here.map((one) => toLsp(one, project, () => undefined));
        const waivers = quickFixes(project, here, shown, ALL, sourcesOf(state, project), 'en').filter(({ title }) =>
            title.startsWith('Waive'),
        );
        expect(waivers.map(({ title }) => title)).toEqual(['Waive "requirement/given" with a reason']);
        expect(waivers[0]?.diagnostics).toHaveLength(here.length);
    });

    it('goes to the plan for what several plans share', async () => {
        const { state, project, list } = await found({ 'people.preplan': PEOPLE, 'plan.preplan': PLAN }, 'people.preplan');
        const actions = quickFixes(project, list('en'), [], ALL, sourcesOf(state, project), 'en');
        const waive = actions.find((one) => one.title.startsWith('Waive "names/unknown"'));
        const edits = waive?.edit?.changes?.[uri('plan.preplan')];
        expect(edits?.[0]?.newText).toContain('waiver "names/unknown" for Director {');
    });

    it('is not offered for what cannot be read, nor for open points', async () => {
        const { state, project, list } = await found(
            { 'plan.preplan': 'plan A "A" {\n    version todo "x"\n    nonsense {{\n}\n' },
            'plan.preplan',
        );
        const actions = quickFixes(project, list('en'), [], ALL, sourcesOf(state, project), 'en');
        expect(actions.map(({ title }) => title).filter((title) => /syntax|todo/.test(title))).toEqual([]);
    });
});

describe('a quick fix', () => {
    it('is for the finding that it mends, where several of one rule stand at one place', async () => {
        const plan = 'plan Unit "Unit" {\n    kind unit\n    general {}\n}\n';
        const { state, project, list } = await found({ 'plan.preplan': plan }, 'plan.preplan');
        const shown = list('en').map((one) => toLsp(one, project, () => undefined));
        const chapters = shown.filter(({ code }) => code === 'structure/chapters-missing');
        expect(chapters.length).toBeGreaterThan(3);
        const actions = quickFixes(project, list('en'), shown, ALL, sourcesOf(state, project), 'en');
        const added = actions.filter(
            ({ title, diagnostics }) => title.startsWith('Add') && diagnostics?.some(({ code }) => code === 'structure/chapters-missing'),
        );
        expect(added).toHaveLength(chapters.length);
        for (const { diagnostics } of added) expect(diagnostics).toHaveLength(1);
    });
});

describe('fixing a whole file', () => {
    it.each(['\n', '\r\n'])('mends what can be mended in it and nothing else (%j)', async (eol) => {
        const plan = PLAN.replaceAll('\n', eol);
        const { state, project } = await found({ 'people.preplan': PEOPLE, 'plan.preplan': plan }, 'plan.preplan');
        const edits = fixAll(project, filesAsShown(state), 'plan.preplan', DAY, 'en');
        expect(edits.map(({ file }) => file)).toEqual(['plan.preplan']);
        const after = applyEdits(plan, edits);
        expect(after).toContain('head Director');
        expect(after).toContain('does contain by Office');
        expect(after.split(eol).length).toBeGreaterThanOrEqual(PLAN.split('\n').length);
        expect(
            fixAll(
                (await found({ 'people.preplan': PEOPLE, 'plan.preplan': after }, 'plan.preplan')).project,
                filesAsShown(state),
                'people.preplan',
                DAY,
                'en',
            ),
        ).toEqual([]);
    });

    it('reads the text as shown, not as saved', async () => {
        const { state, project } = await found({ 'people.preplan': PEOPLE, 'plan.preplan': PLAN }, 'plan.preplan');
        openFile(
            state,
            'plan.preplan',
            PLAN.replace('Direktor', 'Director').replace('contian by Ofice', 'contain by Office').replace('offise', 'office'),
        );
        expect(fixAll(project, filesAsShown(state), 'plan.preplan', DAY, 'en').filter(({ file }) => file !== 'plan.preplan')).toEqual([]);
        expect(state.documents.has(absolute('plan.preplan'))).toBe(true);
    });
});
