/** A goal of the project: a number that is to stay at or below a limit. */
interface Outcome {
    readonly what: string;
    readonly limit: string;
    readonly measured: string;
    readonly met: boolean | undefined;
}
/** Measured by another script. */
const ELSEWHERE: Partial<Record<string, string>> = { panel: 'by npm run bench:panel', buf: 'with --peers' };
const outcomes = new Map<string, Outcome>();

/** Every goal, in the order in which the table lists them; what a run did not measure is listed as such. */
const GOALS = {
    yaml: ['cold check of many plans / yaml + ajv + cross-reference', '≤ 0.5', 0.5],
    buf: ['the same / buf lint', '≤ 0.3', 0.3],
    warm: ['check of many unchanged plans / empty node process', '≤ 2', 2],
    one: ['cold check of one plan / empty node process', '≤ 2', 2],
    key: ['keystroke to findings over stdio, one plan among 5,000, p95', '≤ 50 ms', 50],
    limit: ['the same where the finding is of the compiled plan', '≤ 50 ms', 50],
    apart: ['that latency among 5,000 / alone, p50', '≤ 2', 2],
    own: ['edit of the superior of 5,000, interface unchanged, its own findings', '≤ 100 ms', 100],
    superior: ['the same, to the findings of all dependents', '≤ 250 ms', 250],
    panel: ['keystroke to preview in the panel, p95', '≤ 100 ms', 100],
    memory: ['memory of a closed plan', '≤ 120 KB', 120],
    peak: ['20,000 plans checked cold, peak memory', '≤ 2,048 MB', 2048],
} as const satisfies Record<string, readonly [string, string, number]>;
export type Goal = keyof typeof GOALS;

/** Notes what was measured for a goal; `more` says what else there is to know of it. */
export function measured(goal: Goal, value: number, more = ''): void {
    const [what, limit, most] = GOALS[goal];
    const shown = value < 10 ? value.toFixed(2) : value.toFixed(0);
    outcomes.set(goal, { what, limit, measured: more ? `${shown} (${more})` : shown, met: value <= most });
}

/** One line of what was measured. */
export function row(what: string, value: string): void {
    console.log(`${what.padEnd(76)} ${value}`);
}

export function printGoals(): void {
    console.log(`\n${'goal'.padEnd(70)} ${'limit'.padEnd(12)} ${'met'.padEnd(8)} measured`);
    for (const [goal, [name, most]] of Object.entries(GOALS)) {
        const found = outcomes.get(goal);
        const met = found ? (found.met ? 'met' : 'NOT MET') : '–';
        console.log(
            `${name.padEnd(70)} ${most.padEnd(12)} ${met.padEnd(8)} ${found?.measured ?? ELSEWHERE[goal] ?? 'not measured in this run'}`,
        );
    }
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => percentile(values, 50);
