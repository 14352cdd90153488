import type { Act, ForbiddenChannel, Monitor, Monitoring, Warning } from '../../model/shape/index.js';
import { amountText } from '../amounts.js';
import { plainText } from '../plain-text.js';
import { warningSheet } from '../sheets/matrix-sheets.js';
import type { Sheet, SheetInput } from '../sheets/sheet.js';
import { warningStepsSheet } from '../sheets/step-sheets.js';
import {
    cadencesText,
    channelsText,
    choicesText,
    limitsText,
    recipientsText,
    refsText,
    termsText,
    thingsText,
    watchText,
    whenText,
} from '../values.js';
import { colourText } from '../voice.js';
import { documentWords as w } from '../words/document-words.js';
import { pageWords } from '../words/page-words.js';
import { columnWords } from '../words/sheet-words.js';
import { capital } from '../words/words.js';
import { contentBlocks, facts, heading, list, section, table, tableOf, withoutEmptyColumns } from './blocks.js';
import type { Block } from './document.js';
import { decisionLines, followUpLines, omissionLines, processTable, reportTable } from './work.js';

/** Chapter 3. */
export function monitoringBlocks(input: SheetInput, monitoring: Monitoring): Block[] {
    const { say } = input.voice;
    return [
        ...section(say(w.monitoring), [...monitorTable(input, monitoring.monitors), ...assessed(input, monitoring)]),
        ...section(say(w.reports), reportTable(input, monitoring.reports)),
        ...section(say(w.processes), processTable(input, monitoring.processes)),
        ...section(say(w.warnings), [
            ...tableOf(warningSheet(input)),
            ...tableOf(lean(warningStepsSheet(input))),
            ...[...monitoring.warnings, ...monitoring.alerts].flatMap((one) => warningBlocks(input, one)),
        ]),
        ...section(
            say(w.standDown),
            list(
                monitoring.standDowns.map((one) =>
                    [
                        one.event && input.voice.term('events', one.event),
                        choicesText(input, one.by),
                        limitsText(input, one.limits),
                        recipientsText(input, one.to),
                    ]
                        .filter(Boolean)
                        .join(' · '),
                ),
            ),
        ),
        ...section(say(w.forbidden), forbiddenList(input, monitoring.forbidden)),
        ...contentBlocks(input, monitoring.contents),
    ];
}

export function monitorTable(input: SheetInput, monitors: readonly Monitor[]): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = monitors.map((one) => [
        thingsText(input, one.of),
        [choicesText(input, one.by), one.with.length > 0 && `${say(pageWords.with)} ${choicesText(input, one.with)}`]
            .filter(Boolean)
            .join('\n'),
        [one.hours && voice.term('watch_hours', one.hours), one.at && plainText(one.at)].filter(Boolean).join('\n'),
    ]);
    return table('monitors', [[say(w.what), 2], [say(columnWords.by)], [say(w.hours)]], rows);
}

const assessed = (input: SheetInput, { assessed: list }: Pick<Monitoring, 'assessed'>): Block[] =>
    facts(
        list.map((one) => [
            input.voice.say(w.assessed),
            [choicesText(input, one.by), cadencesText(input.voice, one.every), limitsText(input, one.limits)]
                .filter((text) => text !== '')
                .join(' · '),
        ]),
    );

export const forbiddenList = (input: SheetInput, forbidden: readonly ForbiddenChannel[]): Block[] =>
    list(
        forbidden.map((one) =>
            [channelsText(input.voice, one.channels), whenText(input.voice, one.if), one.because && plainText(one.because)]
                .filter(Boolean)
                .join(' – '),
        ),
    );

/** Who does something, with whose approval, towards whom and until when; a line each. */
export const actsText = (input: SheetInput, list: readonly Act[]): string =>
    list
        .map((act) =>
            [
                choicesText(input, act.by),
                act.approved.length > 0 && `${input.voice.say(pageWords.approvedBy)} ${choicesText(input, act.approved)}`,
                act.to.length > 0 && `→ ${recipientsText(input, act.to)}`,
                limitsText(input, act.limits),
                act.text && plainText(act.text),
                whenText(input.voice, act.if),
            ]
                .filter(Boolean)
                .join(' · '),
        )
        .join('\n');

/** What a colour's table does not hold: who issues, adjusts, files and lifts it, and what it says. */
function warningBlocks(input: SheetInput, one: Warning): Block[] {
    const { voice } = input;
    const { say } = voice;
    const title = one.colour ? capital(colourText(voice, one.colour)) : plainText(one.title ?? one.name ?? '');
    const acts = (list: readonly Act[]) => actsText(input, list);
    const rows = facts([
        [say(w.occasion), whenText(voice, one.when)],
        [say(w.issued), acts(one.issued)],
        [say(w.adjusted), acts(one.adjusted)],
        [say(w.filed), acts(one.filed)],
        [say(w.published), acts(one.published)],
        [say(w.raised), acts(one.raised)],
        [say(w.cleared), acts(one.cleared)],
        [say(w.lifted), acts(one.lifted)],
        [say(w.fields), termsText(voice, 'warning_fields', one.fields)],
        [say(w.lapses), one.lapses && amountText(voice, one.lapses)],
        [say(w.watch), one.watches.map((watch) => watchText(input, watch)).join('\n')],
        [say(w.onDuty), refsText(input, one.onDuty)],
        [say(w.followUps), followUpLines(input, one.followUps)],
        [say(w.decisions), decisionLines(input, one.decisions).join('\n')],
        [say(w.leftOut), omissionLines(input, one).join('\n')],
    ]);
    const blocks = [...rows, ...reportTable(input, one.reports), ...contentBlocks(input, one.contents, 3)];
    return blocks.length > 0 ? [heading(title, 3), ...blocks] : [];
}

const lean = (sheet: Sheet | undefined): Sheet | undefined => sheet && withoutEmptyColumns(sheet);
