import { type Change, CLASSES } from '../../review/change.js';
import { fill } from '../../rules/messages.js';
import { plainText } from '../plain-text.js';
import {
    acknowledgementText,
    byChapter,
    partText,
    type ReviewReport,
    type ReviewVoice,
    shownText,
    whatText,
} from '../review/review-voice.js';
import { panelWords } from '../words/panel-words.js';
import { classWords, reviewWords } from '../words/review-words.js';
import { cell, type Line, type Mark, type Table, type TableRow } from './table.js';

const MARKS: Partial<Record<Change['class'], Mark>> = { laxer: 'bad', stricter: 'ok', editorial: 'soft' };
const SIGNS: Readonly<Record<Change['class'], string>> = {
    laxer: '▼',
    stricter: '▲',
    neutral: '●',
    moved: '↔',
    person_only: '◦',
    editorial: '✎',
};

/** What changed in meaning, as rows: first those that need somebody's word. */
export function reviewTab(voice: ReviewVoice, report: ReviewReport): Table[] {
    const { say } = voice;
    const columns = [reviewWords.what, reviewWords.class, reviewWords.before, reviewWords.after, panelWords.acknowledgement].map((word) =>
        say(word),
    );
    return report.reviews.map((review, i): Table => {
        const changes = [...byChapter(voice, review.changes)].flatMap(([chapter, list]) => list.map((change) => ({ chapter, change })));
        const sorted = changes.toSorted((a, b) => CLASSES.indexOf(a.change.class) - CLASSES.indexOf(b.change.class));
        const above = review.above.map((change) => ({ chapter: say(reviewWords.above), change }));
        const notes: Line[] = review.imposed.map((one) => ({
            text: `${say(reviewWords.imposed)}: ${plainText(fill(one.message, one.args, voice.lang))}`,
            part: one.place.part,
        }));
        return {
            id: `review-${i}`,
            title: say(panelWords.reviewTitle, { old: report.labels.old }),
            caption: `${say(panelWords.reviewCaption)} ${plainText(review.plan.title)}`,
            columns,
            rows: [...sorted, ...above].map(({ chapter, change }) =>
                changeRow(
                    voice,
                    report,
                    chapter,
                    change,
                    above.some((one) => one.change === change),
                ),
            ),
            none: say(panelWords.noChanges),
            notes,
        };
    });
}

function changeRow(voice: ReviewVoice, report: ReviewReport, chapter: string, change: Change, above: boolean): TableRow {
    const { say } = voice;
    const mark = MARKS[change.class];
    const said = above ? '' : acknowledgementText(voice, report, change);
    const open = !above && change.class === 'laxer' && !report.acknowledged.covered.has(change.id);
    const { old, new: now } = change.location;
    return {
        id: `change:${change.id}`,
        ...(now ? { part: now.part } : {}),
        facet: say(classWords[change.class]),
        ...(open ? { gap: true as const } : {}),
        data: { change: change.id, ...(old ? { old: old.part } : {}) },
        ...(open ? { action: { name: 'acknowledge', label: say(panelWords.acknowledge) } } : {}),
        cells: [
            cell(partText(voice, change), whatText(voice, change), { text: chapter, mark: 'soft' }),
            cell({ text: `${SIGNS[change.class]} ${say(classWords[change.class])}`, ...(mark ? { mark } : {}) }),
            cell(shownText(voice, change.shown.before), old && { text: report.placeOf('old', old), mark: 'soft' }),
            cell(shownText(voice, change.shown.after), now && { text: report.placeOf('new', now), mark: 'soft' }),
            cell(said !== '' && { text: said, ...(open ? { mark: 'bad' as const } : {}) }),
        ],
    };
}
