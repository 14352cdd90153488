import type { Lang } from '../../rules/messages.js';
import { wide } from '../../views/columns.js';
import type { Diagnostic, Sources } from '../../views/diagnostics/diagnostic.js';
import { safeExcerpt } from '../../views/diagnostics/excerpt.js';
import { lineText } from '../../views/diagnostics/lines.js';
import { visible } from '../../views/diagnostics/visible.js';
import type { Colours } from '../colours.js';

const WORDS: Record<Lang, Record<Diagnostic['severity'], string>> = {
    en: { error: 'error', warning: 'warning', info: 'note' },
    'zh-CN': { error: '错误', warning: '警告', info: '提示' },
};
const PAINT: Record<Diagnostic['severity'], keyof Colours> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Longer lines are not shown: they explain nothing, and fill the log. */
const LONGEST = 2000;

export interface PrettyOptions {
    readonly lang: Lang;
    readonly colours: Colours;
    /** Prefix of paths, from the working folder to the project. */
    readonly prefix: string;
    readonly persons: ReadonlySet<string>;
}

/** One finding for a person at a terminal: place, message, the line with a caret, and what it is about. */
export function pretty(diagnostic: Diagnostic, sources: Sources, options: PrettyOptions): string {
    const { lang, colours, prefix } = options;
    const { start, end } = diagnostic.range;
    const place = `${visible(prefix + diagnostic.file)}:${start.line + 1}:${start.character + 1}`;
    const label = colours[PAINT[diagnostic.severity]](WORDS[lang][diagnostic.severity]);
    const tail = [diagnostic.rule, ...diagnostic.requirements].join('  ');
    const lines = [`${colours.bold(place)}  ${label}  ${visible(diagnostic.message)}  ${colours.dim(tail)}`];
    const source = sources(diagnostic.file);
    const text = source && lineText(source.text, source.lines, start.line);
    if (text !== undefined && text.length <= LONGEST) {
        const shown = visible(safeExcerpt(text, options.persons)).replaceAll('\t', ' ');
        const number = String(start.line + 1).padStart(5);
        const width = Math.max(1, (end.line === start.line ? end.character : shown.length) - start.character);
        const caret =
            ' '.repeat(wide(shown.slice(0, start.character))) +
            '^'.repeat(Math.max(1, wide(shown.slice(start.character, start.character + width))));
        lines.push(`${colours.dim(`${number} |`)} ${shown}`, `${colours.dim('      |')} ${colours[PAINT[diagnostic.severity]](caret)}`);
    }
    for (const related of diagnostic.related) {
        lines.push(colours.dim(`      = ${visible(prefix + related.file)}:${related.range.start.line + 1}: ${visible(related.message)}`));
    }
    return lines.join('\n');
}

/** The closing line. */
export function prettySummary(counts: Readonly<Record<Diagnostic['severity'], number>>, plans: number, lang: Lang, hidden = 0): string {
    if (lang === 'zh-CN') {
        const known = hidden > 0 ? `（另有 ${hidden} 个已列入基线，不显示）` : '';
        return `${plans} 个预案：${counts.error} 个错误，${counts.warning} 个警告，${counts.info} 个提示${known}`;
    }
    const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
    const known = hidden > 0 ? ` (${many(hidden, 'finding')} in the baseline not shown)` : '';
    return `${many(plans, 'plan')}: ${many(counts.error, 'error')}, ${many(counts.warning, 'warning')}, ${many(counts.info, 'note')}${known}`;
}
