import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const tests = fileURLToPath(new URL('..', import.meta.url));

it('a test that puts something in the place of a module says so in its name, and has a world of its own', () => {
    const mocking = readdirSync(tests, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.test\.ts$/.test(name) && !name.includes('node_modules'))
        .filter((name) => /^\s*vi\.(?:mock|doMock|stubGlobal)\(/m.test(readFileSync(join(tests, name), 'utf8')));
    expect(mocking.length).toBeGreaterThan(0);
    expect(mocking.filter((name) => !name.endsWith('.mocked.test.ts'))).toEqual([]);
});
