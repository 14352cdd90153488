import type { Diagnostic } from '../../views/diagnostics/diagnostic.js';

export interface Summary {
    readonly plans: number;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Findings that the baseline covers and that are not shown. */
    readonly baseline: number;
}

/** The JSON of `check`, version 1: positions as in LSP. */
export function checkJson(findings: readonly Diagnostic[], summary: Summary): string {
    return `${JSON.stringify({ version: 1, findings, summary }, undefined, 2)}\n`;
}
