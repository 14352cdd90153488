import { type AnyShape, type Field, fieldsOf, shapesOf, type Target } from '../../language-server/src/model/shape/field.js';
import { type Part, shapeOf } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { dayAfter, type Edit, type Values } from './value-edits.js';

/** What a project or many of them say, to be said in another place: values by their type, and by the property that holds them. */
export interface Corpus {
    /** Minutes, numbers, days and times that stand anywhere, each once and in order. */
    readonly measures: ReadonlyMap<string, readonly string[]>;
    /** The first value of a property that is found, with the part that it stands in. */
    readonly values: ReadonlyMap<AnyShape, ReadonlyMap<string, { readonly value: unknown; readonly part: Part }>>;
    /** Names by the type of what is named. */
    readonly names: ReadonlyMap<string, readonly string[]>;
}

export function corpusOf(declarations: Iterable<Part>): Corpus {
    const measures = new Map<string, Set<string>>();
    const values = new Map<AnyShape, Map<string, { value: unknown; part: Part }>>();
    const names = new Map<string, string[]>();
    const read = (shape: AnyShape, value: Values, part: Part): void => {
        const own = values.get(shape) ?? new Map<string, { value: unknown; part: Part }>();
        values.set(shape, own);
        for (const { key, field } of fieldsOf(shape)) {
            const now = value[key];
            if (now === undefined || (Array.isArray(now) && now.length === 0)) continue;
            if (!own.has(key)) own.set(key, { value: now, part });
            const kind = KINDS[field.type];
            for (const one of field.many ? (now as unknown[]) : [now]) {
                if (field.type === 'value') read(shapesOf(field)[0]!, one as Values, part);
                else if (kind) measures.set(kind, (measures.get(kind) ?? new Set()).add(String(one)));
            }
        }
    };
    for (const declaration of declarations)
        forEachPart(declaration, (part) => {
            if (part.name) names.set(part.type, [...(names.get(part.type) ?? []), part.name]);
            read(shapeOf(part), part as unknown as Values, part);
        });
    return { measures: new Map([...measures].map(([kind, set]) => [kind, [...set]])), values, names };
}

/** Types whose values are compared with each other. */
const KINDS: Readonly<Record<string, string>> = {
    duration: 'amount',
    quantity: 'amount',
    count: 'amount',
    day: 'day',
    time: 'time',
};

/**
 * Edits that take a value to a bound: what others say of the same kind (`like`), and one less or more (`near`); and properties that
 * a part does not have (`add`), with a value that stands elsewhere.
 * @param own the project's corpus; @param all that of many projects; @param wanted which absent properties are added
 */
