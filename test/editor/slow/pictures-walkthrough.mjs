import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    chooseFolder,
    eventually,
    goToText,
    insertText,
    openFile,
    openFolder,
    picture,
    runCommand,
    waitForProblem,
    webview,
} from '../harness/workbench.mjs';

export const name = 'pictures of the walkthrough';
/** A folder with a name worth showing is opened below. */
export const open = false;
export const start = { settings: { 'workbench.layoutControl.enabled': false, 'editor.fontSize': 13 }, size: { width: 1280, height: 760 } };
export const fresh = true;
export const timeout = 300_000;

const words = {
    example: 'linjiang-university',
    suffix: '',
    changes: [
        ['at least 50_000 persons', 'at least 60_000 persons'],
        ['does assess by Office within 30m', 'does assess by Office within 20m'],
    ],
    commands: {
        newPlan: 'New Plan…',
        export: 'Export…',
        matrix: 'Open Response Matrix',
        review: 'Review Changes Since…',
        folder: 'Choose a folder…',
    },
    views: { coverage: 'Coverage', plan: 'Plan' },
    general: /1 General.*Met/,
    clause: 'Purpose of the plan',
    level: 'level I extends II {\n            start { decided by ',
    office: 'Office',
    finding: /no power to start/,
};

/** The pointer left where it was shows a tip over the page. */
async function taken(page, what) {
    await page.mouse.move(640, 755);
    await page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
    await picture(page, `walkthrough-${what}`);
}
/** By its title alone: behind it stands that of the plan. */
const section = (page, title) =>
    page.locator('.pane-header', { has: page.locator('h3.title', { hasText: new RegExp(`^${title}$`) }) }).last();
async function unfold(page, title, wanted) {
    const open = async () => (await section(page, title).getAttribute('aria-expanded')) === String(wanted);
    // While the side bar is laid out a section says that it is closed.
    await section(page, title).waitFor();
    const settled = async () => {
        if (await open()) return true;
        await section(page, title).click();
        return false;
    };
    await eventually(`the section ${title}`, settled, { interval: 1000 });
}
/** Starts a command that asks; its list stays open. */
async function ask(page, title) {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    await eventually('the question', async () => !(await input.inputValue()).startsWith('>'));
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
}

export const run = (context) => takeWalkthrough(context, words);

/** Goes through the steps of the walkthrough and takes the picture of each: `picture-walkthrough-STEP.png`, with the suffix of the language. */
export async function takeWalkthrough({ page, folder: parent, server, project }, { example, suffix, changes, commands, views, ...of }) {
    const take = (what) => taken(page, `${what}${suffix}`);
    const folder = join(parent, example);
    cpSync(join(project, 'examples', example), folder, { recursive: true });
    cpSync(folder, join(parent, 'as-approved'), { recursive: true });
    const path = join(folder, 'plan.preplan');
    const text = changes.reduce((before, [old, now]) => before.replace(old, now), readFileSync(path, 'utf8'));
    writeFileSync(path, text);
    await openFolder(page, server, folder);
    await openFile(page, folder, 'plan.preplan');

    await ask(page, commands.newPlan);
    await take('new');
    await page.keyboard.press('Escape');
    await ask(page, commands.export);
    await take('export');
    await page.keyboard.press('Escape');

    await page.locator('.activitybar .action-label[aria-label^="Preplan"]').first().click();
    await unfold(page, views.coverage, true);
    const general = page.locator('.monaco-list-row', { hasText: of.general }).first();
    await general.waitFor({ timeout: 60_000 });
    await unfold(page, views.plan, false);
    await general.click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.locator('.monaco-list-row', { hasText: of.clause }).first().waitFor();
    await take('coverage');
    await page.keyboard.press('Control+B');

    await page.keyboard.press('Control+1');
    await goToText(page, text, `${of.level}National.Headquarters|   received`);
    for (let count = 0; count < 'National.Headquarters'.length; count++) await page.keyboard.press('Backspace');
    await insertText(page, of.office);
    await waitForProblem(page, of.finding, { timeout: 60_000 });
    await page.locator('.statusbar-item', { hasText: /[1-9]\d* .*Preplan/ }).waitFor();
    await take('check');
    await page.keyboard.press('Control+J');
    await page.keyboard.press('Control+1');
    await eventually('the text as it was', async () => {
        await page.keyboard.press('Control+Z');
        return (await page.locator('.tab.active.dirty').count()) === 0;
    });

    await runCommand(page, commands.matrix);
    const panel = await webview(page, '#incidents table.matrix');
    await panel.locator('#overview table').waitFor();
    await take('matrix');

    await page.keyboard.press('Control+1');
    await ask(page, commands.review);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: commands.folder }).first().click();
    await chooseFolder(page, join(parent, 'as-approved'));
    await panel.locator('#panel-review table.rows').waitFor({ timeout: 60_000 });
    await take('review');
}
