import type { FileModel } from '../../language-server/src/model/file-model.js';
import { readText } from '../../language-server/src/model/read.js';
import type { GeneratedProject } from './generate.js';

/** What each plan says as a writer of YAML would put it: without ids, which come from names, and without empty lists. */
export function plainContents({ files }: GeneratedProject): unknown[] {
    const plans = [...files].filter(([path]) => path.endsWith('.preplan'));
    return plans.map(([path, text]) => plain(readText(path, text).model));
}

const plain = (model: FileModel): unknown =>
    JSON.parse(JSON.stringify(model, (key, value) => (key === 'id' || (Array.isArray(value) && value.length === 0) ? undefined : value)));

type Schema = Record<string, unknown>;

/** A JSON Schema that holds exactly the shapes that occur: properties, their types, no others. */
export function schemaOf(values: readonly unknown[]): Schema {
    const kinds = new Set(values.map((value) => (Array.isArray(value) ? 'array' : typeof value)));
    const schema: Schema = { type: [...kinds].sort() };
    const lists = values.filter(Array.isArray);
    if (lists.length > 0) schema['items'] = schemaOf(lists.flat());
    const objects = values.filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value)) as Record<
        string,
        unknown
    >[];
    if (objects.length > 0) {
        const keys = [...new Set(objects.flatMap((one) => Object.keys(one)))];
        schema['required'] = keys.filter((key) => objects.every((one) => key in one));
        schema['additionalProperties'] = false;
        schema['properties'] = Object.fromEntries(
            keys.map((key) => [key, schemaOf(objects.flatMap((one) => (key in one ? [one[key]] : [])))]),
        );
    }
    return schema;
}
