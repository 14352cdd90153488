import assert from 'node:assert/strict';
import { accessibilityProblems, openFile, pick, runCommand, screenshot, webview } from '../harness/workbench.mjs';

export const name = 'the tabs can be read in every theme and in a narrow panel, and axe-core finds nothing in any';
export const copies = 'examples/linjiang-university';
/** It leaves another theme behind. */
export const fresh = true;
export const start = { size: { width: 1700, height: 1000 } };
export const timeout = 300_000;

const themes = [
    ['Dark Modern', 'vscode-dark'],
    ['Dark High Contrast', 'vscode-high-contrast'],
    ['Light High Contrast', 'vscode-high-contrast-light'],
];
const tabs = ['Report routes', 'Protection', 'Scope', 'Coverage'];

export async function run({ page, folder }) {
    await openFile(page, folder, 'plan.preplan');
    await page.keyboard.press('Control+B');
    await runCommand(page, 'Open Response Matrix');
    const panel = await webview(page, '#incidents table.matrix');
    const found = [];
    const look = async (what) => {
        for (const tab of tabs) {
            await panel.getByRole('tab', { name: tab }).click();
            await panel.locator('[role=tabpanel]:not([hidden]) table.rows').first().waitFor();
            await screenshot(page, `tabs-${what}-${tab}`);
            for (const problem of await accessibilityProblems(page, '#incidents')) found.push(`${what} ${tab}: ${problem}`);
            if (tab !== 'Scope') continue;
            // axe-core does not look into drawings.
            const drawing = panel.locator('.drawing-box svg');
            await drawing.waitFor();
            for (const problem of await drawing.evaluate(paleShapes)) found.push(`${what} ${tab}: ${problem}`);
        }
    };
    for (const [theme, mark] of themes) {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+T');
        await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
        await pick(page, theme, theme);
        await panel.locator(`body.${mark}`).waitFor();
        await look(mark.replace('vscode-', ''));
    }
    await page.setViewportSize({ width: 900, height: 1000 });
    await look('narrow');
    // One level at a time has the whole width.
    await panel.getByRole('tab', { name: 'Incidents' }).click();
    await panel.getByLabel('Level', { exact: true }).selectOption({ index: 2 });
    await panel.locator('#incidents td.cell:visible').first().waitFor();
    assert.equal(await panel.locator('#incidents td.cell:visible:not([id$=":II"])').count(), 0);
    await screenshot(page, 'tabs-narrow-level');
    for (const problem of await accessibilityProblems(page, '#incidents')) found.push(`one level: ${problem}`);
    assert.deepEqual(found, []);
}

/** Runs in the page: words and outlines of the drawing that stand out too little from what is behind them. */
function paleShapes(svg) {
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const light = (colour) => {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
        const parts = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one / 255);
        const [r, g, b] = parts.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
    const ground = getComputedStyle(svg.querySelector('.scope-ground')).fill;
    const band = getComputedStyle(svg.querySelector('.scope-band-1') ?? svg.querySelector('.scope-ground')).fill;
    const problems = [];
    const hold = (what, least, colour, behind) => {
        const found = contrast(colour, behind);
        if (found < least) problems.push(`${what}: ${colour} on ${behind} is ${found.toFixed(2)} to 1`);
    };
    if (Math.abs(light(ground) - light(getComputedStyle(document.body).backgroundColor)) > 0.02) problems.push(`the ground is ${ground}`);
    for (const group of svg.querySelectorAll('g')) {
        const { fill, stroke } = getComputedStyle(group.querySelector('.scope-box'));
        hold('outline', 3, stroke, band);
        for (const word of group.querySelectorAll('text')) hold(word.textContent, 4.5, getComputedStyle(word).fill, fill);
    }
    for (const word of svg.querySelectorAll(':scope > text')) hold(word.textContent, 4.5, getComputedStyle(word).fill, band);
    for (const line of svg.querySelectorAll('polyline:not(.scope-faint), line')) hold('line', 3, getComputedStyle(line).stroke, band);
    return [...new Set(problems)].slice(0, 8);
}
