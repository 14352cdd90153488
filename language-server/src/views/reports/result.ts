import { hashText } from '../../model/hash.js';
import type { Severity } from '../../rules/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * A finding or a change as reports show it: paths from the working folder with `/`, no name of a person. What the writers
 * of SARIF, JUnit, GitHub, GitLab and Markdown take, whatever made it.
 */
export interface Result extends Diagnostic {
    /** The same for as long as it is about the same part, wherever in the files that is written. */
    readonly fingerprint: string;
    /** The line that it points at, contacts and names masked. */
    readonly excerpt?: string;
}

/** A plan that was looked at. */
export interface PlanLine {
    readonly plan: string;
    readonly title: string;
    readonly file: string;
    /** Files that belong to it, its own first. */
    readonly files: readonly string[];
    readonly kind?: string;
    readonly sectors: readonly string[];
    /** Names of the plans that it stands under. */
    readonly under: readonly string[];
}

export interface Summary {
    readonly plans: number;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Findings that the baseline covers and that are not shown. */
    readonly baseline: number;
}

/** What `check` has to say: the JSON of its reports, version 1. */
export interface Report {
    readonly version: 1;
    readonly findings: readonly Result[];
    readonly summary: Summary;
    readonly plans: readonly PlanLine[];
    /** Where one machine of several looked at a part of the plans. */
    readonly shard?: { readonly index: number; readonly of: number };
    /** Entries of the baseline that are of no use here; only all shards together can say that they are of none. */
    readonly unmatched?: readonly Result[];
}

/** Counts of findings by their severity. */
export function countsOf(results: readonly { readonly severity: Severity }[]): Pick<Summary, 'errors' | 'warnings' | 'infos'> {
    const of = (severity: Severity) => results.filter((one) => one.severity === severity).length;
    return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/** A finding without the fixes that would spell the name of a person: they are left to the editor. */
export function withoutNames(one: Diagnostic, persons: ReadonlySet<string>): Diagnostic {
    if (one.fixes.length === 0) return one;
    const names = [...persons].map(plain).filter((name) => name.length > 1);
    const spells = (text: string) => names.some((name) => plain(text).includes(name));
    return { ...one, fixes: one.fixes.filter((fix) => !fix.edits.some((edit) => spells(edit.newText))) };
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '');

export interface ProjectPlace {
    /** From the working folder to the project: empty, or with a closing `/`. */
    readonly prefix: string;
    /** From the repository to the project: what tells two projects apart wherever the command runs. */
    readonly name: string;
}

/** The sorted findings of one project as results. */
export function resultsOf(
    said: readonly { readonly diagnostic: Diagnostic; readonly excerpt?: string }[],
    { prefix, name: project }: ProjectPlace,
): Result[] {
    const seen = new Map<string, number>();
    return said.map(({ diagnostic: one, excerpt }) => ({
        ...one,
        file: prefix + one.file,
        related: one.related.map((related) => ({ ...related, file: prefix + related.file })),
        fixes: one.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, file: prefix + edit.file })) })),
        fingerprint: fingerprint(one, project, seen),
        ...(excerpt === undefined ? {} : { excerpt }),
    }));
}

/** Of the rule, the project and the part (of the file, where there is no part); of several alike, the second is another. */
function fingerprint({ rule, part, file }: Diagnostic, project: string, seen: Map<string, number>): string {
    const key = [rule, project, part === '' ? file : part].join('\0');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return hashText(nth === 1 ? key : `${key}\0${nth}`);
}
