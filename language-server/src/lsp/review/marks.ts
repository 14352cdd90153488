import type { Location } from 'vscode-languageserver-types';
import { UnreadableYaml } from '../../model/yaml-words.js';
import { open, withEntries } from '../../review/acknowledge.js';
import type { Change } from '../../review/change.js';
import type { Place } from '../../rules/finding.js';
import { rangeOfPlace } from '../../rules/place.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { partText, reviewVoice, shownText, whatText } from '../../views/review/review-voice.js';
import { standardTerms } from '../../views/terms.js';
import { fileAt } from '../features/file-at.js';
import { plansOf } from '../matrix/plans-of.js';
import { pathOf, uriOf } from '../paths.js';
import type { AcknowledgeParams, AcknowledgeResult, ReviewMark } from '../protocol.js';
import type { Server } from '../server.js';
import { type ProjectState, relativePath } from '../state/projects.js';
import { acknowledgementsOf, OLD_SCHEME, type ReviewStore } from './review-store.js';

/** The changes whose new text stands in a document. */
export function reviewMarks(server: Server, reviews: ReviewStore, uri: string): ReviewMark[] {
    const found = plansOf(server.state, uri);
    const file = fileAt(server.state, pathOf(uri));
    if (!found || !file || !reviews.isReviewed(found.project)) return [];
    const { project } = found;
    const path = relativePath(project, pathOf(uri));
    const voice = reviewVoice(server.lang, standardTerms);
    const { source } = file;
    return found.plans.flatMap((plan) => {
        const report = reviews.report(project, plan);
        if (!report) return [];
        const left = new Set(
            open(
                report.reviews.flatMap(({ changes }) => changes),
                report.acknowledged,
            ).map(({ id }) => id),
        );
        return report.reviews.flatMap(({ changes }) =>
            changes.flatMap((change): ReviewMark[] => {
                const now = change.location.new;
                if (now?.file !== path) return [];
                const values = `${shownText(voice, change.shown.before)} → ${shownText(voice, change.shown.after)}`;
                const old = change.location.old && oldLocation(reviews, project, change.location.old);
                return [
                    {
                        range: rangeAt(source.lines, ...rangeOfPlace(now, source.positions, source.text)),
                        id: change.id,
                        class: change.class,
                        message: `${partText(voice, change)}: ${whatText(voice, change)} (${values})`,
                        open: left.has(change.id),
                        ...(old ? { old } : {}),
                    },
                ];
            }),
        );
    });
}

/** Where the old text of a part stands, in a document that the server writes; undefined where the old version has no text. */
export function oldLocation(reviews: ReviewStore, project: ProjectState, place: Place): Location | undefined {
    const line = reviews.old(project)?.version.lineOf(place);
    if (line === undefined) return undefined;
    const start = { line: line - 1, character: 0 };
    const key = reviews.keyOf(project, place.file).split('/').map(encodeURIComponent).join('/');
    return { uri: `${OLD_SCHEME}:/${key}`, range: { start, end: start } };
}

/** The old text of what a row of the review shows. */
export function locateOld(server: Server, reviews: ReviewStore, uri: string, part: string): Location | null {
    const found = plansOf(server.state, uri);
    if (!found) return null;
    for (const plan of found.plans) {
        const report = reviews.report(found.project, plan);
        const all = report?.reviews.flatMap((review): readonly Change[] => [...review.changes, ...review.above]) ?? [];
        const place = all.find(({ location }) => location.old?.part === part)?.location.old;
        const location = place && oldLocation(reviews, found.project, place);
        if (location) return location;
    }
    return null;
}

/** The file of acknowledgements with an entry for one change, to be filled in; nothing is written here. */
export function acknowledgeChange(server: Server, reviews: ReviewStore, { uri, id }: AcknowledgeParams): AcknowledgeResult {
    const found = plansOf(server.state, uri);
    if (!found) return null;
    const changes = found.plans.flatMap((plan) => reviews.report(found.project, plan)?.reviews.flatMap((review) => review.changes) ?? []);
    const change = changes.find((one) => one.id === id);
    if (!change) return null;
    const { path, text } = acknowledgementsOf(server, found.project);
    try {
        const made = withEntries(text, [change]);
        const line = made.split('\n').findIndex((one) => one.includes(id));
        return { uri: uriOf(path), text: made, line: Math.max(0, line) };
    } catch (error) {
        if (error instanceof UnreadableYaml) return { refused: `${path.slice(path.lastIndexOf('/') + 1)}: ${error.words[server.lang]}` };
        throw error;
    }
}
