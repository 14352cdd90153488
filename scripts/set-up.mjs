// Sets up what is missing: packages and bundles. Quick when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a Node script and ends this process with its code where it fails. */
export function node(args, options = {}) {
    const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
    if (result.error) throw result.error;
    if (result.status !== 0 && !options.tolerate) process.exit(result.status ?? 1);
    return result;
}

/** Installs the locked packages where they are missing or the lock file has changed since. */
export function packages() {
    const [major, minor] = process.versions.node.split('.').map(Number);
    if (major < 20 || (major === 20 && minor < 19)) {
        console.error(`Preplan needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
        process.exit(1);
    }
    const modules = join(root, 'node_modules');
    // What a link leads to belongs to another checkout, and npm would empty it.
    if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
    const stamp = join(modules, '.preplan-lock');
    const lock = createHash('sha256')
        .update(readFileSync(join(root, 'package-lock.json')))
        .digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
    console.log('Installing packages …');
    const code = npm(['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd: root });
    if (code !== 0) process.exit(code);
    writeFileSync(stamp, lock);
}

/** Bundles where a source is newer than the bundles. */
export function bundles() {
    const built = join(root, 'dist/meta-cli.json');
    const since = existsSync(built) ? statSync(built).mtimeMs : 0;
    const sources = ['language-server', 'extension', 'grammar', 'esbuild.mjs', 'package.json'];
    if (!sources.some((source) => newer(join(root, source), since))) return;
    console.log('Building …');
    node(['esbuild.mjs']);
}

function newer(path, since) {
    if (!existsSync(path)) return false;
    const stat = statSync(path);
    if (!stat.isDirectory()) return stat.mtimeMs > since;
    return readdirSync(path).some((name) => newer(join(path, name), since));
}
