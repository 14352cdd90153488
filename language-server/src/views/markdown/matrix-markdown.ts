import type { Compiled } from '../../compile/compiled.js';
import type { Cell, WarningColumn } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { cellLines } from '../cell-lines.js';
import { type ControlOptions, controlLines, planTitle } from '../control.js';
import { gapCountText } from '../phrases.js';
import { rowTitle, warningTitle } from '../titles.js';
import { levelText, type Voice, type VoiceOptions, voiceOf } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { mdText } from './escape.js';

/** The plan's header and both matrices as Markdown of GitHub's kind: short tables, and below them each cell as lists. */
export function planMarkdown(plan: ResolvedPlan, compiled: Compiled, options: VoiceOptions & ControlOptions): string {
    const voice = voiceOf(plan, options);
    const { say } = voice;
    const { incident, warning } = compiled;
    const control = controlLines(plan, voice, options);
    const blocks = [
        `# ${mdText(planTitle(plan))}`,
        table([control.map((one) => one.label), control.map((one) => one.value)]),
        `## ${say(pageWords.incidentMatrix)}`,
        incident.rows.length === 0
            ? say(pageWords.noCategories)
            : table([
                  [say(pageWords.category), ...incident.columns.map((column) => levelText(voice, column.level))],
                  ...incident.rows.map((row) => [rowTitle(voice, row), ...row.cells.map((cell) => shortCell(voice, cell))]),
              ]),
        ...incident.rows.flatMap((row) =>
            row.cells.flatMap((cell) => cellBlocks(voice, cell, `${rowTitle(voice, row)} · ${levelText(voice, cell.level)}`)),
        ),
        `## ${say(pageWords.warningMatrix)}`,
        warning.columns.length === 0
            ? say(pageWords.noWarnings)
            : table([
                  [say(pageWords.warning), ...warning.columns.map((column) => warningTitle(voice, column))],
                  [say(pageWords.state), ...warning.columns.map((column) => shortCell(voice, column))],
              ]),
        ...warning.columns.flatMap((column) => cellBlocks(voice, column, warningTitle(voice, column))),
    ];
    return `${blocks.join('\n\n')}\n`;
}

/** A table; the first row is its head. */
function table(rows: readonly (readonly string[])[]): string {
    const [head = [], ...body] = rows.map((row) => row.map(mdText));
    const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || ' ').join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function shortCell(voice: Voice, cell: Cell | WarningColumn): string {
    const lines = cellLines(voice, cell);
    const gaps = cell.gaps.filter((gap) => !gap.excepted).length;
    return [lines.state, lines.owner || lines.elsewhere, gaps > 0 ? gapCountText(voice, gaps) : ''].filter(Boolean).join(' · ');
}

function cellBlocks(voice: Voice, cell: Cell | WarningColumn, title: string): string[] {
    const { say } = voice;
    const lines = cellLines(voice, cell);
    const warning = !('owner' in cell);
    const facts: [string, string][] = [
        [say(pageWords.state), [lines.state, lines.broken].filter(Boolean).join(' · ')],
        [say(cell.state === 'excluded' ? pageWords.seeElsewhere : pageWords.handedTo), lines.elsewhere],
        [say(warning ? pageWords.receivedBy : pageWords.owner), lines.owner],
        [say(warning ? pageWords.issuedBy : pageWords.command), lines.command],
        [say(pageWords.underCommand), lines.underCommand],
        [say(pageWords.onDuty), lines.onDuty],
    ];
    const lists: [string, readonly string[], boolean][] = [
        [say(pageWords.gaps), lines.gaps, false],
        [say(pageWords.steps), lines.steps, true],
        [say(pageWords.reports), lines.reports, false],
        [say(pageWords.followUps), lines.followUps, false],
        [say(pageWords.supports), lines.supports, false],
        [say(warning ? pageWords.warningActs : pageWords.startEnd), lines.changes, false],
    ];
    return [
        `### ${mdText(title)}`,
        facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => `- **${label}** ${mdText(value)}`)
            .join('\n'), // prettier-ignore
        ...lists.filter(([, items]) => items.length > 0).map(([label, items, ordered]) => `**${label}**\n\n${list(items, ordered)}`),
    ];
}

const list = (items: readonly string[], ordered: boolean): string =>
    items.map((item, i) => `${ordered ? `${i + 1}.` : '-'} ${mdText(item)}`).join('\n');
