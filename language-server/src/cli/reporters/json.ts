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

/**
 * A finding as the JSON tells it: paths from the working folder, and no fix that would spell the name of a person; the
 * editor has it.
 */
export function shared(diagnostic: Diagnostic, prefix: string, persons: ReadonlySet<string>): Diagnostic {
    const names = [...persons].map(plain).filter((name) => name.length > 1);
    const spells = (text: string) => names.some((name) => plain(text).includes(name));
    return {
        ...diagnostic,
        file: prefix + diagnostic.file,
        related: diagnostic.related.map((one) => ({ ...one, file: prefix + one.file })),
        fixes: diagnostic.fixes
            .filter((fix) => !fix.edits.some((edit) => spells(edit.newText)))
            .map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, file: prefix + edit.file })) })),
    };
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '');

/** The JSON of `check`, version 1: positions as in LSP. */
export function checkJson(findings: readonly Diagnostic[], summary: Summary): string {
    return `${JSON.stringify({ version: 1, findings, summary }, undefined, 2)}\n`;
}
