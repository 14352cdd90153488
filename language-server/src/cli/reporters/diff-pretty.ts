import { type Change, type ChangeClass, CLASSES } from '../../review/change.js';
import { fill } from '../../rules/messages.js';
import { plainText } from '../../views/plain-text.js';
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
} from '../../views/review/review-voice.js';
import { classWords, reviewWords } from '../../views/words/review-words.js';
import type { Colours } from '../colours.js';

/** The review for a terminal. */
export function prettyReview(report: ReviewReport, voice: ReviewVoice, colours: Colours): string {
    const { say } = voice;
    const lines: string[] = [];
    for (const review of report.reviews) {
        lines.push(colours.bold(plainText(review.plan.title)), colours.dim(`${report.labels.old} → ${report.labels.new}`), '');
        if (review.changes.length === 0) lines.push(say(reviewWords.none), '');
        for (const [title, changes] of byChapter(voice, review.changes)) {
            lines.push(colours.bold(title), ...changes.flatMap((one) => changeLines(report, voice, colours, one)), '');
        }
        if (review.imposed.length > 0) {
            lines.push(colours.bold(say(reviewWords.imposed)));
            lines.push(
                ...review.imposed.map((one) => `  ${plainText(fill(one.message, one.args, voice.lang))} ${colours.dim(one.rule)}`),
                '',
            );
        }
        if (review.above.length > 0)
            lines.push(
                colours.bold(say(reviewWords.above)),
                ...review.above.flatMap((one) => changeLines(report, voice, colours, one)),
                '',
            );
        const counts = CLASSES.map((cls) => [cls, review.changes.filter((one) => one.class === cls).length] as const).filter(
            ([, n]) => n > 0,
        );
        if (counts.length > 0) lines.push(counts.map(([cls, n]) => paint(colours, cls)(`${n} ${say(classWords[cls])}`)).join(' · '));
    }
    if (report.damaged.length > 0)
        lines.push('', ...report.damaged.map((file) => colours.red(plainText(say(reviewWords.damaged, { file })))));
    if (report.catalogues.length > 0) lines.push(say(reviewWords.catalogues, { list: report.catalogues.join('; ') }));
    const problems = problemTexts(voice, report);
    if (problems.length > 0)
        lines.push('', colours.bold(say(reviewWords.acknowledgements)), ...problems.map((one) => `  ${plainText(one)}`));
    const open = openOf(report).length;
    if (open > 0) lines.push(colours.red(say(reviewWords.openCount, { n: open })));
    return `${lines.join('\n').trimEnd()}\n`;
}

function changeLines(report: ReviewReport, voice: ReviewVoice, colours: Colours, one: Change): string[] {
    const [old, now] = placesText(report, one);
    const said = acknowledgementText(voice, report, one);
    return [
        `  ${paint(colours, one.class)(voice.say(classWords[one.class]))} ${partText(voice, one)}: ${whatText(voice, one)}`,
        `      ${shownText(voice, one.shown.before)} → ${shownText(voice, one.shown.after)}`,
        `      ${colours.dim([old, now].filter(Boolean).join(' → '))}${said ? colours.dim(` · ${said}`) : ''}`,
    ];
}

const paint = (colours: Colours, cls: ChangeClass) => (cls === 'laxer' ? colours.red : cls === 'stricter' ? colours.green : colours.dim);
