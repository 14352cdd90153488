// The peer: the same content as YAML or JSON, held against a JSON Schema by ajv, its references looked up by a script.
// node peer.mjs FOLDER yaml|json
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

const [folder, format] = process.argv.slice(2);
const read = format === 'yaml' ? parse : JSON.parse;
const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(folder, 'schema'), 'utf8')));
const names = new Set();
const references = [];
let invalid = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(`.${format}`))) {
    const content = read(readFileSync(join(folder, file), 'utf8'));
    if (!validate(content)) invalid++;
    visit(content);
}

function visit(value) {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (value && typeof value === 'object') {
        if (typeof value.name === 'string') names.add(value.name);
        if (typeof value.ref === 'string') references.push(value.ref);
        for (const one of Object.values(value)) visit(one);
    }
}
const unknown = references.filter((ref) => !names.has(ref.split('.').at(-1)));
console.log(JSON.stringify({ invalid, references: references.length, unknown: unknown.length }));
