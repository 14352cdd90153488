/**
 * Whether two pieces of plain data say the same, keys in the same order. It ends at the first difference, so an edit of a large
 * model is found out without reading the whole of it.
 */
export function sameData(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a)) {
        if (!Array.isArray(b) || a.length !== b.length) return false;
        for (let i = 0; i < a.length; i++) if (!sameData(a[i], b[i])) return false;
        return true;
    }
    if (Array.isArray(b)) return false;
    const keys = Object.keys(a);
    const others = Object.keys(b);
    if (keys.length !== others.length) return false;
    for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as keyof typeof a;
        if (others[i] !== key || !sameData(a[key], b[key])) return false;
    }
    return true;
}
