import { type ResolvedPlan, resolveProject } from '../model/plans.js';
import type { ProjectConfig } from '../model/project.js';
import type { Place } from '../rules/finding.js';
import { rangeOfPlace } from '../rules/place.js';
import { catalogues } from '../standard/catalogue.js';
import { rangeAt, type TextRange } from '../views/diagnostics/lines.js';
import { readSnapshot } from '../views/snapshot/read.js';
import { planOfSnapshot } from '../views/snapshot/snapshot.js';
import { isUnjudged, sourcesOf } from './check.js';
import { CONFIG_NAME, discover, type FoundProject, join, parentOf, projectAround } from './discover.js';
import { decodeText, type FileSystem } from './file-system.js';
import { type LoadedProject, loadProject } from './load-project.js';
import { SpokenError } from './spoken-error.js';

/** One version of one or more plans, wherever it came from. */
export interface Version {
    readonly plans: readonly ResolvedPlan[];
    readonly config: ProjectConfig | undefined;
    /** Folder of the first project, where the version has one. */
    readonly root: string | undefined;
    /** Versions of the catalogues that it is, or as a snapshot was, held against. */
    readonly catalogues: readonly { readonly id: string; readonly version: string }[];
    /** Keys of what was found in it when a snapshot was made. */
    readonly findings?: ReadonlySet<string>;
    /** Files that could not be read completely: what they lack may only be damaged. */
    readonly damaged: readonly string[];
    /** Line of a place, from 1; undefined where the version has no text. */
    lineOf(place: Place): number | undefined;
    /** Range of a place, cut to its first line; undefined where the version has no text or no such part. */
    rangeOf(place: Place): TextRange | undefined;
    /** Path of the project that holds a place. */
    rootOf(place: Place): string | undefined;
    /** The file of a place, as it may be shown. */
    fileOf(place: Place): string;
}

export class VersionProblem extends SpokenError {}

/** Why a version cannot be had. */
export const versionWords = {
    noPlanThere: { en: '{revision}: this revision has no plan there.', 'zh-CN': '{revision}：该版本此处没有预案。' },
    noPlanNamed: {
        en: '{revision}: this revision has no plan there. Name the folder: {name}:folder',
        'zh-CN': '{revision}：该版本此处没有预案。请写明文件夹：{name}:文件夹',
    },
    empty: {
        en: 'An empty name is no version: give a file, a folder, a snapshot or a revision.',
        'zh-CN': '名称为空，不是版本：请给出文件、文件夹、快照或版本。',
    },
    noGit: {
        en: 'Revisions can be read where git is; choose a folder or a snapshot instead.',
        'zh-CN': '有 git 时才能读取历史版本；请改选文件夹或快照。',
    },
    missing: { en: '{path}: there is no such file or folder.', 'zh-CN': '{path}：没有这个文件或文件夹。' },
    newer: {
        en: '{path}: this snapshot was written by a newer tool. Write one with: preplan build --format snapshot',
        'zh-CN': '{path}：该快照由更新的工具生成。请用 preplan build --format snapshot 重新生成。',
    },
    damaged: {
        en: '{path}: this snapshot is damaged at {at}. Write one with: preplan build --format snapshot',
        'zh-CN': '{path}：该快照在 {at} 处已损坏。请用 preplan build --format snapshot 重新生成。',
    },
    none: {
        en: '{path}: this is no snapshot. Write one with: preplan build --format snapshot',
        'zh-CN': '{path}：这不是快照。请用 preplan build --format snapshot 生成。',
    },
    lacking: { en: '{path}: this snapshot does not hold its plan {plan}.', 'zh-CN': '{path}：该快照中没有预案 {plan}。' },
} as const;

