import type { Severity } from '../../rules/finding.js';
import type { Lang } from '../../rules/messages.js';
import { mdText } from '../markdown/escape.js';
import { both, words } from '../words/words.js';
import type { Report, Result } from './result.js';

/** A page of a job takes a megabyte; more rows than these nobody reads there. */
const MOST = 200;

const say = words({
    title: both('Emergency plans', '应急预案检查'),
    clean: both('Nothing is wrong.', '未发现问题。'),
    plans: both('Plans', '预案'),
    errors: both('Errors', '错误'),
    warnings: both('Warnings', '警告'),
    infos: both('Notes', '提示'),
    error: both('error', '错误'),
    warning: both('warning', '警告'),
    info: both('note', '提示'),
    baseline: both('Known, not shown', '基线内（不显示）'),
    severity: both('Severity', '级别'),
    place: both('Place', '位置'),
    message: both('What is wrong', '问题'),
    clause: both('Clause', '条款'),
    rule: both('Rule', '规则'),
    count: both('Findings', '数量'),
    byRule: both('By rule', '按规则统计'),
    more: both('{count} more are in the full report.', '另有 {count} 条，见完整报告。'),
});
const SIGN: Record<Severity, string> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/** A report as the summary of a job in Markdown: counts, the gravest findings first, and which rules they are of. */
export function jobSummary({ summary, findings }: Report, lang: Lang): string {
    const word = (key: keyof typeof say) => say[key][lang];
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
    const rule = (columns: number) => row(Array.from({ length: columns }, () => '---'));
    const heads = ['plans', 'errors', 'warnings', 'infos', 'baseline'] as const;
    const counts = [summary.plans, summary.errors, summary.warnings, summary.infos, summary.baseline];
    let text = `## ${word('title')}\n\n${row(heads.map(word))}${rule(heads.length)}${row(counts.map(String))}\n`;
    if (findings.length === 0) return `${text}${word('clean')}\n`;
    const gravest = byGravity(findings);
    text += row((['severity', 'place', 'message', 'clause', 'rule'] as const).map(word)) + rule(5);
    for (const one of gravest.slice(0, MOST)) {
        const place = `${one.file}:${one.range.start.line + 1}`;
        const severity = `${SIGN[one.severity]} ${word(one.severity)}`;
        text += row([severity, mdText(place), mdText(one.message), mdText(one.requirements.join(', ')), mdText(one.rule)]);
    }
    if (findings.length > MOST) text += `\n${word('more').replace('{count}', String(findings.length - MOST))}\n`;
    text += `\n<details><summary>${word('byRule')}</summary>\n\n${row([word('rule'), word('count')])}${rule(2)}`;
    for (const [id, count] of byRule(findings)) text += row([mdText(id), String(count)]);
    return `${text}\n</details>\n`;
}

function byGravity(findings: readonly Result[]): Result[] {
    return (['error', 'warning', 'info'] as const).flatMap((severity) => findings.filter((one) => one.severity === severity));
}

function byRule(findings: readonly Result[]): [string, number][] {
    const counts = new Map<string, number>();
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
