// Packs the VS Code extension: dist/preplan-<version>.vsix. The build must have run.
// The root manifest serves extension, command line and development at once, so a clean folder with the extension's part is packed.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { thirdPartyNotices } from './notices.mjs';
import { npm } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packaging = join(root, 'scripts', 'packaging');
const vsce = join(packaging, 'node_modules', '@vscode', 'vsce', 'vsce');

/** What an installed extension has no use for. */
const DROPPED = ['private', 'scripts', 'dependencies', 'devDependencies', 'bin', 'files', 'exports', 'types', 'workspaces', 'overrides'];
const REQUIRED = [
    'dist/extension.cjs',
    'dist/server/server.mjs',
    'dist/server/layout-worker.mjs',
    'dist/extension-web.cjs',
    'dist/server-web.js',
    'dist/panel.js',
    'dist/panel.css',
    'README.md',
    'README.zh-CN.md',
    'CHANGELOG.md',
    'LICENSE',
];
/** Taken whole where the build made them: the language server in its parts, the web extension, pages of the preview, texts that are read at run time. */
const FOLDERS = ['dist/server', 'dist/web', 'dist/webview', 'dist/data', 'l10n'];
/** Bundles that are not in this package. */
const OTHER_BUNDLES = ['meta-cli.json'];

/** Paths that the manifest refers to; one that starts with `./` and does not exist is an error. */
function referredFiles(value, found = new Set()) {
    if (typeof value === 'string') {
        const path = value.replace(/^\.\//, '');
        const plausible =
            path !== '' && !path.includes('\n') && !path.startsWith('/') && !path.includes('..') && existsSync(join(root, path));
        if (plausible) found.add(path);
        else if (value.startsWith('./')) throw new Error(`package.json refers to ${value}, which does not exist`);
    } else if (value && typeof value === 'object') for (const part of Object.values(value)) referredFiles(part, found);
    return found;
}

const isPath = (text) => text.startsWith('./');

function manifest() {
    const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const kept = Object.fromEntries(Object.entries(whole).filter(([key]) => !DROPPED.includes(key)));
    return { ...kept, engines: { vscode: whole.engines.vscode } };
}

function stage(folder, kept) {
    const missing = REQUIRED.filter((file) => !existsSync(join(root, file)));
    if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}. Run \`npm run build\` first.`);
    const { main, browser, icon, contributes } = kept;
    const translated = readdirSync(root).filter((name) => /^package\.nls(\.[\w-]+)?\.json$/.test(name));
    const wanted = [
        ...REQUIRED,
        ...translated,
        ...referredFiles({ main, browser, icon, contributes }),
        // Pictures that differ by language.
        ...referredFiles(translated.flatMap((name) => Object.values(JSON.parse(readFileSync(join(root, name), 'utf8'))).filter(isPath))),
        ...FOLDERS.filter((name) => existsSync(join(root, name))),
    ];
    for (const path of new Set(wanted))
        cpSync(join(root, path), join(folder, path), { recursive: true, filter: (from) => !from.endsWith('.map') });
    writeFileSync(join(folder, 'README.md'), withoutPictures(readFileSync(join(root, 'README.md'), 'utf8')));
    const metafiles = readdirSync(join(root, 'dist')).filter((name) => /^meta-.*\.json$/.test(name) && !OTHER_BUNDLES.includes(name));
    if (metafiles.length === 0) throw new Error('No dist/meta-*.json: the build must write its metafiles, for the third-party notices.');
    const { text, packages } = thirdPartyNotices(
        root,
        metafiles.map((name) => join(root, 'dist', name)),
    );
    writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), text);
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(kept, null, 4)}\n`);
    // The folder holds nothing else; without this file the packer warns that it might.
    writeFileSync(join(folder, '.vscodeignore'), '');
    return packages;
}

/** The README for the editor's page of the extension, which loads pictures from the web only: they would show as broken. */
const withoutPictures = (markdown) => markdown.replaceAll(/^!\[[^\]]*\]\((?!https?:)[^)]*\)\n\n?/gm, '');

/** The packer is large and needed by few, so it is fetched when it is first used. Its install script only serves signing. */
function installPacker() {
    if (existsSync(vsce)) return;
    const code = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: packaging });
    if (code !== 0) throw new Error('The packer could not be installed.');
}

function listFiles(folder) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return files.map((one) => join(one.parentPath ?? one.path, one.name)).sort();
}

function kilobytes(path) {
    return `${(statSync(path).size / 1024).toFixed(1).padStart(9)} KB`;
}

const folder = mkdtempSync(join(tmpdir(), 'preplan-package-'));
try {
    const kept = manifest();
    const packages = stage(folder, kept);
    installPacker();
    mkdirSync(join(root, 'dist'), { recursive: true });
    for (const old of readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.vsix'))) rmSync(join(root, 'dist', old));
    const out = join(root, 'dist', `${kept.name}-${kept.version}.vsix`);
    const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out];
    execFileSync(process.execPath, [vsce, 'package', ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    for (const file of listFiles(folder)) console.log(`${kilobytes(file)}  ${relative(folder, file).replaceAll('\\', '/')}`);
    console.log(`${kilobytes(out)}  ${relative(root, out).replaceAll('\\', '/')} (compressed), with code of ${packages.length} packages`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
