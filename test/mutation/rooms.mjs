// Which sources are mutated, and what stands unchanged before them.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const src = join(root, 'language-server', 'src');

/** In the direction of imports: what comes before a room cannot notice that the room was changed. */
const ORDER = ['language', 'model', 'standard', 'compile', 'rules', 'coverage', 'review'];
export const ROOMS = ['compile', 'rules', 'review'];
export const roomsBefore = (room) => ORDER.slice(0, ORDER.indexOf(room));

/** Every TypeScript file below a folder, by absolute path. */
export const sourcesBelow = (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => join(folder, path))
        .sort();

/** Tests that run in one process and start no other, by what they judge. */
const RULES = [
    'test/rules/cases.test.ts',
    'test/rules/findings.test.ts',
    'test/rules/edits.test.ts',
    'test/rules/one-cause.test.ts',
    'test/rules/tables.test.ts',
    'test/rules/bare.test.ts',
    'test/rules/needs.test.ts',
    'test/rules/overlays.test.ts',
    'test/rules/duties.test.ts',
    'test/host/baseline.test.ts',
    'test/rules/run.test.ts',
    'test/rules/place.test.ts',
    'test/rules/shared.test.ts',
    'test/rules/by-hand.test.ts',
    'test/rules/fixes.test.ts',
    'test/rules/examples.test.ts',
    'test/rules/grades.property.test.ts',
    'test/rules/order.properties.test.ts',
    'test/rules/rosters.property.test.ts',
    'test/rules/dates.property.test.ts',
    'test/rules/law-numbers.property.test.ts',
    'test/rules/records.property.test.ts',
    'test/rules/resilience.property.test.ts',
    'test/rules/protection-mutations.test.ts',
    'test/rules/routes.properties.test.ts',
    'test/baselines/baselines.test.ts',
    'test/published/published.test.ts',
    'test/correct/correct.test.ts',
    'test/coverage/coverage.test.ts',
];
const COMPILE = [
    'test/compile/compiled.test.ts',
    'test/compile/edits.test.ts',
    'test/compile/parts.test.ts',
    'test/compile/small-edits.test.ts',
    'test/compile/small-tables.test.ts',
    'test/compile/act-tables.test.ts',
    'test/compile/cells.test.ts',
    'test/compile/duty.test.ts',
    'test/compile/report-clocks.test.ts',
    'test/compile/incident.test.ts',
    'test/compile/properties.test.ts',
    'test/compile/routes.test.ts',
    'test/compile/university.test.ts',
    'test/compile/warning.test.ts',
    'test/scope/classes.test.ts',
    'test/scope/classes.property.test.ts',
    'test/scope/record.test.ts',
    'test/scope/scan.test.ts',
    'test/scope/scan-tables.test.ts',
    'test/scope/scan-places.test.ts',
    'test/scope/sheets.test.ts',
];
const REVIEW = [
    ...[
        'judged',
        'cell-tables',
        'ordering',
        'small',
        'small-tables',
        'roster-cover',
        'moves',
        'lists',
        'acknowledge',
        'cases',
        'combinations',
        'examples',
    ],
    ...[
        'tree',
        'by-hand',
        'heights',
        'below',
        'one-or-several',
        'compare',
        'time-rules',
        'side',
        'match',
        'rosters',
        'layered',
        'imposed',
        'pairs',
        'properties',
        'published',
        'reports',
        'shapes',
        'shown',
        'values',
        'views',
    ],
].map((name) => `test/review/${name}.test.ts`);
/** Tests that were made for a room. */
export const OWN_TESTS = { compile: /^test\/(compile|scope)\//, rules: /^test\/rules\//, review: /^test\/review\// };
/** Of the long tier; asked with `--long`. */
const PROOFS = 'test/requirements/proofs.test.ts';
const TESTS = { compile: [...COMPILE, ...RULES], rules: [...RULES, PROOFS], review: REVIEW };
/** The test files that can notice a mutant of one of these files. */
export const testsOf = (room, files, long) =>
    TESTS[room]
        .filter((test) => long || test !== PROOFS)
        .filter((test) => files.some((file) => ONLY_FOR.every(([tests, noticed]) => !tests.test(test) || noticed.test(file))));

/** What only some sources can be seen in: left out elsewhere, which can only make the result worse. */
const ONLY_FOR = [
    [/^test\/rules\/grades\./, /\/grades\//],
    [/^test\/rules\/order\./, /\/order\/|\/compile\/(?!scan|scope|rosters|duty)/],
    [/^test\/rules\/rosters\./, /\/rosters\/|\/compile\/du/],
    [/^test\/rules\/routes\./, /\/routes\/|\/compile\/.*route/],
    [/^test\/compile\/parts\./, /\/compile\/(rosters|grades|du|day|levels|damage|warning)/],
    [/^test\/compile\/properties\./, /\/compile\/(?!scan|scope)/],
    [/^test\/scope\//, /\/scope\/|\/scan\//],
    // Neither a rule nor what is compiled of a plan reads a scan.
    [/^test\/(compile|rules|baselines|published|correct|coverage|host)\//, /^language-server\/src\/(?!compile\/scan\/)/],
    [/^test\/requirements\//, /\/rules\/requirement\//],
    [/^test\/rules\/one-cause\./, /\/rules\/one-cause\.ts$/],
    [/^test\/rules\/duties\./, /\/rules\/(routes|superior|bounds|sectors)/],
    [/^test\/rules\/needs\./, /\/requirement\/engine\//],
    [/^test\/host\//, /\/rules\/(baseline|waivers|run|order)\.ts$|\/waivers\//],
];

/** Rules that nothing but the registry imports: the cases of another rule show nothing of them. */
const registry = join(src, 'rules', 'registry.ts');
const imported = new Set(
    sourcesBelow(src)
        .filter((path) => path !== registry)
        .flatMap((path) =>
            [...readFileSync(path, 'utf8').matchAll(/from '(\.[^']*)\.js'/g)].map(([, to]) => `${join(dirname(path), to)}.ts`),
        ),
);

/** Whether a test can notice a mutant of a file. */
export function canNotice({ file: test, name, whole }, file) {
    if (ONLY_FOR.some(([tests, files]) => tests.test(test) && !files.test(file))) return false;
    const rule = file.replace(/^language-server\/src\/\w+\//, '').replace(/\.ts$/, '');
    if (!/^test\/rules\/(cases|fixes|findings|edits)\./.test(test)) return true;
    const own = name.includes(`> ${rule} `) || name.includes(`> fixes of ${rule} `);
    const alone = file.startsWith('language-server/src/rules/') && !imported.has(join(root, file));
    return own || !(whole || (alone && file !== 'language-server/src/rules/registry.ts'));
}
