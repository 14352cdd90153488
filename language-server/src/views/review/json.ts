import type { Change, Review } from '../../review/change.js';
import { withoutPersons } from '../../review/discreet.js';
import type { Place } from '../../rules/finding.js';
import { fill } from '../../rules/messages.js';
import {
    acknowledgementText,
    kindText,
    openOf,
    partText,
    personsIn,
    type ReviewReport,
    type ReviewVoice,
    shownText,
} from './review-voice.js';

/** The JSON of `diff`, version 1; `views/json/schema/diff.schema.json` describes it. */
export function reviewJson(report: ReviewReport, voice: ReviewVoice): string {
    const persons = personsIn(report);
    const changes = report.reviews.flatMap((review) => review.changes.map((one) => changeJson(report, voice, one)));
    const data = {
        version: 1,
        old: report.labels.old,
        new: report.labels.new,
        plans: report.reviews.map(({ plan }) => plan),
        changes,
        cells: report.reviews.flatMap(({ cells }) => cells),
        above: report.reviews.flatMap((review) => review.above.map((one) => changeJson(report, voice, one))),
        imposed: report.reviews.flatMap((review) => imposedJson(voice, review)),
        catalogues: report.catalogues,
        acknowledgements: {
            covered: [...report.acknowledged.covered.keys()],
            problems: report.acknowledged.problems.map((one) => ({
                ...one,
                part: withoutPersons(one.part, persons),
                detail: typeof one.detail === 'string' ? one.detail : one.detail[voice.lang],
            })),
        },
        damaged: report.damaged,
        summary: { changes: changes.length, open: openOf(report).length },
    };
    return `${JSON.stringify(data, undefined, 2)}\n`;
}

export function changeJson(report: ReviewReport, voice: ReviewVoice, change: Change) {
    const persons = personsIn(report);
    const place = (version: 'old' | 'new', at: Place) => ({
        file: at.file,
        part: withoutPersons(at.part, persons),
        ...(at.property ? { property: at.property } : {}),
        line: report.lineOf(version, at),
    });
    const { old, new: now } = change.location;
    const shown = `${shownText(voice, change.shown.before)} → ${shownText(voice, change.shown.after)}`;
    return {
        id: change.id,
        kind: change.kind,
        class: change.class,
        part: change.part,
        before: change.before,
        after: change.after,
        message: `${partText(voice, change)}: ${kindText(voice, change.kind)}: ${shown}`,
        location: { ...(old ? { old: place('old', old) } : {}), ...(now ? { new: place('new', now) } : {}) },
        ...(change.cells ? { cells: change.cells } : {}),
        ...(change.probably ? { probably: change.probably } : {}),
        ...(change.class === 'laxer' ? { acknowledgement: acknowledgementText(voice, report, change) } : {}),
    };
}

const imposedJson = (voice: ReviewVoice, review: Review) =>
    review.imposed.map(({ rule, severity, message, args, place }) => ({
        rule,
        severity,
        message: fill(message, args, voice.lang),
        part: withoutPersons(place.part, review.persons),
        file: place.file,
    }));
