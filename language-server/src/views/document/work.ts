import type { Decision, End, FollowUp, Process, Report, Start, Step, Submission } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import type { SheetInput } from '../sheets/sheet.js';
import {
    cadencesText,
    channelsText,
    choicesText,
    levelsText,
    limitsText,
    limitText,
    namesText,
    recipientsText,
    termsText,
    whenText,
} from '../values.js';
import { documentWords as w } from '../words/document-words.js';
import { reportHowWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { columnWords } from '../words/sheet-words.js';
import { table } from './blocks.js';
import type { Block } from './document.js';

/** Reports and notices of a chapter, one row each. */
export function reportTable(input: SheetInput, reports: readonly Report[]): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = reports.map((one) => [
        `${say(reportHowWords[one.how === 'notify' ? 'notify' : 'report'])} · ${plainText(one.title ?? one.name ?? '')}`,
        [whenText(voice, one.when), one.after.length > 0 && say(pageWords.after, { acts: namesText(input, one.after) })]
            .filter(Boolean)
            .join('\n'),
        choicesText(input, one.from),
        recipientsText(input, one.to),
        [limitsText(input, one.limits), cadencesText(voice, one.every)].filter((text) => text !== '').join('\n'),
        [
            channelsText(voice, one.via),
            one.fallback.length > 0 && `${say(pageWords.fallback)} ${channelsText(voice, one.fallback)}`,
            ...one.stages.map((stage) =>
                [
                    stage.kind && voice.term('report_stages', stage.kind),
                    limitsText(input, stage.limits),
                    termsText(voice, 'report_fields', stage.fields),
                ]
                    .filter(Boolean)
                    .join(': '),
            ),
        ]
            .filter(Boolean)
            .join('\n'),
    ]);
    return table(
        'reports',
        [
            [say(columnWords.report), 1.2],
            [say(columnWords.occasion), 1.1],
            [say(columnWords.from), 0.8],
            [say(columnWords.to), 1.1],
            [say(columnWords.limit), 0.8],
            [say(columnWords.channel), 1.3],
        ],
        rows,
    );
}

/** Steps as written, where they belong to no cell of a matrix. */
export function stepTable(input: SheetInput, steps: readonly Step[]): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = steps.map((one, i) => [
        String(i + 1),
        [plainText(one.title ?? one.name ?? ''), termsText(voice, 'actions', one.does)].filter((text) => text !== '').join('\n'),
        choicesText(input, one.by),
        namesText(input, one.after),
        [limitsText(input, one.limits), cadencesText(voice, one.every)].filter((text) => text !== '').join('\n'),
        [whenText(voice, one.if), plainText(one.note ?? '')].filter((text) => text !== '').join('\n'),
    ]);
    return table(
        'steps',
        [
            [say(columnWords.number), 0.3],
            [say(columnWords.step), 1.6],
            [say(columnWords.by)],
            [say(columnWords.waits), 0.9],
            [say(columnWords.limit), 0.8],
            [say(columnWords.remarks)],
        ],
        rows,
    );
}

export const stepLines = (input: SheetInput, steps: readonly Step[]): string =>
    steps
        .map((one) =>
            [plainText(one.title ?? one.name ?? ''), choicesText(input, one.by), limitsText(input, one.limits)]
                .filter((text) => text !== '')
                .join(' · '),
        )
        .join('\n');

export const followUpLines = (input: SheetInput, list: readonly FollowUp[]): string =>
    list
        .map((one) =>
            [
                one.title && plainText(one.title),
                recipientsText(input, one.to),
                cadencesText(input.voice, one.every),
                limitsText(input, one.limits),
            ]
                .filter(Boolean)
                .join(' · '),
        )
        .join('\n');

export const submissionLines = (input: SheetInput, list: readonly Submission[]): string =>
    list
        .map((one) =>
            [
                plainText(one.title ?? one.name ?? ''),
                choicesText(input, one.by),
                `→ ${recipientsText(input, one.to)}`,
                limitsText(input, one.limits),
                levelsText(input.voice, one.at),
                termsText(input.voice, 'investigation_report_fields', one.covers),
            ]
                .filter(Boolean)
                .join(' · '),
        )
        .join('\n');

export const decisionLines = (input: SheetInput, list: readonly Decision[]): string[] =>
    list.map((one) =>
        [
            plainText(one.title ?? one.name ?? ''),
            levelsText(input.voice, one.at),
            choicesText(input, one.by),
            limitsText(input, one.limits),
            one.orElse.length > 0 && `${input.voice.say(pageWords.orElse)} ${choicesText(input, one.orElse)}`,
            whenText(input.voice, one.when),
        ]
            .filter(Boolean)
            .join(' · '),
    );

/** Start or end of a level: who proposes, decides, hears of it. */
export function changeLines(input: SheetInput, change: Start | End | undefined): string {
    if (!change) return '';
    const { say } = input.voice;
    const pair = (label: string, value: string) => value && `${label} ${value}`;
    return [
        pair(say(pageWords.proposed), choicesText(input, change.proposed)),
        pair(say(pageWords.advised), choicesText(input, change.advised)),
        pair(say(pageWords.decided), choicesText(input, change.decided)),
        pair(say(pageWords.approvedBy), choicesText(input, change.approved)),
        pair(say(pageWords.leftTo), choicesText(input, change.leftTo)),
        pair(say(pageWords.received), choicesText(input, change.received)),
        pair(say(pageWords.when), whenText(input.voice, change.when)),
        limitsText(input, change.limits),
        ...change.tells.map((one) => pair(say(pageWords.tells), `${recipientsText(input, one.to)} ${limitText(input, one.limit)}`.trim())),
    ]
        .filter((line) => line !== '')
        .join('\n');
}

/** Notify, verify, handle, feed back: who, until when. */
export function processTable(input: SheetInput, processes: readonly Process[]): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = processes.flatMap((process) =>
        process.steps.map((step, i) => [
            i === 0 ? plainText(process.title ?? (process.kind ? voice.term('notification_processes', process.kind) : '')) : '',
            step.does ? voice.term('process_steps', step.does) : '',
            [choicesText(input, step.by), step.with.length > 0 && `${say(pageWords.with)} ${choicesText(input, step.with)}`]
                .filter(Boolean)
                .join('\n'),
            limitsText(input, step.limits),
            recipientsText(input, step.to),
        ]),
    );
    return table(
        'processes',
        [[say(w.process), 1.2], [say(w.step), 0.7], [say(columnWords.by), 1.2], [say(columnWords.limit), 0.9], [say(columnWords.to)]],
        rows,
    );
}
