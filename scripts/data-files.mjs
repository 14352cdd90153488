// Reads one YAML data file and holds it against its JSON Schema; every error names file, line and column.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { isMap, LineCounter, parseDocument } from 'yaml';

/** Compiles a published schema file. */
export function compileSchema(path) {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
    return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Reads a YAML file.
 * @param path where the file lies; @param name how errors call it; @param validate a compiled schema
 * @returns {{ data: unknown, errors: string[] }} errors as `file:line:column message`
 */
export function readDataFile(path, name, validate) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${name}:${line}:${col}`;
    };
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
        return { data: undefined, errors: faults.map((fault) => `${at(fault.pos[0])} ${fault.message}`) };
    }
    const data = document.toJS();
    if (validate(data)) {
        return { data, errors: [] };
    }
    const errors = validate.errors.filter((error) => error.keyword !== 'if');
    return { data, errors: errors.map((error) => `${at(offsetOf(document, error))} ${describe(error)}`) };
}

/** Where an error stands: the unknown key itself, else the value, else the nearest parent that has a place. */
function offsetOf(document, error) {
    const path = error.instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const unknown = error.params.additionalProperty;
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (length === path.length && unknown !== undefined && isMap(node)) {
            const pair = node.items.find((item) => String(item.key) === unknown);
            if (pair?.key?.range) {
                return pair.key.range[0];
            }
        }
        if (node?.range) {
            return node.range[0];
        }
    }
    return 0;
}

function describe(error) {
    const where = error.instancePath === '' ? 'the file' : error.instancePath.slice(1).replaceAll('/', '.');
    if (error.keyword === 'additionalProperties') {
        return `${where}: unknown property "${error.params.additionalProperty}"`;
    }
    if (error.keyword === 'enum') {
        return `${where}: must be one of ${error.params.allowedValues.join(', ')}`;
    }
    return `${where}: ${error.message}`;
}
