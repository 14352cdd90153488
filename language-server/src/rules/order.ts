import type { Finding, Severity } from './finding.js';

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Findings in a fixed order, each once; of two that differ in severity alone, the graver. */
export function order(findings: readonly Finding[]): Finding[] {
    const known = new Map<string, Finding>();
    for (const finding of findings) {
        const key = keyOf(finding);
        const same = known.get(key);
        if (!same || GRAVITY[finding.severity] < GRAVITY[same.severity]) known.set(key, finding);
    }
    return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
}

/** What tells two findings apart, and sorts them. */
export function keyOf(finding: Finding): string {
    const { file, part, property = '', index = 0, site = -1, rule, message, args } = finding;
    const number = (n: number) => String(n + 1).padStart(8, '0');
    return [file, part, property, number(index), number(site), rule, message, JSON.stringify(args)].join('\u0000');
}
