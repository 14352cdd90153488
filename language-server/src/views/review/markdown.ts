import { type Change, CLASSES, type Review } from '../../review/change.js';
import { fill } from '../../rules/messages.js';
import { mdText } from '../markdown/escape.js';
import { classWords, reviewWords } from '../words/review-words.js';
import {
    acknowledgementText,
    byChapter,
    openOf,
    partText,
    placesText,
    problemTexts,
    type ReviewReport,
    type ReviewVoice,
    shownText,
    whatText,
} from './review-voice.js';

/** The review as a comment on a merge request: counts first, then chapter by chapter. */
export function reviewMarkdown(report: ReviewReport, voice: ReviewVoice): string {
    const { say } = voice;
    const open = openOf(report).length;
    const lines = report.reviews.flatMap((review) => [
        `## ${mdText(say(reviewWords.title))}: ${mdText(review.plan.title)}`,
        '',
        `${mdText(report.labels.old)} → ${mdText(report.labels.new)}`,
        '',
        ...(review.changes.length === 0 ? [say(reviewWords.none), ''] : summary(voice, review)),
        ...byChapter(voice, review.changes).flatMap(([title, changes]) => [
            `### ${mdText(title)}`,
            '',
            ...table(report, voice, changes),
            '',
        ]),
        ...imposed(voice, review),
        ...(review.above.length > 0 ? [`### ${say(reviewWords.above)}`, '', ...table(report, voice, review.above), ''] : []),
    ]);
    const problems = problemTexts(voice, report);
    return `${[
        ...lines,
        ...(report.catalogues.length > 0 ? [mdText(say(reviewWords.catalogues, { list: report.catalogues.join('; ') })), ''] : []),
        ...(open > 0 ? [`**${say(reviewWords.openCount, { n: open })}**`, ''] : []),
        ...(problems.length > 0 ? [`### ${say(reviewWords.acknowledgements)}`, '', ...problems.map((one) => `- ${mdText(one)}`), ''] : []),
        ...report.damaged.map((file) => `> ${mdText(say(reviewWords.damaged, { file }))}`),
    ]
        .join('\n')
        .trimEnd()}\n`;
}

function summary(voice: ReviewVoice, review: Review): string[] {
    const counts = CLASSES.map((cls) => [cls, review.changes.filter((one) => one.class === cls).length] as const).filter(([, n]) => n > 0);
    return [counts.map(([cls, n]) => `${n} ${voice.say(classWords[cls])}`).join(' · '), ''];
}

function table(report: ReviewReport, voice: ReviewVoice, changes: readonly Change[]): string[] {
    const { say } = voice;
    const heads = [say(reviewWords.class), say(reviewWords.part), say(reviewWords.what), say(reviewWords.before), say(reviewWords.after)];
    const rows = changes.map((one) => {
        const [old, now] = placesText(report, one);
        const where = (place: string) => (place ? `<br>${mdText(place)}` : '');
        const said = acknowledgementText(voice, report, one);
        const cells = [
            one.class === 'laxer' ? `**${say(classWords.laxer)}**` : say(classWords[one.class]),
            mdText(partText(voice, one)),
            mdText(whatText(voice, one)) + (said ? `<br>${mdText(said)}` : ''),
            mdText(shownText(voice, one.shown.before)) + where(old),
            mdText(shownText(voice, one.shown.after)) + where(now),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    return [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...rows];
}

function imposed(voice: ReviewVoice, review: Review): string[] {
    if (review.imposed.length === 0) return [];
    const lines = review.imposed.map((one) => `- ${mdText(fill(one.message, one.args, voice.lang))} (${mdText(one.rule)})`);
    return [`### ${voice.say(reviewWords.imposed)}`, '', voice.say(reviewWords.imposedHint), '', ...lines, ''];
}
