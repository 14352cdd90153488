import type { CellChange, CellFollowUp, CellReport, CellStep, CellSupport, WarningColumn } from '../compile/matrix-types.js';
import { amountText, minutesText } from './amounts.js';
import { meansOf } from './means.js';
import { conditionText } from './occasions.js';
import { actionsText, afterText, channelsText, deadlineText, everyText, partiesText, titleOf } from './phrases.js';
import { plainText } from './plain-text.js';
import type { Voice } from './voice.js';
import { layerWords, reportHowWords, stepKindWords } from './words/matrix-words.js';
import { pageWords } from './words/page-words.js';
import { deadlineWords } from './words/time-words.js';

/** Entries of a cell as lines of plain text, for outputs without markup. */
export function stepLine(voice: Voice, step: CellStep, steps: readonly CellStep[]): string {
    const { say } = voice;
    const facts = [
        step.does.length > 0 && actionsText(voice, step),
        step.by.length > 0 && pair(say(pageWords.by), partiesText(voice, step.by)),
        step.with.length > 0 && pair(say(pageWords.with), partiesText(voice, step.with)),
        step.after.length > 0 && afterText(voice, step, steps),
        step.deadline && deadlineText(voice, step.deadline, steps, step.after),
        step.requires &&
            step.requires.length > 0 &&
            pair(say(pageWords.requires), step.requires.map((one) => actTitle(one, steps)).join(' + ')),
        step.orElse && step.orElse.length > 0 && pair(say(pageWords.orElse), partiesText(voice, step.orElse)),
        step.every && step.every.length > 0 && everyText(voice, step.every),
        ...meansOf(voice, step).map(({ label, text }) => pair(label, text)),
        step.of && pair(say(pageWords.onlyFor), step.of.map(plainText).join(' · ')),
        step.discretion && say(pageWords.atDiscretion),
        step.lost.length > 0 && say(pageWords.lost),
        step.condition && pair(say(pageWords.if), conditionText(voice, step)),
        step.worst && say(deadlineWords.latest, { amount: minutesText(voice, step.worst) }),
        step.track && pair(say(pageWords.track), plainText(step.track)),
        step.phase && pair(say(pageWords.phase), plainText(step.phase)),
        say(layerWords[step.layer]),
        step.overrides.length > 0 && say(pageWords.changed),
    ];
    const kind = step.kind === 'step' ? '' : `[${say(stepKindWords[step.kind])}] `;
    return withFacts(`${kind}${titleOf(step)}`, facts);
}

function actTitle(name: string, steps: readonly CellStep[]): string {
    const found = steps.find((one) => one.name === name);
    return found ? titleOf(found) : plainText(name);
}

export function reportLine(voice: Voice, report: CellReport, steps: readonly CellStep[]): string {
    const { say } = voice;
    return withFacts(`${say(reportHowWords[report.how])} ${titleOf(report)}`, [
        report.from.length > 0 && pair(say(pageWords.from), partiesText(voice, report.from)),
        report.to.length > 0 && pair(say(pageWords.to), partiesText(voice, report.to)),
        report.after.length > 0 && afterText(voice, report, steps),
        report.deadline && deadlineText(voice, report.deadline, steps, report.after),
        report.via.length > 0 && pair(say(pageWords.via), channelsText(voice, report.via)),
        report.fallback.length > 0 && pair(say(pageWords.fallback), channelsText(voice, report.fallback)),
        report.every.length > 0 && everyText(voice, report.every),
        report.copies.length > 0 && pair(say(pageWords.copies), partiesText(voice, report.copies)),
        report.of && pair(say(pageWords.onlyFor), report.of.map(plainText).join(' · ')),
        report.discretion && say(pageWords.atDiscretion),
        report.condition && pair(say(pageWords.if), conditionText(voice, report)),
    ]);
}

