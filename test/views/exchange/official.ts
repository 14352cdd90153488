import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv, { type ValidateFunction } from 'ajv';
import Ajv2019 from 'ajv/dist/2019.js';
import draft7 from 'ajv/dist/refs/json-schema-draft-07.json' with { type: 'json' };
import addFormats from 'ajv-formats';

const root = fileURLToPath(new URL('../../schemas/', import.meta.url));
const read = (path: string): object => JSON.parse(readFileSync(root + path, 'utf8')) as object;

/** The official schema of CACAO 2.0 playbooks. It calls itself draft 7 but uses a word of 2019, which is taken at its word. */
export function cacaoSchema(): ValidateFunction {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addMetaSchema(draft7);
    for (const path of readdirSync(`${root}cacao-2.0`, { recursive: true }).map(String))
        if (path.endsWith('.json')) ajv.addSchema(read(`cacao-2.0/${path}`));
    const found = ajv.getSchema('https://raw.githubusercontent.com/oasis-open/cacao-json-schemas/main/schemas/playbook.json');
    if (!found) throw new Error('the schema of playbooks is not there');
    return found as ValidateFunction;
}

export type OscalModel = 'catalog' | 'profile' | 'assessment-results' | 'poam';
/** The official schema of an OSCAL model. */
export function oscalSchema(model: OscalModel): ValidateFunction {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
    addFormats.default(ajv);
    return ajv.compile(read(`oscal-1.0.6/oscal_${model}_schema.json`));
}

/** Files whose hash is not the one that is written down beside them, and those that are written down but missing. */
export function changedFiles(folder: string): string[] {
    const listed = new Map(
        [...readFileSync(`${root}${folder}/README.md`, 'utf8').matchAll(/^\| `(.+)` \| `([0-9a-f]{64})` \|$/gm)].map(([, path, hash]) => [
            path,
            hash,
        ]),
    );
    const there = readdirSync(root + folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'README.md')
        .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${root}${folder}/`.length).replaceAll('\\', '/'));
    const hashOf = (path: string) =>
        createHash('sha256')
            .update(readFileSync(`${root}${folder}/${path}`))
            .digest('hex');
    return [
        ...there.filter((path) => hashOf(path) !== listed.get(path)),
        ...[...listed.keys()].filter((path) => !there.includes(path ?? '')),
    ].map(String);
}
