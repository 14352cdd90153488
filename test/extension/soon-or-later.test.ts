import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soonOrLater } from '../../extension/src/soon-or-later.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Questions that are answered by hand, in the order asked. */
function asked() {
    const answers: ((list: string[]) => void)[] = [];
    const failures: ((error: Error) => void)[] = [];
    const ask = () =>
        new Promise<string[]>((resolve, reject) => {
            answers.push(resolve);
            failures.push(reject);
        });
    const tell = vi.fn();
    return { answers, failures, tell, lenses: soonOrLater(ask, tell) };
}
const later = () => vi.advanceTimersByTimeAsync(1000);

test('a quick answer is given, and nobody is told', async () => {
    const { answers, tell, lenses } = asked();
    const given = lenses.of('a');
    answers[0]?.(['3 met']);
    expect(await given).toEqual(['3 met']);
    await later();
    expect(tell).not.toHaveBeenCalled();
});

test('a slow answer holds nothing back: it is told of, and given at the next question', async () => {
    const { answers, tell, lenses } = asked();
    const given = lenses.of('a');
    await later();
    expect(await given).toEqual([]);
    answers[0]?.(['3 met']);
    await later();
    expect(tell).toHaveBeenCalledTimes(1);
    const again = lenses.of('a');
    await later();
    expect(await again).toEqual(['3 met']);
    // Slow again, and the same: whoever was told twice would ask for ever.
    answers[1]?.(['3 met']);
    await later();
    expect(tell).toHaveBeenCalledTimes(1);
});

test('of two questions the later one counts', async () => {
    const { answers, tell, lenses } = asked();
    void lenses.of('a');
    void lenses.of('a');
    await later();
    answers[1]?.(['new']);
    answers[0]?.(['old']);
    await later();
    expect(tell).toHaveBeenCalledTimes(1);
    const third = lenses.of('a');
    await later();
    expect(await third).toEqual(['new']);
});

test('a document that was closed is forgotten', async () => {
    const { answers, tell, lenses } = asked();
    void lenses.of('a');
    await later();
    lenses.forget('a');
    answers[0]?.(['3 met']);
    await later();
    expect(tell).not.toHaveBeenCalled();
    const again = lenses.of('a');
    await later();
    expect(await again).toEqual([]);
});

test('a server that ends at once is said, one that ends late is not asked any more', async () => {
    const { failures, tell, lenses } = asked();
    const given = lenses.of('a');
    failures[0]?.(new Error('ended'));
    await expect(given).rejects.toThrow('ended');
    const late = lenses.of('a');
    await later();
    expect(await late).toEqual([]);
    failures[1]?.(new Error('ended'));
    await later();
    expect(tell).not.toHaveBeenCalled();
});
