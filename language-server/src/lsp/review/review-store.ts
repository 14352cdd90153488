import { join } from '../../host/discover.js';
import { decodeText, type FileSystem, readOr } from '../../host/file-system.js';
import type { Revision } from '../../host/git.js';
import type { SpokenError } from '../../host/spoken-error.js';
import { movedVersion, type Version, VersionProblem, versionAt, versionWords } from '../../host/versions.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { ACKNOWLEDGEMENTS, acknowledge, readAcknowledgements } from '../../review/acknowledge.js';
import { compare, wholePlan } from '../../review/compare.js';
import { oldPlanOf } from '../../review/plan-pairs.js';
import type { Place } from '../../rules/finding.js';
import { rangeOfPlace } from '../../rules/place.js';
import { positionAt } from '../../views/diagnostics/lines.js';
import type { ReviewReport } from '../../views/review/review-voice.js';
import type { VersionChoice } from '../protocol.js';
import type { Server } from '../server.js';
import { type ProjectState, sourceOf } from '../state/projects.js';

/** Reads a revision of the repository around a folder; a problem is said in words. Not every host has git. */
export type Revisions = (folder: string, revision: string) => Revision | { readonly problem: SpokenError };

/** What a project is compared with. */
export interface OldVersion {
    readonly label: string;
    readonly version: Version;
    readonly files: FileSystem;
}

export interface ReviewStore {
    /** Takes the old version of a project; throws VersionProblem in words for people. */
    start(project: ProjectState, from: VersionChoice): void;
    end(project: ProjectState): void;
    isReviewed(project: ProjectState): boolean;
    old(project: ProjectState): OldVersion | undefined;
    /** Changes of one plan as its text is now; undefined where nothing is compared. */
    report(project: ProjectState, plan: ResolvedPlan): ReviewReport | undefined;
    /** Text of an old file by its key, `<number>/<path>`. */
    text(key: string): string | undefined;
    keyOf(project: ProjectState, path: string): string;
}

export const OLD_SCHEME = 'preplan-old';

export function newReviewStore(server: Server): ReviewStore {
    const olds = new Map<string, OldVersion & { readonly number: number }>();
    const made = new WeakMap<ResolvedPlan, { readonly old: OldVersion; readonly entries: string; readonly report: ReviewReport }>();
    let count = 0;

    const report = (project: ProjectState, plan: ResolvedPlan): ReviewReport | undefined => {
        const old = olds.get(project.root);
        if (!old) return undefined;
        const { path, text } = acknowledgementsOf(server, project);
        const known = made.get(plan);
        if (known && known.old === old && known.entries === text) return withPlaces(server, project, known.report, old);
        const before = oldPlanOf(plan, old.version.plans, project.resolved.plans);
        const review = before ? compare(before, plan, { asOf: server.asOf(project) }) : wholePlan(plan, 'added');
        const { entries, problems } = readAcknowledgements(text);
        const done = acknowledge(review.changes, entries);
        const fresh: ReviewReport = withPlaces(
            server,
            project,
            {
                reviews: [review],
                acknowledged: { ...done, problems: [...problems, ...done.problems] },
                labels: { old: old.label, new: path },
                catalogues: [],
                damaged: old.version.damaged,
                placeOf: () => '',
                lineOf: () => undefined,
            },
            old,
        );
        made.set(plan, { old, entries: text, report: fresh });
        return fresh;
    };
    return {
        start: (project, from) => void olds.set(project.root, { ...oldVersionOf(server, project, from), number: ++count }),
        end: (project) => void olds.delete(project.root),
        isReviewed: (project) => olds.has(project.root),
        old: (project) => olds.get(project.root),
        report,
        keyOf: (project, path) => `${olds.get(project.root)?.number ?? 0}/${path}`,
        text(key) {
            const slash = key.indexOf('/');
            const old = [...olds.values()].find(({ number }) => String(number) === key.slice(0, slash));
            const bytes = old?.version.root === undefined ? undefined : readOr(old.files, join(old.version.root, key.slice(slash + 1)));
            return bytes && decodeText(bytes).text;
        },
    };
}

/** Reads an old version: a git revision, a snapshot or a folder; throws VersionProblem in words for people. */
export function oldVersionOf(server: Server, project: ProjectState, { revision, path, label }: VersionChoice): OldVersion {
    const old = path === undefined ? revisionOf(server, project, revision ?? '') : pathOf(server, path);
    return { ...old, label: label ?? old.label };
}

function revisionOf(server: Server, project: ProjectState, revision: string): OldVersion {
    if (!server.revisions) throw new VersionProblem(versionWords.noGit);
    const found = server.revisions(project.root, revision);
    if ('problem' in found) throw found.problem;
    const at = found.prefix === '' ? found.root : join(found.root, found.prefix);
    if (found.files.kind(at) !== undefined) return { label: revision, version: versionAt(found.files, at, found.root), files: found.files };
    const moved = movedVersion(
        found.files,
        found.root,
        project.resolved.plans.map(({ id }) => id),
    );
    if (!moved) throw new VersionProblem(versionWords.noPlanThere, { revision });
    return { label: revision, version: moved, files: found.files };
}

function pathOf(server: Server, path: string): OldVersion {
    const { files } = server.state;
    if (files.kind(path) === undefined) throw new VersionProblem(versionWords.missing, { path });
    return { label: path.slice(path.lastIndexOf('/') + 1), version: versionAt(files, path, path), files };
}

/** The project's acknowledgements, as they are on the screen or on the disk. */
export function acknowledgementsOf(server: Server, project: ProjectState): { readonly path: string; readonly text: string } {
    const name = project.loaded.project.config.acknowledgements ?? ACKNOWLEDGEMENTS;
    const path = join(project.root, name);
    const inside = server.state.files.kind(path, project.root) !== undefined;
    const bytes = inside ? readOr(server.state.files, path) : undefined;
    return { path, text: bytes ? decodeText(bytes).text : '' };
}

/** Places move with every edit, so they are looked up when they are shown. */
function withPlaces(server: Server, project: ProjectState, report: ReviewReport, old: OldVersion): ReviewReport {
    const lineOf = (which: 'old' | 'new', place: Place): number | undefined => {
        if (which === 'old') return old.version.lineOf(place);
        const source = sourceOf(server.state, project, place.file);
        if (!source) return undefined;
        return positionAt(source.lines, rangeOfPlace(place, source.positions, source.text)[0]).line + 1;
    };
    return {
        ...report,
        lineOf,
        placeOf: (which, place) =>
            [which === 'old' ? old.version.fileOf(place) : place.file, lineOf(which, place)].filter((one) => one !== undefined).join(':'),
    };
}
