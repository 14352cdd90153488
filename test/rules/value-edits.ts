import { type AnyShape, type Field, fieldsOf, type Ref, shapesOf } from '../../language-server/src/model/shape/field.js';
import { LEVELS, type Part, shapeOf } from '../../language-server/src/model/shape/index.js';
import { childParts } from '../../language-server/src/model/walk.js';
import { termsOf } from '../../language-server/src/standard/taxonomy.js';

export type Values = Readonly<Record<string, unknown>>;
/** One small edit of one value of a part. */
export interface Mutant {
    readonly part: Part;
    /** Property, then the way into its nested values: `limits.0.amount`. */
    readonly path: string;
    readonly way: 'drop' | 'change' | 'reorder';
    readonly made: Part;
}

/** Every small edit of a part's own values that the table of the language allows. */
export function mutantsOf(part: Part, other: (ref: Ref) => string | undefined): Mutant[] {
    return within(shapeOf(part), part as unknown as Values, '', other).map(({ path, way, made }) => ({
        part,
        path,
        way,
        made: { ...part, ...made } as Part,
    }));
}

/** Words that may stand for each other. */
const WORDS = [
    ['report', 'notify'],
    ['tell', 'report', 'notice'],
    ['at', 'more'],
    ['below', 'up'],
    ['yes', 'no', 'unknown'],
    ['wholly', 'mainly'],
    ['covers', 'above', 'below'],
    ['drills', 'reviews', 'trainings'],
];

/** What becomes of a part or of a value in it. */
export interface Edit {
    readonly path: string;
    readonly way: Mutant['way'] | 'like' | 'add';
    readonly made: Values;
}
interface OwnEdit extends Edit {
    readonly way: Mutant['way'];
}

/** Another day, so many days later. */
export const dayAfter = (day: string, days: number): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function within(shape: AnyShape, value: Values, prefix: string, other: (ref: Ref) => string | undefined): OwnEdit[] {
    return fieldsOf(shape).flatMap(({ key, field }) => {
        if (field.type === 'part' || field.type === 'identifier') return [];
        const now = value[key];
        if (now === undefined || (Array.isArray(now) && now.length === 0)) return [];
        const path = `${prefix}${key}`;
        const put = (one: unknown): Values => ({ ...value, [key]: one });
        const edit = (way: Mutant['way'], one: unknown, at = path): OwnEdit => ({ path: at, way, made: put(one) });
        if (!field.many) {
            const deeper = single(field, now, `${path}.`, other).map((one) => edit(one.way, one.value, one.path));
            return field.type === 'word' ? deeper : [edit('drop', undefined), ...deeper];
        }
        const list = now as readonly unknown[];
        return [
            ...list.map((_, i) =>
                edit(
                    'drop',
                    list.filter((__, j) => j !== i),
                    `${path}.${i}`,
                ),
            ),
            ...(list.length > 1 ? [edit('reorder', [...list].reverse())] : []),
            ...list.flatMap((each, i) =>
                single(field, each, `${path}.${i}.`, other).map((one) =>
                    edit(
                        one.way,
                        list.map((same, j) => (i === j ? one.value : same)),
                        one.path,
                    ),
                ),
            ),
        ];
    });
}

function single(
    field: Field<unknown>,
    now: unknown,
    prefix: string,
    other: (ref: Ref) => string | undefined,
): { path: string; way: Mutant['way']; value: unknown }[] {
    const [shape] = shapesOf(field);
    if (field.type === 'value' && shape)
        return within(shape, now as Values, prefix, other).map(({ path, way, made }) => ({ path, way, value: made }));
    const value = changed(field, now, other);
    return value === undefined ? [] : [{ path: prefix.slice(0, -1), way: 'change', value }];
}

/** Another value of the same type. */
function changed(field: Field<unknown>, now: unknown, other: (ref: Ref) => string | undefined): unknown {
    switch (field.type) {
        case 'text':
            return `${now} x`;
        case 'term': {
            const ids = termsOf(field.vocabulary as never).map(({ id }) => id);
            return ids.find((id) => id !== now);
        }
        case 'ref': {
            const name = other(now as Ref);
            return name === undefined ? undefined : { ref: name };
        }
        case 'level':
            return LEVELS.find((one) => one !== now);
        case 'day':
            return now === '2026-01-03' ? '2026-01-04' : '2026-01-03';
        case 'time':
            return now === '07:00' ? '09:00' : '07:00';
        case 'duration':
            return now === '7h' ? '9h' : '7h';
        case 'count':
            return (now as number) + 7;
        case 'quantity':
            return Number.isNaN(Number(now)) ? '7h' : String(Number(now) + 7);
        case 'address':
            return '10.9.9.9';
        case 'port':
            return '7777/tcp';
        case 'word':
            return WORDS.find((words) => words.includes(now as string))?.find((word) => word !== now);
        default:
            return undefined;
    }
}

/** A declaration with one of its parts replaced, however deep it stands; `undefined` takes the part away. */
export function replaced(whole: Part, part: Part, made: Part | undefined): Part | undefined {
    if (whole === part) return made;
    const children = new Set(childParts(whole));
    if (children.size === 0) return whole;
    let touched = false;
    const entries = Object.entries(whole).map(([key, value]) => {
        const each = (one: unknown) => (children.has(one as Part) ? replaced(one as Part, part, made) : one);
        const now = Array.isArray(value) ? value.map(each).filter((one) => one !== undefined) : each(value);
        const same = Array.isArray(value)
            ? value.length === (now as unknown[]).length && value.every((one, i) => one === (now as unknown[])[i])
            : now === value;
        touched ||= !same;
        return [key, same ? value : now] as const;
    });
    return touched ? (Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as Part) : whole;
}
