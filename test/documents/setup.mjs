// LibreOffice, its PDF tools and fonts, from Debian's packages where they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = [
    'libreoffice-writer-nogui',
    'libreoffice-calc-nogui',
    'poppler-utils',
    'fontconfig',
    'fonts-noto-cjk',
    'fonts-liberation',
];

const found = (program) => spawnSync('which', [program], { encoding: 'utf8' }).stdout?.trim() || undefined;
const complete = () =>
    found('soffice') !== undefined &&
    found('pdftotext') !== undefined &&
    spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '';

/** The path of the program; undefined, with a word about it, where it is not here and cannot be installed. */
export function libreOffice() {
    if (process.platform === 'win32') return missing('on Windows');
    if (complete()) return found('soffice');
    if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return missing(`install ${PACKAGES.join(' ')}`);
    const apt = (...args) =>
        spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 });
    const install = () => apt('install', '-y', '--no-install-recommends', ...PACKAGES).status === 0;
    if (!install() && !(apt('update').status === 0 && install()))
        return missing(`the packages ${PACKAGES.join(' ')} could not be installed`);
    return found('soffice') ?? missing('it is not there after installing it');
}

function missing(why) {
    console.log(`document tests: LibreOffice is not here (${why}), so they are skipped`);
    return undefined;
}
