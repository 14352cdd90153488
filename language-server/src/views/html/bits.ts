import type { CellStep, Deadline, PartyUse } from '../../compile/matrix-types.js';
import { minutesText } from '../amounts.js';
import { deadlineText, isWithheld, partyText } from '../phrases.js';
import type { Voice } from '../voice.js';
import { pageWords } from '../words/page-words.js';
import { deadlineWords } from '../words/time-words.js';
import { alternativeMark, listMark } from '../words/words.js';
import { type Html, html, joined, type Piece } from './html.js';

/** Parties, each leading to its part. */
export function parties(voice: Voice, uses: readonly PartyUse[]): Html {
    return joined(
        uses.map((use) => useOf(voice, use)),
        listMark(voice.lang),
    );
}

function useOf(voice: Voice, use: PartyUse): Html {
    const names = use.any.map(
        (party) =>
            html`<span class="party"${partAttribute(isWithheld(voice, party) ? undefined : party.part)}>${partyText(voice, party)}</span>`,
    );
    const condition =
        use.condition && html` <span class="label">(${voice.say(pageWords.if)} ${voice.term('conditions', use.condition)})</span>`;
    return html`${joined(names, alternativeMark(voice.lang))}${condition}`;
}

/** The hook by which an editor finds the source of what was clicked. */
export const partAttribute = (part: string | undefined): Piece => part !== undefined && html` data-part="${part}"`;

export const deadline = (voice: Voice, limit: Deadline | undefined, acts: readonly CellStep[], waited?: readonly string[]): Piece =>
    limit && html`<span class="deadline">${deadlineText(voice, limit, acts, waited)}</span>`;

/** The end of a step at worst, counted from the start of its clock. */
export const latest = (voice: Voice, minutes: number | undefined): Piece =>
    minutes !== undefined &&
    minutes > 0 &&
    html`<span class="latest">${voice.say(deadlineWords.latest, { amount: minutesText(voice, minutes) })}</span>`;

/** `label value`, or nothing without a value. */
export const labelled = (label: string, value: Piece): Piece =>
    html`<span class="pair"><span class="label">${label}</span> ${value}</span>`;

export const row = (label: string, value: Piece): Html => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
