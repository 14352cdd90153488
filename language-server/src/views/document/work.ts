import type { Decision, End, FollowUp, Playbook, Process, Report, Stage, Start, Step, Submission } from '../../model/shape/index.js';
import type { Message } from '../../rules/messages.js';
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
    nameText,
    recipientsText,
    termsText,
    thingsText,
    whenText,
} from '../values.js';
import type { Voice } from '../voice.js';
import { documentWords as w } from '../words/document-words.js';
import { reportHowWords } from '../words/matrix-words.js';
import { pageWords } from '../words/page-words.js';
import { columnWords } from '../words/sheet-words.js';
import { clauseMark, pair } from '../words/words.js';
import { table } from './blocks.js';
import type { Block } from './document.js';
import { basisText } from './general.js';

/** Reports and notices of a chapter: what, to whom, until when and how. */
export function reportTable(input: SheetInput, reports: readonly Report[]): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = reports.map((one) => [
        [
            `${say(reportHowWords[one.how === 'notify' ? 'notify' : 'report'])} · ${plainText(one.title ?? one.name ?? '')}`,
            one.when && pair(voice.lang, say(columnWords.occasion), whenText(voice, one.when)),
            one.after.length > 0 && say(pageWords.after, { acts: namesText(input, one.after) }),
        ]
            .filter(Boolean)
            .join('\n'),
        [
            one.from.length > 0 && pair(voice.lang, say(columnWords.from), choicesText(input, one.from)),
            ...one.to.map((to) => `→ ${recipientsText(input, [to])}`),
            one.copies.length > 0 && `${say(pageWords.copies)} ${recipientsText(input, one.copies)}`,
        ]
            .filter(Boolean)
            .join('\n'),
        [
            [limitsText(input, one.limits), cadencesText(voice, one.every)].filter((text) => text !== '').join(' · '),
            waysText(voice, one),
            ...one.approvals.map((each) =>
                `${say(pageWords.approvedBy)} ${choicesText(input, each.by)} ${limitsText(input, each.limits)}`.trim(),
            ),
            ...one.acknowledge.map((each) =>
                pair(
                    voice.lang,
                    say(w.acknowledged),
                    `${limitText(input, each.limit)} ${say(pageWords.orElse)} ${choicesText(input, each.to)}`,
                ),
            ),
            ...one.stages.map((stage) => stageText(input, stage)),
            ...one.unless.map((each) =>
                pair(
                    voice.lang,
                    say(w.unless),
                    [each.text && plainText(each.text), choicesText(input, each.by)].filter(Boolean).join(' · '),
                ),
            ),
            ...one.basis.map((basis) => basisText(input, basis)),
            ...one.contents.map((each) => (each.type === 'prose' ? plainText(each.value ?? '') : '')),
        ]
            .filter((text) => text !== '')
            .join('\n'),
    ]);
    return table(
        'reports',
        [
            [say(columnWords.report), 1.2],
            [`${say(columnWords.from)} → ${say(columnWords.to)}`, 1.2],
            [say(w.howAndWhen), 1.6],
        ],
        rows,
    );
}

const waysText = (voice: Voice, { via, fallback }: Pick<Report, 'via' | 'fallback'>): string =>
    [channelsText(voice, via), fallback.length > 0 && `${voice.say(pageWords.fallback)} ${channelsText(voice, fallback)}`]
        .filter(Boolean)
        .join(clauseMark(voice.lang));

const stageText = (input: SheetInput, stage: Stage): string =>
    [
        stage.kind && input.voice.term('report_stages', stage.kind),
        stage.title && plainText(stage.title),
        [
            limitsText(input, stage.limits),
            cadencesText(input.voice, stage.every),
            recipientsText(input, stage.to),
            waysText(input.voice, stage),
        ]
            .filter((text) => text !== '')
            .join(' '),
        termsText(input.voice, 'report_fields', stage.fields),
    ]
        .filter(Boolean)
        .join(input.voice.lang === 'zh-CN' ? '：' : ': ');

/** What is not done here and why, tracks and phases included. */
export function omissionLines(
    input: SheetInput,
    { omissions, tracks, phases = [] }: Pick<Playbook, 'omissions' | 'tracks'> & Partial<Pick<Playbook, 'phases'>>,
): string[] {
    const inside = [...tracks, ...phases, ...phases.flatMap((phase) => phase.tracks)].flatMap((one) => one.omissions);
    return [...omissions, ...inside].map(({ step, because }) =>
        [step && nameText(input, step), because && plainText(because)].filter(Boolean).join(' — '),
    );
}

/** Steps as written, where they belong to no cell of a matrix. */
export function stepTable(input: SheetInput, steps: readonly Step[]): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = steps.map((one, i) => [
        String(i + 1),
        [plainText(one.title ?? one.name ?? ''), termsText(voice, 'actions', one.does)].filter((text) => text !== '').join('\n'),
        helpedText(input, one),
        namesText(input, one.after),
        [limitsText(input, one.limits), cadencesText(voice, one.every)].filter((text) => text !== '').join('\n'),
        remarksText(input, one),
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

const helpedText = (input: SheetInput, { by, with: helpers }: Step): string =>
    [choicesText(input, by), helpers.length > 0 && `${input.voice.say(pageWords.with)} ${choicesText(input, helpers)}`]
        .filter(Boolean)
        .join('\n');

function remarksText(input: SheetInput, one: Step): string {
    const { say } = input.voice;
    const labelled = (label: Message, text: string) => (text === '' ? '' : `${say(label)} ${text}`);
    return [
        whenText(input.voice, one.if),
        labelled(pageWords.told, choicesText(input, one.to)),
        labelled(pageWords.via, channelsText(input.voice, one.via)),
        labelled(pageWords.using, thingsText(input, one.using)),
        labelled(pageWords.where, plainText(one.at ?? '')),
        labelled(pageWords.repeatUntil, plainText(one.repeatUntil ?? '')),
        one.discretion.length > 0 ? `${say(pageWords.atDiscretion)} ${choicesText(input, one.discretion)}` : '',
        plainText(one.note ?? ''),
    ]
        .filter((text) => text !== '')
        .join('\n');
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
