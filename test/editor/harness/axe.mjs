// Accessibility of our own pages, by axe-core.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in the frame whose page has something that matches `selector`: `rule: help (where)`. */
export async function accessibilityProblems(page, selector) {
    for (const frame of page.frames()) {
        if ((await frame.locator(selector).count()) === 0) continue;
        // Evaluated by the browser itself, so the page's policy need not allow it.
        await frame.evaluate(source);
        const { violations } = await frame.evaluate(() =>
            globalThis.axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            }),
        );
        return violations.map((one) => {
            const places = one.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`);
            return `${one.id}: ${one.help} (${one.nodes.length}: ${places.join('; ')})`;
        });
    }
    throw new Error(`No page has ${selector}`);
}
