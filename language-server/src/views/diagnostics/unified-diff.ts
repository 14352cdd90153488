/** Lines around a change. */
const CONTEXT = 3;
/** Beyond so many differing lines the rest is shown as one block. */
const MOST = 3000;

interface Line {
    readonly kind: ' ' | '-' | '+';
    readonly text: string;
}

/**
 * What changed between two texts, as `diff -u` shows it; empty where nothing did. `show` is asked for each line, so that
 * personal data can be masked.
 */
export function unifiedDiff(path: string, before: string, after: string, show: (line: string) => string = (line) => line): string {
    if (before === after) return '';
    const lines = compare(linesOf(before), linesOf(after));
    const hunks = hunksOf(lines).map(({ from, to }) => hunkText(lines, from, to, show));
    return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

const NO_END = '\\ No newline at end of file';
/** The lines with what tells a last line without a line break from one with it. */
function linesOf(text: string): string[] {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    return last === '' ? lines : [...lines, `${last}\n${NO_END}`];
}

/** The shortest way from one list to the other (Myers, 1986). */
function compare(before: readonly string[], after: readonly string[]): Line[] {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) start++;
    let end = 0;
    while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    const a = before.slice(start, before.length - end);
    const b = after.slice(start, after.length - end);
    const keep = (text: string): Line => ({ kind: ' ', text });
    return [...before.slice(0, start).map(keep), ...middle(a, b), ...before.slice(before.length - end).map(keep)];
}

function middle(a: readonly string[], b: readonly string[]): Line[] {
    const trace: Map<number, number>[] = [];
    const reached = new Map<number, number>([[1, 0]]);
    for (let d = 0; d <= Math.min(MOST, a.length + b.length); d++) {
        trace.push(new Map(reached));
        for (let k = -d; k <= d; k += 2) {
            let x = isDown(reached, k, d) ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
            while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
            reached.set(k, x);
            if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b);
        }
    }
    return [...a.map((text): Line => ({ kind: '-', text })), ...b.map((text): Line => ({ kind: '+', text }))];
}

const isDown = (reached: ReadonlyMap<number, number>, k: number, d: number): boolean =>
    k === -d || (k !== d && (reached.get(k - 1) ?? 0) < (reached.get(k + 1) ?? 0));

function walkBack(trace: readonly ReadonlyMap<number, number>[], a: readonly string[], b: readonly string[]): Line[] {
    const lines: Line[] = [];
    let x = a.length;
    let y = b.length;
    for (let d = trace.length - 1; d >= 0; d--) {
        const reached = trace[d] ?? new Map<number, number>();
        const k = x - y;
        const from = isDown(reached, k, d) ? k + 1 : k - 1;
        const oldX = d === 0 ? 0 : (reached.get(from) ?? 0);
        const oldY = d === 0 ? 0 : oldX - from;
        while (x > oldX && y > oldY && x > 0 && y > 0) {
            x--;
            y--;
            lines.push({ kind: ' ', text: a[x] ?? '' });
        }
        if (d === 0) break;
        if (from === k + 1) lines.push({ kind: '+', text: b[--y] ?? '' });
        else lines.push({ kind: '-', text: a[--x] ?? '' });
    }
    return lines.reverse();
}

function hunksOf(lines: readonly Line[]): { from: number; to: number }[] {
    const hunks: { from: number; to: number }[] = [];
    for (const [i, { kind }] of lines.entries()) {
        if (kind === ' ') continue;
        const last = hunks.at(-1);
        if (last && i - CONTEXT <= last.to) last.to = Math.min(lines.length, i + CONTEXT + 1);
        else hunks.push({ from: Math.max(0, i - CONTEXT), to: Math.min(lines.length, i + CONTEXT + 1) });
    }
    return hunks;
}

function hunkText(lines: readonly Line[], from: number, to: number, show: (line: string) => string): string {
    const count = (list: readonly Line[], not: Line['kind']) => list.filter(({ kind }) => kind !== not).length;
    const earlier = lines.slice(0, from);
    const own = lines.slice(from, to);
    const span = (not: Line['kind']) => {
        const length = count(own, not);
        return `${count(earlier, not) + (length > 0 ? 1 : 0)},${length}`;
    };
    const body = own.map(({ kind, text }) => {
        const [line = '', end] = text.split('\n');
        return `${kind}${show(line)}\n${end === undefined ? '' : `${end}\n`}`;
    });
    return `@@ -${span('+')} +${span('-')} @@\n${body.join('')}`;
}
