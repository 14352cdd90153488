import { compareDiagnostics } from '../diagnostics/diagnostic.js';
import { countsOf, type PlanLine, type Report, type Result } from './result.js';

export interface Missing {
    readonly missing: readonly number[];
    readonly of: number;
}
export interface Twice {
    readonly twice: number;
    readonly of: number;
}

/** Shards of two runs: one was cut into `of` parts, the other into another number. */
export interface Mixed {
    readonly of: number;
    readonly other: number;
}

/**
 * Reports as one. Of shards, all of a run are needed: a finding that two of them tell, about a superior that both read,
 * counts once, and an entry of a baseline is of no use only if it is of none to all. Reports of other runs are put together
 * as they are; what several tell is told once.
 */
export function mergeReports(reports: readonly Report[]): Report | Missing | Twice | Mixed {
    const shards = reports.flatMap(({ shard }) => shard ?? []);
    const of = shards[0]?.of ?? 0;
    const other = shards.find((one) => one.of !== of);
    if (other) return { of, other: other.of };
    for (const { index } of shards) if (shards.filter((one) => one.index === index).length > 1) return { twice: index, of };
    const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !shards.some((one) => one.index === index));
    if (missing.length > 0) return { missing, of };
    const stale = reports.filter(({ shard }) => shard).map(({ unmatched = [] }) => new Map(unmatched.map((one) => [idOf(one), one])));
    const useless = [...(stale[0]?.entries() ?? [])].filter(([id]) => stale.every((one) => one.has(id))).map(([, one]) => one);
    const unreadable = reports.some(({ findings }) => findings.some(({ rule }) => /^(syntax|config)\//.test(rule)));
    const findings = once([...reports.flatMap((one) => one.findings), ...(unreadable ? [] : useless)], idOf).sort(compareDiagnostics);
    const plans = once(
        reports.flatMap((one) => one.plans),
        (one: PlanLine) => JSON.stringify([one.file, one.plan]),
    ).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    const sum = (of: (report: Report) => number) => reports.reduce((total, one) => total + of(one), 0);
    const counts = { plans: sum((one) => one.summary.plans), files: sum((one) => one.summary.files) };
    const baseline = sum((one) => one.summary.baseline);
    return { version: 1, findings, summary: { ...counts, baseline, ...countsOf(findings) }, plans };
}

const idOf = ({ file, rule, range, message, part }: Result): string => JSON.stringify([file, rule, range, message, part]);

/** Each thing once, the first of its kind. */
function once<T>(things: readonly T[], id: (thing: T) => string): T[] {
    const known = new Map<string, T>();
    for (const thing of things) if (!known.has(id(thing))) known.set(id(thing), thing);
    return [...known.values()];
}
