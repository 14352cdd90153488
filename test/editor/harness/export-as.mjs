import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';

/** Exports in a format and takes the file name that is offered. */
export async function exportAs(page, panel, folder, format, file, timeout = 60_000) {
    await panel.getByRole('button', { name: 'Export…' }).click();
    const input = page.locator('.quick-input-widget input').first();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'HTML' }).waitFor();
    await input.fill(format);
    await page.keyboard.press('Enter');
    const offered = () => input.inputValue();
    await eventually(`${file} to be offered`, async () => (await offered()).endsWith(`/${file}`), { seen: offered, timeout });
    await page.keyboard.press('Enter');
    // A large file grows while it is written.
    let size = -1;
    return eventually(
        `${file} to be written`,
        () => {
            const bytes = readFileSync(join(folder, file));
            const whole = bytes.length > 0 && bytes.length === size;
            size = bytes.length;
            return whole && bytes;
        },
        { interval: 300, timeout },
    );
}
