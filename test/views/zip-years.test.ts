import { afterEach, expect, it } from 'vitest';
import { todayIn } from '../../language-server/src/host/today.js';
import { inZipYears } from '../../language-server/src/views/zip/zip-years.js';

const clock = Date.now;
afterEach(() => {
    Date.now = clock;
});

it('two builds at once in a year that ZIP cannot name, one of which fails, leave the clock as it was and nobody else another day', async () => {
    const first = () => 0;
    Date.now = first;
    const later = <T>(make: () => T) =>
        new Promise<T>((done, fail) =>
            setTimeout(() => {
                try {
                    done(make());
                } catch (error) {
                    fail(error);
                }
            }, 5),
        );
    const seen = await Promise.allSettled([
        inZipYears(() =>
            later(() => {
                throw new Error('full');
            }),
        ),
        inZipYears(() => later(() => later(() => [new Date(Date.now()).getFullYear(), todayIn('UTC')]))),
    ]);
    expect(seen.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(seen[1]).toMatchObject({ value: [1980, new Date().toISOString().slice(0, 10)] });
    expect(Date.now).toBe(first);
});
