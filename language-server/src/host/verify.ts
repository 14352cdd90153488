import { type ResolvedPlan, resolveProject } from '../model/plans.js';
import { contentHash } from '../views/control.js';
import { type ReadStamp, readStamp } from '../views/document/stamp.js';
import type { OutputFormat } from '../views/outputs.js';
import { redacted } from '../views/redact/redact.js';
import { isSheetId, SHEET_IDS, type SheetId } from '../views/sheets/registry.js';
import { type FileKind, type FileText, fileText } from '../views/verify/file-text.js';
import { columnWords } from '../views/words/sheet-words.js';
import { type BuildRequest, buildProject } from './build.js';
import type { FileSystem } from './file-system.js';
import type { LoadedProject } from './load-project.js';

/** A project that a file may have been made from. */
export interface Origin {
    readonly loaded: LoadedProject;
    wants(path: string): boolean;
    /** The plans of an earlier version, for documents with a change note. */
    readonly before?: readonly ResolvedPlan[];
}
export interface Verification {
    readonly outcome: 'same' | 'saved' | 'content' | 'edited' | 'other' | 'none';
    readonly plan?: string;
    readonly hash?: string;
    /** Plans with their hashes, to compare with. */
    readonly here: readonly (readonly [plan: string, hash: string])[];
}

/** What a file is made again with. */
export type Rebuild = Pick<BuildRequest, 'tool' | 'layOut'>;

/** Where a hash of a paper leads, without its words. */
export function verifyHash(hash: string, origins: readonly Origin[]): Verification {
    const here = origins.flatMap(({ loaded, wants }) => hashes(loaded, wants));
    const found = here.find((one) => one.hash === hash || one.redacted === hash);
    const plans = here.map((one) => [one.plan, one.hash] as const);
    return found ? { outcome: 'content', plan: found.plan, hash, here: plans } : { outcome: 'other', hash, here: plans };
}

/**
 * Whether a file is what `build` makes of the plans here: byte by byte, else word by word. Throws ZipProblem for a file that
 * is not read.
 */
export async function verifyFile(files: FileSystem, bytes: Uint8Array, origins: readonly Origin[], how: Rebuild): Promise<Verification> {
    const text = fileText(bytes);
    const stamp = readStamp(text.all);
    const hash = stamp?.hash ?? /(?:^|[^0-9a-f])([0-9a-f]{16})(?:[^0-9a-f]|$)/.exec(text.all)?.[1];
    if (hash === undefined) return { outcome: 'none', here: [] };
    const known = verifyHash(hash, origins);
    if (!stamp || known.outcome !== 'content') return known;
    for (const origin of origins) {
        const outcome = await compared(files, bytes, text, stamp, origin, how);
        if (outcome) return { ...known, outcome };
    }
    return { ...known, outcome: 'edited' };
}

const FORMATS: Readonly<Record<FileKind, { readonly whole: readonly OutputFormat[]; readonly sheet: OutputFormat }>> = {
    docx: { whole: ['docx'], sheet: 'docx' },
    xlsx: { whole: ['xlsx'], sheet: 'xlsx' },
    html: { whole: ['html-document'], sheet: 'html' },
    md: { whole: ['md-document'], sheet: 'md' },
};

async function compared(files: FileSystem, bytes: Uint8Array, text: FileText, stamp: ReadStamp, origin: Origin, how: Rebuild) {
    const { lang, asOf, redacted: redact, revision } = stamp;
    const request = {
        lang,
        asOf,
        redact,
        ...how,
        wants: origin.wants,
        ...(revision ? { revision } : {}),
        ...(origin.before ? { before: origin.before } : {}),
    };
    const ways: { formats: readonly OutputFormat[]; sheets?: readonly SheetId[] }[] = [
        { formats: FORMATS[text.kind].whole },
        { formats: [FORMATS[text.kind].sheet], sheets: sheetsIn(text) },
    ];
    let saved = false;
    for (const way of ways) {
        for (const built of await buildProject(files, origin.loaded, { ...request, ...way })) {
            for (const { content } of built.files) {
                const made = typeof content === 'string' ? new TextEncoder().encode(content) : content;
                if (equal(made, bytes)) return 'same';
                saved ||= fileText(made).said === text.said;
            }
        }
        if (saved) return 'saved';
    }
    return undefined;
}

/** The sheets that a workbook names as its own; all where it names none. */
function sheetsIn(text: FileText): readonly SheetId[] {
    const lines = text.all.split('\n');
    const at = lines.findIndex((line) => Object.values<string>(columnWords.sheets).includes(line));
    const named: SheetId[] = [];
    for (const line of at < 0 ? [] : lines.slice(at + 1)) {
        const id = /\(([a-z-]+)\)$/.exec(line)?.[1];
        if (id === undefined || !isSheetId(id)) break;
        named.push(id);
    }
    return text.kind === 'xlsx' && named.length > 0 ? named : SHEET_IDS;
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

function hashes(loaded: LoadedProject, wants: (path: string) => boolean) {
    const shown = resolveProject(redacted(loaded.project).project).plans;
    return resolveProject(loaded.project)
        .plans.map((plan, i) => ({ plan, twin: shown[i] }))
        .filter(({ plan }) => !plan.plan.abridged && wants(plan.file.path))
        .map(({ plan, twin }) => ({ plan: plan.id, hash: contentHash(plan), redacted: twin && contentHash(twin) }));
}
