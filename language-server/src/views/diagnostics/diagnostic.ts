import { fullLanguage } from '../../language/on-demand.js';
import type { SyntaxProblem } from '../../language/syntax-problem.js';
import type { ConfigProblem } from '../../model/config.js';
import { configMessage } from '../../model/config-messages.js';
import type { FilePositions, Range } from '../../model/file-model.js';
import type { Finding, Fix, Place, Severity } from '../../rules/finding.js';
import { fill, type Lang } from '../../rules/messages.js';
import { rangeOfPlace } from '../../rules/place.js';
import type { Rule } from '../../rules/rule.js';
import { idsNamed } from '../../standard/taxonomy.js';
import { editsOf, type TextEdit } from './edits.js';
import { type LineTable, rangeAt, type TextRange } from './lines.js';
import { sharedPart } from './shared-part.js';

/** A finding with its range, its words and its text edits: what reporters and editors show. */
export interface Diagnostic {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    /** Path inside the project. */
    readonly file: string;
    readonly range: TextRange;
    readonly part: string;
    readonly requirements: readonly string[];
    readonly related: readonly { readonly message: string; readonly file: string; readonly range: TextRange; readonly part: string }[];
    /** `ask`: never made unasked. */
    readonly fixes: readonly { readonly title: string; readonly edits: readonly FileEdit[]; readonly ask?: true }[];
}
export interface FileEdit extends TextEdit {
    readonly file: string;
}

/** Text and places of a file, read again on demand for files that are not open. */
export interface Source {
    readonly text: string;
    readonly lines: LineTable;
    readonly positions: FilePositions;
}
export type Sources = (file: string) => Source | undefined;

const START: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Puts a finding into words and places. */
export function diagnosticOf(finding: Finding, rule: Rule, sources: Sources, lang: Lang): Diagnostic {
    const words = (key: string, args: Finding['args']) => {
        const message = rule.messages[key];
        if (!message) throw new Error(`The rule ${rule.id} has no message '${key}'`);
        return fill(message, args, lang);
    };
    return {
        rule: finding.rule,
        severity: finding.severity,
        message: words(finding.message, finding.args),
        file: finding.file,
        range: placeRange(finding, sources),
        part: sharedPart(finding.part),
        requirements: finding.requirements,
        related: finding.related.map((related) => ({
            message: words(related.message, related.args),
            file: related.file,
            range: placeRange(related, sources),
            part: sharedPart(related.part),
        })),
        fixes: finding.fixes.flatMap((fix) => fixOf(fix, words(fix.title, fix.args), sources)),
    };
}

function fixOf(fix: Fix, title: string, sources: Sources): Diagnostic['fixes'] {
    const edits = fix.changes.map((change) => editsOf(change, sources));
    // A fix that cannot be written completely is not offered.
    if (edits.some((list) => list === undefined)) return [];
    return [{ title, edits: edits.flatMap((list) => list ?? []), ...(fix.ask ? { ask: true } : {}) }];
}

/** The range of a place; the start of the file where its text is not at hand. */
export function placeRange(place: Place, sources: Sources): TextRange {
    const source = sources(place.file);
    if (!source) return START;
    const [start, end]: Range = rangeOfPlace(place, source.positions, source.text);
    return rangeAt(source.lines, start, end);
}

/** A place where the text cannot be read, in words. */
export function syntaxDiagnostic(problem: SyntaxProblem, file: string, lines: LineTable, lang: Lang): Diagnostic {
    return {
        rule: problem.code,
        severity: 'error',
        message: fullLanguage().syntaxMessage(problem, lang) + meantTerm(problem, lang),
        file,
        range: rangeAt(lines, problem.start, problem.end),
        part: '',
        requirements: [],
        related: [],
        fixes: [],
    };
}

/** Whoever writes a term by its Chinese name is told the word for it; nothing where that may be one of many. */
function meantTerm({ rule, found = '' }: SyntaxProblem, lang: Lang): string {
    if (rule !== 'Word' || !/[^\p{ASCII}]/u.test(found)) return '';
    const ids = idsNamed(found);
    if (ids.length === 0 || ids.length > 3) return '';
    const words = ids.map((id) => `\`${id}\``);
    return lang === 'en' ? ` Did you mean ${words.join(' or ')}?` : `是否应为 ${words.join(' 或 ')}？`;
}

/** A problem of preplan.yaml, in words. */
export function configDiagnostic(problem: ConfigProblem, lines: LineTable, lang: Lang): Diagnostic {
    return {
        rule: problem.code,
        severity: 'error',
        message: configMessage(problem.code, problem.args, lang),
        file: 'preplan.yaml',
        range: rangeAt(lines, problem.start, problem.end),
        part: '',
        requirements: [],
        related: [],
        fixes: [],
    };
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
export const atLeast = (severity: Severity, level: Severity): boolean => RANK[severity] <= RANK[level];

/** By file, place, then rule. */
export const sortDiagnostics = (list: Diagnostic[]): Diagnostic[] => list.sort(compareDiagnostics);

export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
    const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    return (
        order(a.file, b.file) ||
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        RANK[a.severity] - RANK[b.severity] ||
        order(a.rule, b.rule) ||
        order(a.message, b.message)
    );
}
