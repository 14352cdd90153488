import type { Choice, Investigation, Limit, MajorActivities, Prevention, Safeguards, Supplementary } from '../../model/shape/index.js';
import { amountText } from '../amounts.js';
import { plainText } from '../plain-text.js';
import { drillsSheet } from '../sheets/drills.js';
import type { SheetInput } from '../sheets/sheet.js';
import { cadencesText, choicesText, levelsText, limitsText, refsText, termsText, thingsText, watchText } from '../values.js';
import { documentWords as w } from '../words/document-words.js';
import { pageWords } from '../words/page-words.js';
import { columnWords } from '../words/sheet-words.js';
import { listed, pair } from '../words/words.js';
import { contentBlocks, facts, heading, list, section, table, text } from './blocks.js';
import type { Block } from './document.js';
import { actsText, monitorTable } from './monitoring.js';
import { followUpLines, processTable, reportTable, stepLines, stepTable, submissionLines } from './work.js';

/** Chapter 5. */
export function investigationBlocks(input: SheetInput, one: Investigation): Block[] {
    const { voice } = input;
    const { say } = voice;
    return [
        ...section(
            say(w.investigation),
            facts([
                [say(w.ledBy), choicesText(input, one.led)],
                ...one.delegations.map((at) => {
                    const who = [choicesText(input, at.by), at.with.length > 0 && `${say(pageWords.with)} ${choicesText(input, at.with)}`];
                    return [levelsText(voice, at.levels), who.filter(Boolean).join('\n')] as const;
                }),
                [say(w.submissions), submissionLines(input, one.submissions)],
            ]),
        ),
        ...section(say(w.steps), stepTable(input, one.steps)),
        ...section(
            say(w.keeping),
            facts(
                one.keeps.map((kept) => [
                    kept.what ? voice.term('kept_things', kept.what) : '',
                    [kept.period && amountText(voice, kept.period), choicesText(input, kept.by)].filter(Boolean).join(' · '),
                ]),
            ),
        ),
        ...contentBlocks(input, one.contents),
    ];
}

/** Chapter 6. */
export function preventionBlocks(input: SheetInput, one: Prevention): Block[] {
    const { voice } = input;
    const { say } = voice;
    const works = one.works.map((work) => [
        work.kind ? voice.term('prevention_work', work.kind) : '',
        thingsText(input, work.of),
        cadencesText(voice, work.every),
        [
            choicesText(input, work.by),
            work.with.length > 0 && `${say(pageWords.with)} ${choicesText(input, work.with)}`,
            reportedText(input, work),
        ]
            .filter(Boolean)
            .join('\n'),
        work.done ?? '',
        work.due ?? '',
    ]);
    return [
        ...section(
            say(w.work),
            table(
                'work',
                [[say(w.work), 1.2], [say(w.what)], [say(w.every)], [say(columnWords.by), 1.2], [say(w.done), 0.9], [say(w.due), 0.9]],
                works,
            ),
        ),
        ...section(say(w.drills), drills(input)),
        ...section(say(w.trainings), trainings(input, one)),
        ...section(say(w.processes), processTable(input, one.processes)),
        ...(one.majorActivities ? section(say(w.majorActivities), majorActivities(input, one.majorActivities)) : []),
        ...contentBlocks(input, one.contents),
    ];
}

/** To whom the result goes, and by when. */
function reportedText(input: SheetInput, one: { readonly reported: readonly Choice[]; readonly limits: readonly Limit[] }): string {
    if (one.reported.length === 0) return '';
    return [pair(input.voice.lang, input.voice.say(columnWords.reported), choicesText(input, one.reported)), limitsText(input, one.limits)]
        .filter(Boolean)
        .join(' · ');
}

/** The rule first, then each drill with what it found. */
function drills(input: SheetInput): Block[] {
    const sheet = drillsSheet(input);
    if (!sheet) return [];
    const [, ...columns] = sheet.columns;
    return [
        ...list(sheet.notes),
        ...sheet.rows.flatMap(({ cells: [title = '', ...cells] }) => [
            heading(title, 3),
            ...facts(columns.map((column, i) => [column.title, cells[i]] as const)),
        ]),
    ];
}

function trainings(input: SheetInput, { trainings: list }: Prevention): Block[] {
    const { voice } = input;
    const { say } = voice;
    const rows = list.map((one) => [
        plainText(one.topic ?? ''),
        listed(
            voice.lang,
            one.audiences.map(({ word, party }) =>
                word ? voice.term('audiences', word) : party ? choicesText(input, [{ any: [party] }]) : '',
            ),
        ),
        termsText(voice, 'awareness_forms', one.forms),
        cadencesText(voice, one.every),
        [choicesText(input, one.by), reportedText(input, one)].filter(Boolean).join('\n'),
        [...one.done, one.on].filter(Boolean).join('\n'),
        one.due ?? '',
    ]);
    return table(
        'trainings',
        [
            [say(w.topic), 1.4],
            [say(w.audience), 1.2],
            [say(w.kind)],
            [say(w.every)],
            [say(columnWords.by)],
            [say(w.done)],
            [say(w.due), 0.9],
        ],
        rows,
    );
}

