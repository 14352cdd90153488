import type { CellStep } from '../../compile/matrix-types.js';
import { meansOf } from '../means.js';
import { conditionText } from '../occasions.js';
import { actionsText, afterText, everyText, titleOf } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { layerWords, stepKindWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { deadline, labelled, latest, partAttribute, parties } from './bits.js';
import { type Html, html, joined, type Piece } from './html.js';
import { decisionIcon, gateIcon } from './icons.js';

/** The steps of a cell, numbered in their order. */
export function stepList(voice: Voice, steps: readonly CellStep[]): Html {
    return html`<ol class="steps">${steps.map((step) => stepItem(voice, step, steps))}</ol>`;
}

function stepItem(voice: Voice, step: CellStep, steps: readonly CellStep[]): Html {
    const { say } = voice;
    const kind =
        step.kind === 'step'
            ? undefined
            : html`<span class="kind">${step.kind === 'gate' ? gateIcon : decisionIcon} ${say(stepKindWords[step.kind])}</span> `;
    return html`<li class="step step-${step.kind}"${partAttribute(step.part)}>
${kind}<span class="title">${titleOf(step)}</span>${step.does.length > 0 && html` <span class="does">${actionsText(voice, step)}</span>`}
<div class="facts">${joined(present(factsOf(voice, step, steps)), ' ')} <span class="small">${joined(present(originOf(voice, step)), ' · ')}</span></div></li>`;
}

function factsOf(voice: Voice, step: CellStep, steps: readonly CellStep[]): Piece[] {
    const { say } = voice;
    return [
        step.by.length > 0 && labelled(say(pageWords.by), parties(voice, step.by)),
        step.with.length > 0 && labelled(say(pageWords.with), parties(voice, step.with)),
        step.after.length > 0 && html`<span class="pair">${afterText(voice, step, steps)}</span>`,
        deadline(voice, step.deadline, steps, step.after),
        step.requires && step.requires.length > 0 && labelled(say(pageWords.requires), requirements(step.requires, steps)),
        step.orElse && step.orElse.length > 0 && labelled(say(pageWords.orElse), parties(voice, step.orElse)),
        step.every && step.every.length > 0 && everyText(voice, step.every),
        ...meansOf(voice, step).map(({ label, text }) => labelled(label, text)),
        step.condition && labelled(say(pageWords.if), conditionText(voice, step)),
        step.of && labelled(say(pageWords.onlyFor), step.of.map(plainText).join(' · ')),
        step.discretion && say(pageWords.atDiscretion),
        step.lost.length > 0 && html`<span class="warn">${say(pageWords.lost)}</span>`,
    ];
}

function requirements(names: readonly string[], steps: readonly CellStep[]): Html {
    const titles = names.map((name) => {
        const found = steps.find((one) => one.name === name);
        return found ? titleOf(found) : plainText(name);
    });
    return html`<span class="required">${joined(
        titles.map((title) => html`<span>${title}</span>`),
        ' + ',
    )}</span>`;
}

function originOf(voice: Voice, step: CellStep): Piece[] {
    const { say } = voice;
    return [
        say(layerWords[step.layer]),
        step.track && `${say(pageWords.track)} ${plainText(step.track)}`,
        step.phase && `${say(pageWords.phase)} ${plainText(step.phase)}`,
        step.overrides.length > 0 && html`<span class="changed"${partAttribute(step.overrides.at(-1))}>${say(pageWords.changed)}</span>`,
        latest(voice, step.worst),
    ];
}

export const present = (pieces: readonly Piece[]): Piece[] =>
    pieces.filter((piece) => piece !== false && piece !== undefined && piece !== null && piece !== '');
