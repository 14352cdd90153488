import type { CellChange, CellFollowUp, CellReport, CellStep, CellSupport } from '../../compile/matrix-types.js';
import { conditionText } from '../occasions.js';
import { afterText, channelsText, everyText, titleOf } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { reportHowWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { deadline, labelled, partAttribute, parties } from './bits.js';
import { type Html, html, joined, type Piece } from './html.js';
import { present } from './step.js';

export function reportList(voice: Voice, reports: readonly CellReport[], steps: readonly CellStep[]): Html {
    return html`<ul class="reports">${reports.map((one) => reportItem(voice, one, steps))}</ul>`;
}

function reportItem(voice: Voice, report: CellReport, steps: readonly CellStep[]): Html {
    const { say } = voice;
    const facts: Piece[] = [
        report.from.length > 0 && labelled(say(pageWords.from), parties(voice, report.from)),
        report.to.length > 0 && labelled(say(pageWords.to), parties(voice, report.to)),
        report.after.length > 0 && afterText(voice, report, steps),
        deadline(voice, report.deadline, steps, report.after),
        report.via.length > 0 && labelled(say(pageWords.via), channelsText(voice, report.via)),
        report.fallback.length > 0 && labelled(say(pageWords.fallback), channelsText(voice, report.fallback)),
        report.every.length > 0 && everyText(voice, report.every),
        report.copies.length > 0 && labelled(say(pageWords.copies), parties(voice, report.copies)),
        report.of && labelled(say(pageWords.onlyFor), report.of.map(plainText).join(' · ')),
        report.discretion && say(pageWords.atDiscretion),
        report.condition && labelled(say(pageWords.if), conditionText(voice, report)),
    ];
    return html`<li class="report"${partAttribute(report.part)}><span class="kind">${say(reportHowWords[report.how])}</span> <span class="title">${titleOf(report)}</span>
<div class="facts">${joined(present(facts), ' ')}</div></li>`;
}

export function followUpList(voice: Voice, followUps: readonly CellFollowUp[]): Html {
    return html`<ul class="follow-ups">${followUps.map((one) => followUpItem(voice, one))}</ul>`;
}

function followUpItem(voice: Voice, one: CellFollowUp): Html {
    const { say } = voice;
    const facts: Piece[] = [
        one.from.length > 0 && labelled(say(pageWords.from), parties(voice, one.from)),
        labelled(say(pageWords.to), parties(voice, one.to)),
        one.every.length > 0 && html`<span class="deadline">${everyText(voice, one.every)}</span>`,
        deadline(voice, one.deadline, []),
        one.via.length > 0 && labelled(say(pageWords.via), channelsText(voice, one.via)),
        one.fallback.length > 0 && labelled(say(pageWords.fallback), channelsText(voice, one.fallback)),
    ];
    return html`<li${partAttribute(one.part)}>${one.title && html`<span class="title">${plainText(one.title)}</span> `}<span class="facts">${joined(
        present(facts),
        ' ',
    )}</span></li>`;
}

export function supportList(voice: Voice, supports: readonly CellSupport[]): Html {
    const { say } = voice;
    const facts = (one: CellSupport): Piece[] => [
        labelled(say(pageWords.from), parties(voice, one.from)),
        one.requested.length > 0 && labelled(say(pageWords.requested), parties(voice, one.requested)),
        one.via.length > 0 && labelled(say(pageWords.through), parties(voice, one.via)),
    ];
    return html`<ul class="follow-ups">${supports.map((one) => html`<li${partAttribute(one.part)}><span class="facts">${joined(present(facts(one)), ' ')}</span></li>`)}</ul>`;
}

/** Start or end of a level: who proposes, decides, hears of it. */
export function changeItem(voice: Voice, label: string, change: CellChange, steps: readonly CellStep[]): Html {
    const { say } = voice;
    const facts: Piece[] = [
        change.proposed.length > 0 && labelled(say(pageWords.proposed), parties(voice, change.proposed)),
        change.advised.length > 0 && labelled(say(pageWords.advised), parties(voice, change.advised)),
        change.decided.length > 0 && labelled(say(pageWords.decided), parties(voice, change.decided)),
        change.approved.length > 0 && labelled(say(pageWords.approvedBy), parties(voice, change.approved)),
        change.leftTo.length > 0 && labelled(say(pageWords.leftTo), parties(voice, change.leftTo)),
        change.received.length > 0 && labelled(say(pageWords.received), parties(voice, change.received)),
        change.when &&
            labelled(say(pageWords.when), conditionText(voice, { condition: change.when, conditionFacts: change.whenFacts ?? [] })),
        ...change.tells.map((tell) =>
            labelled(say(pageWords.tells), html`${parties(voice, tell.to)} ${deadline(voice, tell.deadline, steps)}`),
        ),
    ];
    return html`<li${partAttribute(change.part)}><span class="title">${label}</span> <span class="facts">${joined(present(facts), ' ')}</span></li>`;
}
