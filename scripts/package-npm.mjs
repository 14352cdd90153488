// Packs the command line for npm: dist/preplan-<version>.tgz, or into `--out=FOLDER`. Bundles its own build, so that none is stale.
// The package has no dependencies: everything is in the bundle.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { thirdPartyNotices } from './notices.mjs';
import { npm } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv.find((one) => one.startsWith('--out='))?.slice('--out='.length) ?? join(root, 'dist'));
/** Of the root manifest, which serves the extension and development as well. */
const KEPT = ['name', 'version', 'description', 'license', 'author', 'repository', 'homepage', 'bugs', 'keywords', 'type'];
const TEXTS = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'extension/schemas/preplan.schema.json'];

const folder = mkdtempSync(join(tmpdir(), 'preplan-npm-'));
try {
    execFileSync(process.execPath, [join(root, 'esbuild.mjs'), 'cli', `--out=${join(folder, 'dist')}`], { stdio: 'inherit' });
    const meta = join(folder, 'dist', 'meta-cli.json');
    const { text, packages } = thirdPartyNotices(root, [meta]);
    rmSync(meta);
    for (const path of TEXTS) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        cpSync(join(root, path), join(folder, path));
    }
    writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), text);
    const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const manifest = {
        ...Object.fromEntries(KEPT.filter((key) => key in whole).map((key) => [key, whole[key]])),
        engines: { node: whole.engines.node },
        bin: { preplan: 'dist/cli.mjs' },
        files: ['dist', 'extension/schemas', 'THIRD-PARTY-NOTICES.txt', 'CHANGELOG.md'],
    };
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 4)}\n`);
    mkdirSync(out, { recursive: true });
    const args = ['pack', folder, '--pack-destination', out, '--ignore-scripts', '--offline', '--silent'];
    if (npm(args, { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0) throw new Error('npm could not pack the command line.');
    const file = join(out, `${manifest.name}-${manifest.version}.tgz`);
    console.log(`${file}: ${Math.round(statSync(file).size / 1024)} KB, no dependencies, with code of ${packages.length} packages`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
