// Pages of our own inside the workbench.
import { eventually } from './eventually.mjs';

/** The frame of the web page that shows something matching `selector`; then use Playwright's locators on it. */
export function webview(page, selector = 'body > *', options) {
    const find = async () => {
        const outer = page.locator('iframe.webview.ready');
        for (let at = 0; at < (await outer.count()); at++) {
            const frame = outer.nth(at).contentFrame().locator('iframe#active-frame').contentFrame();
            if ((await frame.locator(selector).count()) > 0) return frame;
        }
        return undefined;
    };
    return eventually(`a web page with ${selector}`, find, { timeout: 20_000, ...options });
}
