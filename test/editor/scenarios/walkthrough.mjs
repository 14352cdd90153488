import { eventually, openFile, problems, runCommand, waitForNotification, waitForProblem, webview } from '../harness/workbench.mjs';

export const name = 'each step of the walkthrough does what it says, with a plan open behind it and with none';
export const files = {
    'preplan.yaml': 'language: 2026\n',
    'brook.preplan': 'plan Brook "Brook clinic" {\n    kind unit\n    response { step Seal "Seal" does contain by Ghost within 30m }\n}\n',
};
export const fresh = true;
export const timeout = 300_000;

const STEPS = ['Begin a plan', 'See what is missing', 'See who does what', 'Know how you stand', 'Review what changed', 'Hand it out'];

export async function run({ page, folder }) {
    // The commands of an extension are there a moment after the window, with its icon.
    await page.locator('.activitybar .action-label[aria-label^="Preplan"]').first().waitFor({ timeout: 60_000 });
    // Nothing is open: the matrix asks for a plan and leads to one.
    await walkthrough(page);
    await eventually('its steps', async () => (await page.locator('.getting-started-step').count()) >= STEPS.length);
    await press(page, 'See who does what', 'Open Response Matrix');
    await waitForNotification(page, 'Open a file of a plan first');
    // By the keyboard: the tip of the bell lies over it.
    await page.locator('.notifications-center .monaco-button', { hasText: 'Choose a plan' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'brook.preplan' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

    // The page of the walkthrough goes back to its start on the same key, and may take the file that is opened meanwhile.
    await eventually('the file', () => openFile(page, folder, 'brook.preplan').then(() => true), { timeout: 60_000 });
    await waitForProblem(page, /Ghost/);
    await walkthrough(page);

    const asks = async (step, button, wanted) => {
        await press(page, step, button);
        const input = page.locator('.quick-input-widget:visible');
        await eventually(`${button} asks`, async () => wanted.test(await input.textContent()), { seen: () => input.allTextContents() });
        await page.keyboard.press('Escape');
        await input.waitFor({ state: 'hidden' });
    };
    await asks('Begin a plan', 'New Plan', /Whose plan is it|1\/5/);
    await asks('Begin a plan', 'Choose a Plan', /Brook clinic/);
    await asks('Review what changed', 'Review Changes Since…', /since/i);
    await asks('Hand it out', 'Export…', /Brook clinic/);
    await press(page, 'See what is missing', 'Show Problems');
    await eventually('Problems', async () => (await problems(page)).some((row) => /Ghost/.test(row)));
    await press(page, 'Know how you stand', 'Show Coverage');
    await page.locator('.pane-header', { hasText: 'Coverage' }).first().waitFor();
    await press(page, 'See who does what', 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    await eventually('the plan behind the walkthrough', async () => /Brook/.test(await panel.locator('#plan-title').textContent()));

    // What was done has its tick.
    await walkthrough(page);
    const ticks = page.locator('.getting-started-step .codicon-getting-started-step-checked');
    await eventually('a tick at each step', async () => (await ticks.count()) === STEPS.length, { seen: () => ticks.count() });
}

async function walkthrough(page) {
    await runCommand(page, 'Get Started');
    await page.locator('.getting-started-step', { hasText: STEPS[0] }).first().waitFor();
}

/** Unfolds a step and presses one of its links or buttons. */
async function press(page, step, button) {
    const one = page.locator('.getting-started-step', { hasText: step }).first();
    if (!(await one.getAttribute('class')).includes('expanded')) await one.click();
    await one.locator('.monaco-button, a', { hasText: button }).first().click();
}
