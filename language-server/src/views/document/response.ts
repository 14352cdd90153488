import type { Playbook, Relevel, Response, ResponseLevel } from '../../model/shape/index.js';
import { plainText } from '../plain-text.js';
import { booksOf } from '../sheets/books.js';
import type { SheetInput } from '../sheets/sheet.js';
import { ranges } from '../sheets/step-book.js';
import { choicesText, limitsText, namesText, refsText, thingsText, watchText, whenText } from '../values.js';
import { levelText } from '../voice.js';
import { documentWords as w } from '../words/document-words.js';
import { pageWords } from '../words/page-words.js';
import { contentBlocks, facts, heading, list, note, section, table } from './blocks.js';
import type { Block } from './document.js';
import { boundText } from './general.js';
import { forbiddenList } from './monitoring.js';
import { changeLines, decisionLines, followUpLines, omissionLines, reportTable, submissionLines } from './work.js';

/** Chapter 4; the steps themselves stand in an annex, where the matrix calls them by their numbers. */
export function responseBlocks(input: SheetInput, response: Response, stepsAnnex: string): Block[] {
    const { say } = input.voice;
    const see = stepsAnnex === '' ? [] : note(say(w.seeAnnex, { annex: stepsAnnex }));
    return [
        ...contentBlocks(
            input,
            response.contents.filter((one) => one.type !== 'section'),
        ),
        ...section(say(w.bounds), list(response.bounds.map((one) => boundText(input, one)))),
        ...section(say(w.firstHandling), [...note(say(w.firstHandlingText)), ...firstHandling(input), ...see]),
        ...section(say(w.reports), reportTable(input, response.reports)),
        ...section(say(w.decisions), list(decisionLines(input, response.decisions))),
        ...section(
            say(w.levels),
            response.levels.flatMap((one) => levelBlocks(input, one)),
        ),
        ...section(say(w.changeOfLevel), list(response.relevels.map((one) => relevelText(input, one)))),
        ...section(say(w.playbooks), [...playbooks(input, response.playbooks), ...see]),
        ...section(say(w.forbidden), forbiddenList(input, response.forbidden)),
        ...contentBlocks(
            input,
            response.contents.filter((one) => one.type === 'section'),
        ),
    ];
}

/** The steps of first handling in a line each, by their numbers. */
function firstHandling({ compiled }: SheetInput): Block[] {
    const entries = booksOf(compiled).incident.groups.find(({ kind }) => kind === 'first_handling')?.entries ?? [];
    const plain = entries.filter(({ number }) => !/[a-z]$/.test(number));
    return list(plain.map(({ number, step }) => `${number} ${plainText(step.title || step.name)}`));
}

function levelBlocks(input: SheetInput, one: ResponseLevel): Block[] {
    const { voice, compiled } = input;
    const { say } = voice;
    if (!one.level) return [];
    const own = booksOf(compiled).incident.groups.find(({ kind }) => kind === 'level')?.entries ?? [];
    const numbers = ranges(own.filter(({ step }) => step.part.startsWith(`${one.id}/`)).map(({ number }) => number));
    return [
        heading(one.title ? plainText(one.title) : levelText(voice, one.level), 3),
        ...(one.base ? note(say(w.extends, { level: levelText(voice, one.base) })) : []),
        ...facts([
            [say(w.command), choicesText(input, one.command)],
            [say(w.deputy), choicesText(input, one.deputy)],
            [say(w.underCommand), choicesText(input, one.underCommand)],
            [say(w.start), changeLines(input, one.start)],
            [say(w.steps), numbers],
            [say(w.leftOut), omissionLines(input, one).join('\n')],
            [say(w.followUps), followUpLines(input, one.followUps)],
            [say(w.decisions), decisionLines(input, one.decisions).join('\n')],
            [
                say(w.support),
                one.supports
                    .map((support) =>
                        [
                            choicesText(input, support.from),
                            support.requested.length > 0 && `${say(pageWords.requested)} ${choicesText(input, support.requested)}`,
                            support.via.length > 0 && `${say(pageWords.through)} ${choicesText(input, support.via)}`,
                            limitsText(input, support.limits),
                        ]
                            .filter(Boolean)
                            .join(' · '),
                    )
                    .join('\n'),
            ],
            [say(w.submissions), submissionLines(input, one.submissions)],
            [say(w.watch), one.watches.map((watch) => watchText(input, watch)).join('\n')],
            [say(w.onDuty), refsText(input, one.onDuty)],
            [say(w.end), changeLines(input, one.end)],
        ]),
        ...reportTable(input, one.reports),
        ...contentBlocks(input, one.contents, 3),
    ];
}

function relevelText(input: SheetInput, one: Relevel): string {
    const { voice } = input;
    const { say } = voice;
    const what = [
        ...one.directions.map((direction) => voice.term('relevel_directions', direction)),
        one.fromLevel && one.toLevel && `${levelText(voice, one.fromLevel)} → ${levelText(voice, one.toLevel)}`,
    ].filter(Boolean);
    return [
        what.join(' / '),
        choicesText(input, one.by),
        one.advised.length > 0 && `${say(pageWords.advised)} ${choicesText(input, one.advised)}`,
        one.approved.length > 0 && `${say(pageWords.approvedBy)} ${choicesText(input, one.approved)}`,
        whenText(voice, one.when),
        limitsText(input, one.limits),
    ]
        .filter(Boolean)
        .join(' · ');
}

/** Which playbook is for what; with the prose that a playbook has of its own. */
function playbooks(input: SheetInput, all: readonly Playbook[]): Block[] {
    const { say } = input.voice;
    const groups = booksOf(input.compiled).incident.groups;
    const rows = all.map((one) => [
        plainText(one.title ?? one.name ?? ''),
        namesText(input, one.categories),
        [thingsText(input, one.of), whenText(input.voice, one.when)].filter((text) => text !== '').join('\n'),
        choicesText(input, one.led),
        ranges(groups.find(({ part }) => part === one.id)?.entries.map(({ number }) => number) ?? []),
    ]);
    return [
        ...table(
            'playbooks',
            [[say(w.playbook), 1.3], [say(w.forCategories), 1.5], [say(w.what)], [say(w.ledBy)], [say(w.steps), 0.9]],
            rows,
        ),
        ...all.flatMap((one) => {
            const omitted = omissionLines(input, one);
            const blocks = [
                ...(omitted.length > 0 ? facts([[say(w.leftOut), omitted.join('\n')]]) : []),
                ...reportTable(input, one.reports),
                ...contentBlocks(input, one.contents, 3),
            ];
            return blocks.length > 0 ? [heading(plainText(one.title ?? one.name ?? ''), 3), ...blocks] : [];
        }),
    ];
}