/** A version from a folder or a file: the projects there, or a snapshot. Throws VersionProblem. */
export function versionAt(files: FileSystem, path: string, workspace: string): Version {
    if (files.kind(path) === 'file' && !path.endsWith('.preplan')) return snapshotVersion(files, path);
    const folder = files.kind(path) === 'file' ? parentOf(path) : path;
    const around = projectAround(files, folder);
    const only = around === undefined && folder !== path ? path.slice(folder.length + 1) : undefined;
    const found: FoundProject[] = only === undefined ? discover(files, around ?? folder) : [{ root: folder, files: [only] }];
    const loaded = found.map((one) => loadProject(files, one, { workspace }));
    const wanted = (project: LoadedProject, plan: ResolvedPlan) => {
        const at = join(project.root, plan.file.path);
        return path === at || path === project.root || at.startsWith(`${path}/`) || project.root.startsWith(`${path}/`);
    };
    const plans = loaded.flatMap((project) =>
        resolveProject(project.project).plans.filter((plan) => !plan.plan.abridged && wanted(project, plan)),
    );
    const sources = new Map(loaded.map((project) => [project, sourcesOf(files, project)]));
    // Several projects may have a file of one name: the part tells which is meant.
    const ownerOf = (place: Place) => {
        const having = loaded.filter((project) => project.files.has(place.file));
        return having.length < 2
            ? having[0]
            : having.find((project) => sources.get(project)?.(place.file)?.positions.parts.has(place.part));
    };
    const sourceOf = (place: Place) => {
        const project = ownerOf(place);
        return project && sources.get(project)?.(place.file);
    };
    return {
        plans,
        config: loaded[0]?.project.config,
        root: loaded[0]?.root,
        catalogues: catalogues.map(({ id, version }) => ({ id, version })),
        damaged: loaded.flatMap((project) => [
            ...(isUnjudged(project) ? [CONFIG_NAME] : []),
            ...[...project.files.values()].filter(({ problems }) => problems.length > 0).map((file) => file.path),
        ]),
        lineOf(place) {
            const source = sourceOf(place);
            if (!source) return undefined;
            const [start] = rangeOfPlace(place, source.positions, source.text);
            return source.text.slice(0, start).split('\n').length;
        },
        rangeOf(place) {
            const source = sourceOf(place);
            if (!source?.positions.parts.has(place.part)) return undefined;
            const [start, end] = rangeOfPlace(place, source.positions, source.text);
            return rangeAt(source.lines, start, end);
        },
        rootOf: (place) => ownerOf(place)?.root,
        fileOf(place) {
            const at = loaded.length > 1 ? ownerOf(place)?.root : undefined;
            return at?.startsWith(`${path}/`) ? `${at.slice(path.length + 1)}/${place.file}` : place.file;
        },
    };
}

/** The plans of these names wherever they stand: a folder may have had another name. Undefined where there is none. */
export function movedVersion(files: FileSystem, root: string, names: readonly string[]): Version | undefined {
    const all = versionAt(files, root, root);
    const plans = all.plans.filter(({ id }) => names.includes(id));
    return plans.length > 0 ? { ...all, plans } : undefined;
}

function snapshotVersion(files: FileSystem, path: string): Version {
    const bytes = files.read(path);
    const reading = bytes && readSnapshot(decodeText(bytes).text);
    if (!reading || 'problem' in reading) {
        const { kind, at } = reading && 'problem' in reading ? reading.problem : { kind: 'not_json', at: '' };
        throw new VersionProblem(versionWords[kind === 'newer' || kind === 'damaged' ? kind : 'none'], { path, at });
    }
    const plan = planOfSnapshot(reading.snapshot);
    if (!plan) throw new VersionProblem(versionWords.lacking, { path, plan: reading.snapshot.plan });
    return {
        plans: [plan],
        config: undefined,
        root: undefined,
        catalogues: reading.snapshot.catalogues,
        ...(reading.snapshot.findings ? { findings: new Set(reading.snapshot.findings) } : {}),
        damaged: reading.snapshot.files.filter((file) => file.damaged).map((file) => file.path),
        lineOf: () => undefined,
        rangeOf: () => undefined,
        rootOf: () => undefined,
        fileOf: (place) => place.file,
    };
}
