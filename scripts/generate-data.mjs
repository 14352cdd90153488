// Makes the JSON that the program carries from the YAML that people write:
//   node scripts/generate-data.mjs            writes language-server/src/standard/generated/*.json
//   node scripts/generate-data.mjs --check    exit code 1 if the written files are not current
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSchema, readDataFile } from './data-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const standard = join(root, 'language-server', 'src', 'standard');
const kindOrder = ['base', 'guidance', 'overlay'];

/**
 * Reads and checks all data of the standard.
 * @param {string} folder the room, for tests on other data
 * @returns {{ outputs: Map<string, string>, errors: string[] }} text by file name; no outputs when there are errors
 */
export function generateData(folder = standard) {
    const errors = [];
    const read = (path, validate) => {
        const name = relative(root, path).replaceAll('\\', '/');
        if (!existsSync(path)) {
            errors.push(`${name}:1:1 the file is missing`);
            return undefined;
        }
        const result = readDataFile(path, name, validate);
        errors.push(...result.errors);
        return result.errors.length === 0 ? result.data : undefined;
    };
    const schema = (name) => compileSchema(join(folder, 'schema', `${name}.schema.json`));

    const taxonomy = withIncluded(readTaxonomy(folder, read, schema('taxonomy')), errors);
    const catalogues = readCatalogues(folder, read, schema('catalogue'));
    const register = (name) => read(join(folder, 'registers', `${name}.yaml`), schema(name));
    const registers = {
        norms: register('norms-register')?.norms,
        holidays: register('holidays')?.years,
        reportLimits: register('report-limits'),
        thresholds: register('thresholds'),
        upkeep: register('upkeep')?.periods,
    };
    const outputs = new Map();
    if (errors.length === 0) {
        outputs.set('taxonomy.json', print({ version: 1, vocabularies: taxonomy }));
        outputs.set('catalogues.json', print({ version: 1, catalogues }));
        outputs.set('registers.json', print({ version: 1, ...registers }));
    }
    return { outputs, errors };
}

function readTaxonomy(folder, read, validate) {
    return yamlFiles(join(folder, 'taxonomy')).flatMap((path) => read(path, validate)?.vocabularies ?? []);
}

/** Gives a vocabulary that includes others their terms; the first that has an id gives the term. */
function withIncluded(vocabularies, errors) {
    const byId = new Map(vocabularies.map((one) => [one.id, one]));
    return vocabularies.map(({ includes, ...vocabulary }) => {
        if (!includes) {
            return vocabulary;
        }
        const terms = new Map();
        for (const id of includes) {
            const included = byId.get(id)?.terms;
            if (!included) {
                errors.push(`vocabulary "${vocabulary.id}" includes "${id}", which has no terms of its own`);
            }
            for (const term of included ?? []) {
                terms.set(term.id, terms.get(term.id) ?? term);
            }
        }
        return { ...vocabulary, terms: [...terms.values()] };
    });
}

function readCatalogues(folder, read, validate) {
    const catalogues = [];
    for (const path of yamlFiles(join(folder, 'catalogue'))) {
        const file = read(path, validate);
        if (file?.catalogue) {
            const parts = (file.parts ?? []).map((part) => read(join(folder, 'catalogue', part), validate));
            const requirements = file.requirements ?? parts.flatMap((part) => part?.requirements ?? []);
            catalogues.push({ ...file.catalogue, requirements });
        }
    }
    return catalogues.sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
}

function yamlFiles(folder) {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return names.sort().map((name) => join(folder, name));
}

function print(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Writes the generated files, or with `check` only compares them.
 * @returns {{ errors: string[], stale: string[] }} stale: files that are not current (`check`) or were rewritten
 */
export function writeData({ check = false } = {}) {
    const { outputs, errors } = generateData();
    const folder = join(standard, 'generated');
    const stale = [];
    for (const [name, text] of outputs) {
        const path = join(folder, name);
        if (existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text) {
            continue;
        }
        stale.push(relative(root, path).replaceAll('\\', '/'));
        if (!check) {
            mkdirSync(folder, { recursive: true });
            writeFileSync(path, text);
        }
    }
    return { errors, stale };
}

/**
 * For scripts/generate.mjs: the text of each generated file by its path in the project. Throws where the data has errors.
 * @returns {Record<string, string>}
 */
export function generateStandardData() {
    const { outputs, errors } = generateData();
    if (errors.length > 0) {
        throw new Error(`The data of the standard has errors:\n${errors.join('\n')}`);
    }
    return Object.fromEntries([...outputs].map(([name, text]) => [`language-server/src/standard/generated/${name}`, text]));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
    const check = process.argv.includes('--check');
    const { errors, stale } = writeData({ check });
    for (const error of errors) {
        console.error(error);
    }
    for (const file of stale) {
        console.error(check ? `${file} is not current: run "node scripts/generate-data.mjs"` : `wrote ${file}`);
    }
    process.exitCode = errors.length > 0 || (check && stale.length > 0) ? 1 : 0;
}
