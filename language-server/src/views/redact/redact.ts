import type { FileModel } from '../../model/file-model.js';
import type { Project } from '../../model/project.js';
import type { Row } from '../../model/shape/clauses.js';
import { type Column, columnOf, withoutBlanks } from '../adopt/columns.js';
import { BLACKED } from './patterns.js';
import { personalOf } from './personal.js';
import { type Sweep, sweepOf } from './sweep.js';

/** Keys of the model whose values name parts; all other strings are texts. */
const NAMING = new Set(['id', 'name', 'ref', 'part']);
/** Words of the language and addresses of machines, where a writer can put no name. */
const FIXED = new Set([
    'type',
    'how',
    'kind',
    'kinds',
    'level',
    'word',
    'dimension',
    'op',
    'unit',
    'amount',
    'clock',
    'colour',
    'issue',
    'property',
]);
const isFixed = (key: string, text: string) => key === 'address' || (FIXED.has(key) && /^[a-zIV][a-z0-9_.]*$/.test(text));

/** What is said of a person beside the name. */
const ABOUT_PERSONS = new Set(['title', 'field', 'duties', 'leave', 'trained']);

export interface Redacted {
    readonly project: Project;
    readonly sweep: Sweep;
}

/**
 * A project without personal data: persons have no names, nobody has an address, and what was said of them elsewhere is
 * blacked out. Because the model itself is redacted, no output has a list of places to forget: part ids, hashes and
 * metadata are made from it as well.
 */
export function redacted(project: Project): Redacted {
    const sweep = sweepOf(personalOf(project));
    const file = (one: FileModel): FileModel => ({
        ...one,
        path: sweep.text(one.path),
        imports: one.imports.map(sweep.text),
        declarations: one.declarations.map((part) => stripped(part, '', sweep) as typeof part),
    });
    const files = [...project.files.values()].map(file);
    return {
        project: {
            ...project,
            root: sweep.text(project.root),
            files: new Map(files.map((one) => [one.path, one])),
            superiors: project.superiors.map(file),
        },
        sweep,
    };
}

/** Plain data with its names and addresses blacked out. */
export const swept = <T>(data: T, sweep: Sweep): T => stripped(data, '', sweep) as T;

function stripped(value: unknown, key: string, sweep: Sweep): unknown {
    if (typeof value === 'string') {
        if (isFixed(key, value)) return value;
        return NAMING.has(key) ? sweep.id(value) : sweep.text(value);
    }
    if (Array.isArray(value)) return value.map((one) => stripped(one, key, sweep));
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Record<string, unknown>;
    const person = record['type'] === 'person';
    const made: Record<string, unknown> = {};
    for (const [name, one] of Object.entries(record)) {
        if (name === 'contacts' && Array.isArray(one)) made[name] = [];
        else if (person && ABOUT_PERSONS.has(name)) made[name] = Array.isArray(one) ? [] : undefined;
        else if (record['type'] === 'table' && name === 'rows') made[name] = stripped(withoutPersons(one as Row[]), name, sweep);
        else made[name] = stripped(one, name, sweep);
    }
    return made;
}

/** Columns of numbers and addresses in tables that a writer made. */
const ADDRESSES: ReadonlySet<Column> = new Set(['phone', 'mobile', 'email', 'fax']);
const PERSONS = /^(姓名|名字|联系人|full name|contact person)$/i;
/** The heads of columns stand in one of so many rows. */
const HEADS = 3;

/** The rows of a table that its writer made, as old plans have them: columns of persons and of their addresses are blacked out. */
function withoutPersons(rows: readonly Row[]): Row[] {
    const heads = rows.slice(0, HEADS).flatMap(({ cells }) => cells.map((text, i) => ({ i, title: withoutBlanks(text) })));
    const found = heads.flatMap(({ i, title }) => (ADDRESSES.has(columnOf(title)) ? [i] : []));
    const named = heads.flatMap(({ i, title }) => (PERSONS.test(title) || (found.length > 0 && columnOf(title) === 'name') ? [i] : []));
    const hidden = new Set([...found, ...named]);
    return rows.map(({ cells }) => ({
        cells: cells.map((text, i) => (hidden.has(i) && text.trim() !== '' && columnOf(text.trim()) === 'other' ? BLACKED : text)),
    }));
}
