import { promisedMinutes } from '../../compile/durations.js';
import type { Cell, CellFollowUp, CellReport, CellStep, PartyUse } from '../../compile/matrix-types.js';
import { conditionText } from '../occasions.js';
import { actionsText, amountText, channelsText, everyText, partiesText, titleOf } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { matrixLabel, WORDS } from './words.js';

/** What one action of a playbook is made of. */
export interface Act {
    readonly part: string;
    readonly names: readonly string[];
    readonly title: string;
    readonly text: string;
    readonly activity: string;
    readonly agents: readonly PartyUse[];
    readonly after: readonly string[];
    /** Milliseconds from when it may start. */
    readonly timeout?: number;
    /** In words; without it the act is always done. */
    readonly condition?: string;
}

/** Kinds of action as CACAO calls activities; what it has no word for keeps ours. */
const ACTIVITIES: Readonly<Record<string, string>> = {
    contain: 'disconnect-system',
    eradicate: 'eliminate-risk',
    restore: 'restore-capabilities',
    assess: 'analyze-collected-data',
    assess_risk: 'analyze-collected-data',
    control_risk: 'eliminate-risk',
    monitor_more: 'match-indicator',
    inform: 'deliver-content',
    notify: 'deliver-content',
    public_information: 'deliver-content',
    carry_out: 'execute-operation',
    handle: 'execute-operation',
};
const activityOf = (kinds: readonly string[]): string => {
    const [kind = 'other'] = kinds;
    return ACTIVITIES[kind] ?? kind.replaceAll('_', '-');
};

/** Everything that is done in a cell: steps, reports, and reports that go on. */
export function actsOf(voice: Voice, cell: Cell): Act[] {
    return [
        ...cell.steps.map((step) => stepAct(voice, cell, step)),
        ...cell.reports.map((report) => reportAct(voice, cell, report)),
        ...cell.followUps.map((followUp) => followUpAct(voice, cell, followUp)),
    ];
}

function stepAct(voice: Voice, cell: Cell, step: CellStep): Act {
    const facts = [
        step.does.length > 0 && actionsText(voice, step),
        step.with.length > 0 && matrixLabel(voice, 'with', partiesText(voice, step.with)),
        step.requires?.length && matrixLabel(voice, 'requires', step.requires.map(plainText).join(' + ')),
        step.orElse?.length && matrixLabel(voice, 'orElse', partiesText(voice, step.orElse)),
        step.every?.length && everyText(voice, step.every),
        step.deadline && limit(voice, step.deadline),
    ];
    const of = step.of?.map(plainText).join(' · ');
    const conditions = [
        step.condition && conditionText(voice, step),
        of && matrixLabel(voice, 'onlyFor', of),
        step.discretion && voice.say(WORDS.discretion),
    ];
    const condition = sentence(conditions);
    return {
        part: step.part,
        names: [step.name],
        title: titleOf(step),
        text: sentence([titleOf(step), ...facts]),
        activity: step.kind === 'step' ? activityOf(step.does) : step.kind,
        agents: step.by.length > 0 ? step.by : cell.owner,
        after: [...step.after, ...(step.requires ?? [])],
        ...timeoutOf(step.deadline?.amount),
        ...(condition ? { condition } : {}),
    };
}

function reportAct(voice: Voice, cell: Cell, report: CellReport): Act {
    const condition = sentence([
        report.condition && conditionText(voice, report),
        report.of && matrixLabel(voice, 'onlyFor', report.of.map(plainText).join(' · ')),
        report.discretion && voice.say(WORDS.discretion),
    ]);
    const facts = [
        matrixLabel(voice, 'to', partiesText(voice, report.to)),
        report.copies.length > 0 && matrixLabel(voice, 'copies', partiesText(voice, report.copies)),
        report.via.length > 0 && matrixLabel(voice, 'via', channelsText(voice, report.via)),
        report.fallback.length > 0 && matrixLabel(voice, 'fallback', channelsText(voice, report.fallback)),
        report.every.length > 0 && everyText(voice, report.every),
        report.deadline && limit(voice, report.deadline),
    ];
    return {
        part: report.part,
        names: [report.name],
        title: titleOf(report),
        text: sentence([titleOf(report), ...facts]),
        activity: 'deliver-content',
        agents: report.from.length > 0 ? report.from : cell.owner,
        after: report.after,
        // A limit from discovery is none from when the act may start.
        ...timeoutOf(report.after.length === 0 ? report.deadline?.amount : undefined),
        ...(condition ? { condition } : {}),
    };
}

function followUpAct(voice: Voice, cell: Cell, one: CellFollowUp): Act {
    const to = partiesText(voice, one.to);
    const title = voice.say(WORDS.followUp, { to });
    return {
        part: `${one.part} ${to}`,
        names: [],
        title,
        text: sentence([title, one.title && plainText(one.title), one.every.length > 0 && everyText(voice, one.every)]),
        activity: 'deliver-content',
        agents: one.from.length > 0 ? one.from : cell.owner,
        after: cell.reports.map(({ name }) => name),
    };
}

const limit = (voice: Voice, deadline: { readonly amount: string; readonly of: string }): string => amountText(voice, deadline.amount);
const sentence = (pieces: readonly unknown[]): string => pieces.filter((piece) => typeof piece === 'string' && piece !== '').join('; ');

function timeoutOf(amount: string | undefined): { timeout: number } | undefined {
    const minutes = amount === 'immediately' ? undefined : promisedMinutes(amount);
    return minutes && Number.isSafeInteger(minutes * 60_000) ? { timeout: minutes * 60_000 } : undefined;
}
