import type { Cell, WarningColumn } from '../../compile/matrix-types.js';
import { cellLines } from '../cell-lines.js';
import { deadlineText, everyText, gapCountText, partiesText } from '../phrases.js';
import type { Voice } from '../voice.js';
import { gapWords, stateWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { columnWords } from '../words/sheet-words.js';
import { listed, pair } from '../words/words.js';
import { ranges, type StepBook } from './step-book.js';

/** A cell in a few short lines: who, the numbers of what is done, what goes on, what is missing. */
export function shortLines(voice: Voice, cell: Cell | WarningColumn, book: StepBook): string[] {
    const { say } = voice;
    const lines = cellLines(voice, cell);
    if (cell.state === 'excluded' || cell.state === 'handed_over') {
        const to = 'handedTo' in cell && lines.elsewhere ? lines.elsewhere : '';
        return [say(stateWords[cell.state]), to].filter(Boolean);
    }
    const who =
        'owner' in cell
            ? [
                  lines.owner,
                  lines.command !== lines.owner && lines.command && pair(voice.lang, say(pageWords.command), lines.command),
                  lines.underCommand && pair(voice.lang, say(pageWords.underCommand), lines.underCommand),
              ]
            : [lines.owner, lines.command && pair(voice.lang, say(pageWords.issuedBy), lines.command)];
    const steps = ranges(cell.steps.map((step) => book.stepNumber(step)));
    const reports = ranges(cell.reports.map((report) => book.reportNumber(report)));
    return [
        ...who,
        steps && `▸ ${steps}`,
        reports && `✉ ${reports}`,
        ...cell.followUps.map((one) => followUp(voice, one)),
        lines.onDuty && pair(voice.lang, say(pageWords.onDuty), lines.onDuty),
        'end' in cell && cell.end && pair(voice.lang, say(pageWords.end), partiesText(voice, cell.end.decided)),
        lines.broken,
        gapText(voice, cell),
    ].filter((line) => typeof line === 'string' && line !== '') as string[];
}

/** Lines that stand in every cell of a column that is handled: said once, above. Steps differ, so they stay. */
export function sharedLines(cells: readonly (readonly string[])[]): string[] {
    const [first = [], ...rest] = cells;
    if (rest.length === 0) return [];
    return first.filter((line) => !/^[▸!]/.test(line) && rest.every((cell) => cell.includes(line)));
}

function followUp(voice: Voice, one: Cell['followUps'][number]): string {
    const often = [one.every.length > 0 && everyText(voice, one.every), one.deadline && deadlineText(voice, one.deadline, [])];
    return `↻ ${partiesText(voice, one.to)} ${often.filter(Boolean).join(' ')}`.trim();
}

/** What is missing in words where it is little, else its number. */
function gapText(voice: Voice, cell: Cell | WarningColumn): string {
    const open = cell.gaps.filter((gap) => !gap.excepted);
    if (open.length === 0) return '';
    const text =
        open.length > 3
            ? gapCountText(voice, open.length)
            : listed(
                  voice.lang,
                  open.map((gap) => voice.say(gapWords[gap.kind])),
              );
    return `! ${text}`;
}

/** What the signs in a cell mean. */
export const signsText = (voice: Voice): string =>
    [
        `▸ ${voice.say(columnWords.step)}`,
        `✉ ${voice.say(pageWords.reports)}`,
        `↻ ${voice.say(pageWords.followUps)}`,
        `! ${voice.say(pageWords.gaps)}`,
    ].join('   ');
