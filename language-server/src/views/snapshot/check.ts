import { type AnyShape, type Field, fieldsOf, type Mark } from '../../model/shape/field.js';
import { declarationShapes, LEVELS } from '../../model/shape/index.js';

/** Data that is not what it should be, and where. */
export class BadData extends Error {
    constructor(readonly at: string) {
        super(at);
    }
}
export interface Keys {
    readonly needed: readonly string[];
    readonly optional: readonly string[];
}
type Data = Readonly<Record<string, unknown>>;

/** Deeper than any text can nest; a limit against data made to exhaust the stack. */
const DEEPEST = 400;

export function object(data: unknown, at: string, keys?: Keys): Data {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new BadData(at);
    if (!keys) return data as Data;
    for (const key of keys.needed) if (!Object.hasOwn(data, key)) throw new BadData(join(at, key));
    for (const key of Object.keys(data)) if (!keys.needed.includes(key) && !keys.optional.includes(key)) throw new BadData(join(at, key));
    return data as Data;
}

export function text(data: unknown, at: string): string {
    if (typeof data !== 'string') throw new BadData(at);
    return data;
}

export function list(data: unknown, at: string, each: (one: unknown, at: string) => void): void {
    if (!Array.isArray(data)) throw new BadData(at);
    data.forEach((one, i) => {
        each(one, `${at}[${i}]`);
    });
}

const join = (at: string, key: string): string => (at ? `${at}.${key}` : key);

/** A file's model, held against the shapes of the language. */
export function fileModel(data: unknown, at: string): void {
    const file = object(data, at, { needed: ['path', 'imports', 'declarations'], optional: ['damaged'] });
    text(file['path'], join(at, 'path'));
    if (file['damaged'] !== undefined && file['damaged'] !== true) throw new BadData(join(at, 'damaged'));
    list(file['imports'], join(at, 'imports'), text);
    list(file['declarations'], join(at, 'declarations'), (one, where) => part(one, where, declarationShapes, 0));
}

function part(data: unknown, at: string, shapes: readonly AnyShape[], depth: number): void {
    if (depth > DEEPEST) throw new BadData(at);
    const type = object(data, at)['type'];
    const shape = shapes.find((candidate) => candidate.type === type);
    if (!shape) throw new BadData(join(at, 'type'));
    const base = { needed: ['type', 'id'], optional: ['name', 'damaged', 'marks', ...Object.keys(shape.fields)] };
    const checked = grown(object(data, at, base), shape);
    text(checked['id'], join(at, 'id'));
    if (checked['damaged'] !== undefined && checked['damaged'] !== true) throw new BadData(join(at, 'damaged'));
    if (checked['marks'] !== undefined) list(checked['marks'], join(at, 'marks'), mark);
    fields(checked, at, shape, depth);
}

const ISSUES: readonly Mark['issue'][] = ['todo', 'twice', 'malformed', 'missing'];

function mark(data: unknown, at: string): void {
    const checked = object(data, at, { needed: ['issue', 'property'], optional: ['text', 'index'] });
    if (!ISSUES.includes(checked['issue'] as Mark['issue'])) throw new BadData(join(at, 'issue'));
    text(checked['property'], join(at, 'property'));
    if (checked['text'] !== undefined) text(checked['text'], join(at, 'text'));
    if (checked['index'] !== undefined && !Number.isInteger(checked['index'])) throw new BadData(join(at, 'index'));
}

/** The data of an older tool as the language is now: it has grown by lists, and what was one value may be several. */
function grown(data: Data, shape: AnyShape): Data {
    const mine = data as Record<string, unknown>;
    for (const { key, field } of fieldsOf(shape)) {
        if (!field.many) continue;
        if (mine[key] === undefined) mine[key] = [];
        else if (!Array.isArray(mine[key])) mine[key] = [mine[key]];
    }
    return mine;
}

function fields(data: Data, at: string, shape: AnyShape, depth: number): void {
    for (const key in shape.fields) {
        const field = shape.fields[key];
        if (!field || data[key] === undefined) continue;
        const where = join(at, key);
        if (field.many) list(data[key], where, (one, place) => value(one, place, field, depth));
        else value(data[key], where, field, depth);
    }
}

function value(data: unknown, at: string, field: Field<unknown>, depth: number): void {
    const shapes = field.shape?.() ?? [];
    if (field.type === 'part') part(data, at, shapes, depth + 1);
    else if (field.type === 'value') nested(data, at, shapes[0], depth + 1);
    else if (field.type === 'ref') text(object(data, at, { needed: ['ref'], optional: [] })['ref'], join(at, 'ref'));
    else if (field.type === 'flag' ? data !== true : field.type === 'count' ? typeof data !== 'number' : typeof data !== 'string') {
        throw new BadData(at);
    } else if (field.type === 'level' && !LEVELS.includes(data as never)) throw new BadData(at);
}

function nested(data: unknown, at: string, shape: AnyShape | undefined, depth: number): void {
    if (!shape || depth > DEEPEST) throw new BadData(at);
    fields(grown(object(data, at, { needed: [], optional: Object.keys(shape.fields) }), shape), at, shape, depth);
}
