// The package under test.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The .vsix to test: the one named, or the one that `npm run package` left in the project's folder; throws when there is not exactly one. */
export function packagedExtension(project, named) {
    if (named) {
        if (!existsSync(named)) throw new Error(`${named} does not exist`);
        return resolve(named);
    }
    const dist = join(project, 'dist');
    const found = existsSync(dist) ? readdirSync(dist).filter((name) => name.endsWith('.vsix')) : [];
    if (found.length !== 1) throw new Error(`${found.length} .vsix files in dist/: run \`npm run package\` first, or name one with --vsix`);
    return join(dist, found[0]);
}
