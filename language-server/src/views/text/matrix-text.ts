import type { Compiled } from '../../compile/compiled.js';
import type { Cell, PartyUse } from '../../compile/matrix-types.js';
import { fit } from '../columns.js';
import { plainText } from '../plain-text.js';
import { rowTitle } from '../titles.js';
import { levelText, type Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';

const HEAD = 34;
const COLUMN = 26;

/** The incident matrix as a table for a terminal: who answers for what, how many steps and reports, and what is missing. */
export function matrixText(voice: Voice, { incident }: Compiled): string {
    const { say } = voice;
    const line = (first: string, cells: readonly string[]) =>
        [fit(first, HEAD), ...cells.map((cell) => fit(cell, COLUMN))].join(' ').trimEnd();
    const lines = [
        line(
            say(pageWords.category),
            incident.columns.map((column) => levelText(voice, column.level)),
        ),
    ];
    lines.push('-'.repeat(HEAD + incident.columns.length * (COLUMN + 1)));
    for (const row of incident.rows)
        lines.push(
            line(
                `${row.sub ? '  ' : ''}${rowTitle(voice, row)}`,
                row.cells.map((cell) => cellText(voice, cell)),
            ),
        );
    return `${lines.join('\n')}\n`;
}

function cellText({ say }: Voice, cell: Cell): string {
    if (cell.state === 'excluded') return `– ${say(pageWords.excluded)}`;
    if (cell.state === 'handed_over') return `→ ${parties(cell.handedTo ?? [])}`;
    const gaps = cell.gaps.filter((gap) => !gap.excepted).length;
    const counts = `${cell.steps.length} ${say(pageWords.steps)}, ${cell.reports.length} ${say(pageWords.reports)}`;
    const missing = gaps > 0 ? `! ${gaps} ${say(pageWords.gaps)} · ` : '';
    return `${missing}${parties(cell.owner.length > 0 ? cell.owner : cell.command)} · ${counts}`;
}

const parties = (uses: readonly PartyUse[]) => uses.map((use) => use.any.map((party) => plainText(party.ref)).join('/')).join(', ');
