import { createHash } from 'node:crypto';

/**
 * What is different in two values, the same difference in several places once, with their number: `routes[].minutes: 30 → 40 (3)`.
 * `sum` tells all of it, places included.
 */
export function differences(before: unknown, after: unknown) {
    const counts = new Map<string, number>();
    const sum = createHash('sha256');
    const way: (string | number)[] = [];
    const note = (from: unknown, to: unknown) => {
        sum.update(`${way.join('.')} ${from} ${to}\n`);
        const path = way.map((one) => (typeof one === 'number' ? '[]' : `.${one}`)).join('');
        const text = `${path.replace(/^\[\]\.?/, '')}: ${from ?? '–'} → ${to ?? '–'}`;
        counts.set(text, (counts.get(text) ?? 0) + 1);
    };
    const visit = (from: unknown, to: unknown): void => {
        if (from === to) return;
        const [old, now] = [plain(from), plain(to)];
        if (!isObject(old) && !isObject(now)) {
            note(from, to);
            return;
        }
        const [lists, sizes] = [[old, now].map(Array.isArray), [old, now].map((one) => (Array.isArray(one) ? one.length : undefined))];
        if (lists.includes(true) && sizes[0] !== sizes[1]) note(sizes[0], sizes[1]);
        if (isObject(old) !== isObject(now) && !lists.includes(true)) note(isObject(old) ? '{' : old, isObject(now) ? '{' : now);
        for (const key of new Set([...keysOf(old), ...keysOf(now)])) {
            way.push(key);
            visit(inside(old, key), inside(now, key));
            way.pop();
        }
    };
    visit(before, after);
    return {
        lines: [...counts].map(([text, count]) => (count === 1 ? text : `${text} (${count})`)),
        sum: sum.digest('hex').slice(0, 12),
    };
}

const plain = (value: unknown): unknown => (value instanceof Map || value instanceof Set ? [...value] : value);
const isObject = (value: unknown): value is object => value !== null && typeof value === 'object';
const keysOf = (value: unknown): readonly (string | number)[] =>
    Array.isArray(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : [];
const inside = (value: unknown, key: string | number): unknown =>
    isObject(value) ? (value as Record<string | number, unknown>)[key] : undefined;
