import type { CellReport } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Part, Playbook } from '../../model/shape/index.js';
import { minutesText } from '../amounts.js';
import { meansOf } from '../means.js';
import { conditionText } from '../occasions.js';
import { actionsText, channelsText, deadlineText, everyText, partiesText, titleOf } from '../phrases.js';
import { plainText } from '../plain-text.js';
import { namesText } from '../values.js';
import type { Voice } from '../voice.js';
import { layerWords, reportHowWords, stepKindWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { deadlineWords } from '../words/time-words.js';
import { aside, listed } from '../words/words.js';
import { booksOf } from './books.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';
import type { BookEntry, BookGroup, ReportEntry, StepBook } from './step-book.js';

/** Every step of the incident matrix once, under first handling, levels and each playbook. */
export const stepsSheet = (input: SheetInput): Sheet | undefined =>
    listOf(input, booksOf(input.compiled).incident, 'steps', input.voice.say(sheetWords.steps));

export const warningStepsSheet = (input: SheetInput): Sheet | undefined =>
    listOf(input, booksOf(input.compiled).warning, 'warning-steps', input.voice.say(sheetWords.warningSteps));

function listOf(input: SheetInput, book: StepBook, id: string, title: string): Sheet | undefined {
    const { voice } = input;
    const { say } = voice;
    if (book.groups.length === 0) return undefined;
    return {
        id,
        title,
        notes: book.groups.some(({ entries }) => entries.some(({ number }) => /[a-z]$/.test(number))) ? [say(sheetWords.stepsNote)] : [],
        columns: [
            { title: say(columnWords.number), width: 0.35, head: true },
            { title: say(columnWords.step), width: 1.6 },
            { title: say(columnWords.by), width: 1.1 },
            { title: say(columnWords.waits), width: 0.7 },
            { title: say(columnWords.limit), width: 0.9 },
            { title: say(columnWords.remarks), width: 1.1 },
        ],
        rows: book.groups.flatMap((one) => [
            ...(one.kind === 'warning' ? [] : [group(groupTitle(input, one))]),
            ...one.entries.map((entry) => stepRow(voice, entry, book)),
        ]),
        landscape: true,
    };
}

function groupTitle(input: SheetInput, { kind, part }: BookGroup): string {
    const { voice } = input;
    if (kind !== 'playbook') return voice.say(layerWords[kind]);
    const playbook = part === undefined ? undefined : playbookAt(input.plan, part);
    if (!playbook) return voice.say(layerWords.playbook);
    const categories = namesText(input, playbook.categories);
    const title = plainText(playbook.title ?? playbook.name ?? '');
    return [voice.say(layerWords.playbook), title, categories].filter((one, i, all) => one !== '' && all.indexOf(one) === i).join(' · ');
}

/** A playbook of the plan, or of one above it whose playbooks are used. */
function playbookAt(plan: ResolvedPlan, part: string): Playbook | undefined {
    return plan.plan.response?.playbooks.find((one: Part) => one.id === part);
}

function stepRow(voice: Voice, { number, step, cell }: BookEntry, book: StepBook): SheetRow {
    const { say } = voice;
    const numberOf = (name: string) => {
        const found = cell.steps.find((one) => one.name === name);
        return found ? book.stepNumber(found) : plainText(name);
    };
    const kind = step.kind === 'step' ? [] : [say(stepKindWords[step.kind])];
    const remarks = [
        step.condition && `${say(pageWords.if)} ${conditionText(voice, step)}`,
        step.requires && step.requires.length > 0 && `${say(pageWords.requires)} ${step.requires.map(numberOf).join(' + ')}`,
        step.orElse && step.orElse.length > 0 && `${say(pageWords.orElse)} ${partiesText(voice, step.orElse)}`,
        step.every && step.every.length > 0 && everyText(voice, step.every),
        ...meansOf(voice, step).map(({ label, text }) => `${label} ${text}`),
        step.of && `${say(pageWords.onlyFor)} ${step.of.map(plainText).join(' · ')}`,
        step.track && `${say(pageWords.track)} ${plainText(step.trackTitle ?? step.track)}`,
        step.phase && `${say(pageWords.phase)} ${plainText(step.phaseTitle ?? step.phase)}`,
        step.discretion && say(pageWords.atDiscretion),
        step.lost.length > 0 && say(pageWords.lost),
    ];
    const limit = [
        step.deadline && deadlineText(voice, step.deadline, cell.steps, step.after),
        step.worst !== undefined &&
            step.worst > 0 &&
            aside(voice.lang, say(deadlineWords.latest, { amount: minutesText(voice, step.worst) })).trim(),
    ];
    return row(
        number,
        [titleOf(step), [...kind, actionsText(voice, step)].filter(Boolean).join(' · ')].filter(Boolean).join('\n'),
        [partiesText(voice, step.by), step.with.length > 0 && `${say(pageWords.with)} ${partiesText(voice, step.with)}`]
            .filter(Boolean)
            .join('\n'),
        listed(voice.lang, step.after.map(numberOf)),
        limit.filter(Boolean).join('\n'),
        remarks.filter(Boolean).join('\n'),
    );
}

/** Every report and notice once. */
export function reportsSheet({ compiled, voice }: SheetInput): Sheet | undefined {
    const { say } = voice;
    const books = [booksOf(compiled).incident, booksOf(compiled).warning];
    const rows = books.flatMap((book) => book.reports.map((entry) => reportRow(voice, entry, book)));
    if (rows.length === 0) return undefined;
    return {
        id: 'reports',
        title: say(sheetWords.reports),
        notes: [],
        columns: [
            { title: say(columnWords.number), width: 0.35, head: true },
            { title: say(columnWords.report), width: 1.2 },
            { title: say(columnWords.from), width: 0.9 },
            { title: say(columnWords.to), width: 1.3 },
            { title: say(columnWords.limit), width: 0.9 },
            { title: say(columnWords.channel), width: 0.9 },
            { title: say(columnWords.remarks), width: 1 },
        ],
        rows,
        landscape: true,
    };
}

function reportRow(voice: Voice, { number, report, cell }: ReportEntry, book: StepBook): SheetRow {
    const { say } = voice;
    const numberOf = (name: string) => {
        const found = cell.steps.find((one) => one.name === name);
        return found ? book.stepNumber(found) : plainText(name);
    };
    const channels = [
        channelsText(voice, report.via),
        report.fallback.length > 0 && `${say(pageWords.fallback)} ${channelsText(voice, report.fallback)}`,
    ];
    return row(
        number,
        `${say(reportHowWords[report.how])} · ${titleOf(report)}`,
        partiesText(voice, report.from),
        [...report.to.map((use) => partiesText(voice, [use])), ...copies(voice, report)].join('\n'),
        report.deadline ? deadlineText(voice, report.deadline, cell.steps, report.after) : '',
        channels.filter(Boolean).join('\n'),
        [
            report.after.length > 0 && say(pageWords.after, { acts: listed(voice.lang, report.after.map(numberOf)) }),
            report.condition && `${say(pageWords.if)} ${conditionText(voice, report)}`,
            report.every.length > 0 && everyText(voice, report.every),
            report.of && `${say(pageWords.onlyFor)} ${report.of.map(plainText).join(' · ')}`,
            report.discretion && say(pageWords.atDiscretion),
        ]
            .filter(Boolean)
            .join('\n'),
    );
}

const copies = (voice: Voice, report: CellReport): string[] =>
    report.copies.length > 0 ? [`${voice.say(pageWords.copies)} ${partiesText(voice, report.copies)}`] : [];
