export const KILLED = new Set(['killed', 'too long', 'broke the process']);

/** Share of killed mutants with the 95 % interval of Wilson, in per cent. */
export function share(killed, all) {
    if (all === 0) return { percent: 100, low: 0, high: 100 };
    const [p, z] = [killed / all, 1.96];
    const [middle, wide] = [p + (z * z) / (2 * all), z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))];
    const bound = (value) => (100 * value) / (1 + (z * z) / all);
    return { percent: 100 * p, low: bound(middle - wide), high: bound(middle + wide) };
}

/** A table by file, room by room, the files with most survivors first. */
export function table(judged) {
    const byFile = Map.groupBy ? Map.groupBy(judged, ({ file }) => file) : grouped(judged);
    const rows = [...byFile].map(([file, list]) => ({
        file,
        all: list.length,
        killed: list.filter(({ status }) => KILLED.has(status)).length,
    }));
    rows.sort((a, b) => b.all - b.killed - (a.all - a.killed) || a.file.localeCompare(b.file));
    const line = ({ file, all, killed }) =>
        `${file.replace('language-server/src/', '').padEnd(52)}${String(all).padStart(7)}${String(killed).padStart(8)}${String(all - killed).padStart(8)}${((100 * killed) / all).toFixed(1).padStart(8)}`;
    return [`${'file'.padEnd(52)}mutants  killed    left       %`, ...rows.map(line)].join('\n');
}

function grouped(judged) {
    const made = new Map();
    for (const one of judged) made.set(one.file, [...(made.get(one.file) ?? []), one]);
    return made;
}

export function summary(name, judged) {
    const count = (status) => judged.filter((one) => one.status === status).length;
    const killed = judged.filter(({ status }) => KILLED.has(status)).length;
    const { percent, low, high } = share(killed, judged.length);
    const kinds = ['killed', 'too long', 'broke the process', 'survived', 'not reached']
        .map((status) => `${count(status)} ${status}`)
        .join(', ');
    return `${name}: ${percent.toFixed(1)} % of ${judged.length} (95 %: ${low.toFixed(1)} to ${high.toFixed(1)}); ${kinds}`;
}
