import type { Lang } from '../../rules/messages.js';
import { wide } from '../../views/columns.js';
import { visibleLine } from '../../views/diagnostics/visible.js';
import type { Result, Summary } from '../../views/reports/result.js';
import type { Colours } from '../colours.js';

const WORDS: Record<Lang, Record<Result['severity'], string>> = {
    en: { error: 'error', warning: 'warning', info: 'note' },
    'zh-CN': { error: '错误', warning: '警告', info: '提示' },
};
const PAINT: Record<Result['severity'], keyof Colours> = { error: 'red', warning: 'yellow', info: 'blue' };

export interface PrettyOptions {
    readonly lang: Lang;
    readonly colours: Colours;
}

/** One finding for a person at a terminal: place, message, the line with a caret, and what it is about. */
export function pretty(result: Result, { lang, colours }: PrettyOptions): string {
    const { start, end } = result.range;
    const place = `${visibleLine(result.file)}:${start.line + 1}:${start.character + 1}`;
    const label = colours[PAINT[result.severity]](WORDS[lang][result.severity]);
    const tail = [result.rule, ...result.requirements].join('  ');
    const lines = [`${colours.bold(place)}  ${label}  ${visibleLine(result.message)}  ${colours.dim(tail)}`];
    if (result.excerpt !== undefined) {
        const shown = visibleLine(result.excerpt);
        const number = String(start.line + 1).padStart(5);
        const width = Math.max(1, (end.line === start.line ? end.character : shown.length) - start.character);
        const caret =
            ' '.repeat(wide(shown.slice(0, start.character))) +
            '^'.repeat(Math.max(1, wide(shown.slice(start.character, start.character + width))));
        lines.push(`${colours.dim(`${number} |`)} ${shown}`, `${colours.dim('      |')} ${colours[PAINT[result.severity]](caret)}`);
    }
    for (const related of result.related) {
        lines.push(colours.dim(`      = ${visibleLine(related.file)}:${related.range.start.line + 1}: ${visibleLine(related.message)}`));
    }
    return lines.join('\n');
}

/** The closing line. */
export function prettySummary({ plans, errors, warnings, infos, baseline }: Summary, lang: Lang): string {
    if (lang === 'zh-CN') {
        const known = baseline > 0 ? `（另有 ${baseline} 个已列入基线，不显示）` : '';
        return `${plans} 个预案：${errors} 个错误，${warnings} 个警告，${infos} 个提示${known}`;
    }
    const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
    const known = baseline > 0 ? ` (${many(baseline, 'finding')} in the baseline not shown)` : '';
    return `${many(plans, 'plan')}: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(infos, 'note')}${known}`;
}
