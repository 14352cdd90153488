import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('fixtures/', import.meta.url);

/** Plans that together use every construct of the grammar. */
export const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.preplan'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
