/**
 * Plain data without the names of persons: a party that is a person keeps its type and nothing else. Works on whatever
 * holds parties, so that no output has a list of places to forget.
 */
export function withoutPersons<T>(data: T): T {
    return stripped(data) as T;
}

function stripped(data: unknown): unknown {
    if (Array.isArray(data)) return data.map(stripped);
    if (typeof data !== 'object' || data === null) return data;
    const record = data as Record<string, unknown>;
    if (record['type'] === 'person' && 'ref' in record) {
        const { holder: _holder, part: _part, ...kept } = record;
        return { ...kept, ref: 'person', ...('title' in kept ? { title: '' } : {}) };
    }
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, stripped(value)]));
}
