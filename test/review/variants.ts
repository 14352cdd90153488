/** One small edit of plain data: where, and what becomes of the whole. */
export interface Variant<T> {
    /** The way to the value, then what was done: `steps.0.after.1 gone`. */
    readonly what: string;
    readonly made: T;
}
type Change = readonly [what: string, made: unknown];
const GONE = Symbol('gone');
const NEVER_GONE = new Set(['ref', 'op', 'how', 'state', 'dimension', 'kind']);

/**
 * Every value within plain data gone or changed, every list with one less, with its first again under another name, and turned round.
 * @param others what a text may also be, by its property
 */
export function variantsOf<T extends object>(whole: T, others: Readonly<Record<string, readonly unknown[]>> = {}): Variant<T>[] {
    return within(whole, '', '', others).map(([what, made]) => ({ what, made: made as T }));
}

function within(value: unknown, path: string, key: string, others: Readonly<Record<string, readonly unknown[]>>): Change[] {
    if (Array.isArray(value)) return ofList(value, path, key, others);
    if (value === null || typeof value !== 'object') return ofLeaf(value, path, others[key]);
    return Object.entries(value).flatMap(([name, one]): Change[] => {
        const at = path === '' ? name : `${path}.${name}`;
        const put = (made: unknown) =>
            made === GONE ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) : { ...value, [name]: made };
        // A reference is a name, and what the language always writes is never gone.
        const gone: Change[] = Array.isArray(one) ? [[`${at} empty`, []]] : NEVER_GONE.has(name) ? [] : [[`${at} gone`, GONE]];
        return [...gone, ...within(one, at, name, others)].map(([what, made]) => [what, put(made)]);
    });
}

function ofList(list: readonly unknown[], path: string, key: string, others: Readonly<Record<string, readonly unknown[]>>): Change[] {
    return [
        ...(list.length > 1 ? list.map((_, i): Change => [`${path}.${i} gone`, list.filter((__, j) => j !== i)]) : []),
        ...(list.length > 1 ? [[`${path} turned`, [...list].reverse()] as Change] : []),
        ...list.flatMap((one, i) =>
            within(one, `${path}.${i}`, key, others).map(([what, made]): Change => [what, list.map((same, j) => (i === j ? made : same))]),
        ),
    ];
}

function ofLeaf(value: unknown, path: string, others: readonly unknown[] | undefined): Change[] {
    const made =
        others?.filter((one) => one !== value) ??
        (typeof value === 'number' ? [value - 1, value + 1] : typeof value === 'string' ? [`${value}x`] : []);
    return made.map((one): Change => [`${path} ${String(one)}`, one]);
}
