import type { Change } from './change.js';

/** Longest key of a part id; a longer one was cut, perhaps within a name. */
const CUT = 80;

/** A part id without the names of persons: some parts are named after who holds them. */
export function withoutPersons(part: string, persons: ReadonlySet<string>): string {
    const begins = (key: string) => key !== '' && [...persons].some((name) => name.startsWith(key));
    return part
        .split('/')
        .map((segment) => {
            const colon = segment.indexOf(':');
            if (colon < 0) return segment;
            const [type, keys] = [segment.slice(0, colon), segment.slice(colon + 1)];
            if (type === 'person') return 'person';
            const count = /#\d+$/.exec(keys)?.[0] ?? '';
            const names = keys.slice(0, keys.length - count.length).split('+');
            const masked = names.map((one, i) => {
                const cut = i === names.length - 1 && keys.length >= CUT;
                return persons.has(one) || (cut && begins(one)) ? 'person' : one;
            });
            return `${type}:${masked.join('+')}${count}`;
        })
        .join('/');
}

/** Changes as everybody may read them; their locations still lead to the parts themselves. */
export function discreet(changes: readonly Change[], persons: ReadonlySet<string>): Change[] {
    return changes.map((one) => ({
        ...one,
        part: withoutPersons(one.part, persons),
        ...(one.probably ? { probably: withoutPersons(one.probably, persons) } : {}),
    }));
}
