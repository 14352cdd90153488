import { expect, it } from 'vitest';
import { baselineOf, names } from './project.js';

// Read through by hand against the plans when it changes; `npm run baselines` writes it anew.
it.each(names)('%s is found and compiled as its baseline says', async (name) => {
    await expect(baselineOf(name)).toMatchFileSnapshot(`${name}.baseline.txt`);
});
