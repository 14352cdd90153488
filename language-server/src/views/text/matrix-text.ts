import type { Compiled } from '../../compile/compiled.js';
import type { Cell, MatrixRow, PartyUse } from '../../compile/matrix-types.js';
import { chineseLevel } from '../../standard/chinese-level.js';
import { fitTo } from '../columns.js';
import { plainText } from '../plain-text.js';
import { rowTitle } from '../titles.js';
import type { Voice } from '../voice.js';
import { levelNames, stateWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';

const HEAD = 34;
const COLUMN = 22;

/** The incident matrix as a table for a terminal: who answers for what, with how many steps and reports, and what is missing. */
export function matrixText(voice: Voice, { incident }: Compiled): string {
    const { say } = voice;
    const line = (first: string, cells: readonly string[]) =>
        [fitTo(first, HEAD), ...cells.map((cell) => fitTo(cell, COLUMN))].join(' ').trimEnd();
    const heads = incident.columns.map(({ level }) => `${voice.lang === 'zh-CN' ? chineseLevel(level) : level} ${say(levelNames[level])}`);
    const rows = incident.rows.map((row) =>
        line(
            rowText(voice, row),
            row.cells.map((cell) => cellText(voice, cell)),
        ),
    );
    const rule = '-'.repeat(HEAD + incident.columns.length * (COLUMN + 1));
    return `${[line(say(pageWords.category), heads), rule, ...rows, rule, say(pageWords.textLegend)].join('\n')}\n`;
}

const rowText = (voice: Voice, row: MatrixRow) => (row.sub ? `  › ${voice.category(row.sub)}` : rowTitle(voice, row));

function cellText({ say }: Voice, cell: Cell): string {
    if (cell.state === 'excluded') return `– ${say(stateWords.excluded)}`;
    if (cell.state === 'handed_over') return `→ ${parties(cell.handedTo ?? [])}`;
    const gaps = cell.gaps.filter((gap) => !gap.excepted).length;
    const owner = parties(cell.owner.length > 0 ? cell.owner : cell.command) || '?';
    return `${owner} ${cell.steps.length}+${cell.reports.length}${gaps > 0 ? ` !${gaps}` : ''}`;
}

const parties = (uses: readonly PartyUse[]) => uses.map((use) => use.any.map((party) => plainText(party.ref)).join('/')).join(', ');
