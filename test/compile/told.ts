import type { Compiled } from '../../language-server/src/compile/compiled.js';

/** Everything compiled of a plan, to be read by a person: equal cells and ways once, what is empty not at all. */
export function told({ incident, warning, routes, rosters, scope }: Compiled): string {
    acts = new Map();
    const cells = incident.rows.flatMap(({ cells: own, ...row }) => own.map((cell) => ({ row, cell })));
    const rows = incident.rows.length;
    const made = grouped(cells.map(({ row, cell: { category: _, sub: __, level, ...cell } }) => ({ of: row, at: level, is: cell })));
    return [
        section('columns', incident.columns),
        section(
            'rows',
            incident.rows.map(({ cells: _, ...row }) => row),
        ),
        ...made.map(({ of, at, is }) => section(`${at.join(' ')} ${of.length === rows ? 'all rows' : of.join('; ')}`, is)),
        section('warning', warning),
        ...grouped(routes.map(({ occasion, ...way }) => ({ of: '', at: line(occasion), is: way }))).map(({ at, is }) =>
            section(`way ${at.join('; ')}`, is),
        ),
        section('rosters', rosters),
        section('scope', scope),
    ].join('');
}

interface Told {
    readonly of: unknown;
    readonly at: string;
    readonly is: unknown;
}

/** Equal values once: by level the rows that have them, then levels with the same rows together. */
function grouped(list: readonly Told[]) {
    const values = new Map<string, { is: unknown; byLevel: Map<string, string[]> }>();
    for (const { of, at, is } of list) {
        const key = JSON.stringify(is);
        const known = values.get(key) ?? { is, byLevel: new Map<string, string[]>() };
        values.set(key, known);
        known.byLevel.set(at, [...(known.byLevel.get(at) ?? []), line(of)]);
    }
    return [...values.values()].flatMap(({ is, byLevel }) => {
        const rows = new Map<string, { of: readonly string[]; at: string[]; is: unknown }>();
        for (const [at, of] of byLevel) {
            const known = rows.get(of.join()) ?? { of, at: [], is };
            rows.set(of.join(), known);
            known.at.push(at);
        }
        return [...rows.values()];
    });
}

/** A value under its name, one thing a line. */
export function section(name: string, value: unknown): string {
    const lines = block(value);
    return lines.length === 0 ? '' : `${name}\n${lines.map((one) => `  ${one}\n`).join('')}`;
}

/** A short value on one line, a long one indented. */
function block(value: unknown): string[] {
    const before = acts;
    acts = new Map(acts);
    const short = line(value);
    if (short === '') return [];
    if (short.length <= 400 || typeof value !== 'object' || 'name' in (value as object)) return [short];
    acts = before;
    if (Array.isArray(value)) return value.flatMap((one) => block(one).map((text, i) => `${i === 0 ? '- ' : '  '}${text}`));
    return Object.entries(value as object).flatMap(([key, inner]) => {
        const lines = block(inner);
        if (lines.length === 0) return [];
        return lines.length === 1 ? [`${key}: ${lines[0]}`] : [`${key}:`, ...lines.map((text) => `  ${text}`)];
    });
}

/** Acts stand in many cells: each is told once, and then called by its number. */
let acts = new Map<string, number>();

/** `{ref: A, minutes: 60}`; empty where it says nothing. */
function line(value: unknown): string {
    const text = spelt(value);
    if (value === null || typeof value !== 'object' || !('part' in value && 'name' in value)) return text;
    const known = acts.get(text);
    if (known !== undefined) return `#${known}`;
    acts.set(text, acts.size + 1);
    return `#${acts.size} ${text}`;
}

function spelt(value: unknown): string {
    if (value === undefined || value === null || value === '') return '';
    if (value instanceof Map || value instanceof Set) return line([...value]);
    if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(line).join(', ')}]`;
    if (typeof value !== 'object') return String(value);
    const pairs = Object.entries(value).flatMap(([key, inner]) => {
        const text = line(inner);
        return text === '' ? [] : [`${key}: ${text}`];
    });
    return pairs.length === 0 ? '' : `{${pairs.join(', ')}}`;
}