function majorActivities(input: SheetInput, one: MajorActivities): Block[] {
    const { voice } = input;
    const { say } = voice;
    return [
        ...facts([
            [say(w.ledBy), choicesText(input, one.led)],
            [say(w.onDuty), refsText(input, one.onDuty)],
            [
                say(w.response),
                [
                    one.response && voice.term('colours', one.response),
                    one.mode && voice.term('response_modes', one.mode),
                    choicesText(input, one.modeBy),
                ]
                    .filter(Boolean)
                    .join(' · '),
            ],
            [say(w.watch), one.watches.map((watch) => watchText(input, watch)).join('\n')],
            [
                say(w.assessed),
                one.assessed
                    .map((each) => [choicesText(input, each.by), cadencesText(voice, each.every)].filter(Boolean).join(' · '))
                    .join('\n'),
            ],
            [say(w.steps), stepLines(input, one.steps)],
            [say(w.followUps), followUpLines(input, one.followUps)],
        ]),
        ...monitorTable(input, one.monitors),
        ...reportTable(input, one.reports),
        ...contentBlocks(input, one.contents, 3),
    ];
}

/** Chapter 7. */
export function safeguardsBlocks(input: SheetInput, one: Safeguards): Block[] {
    const { voice } = input;
    const { say } = voice;
    const title = (each: { name?: string | undefined; title: string | undefined }) => plainText(each.title ?? each.name ?? '');
    return [
        ...section(
            say(w.resources),
            table(
                'resources',
                [[say(w.resource), 1.4], [say(w.count), 0.5], [say(w.place)], [say(w.kept)], [say(w.owned)], [say(w.checked), 0.9]],
                one.resources.map((each) => [
                    title(each),
                    String(each.count ?? ''),
                    plainText(each.place ?? ''),
                    choicesText(input, each.kept),
                    choicesText(input, each.owned),
                    each.checked ?? '',
                ]),
            ),
        ),
        ...section(
            say(w.platforms),
            table(
                'platforms',
                [[say(w.resource), 1.4], [say(w.owned)], [say(w.fallback), 1.2], [say(w.checked), 0.9]],
                one.platforms.map((each) => [
                    title(each),
                    choicesText(input, each.owned),
                    plainText(each.fallback ?? ''),
                    each.checked ?? '',
                ]),
            ),
        ),
        ...section(
            say(w.cooperation),
            table(
                'cooperation',
                [[say(w.topic), 1.4], [say(columnWords.helped)], [say(w.until), 0.7]],
                one.cooperations.map((each) => [title(each), choicesText(input, each.with), each.until ?? '']),
            ),
        ),
        ...section(
            say(w.budget),
            table(
                'budget',
                [[say(w.topic), 1.4], [say(w.year), 0.6], [say(w.amount), 0.9], [say(w.source)]],
                one.budgets.map((each) => [
                    title(each),
                    String(each.year ?? ''),
                    each.amount === undefined
                        ? ''
                        : `${each.amount.toLocaleString('en-US')} ${each.unit ? voice.term('units_of_count', each.unit) : ''}`.trim(),
                    plainText(each.source ?? ''),
                ]),
            ),
        ),
        ...contentBlocks(input, one.contents),
    ];
}

/** Chapter 8. */
export function supplementaryBlocks(input: SheetInput, one: Supplementary): Block[] {
    const { voice, plan } = input;
    const { say } = voice;
    const { effective } = plan.plan;
    return [
        ...section(
            say(w.interpreted),
            one.interpreted.length > 0 ? text(say(w.interpretedText, { who: choicesText(input, one.interpreted) })) : [],
        ),
        ...section(
            say(w.review),
            one.reviews.flatMap((each) =>
                text(
                    [
                        say(w.reviewText, { every: cadencesText(voice, each.every), who: choicesText(input, each.by) }),
                        reportedText(input, each),
                    ]
                        .filter(Boolean)
                        .join(' '),
                ),
            ),
        ),
        ...section(say(w.distributed), text(choicesText(input, one.distributed))),
        ...section(say(w.filed), text(actsText(input, one.filed))),
        ...section(
            say(w.effective),
            effective?.onIssue ? text(say(w.effectiveIssue)) : effective?.on ? text(say(w.effectiveOn, { day: effective.on })) : [],
        ),
        ...contentBlocks(input, one.contents),
    ];
}
