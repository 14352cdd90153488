// Makes the editor tests ready to run: packages, code-server's own packages, Chromium, a Chinese font for the screenshots.
// Safe to run any number of times; a run that finds everything in place only compares a fingerprint.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../scripts/npm.mjs';
import { bundledChromium, chromiumFolder, codeServerNode } from './harness/paths.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const stamp = join(modules, '.editor-tests-ready');
const serverHome = join(modules, 'code-server', 'lib', 'vscode');

const fingerprint = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');

function ready() {
    return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint && existsSync(join(serverHome, 'node_modules'));
}

/** Runs npm with its output passed through; throws with the command when it fails. */
function install(folder, ...args) {
    // What npm exports to a script it runs would point the inner npm at the outer package.
    const env = Object.fromEntries(
        Object.entries(process.env).filter(([key]) => !/^npm_(config_local_prefix|package_|lifecycle_)/.test(key)),
    );
    console.log(`editor tests: npm ${args.join(' ')}`);
    if (npm([...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env }) !== 0)
        throw new Error(`npm ${args.join(' ')} failed in ${folder}`);
}

/** Unpacks into our own folder: the package would otherwise take whatever Chromium an other project left in the temporary folder. */
async function unpackChromium() {
    if (process.platform !== 'linux' || process.arch !== 'x64' || existsSync(bundledChromium)) return;
    mkdirSync(chromiumFolder, { recursive: true });
    const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: here, env: { ...process.env, TMPDIR: chromiumFolder } });
    if (!existsSync(bundledChromium)) throw new Error(`Chromium was not unpacked to ${bundledChromium}`);
}

/** Only screenshots need the glyphs, so a machine without them still runs every test. */
function chineseFont() {
    const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
    if (found.status === 0 && found.stdout.trim() !== '') return;
    const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
    if (canInstall) {
        const apt = (...args) =>
            spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 });
        const install = () => apt('install', '-y', '--no-install-recommends', 'fontconfig', 'fonts-noto-cjk').status === 0;
        if (install() || (apt('update').status === 0 && install())) return;
    }
    console.log('editor tests: no Chinese font here, so Chinese shows as boxes in screenshots (tests are not affected)');
}

if (!ready()) {
    const started = Date.now();
    // Scripts stay off: code-server's own would compile native modules that none of these tests use.
    install(here, 'ci', '--ignore-scripts');
    // Not `ci`: the lock file shipped inside code-server does not match its manifest.
    install(serverHome, 'install', '--omit=dev', '--ignore-scripts', '--no-save');
    await unpackChromium();
    codeServerNode();
    chineseFont();
    writeFileSync(stamp, fingerprint);
    console.log(`editor tests: ready after ${Math.round((Date.now() - started) / 1000)} s`);
}
