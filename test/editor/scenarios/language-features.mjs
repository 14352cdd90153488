import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    applyFix,
    complete,
    documentSymbols,
    eventually,
    goToDefinition,
    goToText,
    goToWorkspaceSymbol,
    hover,
    insertText,
    isDirty,
    openFile,
    openProblem,
    references,
    rename,
    runCommand,
    save,
    takeSuggestion,
    typeText,
    visibleLines,
    waitForNoProblem,
    waitForProblem,
} from '../harness/workbench.mjs';

export const name = 'the editor finds, completes, explains, leads, renames, lays out, fixes, outlines and folds';
export const copies = 'examples/linjiang-university';
export const timeout = 180_000;

const names = ['plan.preplan', 'people.preplan', 'assets.preplan', 'protection-2026.preplan'];

export async function run({ page, folder }) {
    const read = (file) => readFileSync(join(folder, file), 'utf8');
    const text = read('plan.preplan');
    const at = (marked) => goToText(page, text, marked);
    await openFile(page, folder, 'plan.preplan');

    await explains(page, at);
    await leads(page, folder, at, read);
    await findsAndFixes(page, at, text, () => read('plan.preplan'));

    // Layout: what was laid out stays, what was not is put right.
    await at('    |approved 2026-02-20 by LeadingGroup\n    issued');
    await insertText(page, '          ');
    await runCommand(page, 'Format Document');
    await eventually('the line laid out again', async () => (await visibleLines(page)).some((line) => /^ {4}approved 2026/.test(line)));
    await save(page);
    assert.equal(read('plan.preplan'), text);

    await outlinesAndFolds(page, at);
    await renames(page, at, read, text);
}

async function explains(page, at) {
    await at('does preserve_evid|ence by TechnicalTeam after Contain');
    assert.match(await hover(page), /preserve evidence · 保存证据[\s\S]*National plan, clause 4\.1/);
    await at('head VicePres|ident deputy');
    const post = await hover(page);
    assert.match(post, /Vice-president for information technology/);
    assert.match(post, /Held by: ChenWei/);
    await at('within 1|h of discovery');
    assert.match(await hover(page), /1 hour after discovery/);
}

async function leads(page, folder, at, read) {
    const lineOf = (file, part) =>
        read(file)
            .split('\n')
            .findIndex((line) => line.includes(part)) + 1;
    await at('head VicePres|ident deputy');
    const post = await goToDefinition(page);
    assert.deepEqual([post.file, post.line], ['people.preplan', lineOf('people.preplan', 'post VicePresident')]);

    // The shipped national plan is a text to read.
    await openFile(page, folder, 'plan.preplan');
    await at('under_command of Nati|onal');
    const national = await goToDefinition(page);
    assert.equal(national.file, 'national-plan-2017.preplan');
    const shown = await visibleLines(page);
    assert.ok(shown.some((line) => line.startsWith('plan National "')));
    await typeText(page, 'x');
    await page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/i }).waitFor();
    assert.equal(await isDirty(page), false);
    assert.deepEqual(await visibleLines(page), shown);

    await openFile(page, folder, 'plan.preplan');
    await at('body TechnicalT|eam');
    // Every place where the name stands for this body; the province's body of the same name is another one.
    const own = names.flatMap((file) => read(file).match(/(?<!\.)\bTechnicalTeam\b/g) ?? []);
    assert.equal(await references(page), own.length);

    await goToWorkspaceSymbol(page, 'Message bus', 'MessageBus Message bus');
    await eventually('the asset in front', async () => (await visibleLines(page)).some((line) => line.startsWith('system MessageBus')));
    await openFile(page, folder, 'plan.preplan');
}

async function findsAndFixes(page, at, text, onDisk) {
    await waitForNoProblem(page, 'preplan');
    await at('head VicePresident| deputy');
    await page.keyboard.press('Backspace');
    await waitForProblem(page, /VicePresiden[^t]/);
    await page
        .locator('.markers-panel .monaco-list-row, .markers-panel-container .monaco-list-row', { hasText: 'names/unknown' })
        .first()
        .waitFor();

    // Completion offers the post where a post belongs, with the term's own words where a term belongs.
    const items = await complete(page);
    assert.ok(items.includes('VicePresident'), items.join());
    await takeSuggestion(page, 'VicePresident');
    await waitForNoProblem(page, /VicePresiden[^t]/);

    await at('step Contain "Isolate the affected hosts and accounts" does contain|');
    for (let count = 0; count < 4; count++) await page.keyboard.press('Backspace');
    await waitForProblem(page, /“con”/);
    const terms = await complete(page);
    assert.ok(terms.includes('contain'), terms.join());
    assert.ok(!terms.includes('TechnicalTeam'), terms.join());
    await page.keyboard.press('Escape');

    // From Problems to the place, and the fix there.
    await page.keyboard.press('Control+Z');
    await at('step Contain "Isolate the affected hosts and accounts" does contain|');
    await page.keyboard.press('Backspace');
    await openProblem(page, /“contai”/);
    await applyFix(page, 'contain');
    await waitForNoProblem(page, /“contai”/);
    await save(page);
    assert.equal(onDisk(), text);
}

async function outlinesAndFolds(page, at) {
    const levels = await documentSymbols(page, 'relatively');
    assert.ok(levels.includes('III relatively serious'), levels.join());
    assert.ok((await documentSymbols(page, 'Contain')).includes('Contain'));

    await at('    relevel u|p');
    await runCommand(page, 'Fold All');
    await eventually('the folded plan', async () => {
        const lines = await visibleLines(page);
        return lines.some((line) => line.startsWith('plan Linjiang')) && !lines.some((line) => line.includes('organization {'));
    });
    await runCommand(page, 'Unfold All');
    await eventually('the whole plan', async () => (await visibleLines(page)).some((line) => /^ {4}\S/.test(line)));
}

async function renames(page, at, read, text) {
    const before = new Map(names.map((file) => [file, read(file)]));
    assert.equal(before.get('plan.preplan'), text);
    await at('body TechnicalT|eam');
    await rename(page, 'ResponseTeam');
    await runCommand(page, 'Save All');
    for (const [file, old] of before) {
        const wanted = old.replaceAll(/(?<!\.)\bTechnicalTeam\b/g, 'ResponseTeam');
        await eventually(`${file} renamed`, () => read(file) === wanted, { seen: () => read(file).match(/.*TechnicalTeam.*/g) });
    }
    assert.match(read('plan.preplan'), /DonghaiProvince\.TechnicalTeam/);
    await waitForNoProblem(page, /TechnicalTeam|ResponseTeam/);
}
