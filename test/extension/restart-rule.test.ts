import { expect, test } from 'vitest';
import { type CrashTimes, restartAfterCrash } from '../../extension/src/restart-rule.js';

const crashAt = (times: readonly number[]): boolean[] => {
    let crashes: CrashTimes = [];
    return times.map((time) => {
        const decision = restartAfterCrash(crashes, time);
        crashes = decision.crashes;
        return decision.restart;
    });
};

test('a server that ends now and then is always started again', () => {
    expect(crashAt([0, 1, 2, 3].map((n) => n * 60_000 * 60))).toEqual([true, true, true, true]);
});

test('the fifth end within three minutes is the last', () => {
    expect(crashAt([0, 1000, 2000, 3000, 4000])).toEqual([true, true, true, true, false]);
});

test('after it stayed down and was started by hand, counting begins anew', () => {
    expect(crashAt([0, 1, 2, 3, 4, 5])).toEqual([true, true, true, true, false, true]);
});
