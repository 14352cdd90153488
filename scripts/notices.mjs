// Licence texts of the packages whose code is in our bundles, and the rule which licences may be there at all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ALLOWED = new Set([
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    '0BSD',
    'BlueOak-1.0.0',
    'MPL-2.0',
    'EPL-2.0',
    'Unlicense',
    'Zlib',
    'Python-2.0',
    'CC0-1.0',
]);
const TEXT_FILE = /^(licen[cs]e|copying|notice|third-?party-?notices?)([.-].*)?$/i;

/** Folders of the packages that put at least one byte into an output of these esbuild metafiles; `root` is the folder that esbuild ran in. */
export function bundledPackages(root, metafiles) {
    const folders = new Set();
    for (const file of metafiles) {
        const { outputs } = JSON.parse(readFileSync(file, 'utf8'));
        for (const output of Object.values(outputs)) {
            for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
                // The last node_modules on the way is the package that the file belongs to.
                const folder = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1];
                if (folder && bytesInOutput > 0) folders.add(resolve(root, folder.replace(/^[a-z-]+:/, '')));
            }
        }
    }
    return [...folders];
}

/** Licences that ask whoever passes on the program to say where its source is. */
const SOURCE_ASKED = /\b(EPL|MPL)-/;

/** True for `MIT`, and for expressions such as `(MIT OR GPL-3.0)` that leave an allowed choice; other forms are for a person to read. */
export function isAllowed(licence) {
    if (typeof licence !== 'string') return false;
    const flat = licence.replace(/^\((.*)\)$/, '$1');
    if (/[()]/.test(flat)) return false;
    return flat.split(' OR ').some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));
}

/** The text of a package that is published without the one that lies in its repository. */
function ownText(name) {
    const file = fileURLToPath(new URL(`packaging/licences/${name.replace('/', '-')}.txt`, import.meta.url));
    return existsSync(file) ? [file] : [];
}

function describe(folder) {
    const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
        .filter((file) => TEXT_FILE.test(file))
        .sort();
    const source = typeof repository === 'string' ? repository : repository?.url;
    return {
        name,
        version,
        license,
        source: source?.replace(/^git\+|\.git$/g, ''),
        texts: (texts.length > 0 ? texts.map((file) => join(folder, file)) : ownText(name)).map((file) =>
            readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim(),
        ),
    };
}

/**
 * The third-party notices for these metafiles, sorted by package.
 * Throws, naming every package, when a licence is not allowed or a package ships no licence text.
 */
export function thirdPartyNotices(root, metafiles) {
    const missing = metafiles.filter((file) => !existsSync(file));
    if (missing.length > 0) throw new Error(`The build wrote no ${missing.map((file) => basename(file)).join(', ')}`);
    const found = new Map(
        bundledPackages(root, metafiles)
            .map(describe)
            .map((one) => [`${one.name} ${one.version}`, one]),
    );
    const packages = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
    const refused = packages.filter((one) => !isAllowed(one.license));
    if (refused.length > 0)
        throw new Error(`Licences that are not allowed in a bundle: ${refused.map((one) => `${one.name} (${one.license})`).join(', ')}`);
    const silent = packages.filter((one) => one.texts.length === 0);
    if (silent.length > 0) throw new Error(`Packages without a licence text: ${silent.map((one) => one.name).join(', ')}`);
    const homeless = packages.filter((one) => SOURCE_ASKED.test(one.license) && !one.source);
    if (homeless.length > 0)
        throw new Error(`Packages that do not say where their source is: ${homeless.map((one) => one.name).join(', ')}`);
    const parts = packages.map((one) => {
        const source = SOURCE_ASKED.test(one.license)
            ? `The source code of version ${one.version} is at ${one.source}; it was not changed.\n\n`
            : '';
        return `${'='.repeat(78)}\n${one.name} ${one.version} (${one.license})\n${'='.repeat(78)}\n\n${source}${one.texts.join('\n\n')}\n`;
    });
    const head = `Preplan contains code of these packages, under the licences that follow.\n\n${packages.map((one) => `- ${one.name} ${one.version} (${one.license})`).join('\n')}\n`;
    return { text: [head, ...parts].join('\n'), packages };
}