export function* furtherEdits(part: Part, own: Corpus, all: Corpus, wanted: (key: string) => boolean): Iterable<Edit> {
    yield* within(shapeOf(part), part as unknown as Values, '', (made) => made);

    function* within(shape: AnyShape, value: Values, prefix: string, put: (made: Values) => Values): Iterable<Edit> {
        for (const { key, field } of fieldsOf(shape)) {
            const now = value[key];
            const path = `${prefix}${key}`;
            const set = (one: unknown) => put({ ...value, [key]: one });
            if (now === undefined || (Array.isArray(now) && now.length === 0)) {
                if (field.type === 'identifier' || !wanted(key)) continue;
                const found = own.values.get(shape)?.get(key) ?? all.values.get(shape)?.get(key);
                if (found) yield { path, way: 'add', made: set(moved(field, found.value, found.part.id, part.id)) };
                continue;
            }
            if (field.type === 'part') continue;
            const list = field.many ? (now as readonly unknown[]) : [now];
            for (const [i, one] of list.entries()) {
                const setOne = (made: unknown) => set(field.many ? list.map((same, j) => (i === j ? made : same)) : made);
                const at = field.many ? `${path}.${i}` : path;
                if (field.type === 'value') yield* within(shapesOf(field)[0]!, one as Values, `${at}.`, setOne);
                else if (KINDS[field.type]) {
                    for (const made of boundsAt(field.type, one, own)) yield { path: `${at} ${made}`, way: 'like', made: setOne(made) };
                }
            }
        }
    }

    /** A value from elsewhere: its parts get ids of here, names that are not here become others that are. */
    function moved(field: Field<unknown>, value: unknown, from: string, to: string): unknown {
        if (field.many) return (value as readonly unknown[]).map((one) => single(field, one, from, to));
        return single(field, value, from, to);
    }
    function single(field: Field<unknown>, value: unknown, from: string, to: string): unknown {
        if (field.type === 'ref') {
            const { ref } = value as { readonly ref: string };
            const known = [...own.names.values()].some((names) => names.includes(ref.split('.')[0] ?? ref));
            const other = (field.targets ?? []).flatMap((target) => NAMED[target] ?? []).flatMap((type) => own.names.get(type) ?? [])[0];
            return known || other === undefined ? { ref } : { ref: other };
        }
        if (field.type !== 'value' && field.type !== 'part') return value;
        const shape = field.type === 'part' ? shapeOf(value as Part) : shapesOf(field)[0]!;
        const made: Record<string, unknown> = { ...(value as Values) };
        if (field.type === 'part') made['id'] = to + String(made['id']).slice(from.length);
        for (const { key, field: inner } of fieldsOf(shape)) if (made[key] !== undefined) made[key] = moved(inner, made[key], from, to);
        return made;
    }
}

/** Types of parts that a reference may mean. */
const NAMED: Partial<Record<Target, readonly string[]>> = {
    party: ['body', 'post', 'provider', 'person'],
    holder: ['person', 'post'],
    body: ['body'],
    plan: ['plan'],
    act: ['step', 'report'],
    step: ['step'],
    roster: ['roster'],
    asset: ['system', 'data', 'device', 'network', 'terminals'],
    data: ['data'],
    device: ['device'],
    network: ['network'],
    playbook: ['playbook'],
    channel: ['channel'],
    finding: ['finding'],
};

/** The next values below and above that stand in the project, and those one step away. */
function boundsAt(type: string, now: unknown, own: Corpus): unknown[] {
    const pool = own.measures.get(KINDS[type]!) ?? [];
    const text = String(now);
    const made = (to: string | undefined): unknown[] => (to === undefined || to === text ? [] : [type === 'count' ? Number(to) : to]);
    if (type === 'day') return [...neighbours(pool, text, (one) => one), dayAfter(text, -1), dayAfter(text, 1)].flatMap(made);
    if (type === 'time') return neighbours(pool, text, (one) => one).flatMap(made);
    const size = sizeOf(text);
    if (size === undefined) return [];
    const same = pool.filter((one) => /\d$/.test(one) === /\d$/.test(text));
    const unit = /\d$/.test(text) ? '' : 'm';
    const steps = [size - 1, size + 1].filter((one) => one >= 0).map((one) => `${one}${unit}`);
    return [...neighbours(same, text, sizeOf), ...steps].flatMap(made);
}

const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };
/** A number, or a duration in minutes. */
function sizeOf(text: string): number | undefined {
    const [, amount, unit = ''] = /^(\d+)(m|h|d|w)?$/.exec(text) ?? [];
    return amount === undefined ? undefined : Number(amount) * (MINUTES[unit] ?? 1);
}

function neighbours(pool: readonly string[], text: string, of: (text: string) => number | string | undefined): (string | undefined)[] {
    const at = of(text);
    if (at === undefined) return [];
    const sized = pool.flatMap((one) => {
        const size = of(one);
        return size === undefined || size === at ? [] : [{ one, size }];
    });
    sized.sort((a, b) => (a.size < b.size ? -1 : 1));
    return [sized.filter(({ size }) => size < at).at(-1)?.one, sized.find(({ size }) => size > at)?.one];
}
