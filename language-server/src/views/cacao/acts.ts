import { promisedMinutes } from '../../compile/durations.js';
import type { Cell, CellChange, CellFollowUp, CellReport, CellStep, PartyUse } from '../../compile/matrix-types.js';
import type { Message } from '../../rules/messages.js';
import { amountText } from '../amounts.js';
import { meansOf } from '../means.js';
import { conditionText } from '../occasions.js';
import { actionsText, channelsText, everyText, partiesText, titleOf } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { levelText, type Voice } from '../voice.js';
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

/** Names of the acts that begin and end a level; no act of a plan is called so. */
const START = ':start';
const END = ':end';

/** Everything that is done in a cell: steps, reports, and reports that go on, between the start and the end of the level. */
export function actsOf(voice: Voice, cell: Cell): Act[] {
    const { start, end } = cell;
    const judged = cell.steps.filter(({ does }) => does.includes('assess')).map(({ name }) => name);
    const acts = [
        // The start of a level holds back that level's own steps, never first handling.
        ...cell.steps.map((step) => {
            const act = stepAct(voice, cell, step);
            return start && step.layer === 'level' ? { ...act, after: [...act.after, START] } : act;
        }),
        ...cell.reports.map((report) => reportAct(voice, cell, report)),
        ...cell.followUps.map((followUp) => followUpAct(voice, cell, followUp)),
    ];
    const opening = start ? [changeAct(voice, cell, start, WORDS.start, START, judged)] : [];
    const names = [...new Set([...acts, ...opening].flatMap((act) => act.names))];
    return [...opening, ...acts, ...(end ? [changeAct(voice, cell, end, WORDS.end, END, names)] : [])];
}

function changeAct(voice: Voice, cell: Cell, change: CellChange, title: Message, name: string, after: readonly string[]): Act {
    const words = voice.say(title, { level: levelText(voice, cell.level) });
    const facts = [
        change.proposed.length > 0 && matrixLabel(voice, 'proposed', partiesText(voice, change.proposed)),
        change.approved.length > 0 && matrixLabel(voice, 'approved', partiesText(voice, change.approved)),
        change.when && plainText(change.when),
        ...change.tells.map(({ to }) => matrixLabel(voice, 'to', partiesText(voice, to))),
    ];
    const agents = [change.decided, change.leftTo, change.received, cell.command].find((parties) => parties.length > 0) ?? cell.owner;
    return { part: change.part, names: [name], title: words, text: sentence([words, ...facts]), activity: 'decision', agents, after };
}

function stepAct(voice: Voice, cell: Cell, step: CellStep): Act {
    const facts = [
        step.does.length > 0 && actionsText(voice, step),
        step.with.length > 0 && matrixLabel(voice, 'with', partiesText(voice, step.with)),
        step.requires?.length && matrixLabel(voice, 'requires', step.requires.map(plainText).join(' + ')),
        step.orElse?.length && matrixLabel(voice, 'orElse', partiesText(voice, step.orElse)),
        step.every?.length && everyText(voice, step.every),
        step.deadline && limit(voice, step.deadline),
        ...meansOf(voice, step).map(({ label, text }) => `${label} ${text}`),
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
