import type { Cell, Gap, WarningColumn } from '../../compile/matrix-types.js';
import { warningLines } from '../lines.js';
import { partyText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { gapWords, stateWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { partAttribute, parties, row } from './bits.js';
import { type Html, html, type Piece } from './html.js';
import { stateIcons } from './icons.js';
import { changeItem, followUpList, reportList, supportList } from './reports.js';
import { present, stepList } from './step.js';

export type AnyCell = Cell | WarningColumn;
/** Puts a cell into its table: as it is made, or something in its place. */
export type CellPlacer = (id: string, make: () => Html) => Html;
export const placeCell: CellPlacer = (_id, make) => make();

/** What a cell shows, under a heading that is seen where cells are stacked. */
export function cellBody(voice: Voice, cell: AnyCell, heading: string): Html {
    const { say } = voice;
    return html`<p class="cell-heading" aria-hidden="true">${heading}</p>
<p class="state"><span class="badge">${stateIcons[cell.state]} ${say(stateWords[cell.state])}</span></p>
${cell.broken && html`<p class="broken">${say(pageWords.broken)}</p>`}
${elsewhere(voice, cell)}
${who(voice, cell)}
${cell.gaps.length > 0 && gapList(voice, cell.gaps)}
${cell.steps.length > 0 && fold(say(pageWords.steps), cell.steps.length, stepList(voice, cell.steps))}
${cell.reports.length > 0 && fold(say(pageWords.reports), cell.reports.length, reportList(voice, cell.reports, cell.steps))}
${cell.followUps.length > 0 && fold(say(pageWords.followUps), cell.followUps.length, followUpList(voice, cell.followUps))}
${'supports' in cell && cell.supports.length > 0 && fold(say(pageWords.supports), cell.supports.length, supportList(voice, cell.supports))}
${changes(voice, cell)}`;
}

const fold = (label: string, count: number | undefined, body: Html): Html =>
    html`<details open><summary>${label}${count !== undefined && html` <span class="count">${count}</span>`}</summary>${body}</details>`;

function elsewhere(voice: Voice, cell: AnyCell): Piece {
    if (!('note' in cell || 'handedTo' in cell)) return undefined;
    const { say } = voice;
    const label = cell.state === 'excluded' ? say(pageWords.seeElsewhere) : say(pageWords.handedTo);
    const to = cell.handedTo && cell.handedTo.length > 0 ? parties(voice, cell.handedTo) : cell.note && plainText(cell.note);
    return to && html`<p class="elsewhere"><span class="label">${label}</span> ${to}</p>`;
}

function who(voice: Voice, cell: AnyCell): Piece {
    const { say } = voice;
    const rows: Piece[] =
        'owner' in cell
            ? [
                  cell.owner.length > 0 && row(say(pageWords.owner), parties(voice, cell.owner)),
                  cell.command.length > 0 && row(say(pageWords.command), parties(voice, cell.command)),
                  cell.underCommand.length > 0 && row(say(pageWords.underCommand), parties(voice, cell.underCommand)),
              ]
            : [
                  cell.received.length > 0 && row(say(pageWords.receivedBy), parties(voice, cell.received)),
                  cell.led.length > 0 && row(say(pageWords.led), parties(voice, cell.led)),
                  cell.issued.length > 0 && row(say(pageWords.issuedBy), parties(voice, cell.issued)),
              ];
    if ('mode' in cell && cell.mode === 'on_request') rows.push(row(say(pageWords.when), say(pageWords.onRequest)));
    for (const watch of cell.watches)
        rows.push(row(say(pageWords.watch), html`${parties(voice, watch.by)} ${watch.hours && voice.term('watch_hours', watch.hours)}`));
    if (cell.onDuty.length > 0) rows.push(row(say(pageWords.onDuty), cell.onDuty.map((one) => voice.roster(one)).join(' · ')));
    const shown = present(rows);
    return shown.length > 0 && html`<dl class="who">${shown}</dl>`;
}

function gapList(voice: Voice, gaps: readonly Gap[]): Html {
    return html`<div class="gaps"><p class="label">${stateIcons.gap} ${voice.say(pageWords.gaps)}</p><ul>${gaps.map(
        (gap) =>
            html`<li${partAttribute(gap.part)}${gap.excepted && html` class="excepted"`}>${voice.say(gapWords[gap.kind])}${
                gap.excepted && html` <span class="small">(${voice.say(pageWords.excepted)})</span>`
            }</li>`,
    )}</ul></div>`;
}

function changes(voice: Voice, cell: AnyCell): Piece {
    const { say } = voice;
    if ('acts' in cell) {
        const lines = warningLines(voice, cell);
        return (
            lines.length > 0 &&
            fold(say(pageWords.warningActs), undefined, html`<ul class="changes">${lines.map((line) => html`<li>${line}</li>`)}</ul>`)
        );
    }
    if (!('start' in cell || 'end' in cell)) return undefined;
    const items = present([
        cell.start && changeItem(voice, say(pageWords.start), cell.start, cell.steps),
        cell.end && changeItem(voice, say(pageWords.end), cell.end, cell.steps),
    ]);
    return items.length > 0 && fold(say(pageWords.startEnd), undefined, html`<ul class="changes">${items}</ul>`);
}

/** Everybody who leads, commands or does something in a cell, for the filter. */
export function namesIn(voice: Voice, cell: AnyCell): string[] {
    const uses = [
        ...('owner' in cell ? [...cell.owner, ...cell.command] : [...cell.received, ...cell.issued]),
        ...cell.steps.flatMap((step) => [...step.by, ...step.with]),
        ...cell.reports.flatMap((report) => report.from),
    ];
    return [...new Set(uses.flatMap((use) => use.any.map((party) => partyText(voice, party).replace(/\s+/g, ' '))))];
}

/** Gaps that nobody has excepted. */
export const openGaps = (cell: AnyCell): readonly Gap[] => cell.gaps.filter((gap) => !gap.excepted);

/** Attributes that cells of both matrices carry. Part ids hold no white space. */
export function cellAttributes(voice: Voice, cell: AnyCell, id: string): Html {
    return html` class="cell state-${cell.state}" id="${id}"${partAttribute(cell.parts[0])} data-parts="${cell.parts.join(' ')}" data-names="${namesIn(
        voice,
        cell,
    ).join('\n')}"${openGaps(cell).length > 0 && html` data-gaps="${openGaps(cell).length}"`} tabindex="-1"`;
}
