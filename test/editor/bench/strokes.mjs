// Types letters and says for each how long it took until it was in the page of a panel, and until that was painted.
import { eventually } from '../harness/workbench.mjs';
import { processorTimes, takenEach } from './processor-time.mjs';

/** When an element came to say each text, and when that was painted. Runs in the page of the panel; `find` is the text of a function. */
function watchText([find, prefix]) {
    const seen = [];
    globalThis.seenTexts = seen;
    const textNow = new Function(`return ${find}`)()(prefix);
    let last = '';
    const look = () => {
        const text = textNow();
        if (text === last) return;
        last = text;
        const entry = { text, at: performance.timeOrigin + performance.now(), painted: 0 };
        seen.push(entry);
        requestAnimationFrame(() => {
            entry.painted = performance.timeOrigin + performance.now();
        });
    };
    new MutationObserver(look).observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });
    look();
}

function watchKeys() {
    globalThis.strokes = [];
    window.addEventListener(
        'keydown',
        (event) => event.key.length === 1 && globalThis.strokes.push(performance.timeOrigin + event.timeStamp),
        true,
    );
}

export async function frameOf(page, selector) {
    for (const frame of page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
    throw new Error(`No page has ${selector}`);
}

/**
 * Types into the text editor that has the keyboard. `find` is a function that runs in `frame` and gives a function for the text to
 * follow, which begins with `prefix`. Times in milliseconds; `processor`: of each group of processes, for each stroke.
 */
export async function timeStrokes({ page, server }, frame, { find, prefix, count, pause }) {
    await frame.evaluate(watchText, [String(find), prefix]);
    await page.evaluate(watchKeys);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const typed = Array.from({ length: count }, (_, at) => letters[at % letters.length]);
    const before = processorTimes(server);
    for (const letter of typed) {
        await page.keyboard.press(letter);
        await page.waitForTimeout(pause);
    }
    const processor = takenEach(before, processorTimes(server), count);
    const whole = `${prefix}${typed.join('')}`;
    await eventually(
        'the last letter in the panel',
        () => frame.evaluate((end) => globalThis.seenTexts.some(({ text }) => text.startsWith(end)), whole),
        { seen: () => frame.evaluate(() => globalThis.seenTexts.at(-1)?.text) },
    );
    await page.waitForTimeout(100);
    const strokes = await page.evaluate(() => globalThis.strokes);
    const seen = await frame.evaluate(() => globalThis.seenTexts);
    if (strokes.length !== count) throw new Error(`${count} strokes were made and ${strokes.length} arrived`);
    // A later state shows an earlier letter, too.
    const times = typed.map((_, at) => {
        const wanted = `${prefix}${typed.slice(0, at + 1).join('')}`;
        const shown = seen.find(({ text }) => text.startsWith(wanted));
        return { shown: shown.at - strokes[at], painted: shown.painted - strokes[at] };
    });
    return { shown: times.map((one) => one.shown), painted: times.map((one) => one.painted), processor };
}