export function followUpLine(voice: Voice, followUp: CellFollowUp): string {
    const { say } = voice;
    const to = pair(say(pageWords.to), partiesText(voice, followUp.to));
    return withFacts(followUp.title ? plainText(followUp.title) : to, [
        followUp.title && to,
        followUp.from.length > 0 && pair(say(pageWords.from), partiesText(voice, followUp.from)),
        followUp.every.length > 0 && everyText(voice, followUp.every),
        followUp.deadline && deadlineText(voice, followUp.deadline, []),
        followUp.via.length > 0 && pair(say(pageWords.via), channelsText(voice, followUp.via)),
        followUp.fallback.length > 0 && pair(say(pageWords.fallback), channelsText(voice, followUp.fallback)),
    ]);
}

export function supportLine(voice: Voice, support: CellSupport): string {
    const { say } = voice;
    return withFacts(pair(say(pageWords.from), partiesText(voice, support.from)), [
        support.requested.length > 0 && pair(say(pageWords.requested), partiesText(voice, support.requested)),
        support.via.length > 0 && pair(say(pageWords.through), partiesText(voice, support.via)),
    ]);
}

export function changeLine(voice: Voice, label: string, change: CellChange, steps: readonly CellStep[]): string {
    const { say } = voice;
    return withFacts(label, [
        change.proposed.length > 0 && pair(say(pageWords.proposed), partiesText(voice, change.proposed)),
        change.decided.length > 0 && pair(say(pageWords.decided), partiesText(voice, change.decided)),
        change.advised.length > 0 && pair(say(pageWords.advised), partiesText(voice, change.advised)),
        change.approved.length > 0 && pair(say(pageWords.approvedBy), partiesText(voice, change.approved)),
        change.leftTo.length > 0 && pair(say(pageWords.leftTo), partiesText(voice, change.leftTo)),
        change.received.length > 0 && pair(say(pageWords.received), partiesText(voice, change.received)),
        change.when && pair(say(pageWords.when), conditionText(voice, { condition: change.when, conditionFacts: change.whenFacts ?? [] })),
        ...change.tells.map((tell) =>
            pair(
                say(pageWords.tells),
                `${partiesText(voice, tell.to)} ${tell.deadline ? deadlineText(voice, tell.deadline, steps) : ''}`.trim(),
            ),
        ),
    ]);
}

/** What is done with a warning, and what it says, as lines. */
export function warningLines(voice: Voice, { acts, fields, lapses }: Pick<WarningColumn, 'acts' | 'fields' | 'lapses'>): string[] {
    const { say } = voice;
    const lines = acts.map((act) =>
        withFacts(say(warningActWords[act.kind]), [
            act.by.length > 0 && pair(say(pageWords.by), partiesText(voice, act.by)),
            act.approved.length > 0 && pair(say(pageWords.approvedBy), partiesText(voice, act.approved)),
            act.to.length > 0 && pair(say(pageWords.to), partiesText(voice, act.to)),
            act.via.length > 0 && pair(say(pageWords.via), channelsText(voice, act.via)),
            act.deadline && deadlineText(voice, act.deadline, []),
            act.text && plainText(act.text),
            act.condition && pair(say(pageWords.if), conditionText(voice, act)),
        ]),
    );
    if (fields.length > 0)
        lines.push(pair(say(pageWords.warningFields), fields.map((one) => voice.term('warning_fields', one)).join(' · ')));
    if (lapses) lines.push(say(pageWords.lapses, { amount: amountText(voice, lapses) }));
    return lines;
}

/** Words of the acts on a warning. */
export const warningActWords = {
    raised: pageWords.warningRaised,
    issued: pageWords.warningIssued,
    adjusted: pageWords.warningAdjusted,
    filed: pageWords.warningFiled,
    published: pageWords.warningPublished,
    cleared: pageWords.warningCleared,
    lifted: pageWords.warningLifted,
};

const pair = (label: string, value: string): string => `${label} ${value}`;

function withFacts(head: string, facts: readonly (string | number | false | undefined)[]): string {
    const given = facts.filter((fact) => typeof fact === 'string' && fact !== '');
    return given.length > 0 ? `${head} — ${given.join('; ')}` : head;
}
