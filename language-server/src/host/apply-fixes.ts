import { format } from '../language/format/format.js';
import { resolveProject } from '../model/plans.js';
import type { Lang } from '../rules/messages.js';
import { applyEdits, collide } from '../views/diagnostics/apply-edits.js';
import type { Diagnostic, FileEdit } from '../views/diagnostics/diagnostic.js';
import { diagnose, findingsOf } from './check.js';
import { type FoundProject, join } from './discover.js';
import { decodeText, type FileSystem } from './file-system.js';
import { type LoadedProject, type LoadOptions, loadProject } from './load-project.js';
import { overlayFiles } from './overlay.js';

export interface FixOptions extends Pick<LoadOptions, 'workspace'> {
    /** The day that counts as today, `YYYY-MM-DD`. */
    readonly asOf: string;
    readonly lang: Lang;
    /** Only findings in these files are mended. */
    readonly wants: (path: string) => boolean;
}
export interface AppliedFix {
    readonly file: string;
    /** Line of the finding in the text as it was in that round, from 0. */
    readonly line: number;
    readonly rule: string;
    readonly title: string;
}
export interface Fixed {
    readonly applied: readonly AppliedFix[];
    /** Changed files by their path inside the project. */
    readonly texts: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
}

/** One fix may make room for the next, but not for ever. */
const ROUNDS = 10;

/**
 * Applies the first fix of each finding of a project that needs no asking, round by round, until none is left; nothing is written. Only own
 * files change, never those of superiors. A fix that would make a file harder to read or a name wrong is left out, and
 * none is made twice for one finding.
 */
export function applyFixes(files: FileSystem, found: FoundProject, options: FixOptions): Fixed {
    const original = new Map<string, string>();
    const applied: AppliedFix[] = [];
    const tried = new Set<string>();
    let changed: ReadonlyMap<string, string> = new Map();
    for (let round = 0; round < ROUNDS; round++) {
        const now = stateOf(files, found, options, changed);
        const candidates = fixesOf(now, options).filter(({ key }) => !tried.has(key));
        const chosen = together(candidates);
        if (chosen.length === 0) break;
        for (const { edits } of chosen) {
            for (const { file } of edits) if (!original.has(file)) original.set(file, now.text(file));
        }
        for (const { key } of chosen) tried.add(key);
        const kept = harmless(chosen, (list) =>
            isHarmless(now, stateOf(files, found, options, withEdits(now, changed, list)), options.asOf),
        );
        changed = withEdits(now, changed, kept);
        applied.push(...kept.map(({ file, line, rule, title }) => ({ file, line, rule, title })));
    }
    const texts = new Map<string, { before: string; after: string }>();
    for (const [file, before] of original) {
        const after = laidOut(before, changed.get(join(found.root, file)) ?? before);
        if (after !== before) texts.set(file, { before, after });
    }
    return { applied, texts };
}

/** A file that was laid out stays so; the layout of any other is its writer's. */
export function laidOut(before: string, after: string): string {
    if (after === before || format(before).text !== before) return after;
    return format(after).text ?? after;
}

interface Candidate extends AppliedFix {
    /** The same for the same fix of the same finding, wherever it moved. */
    readonly key: string;
    readonly edits: readonly FileEdit[];
}
interface Current {
    readonly files: FileSystem;
    readonly loaded: LoadedProject;
    text(file: string): string;
}

function stateOf(files: FileSystem, found: FoundProject, { workspace }: FixOptions, changed: ReadonlyMap<string, string>): Current {
    const overlaid = overlayFiles(files, changed);
    const loaded = loadProject(overlaid, found, { workspace });
    const text = (file: string) => decodeText(overlaid.read(join(found.root, file)) ?? new Uint8Array()).text;
    return { files: overlaid, loaded, text };
}

function fixesOf({ files, loaded }: Current, { asOf, lang, wants }: FixOptions): Candidate[] {
    return diagnose(files, loaded, asOf, lang).flatMap((diagnostic: Diagnostic): Candidate[] => {
        const fix = diagnostic.fixes.find(({ ask }) => !ask);
        if (!fix || fix.edits.length === 0 || !wants(diagnostic.file)) return [];
        if (!fix.edits.every(({ file }) => isOwn(loaded, file))) return [];
        const { file, rule, part, message, range } = diagnostic;
        const key = [rule, part, message, fix.title].join('\0');
        return [{ file, rule, key, title: fix.title, line: range.start.line, edits: fix.edits }];
    });
}

/** A file of the project that was read without loss, and is no superior’s. */
function isOwn({ files, project }: LoadedProject, path: string): boolean {
    const file = files.get(path);
    return !!file && !project.superiors.includes(file.model) && !file.problems.some(({ code }) => code === 'syntax/encoding');
}

/** Fixes that can be made at once; the others wait for the next round. */
function together(candidates: readonly Candidate[]): Candidate[] {
    const chosen: Candidate[] = [];
    const taken = new Map<string, FileEdit[]>();
    for (const candidate of candidates) {
        if (candidate.edits.some((edit) => taken.get(edit.file)?.some((other) => collide(edit, other)))) continue;
        chosen.push(candidate);
        for (const edit of candidate.edits) taken.set(edit.file, [...(taken.get(edit.file) ?? []), edit]);
    }
    return chosen;
}

function withEdits(now: Current, changed: ReadonlyMap<string, string>, fixes: readonly Candidate[]): Map<string, string> {
    const byFile = new Map<string, FileEdit[]>();
    for (const edit of fixes.flatMap(({ edits }) => edits)) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
    const next = new Map(changed);
    for (const [file, edits] of byFile) next.set(join(now.loaded.root, file), applyEdits(now.text(file), edits));
    return next;
}

/** Of some fixes, those that do no harm; found by halving, as nearly always all of them are. */
function harmless(fixes: readonly Candidate[], isGood: (fixes: readonly Candidate[]) => boolean): readonly Candidate[] {
    if (fixes.length === 0 || isGood(fixes)) return fixes;
    if (fixes.length === 1) return [];
    const half = fixes.length >> 1;
    const first = harmless(fixes.slice(0, half), isGood);
    return [...first, ...harmless(fixes.slice(half), (list) => isGood([...first, ...list]))];
}

/** No file is harder to read, no more names and terms are wrong, and no hole stands in a plan that is approved. */
function isHarmless(before: Current, after: Current, asOf: string): boolean {
    for (const [path, file] of after.loaded.files) {
        if (file.problems.length > (before.loaded.files.get(path)?.problems.length ?? 0)) return false;
    }
    const was = errorsOf(before, asOf);
    const is = errorsOf(after, asOf);
    return is.all <= was.all && is.holes <= was.holes;
}

interface Errors {
    readonly all: number;
    readonly holes: number;
}
/** Errors of the text itself. What a mended kind or a new chapter brings to light was wrong before. */
const FORM = /^(names|terms|structure)\//;
const counted = new WeakMap<Current, Errors>();
function errorsOf(current: Current, asOf: string): Errors {
    const known = counted.get(current);
    if (known) return known;
    const errors = findingsOf(resolveProject(current.loaded.project), asOf).filter(
        ({ rule, severity }) => severity === 'error' && FORM.test(rule),
    );
    const made = { all: errors.length, holes: errors.filter(({ rule }) => rule === 'structure/todo').length };
    counted.set(current, made);
    return made;
}
