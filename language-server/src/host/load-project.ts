import { fullLanguage } from '../language/on-demand.js';
import type { SyntaxProblem } from '../language/syntax-problem.js';
import { type ConfigProblem, readConfig } from '../model/config.js';
import type { FileModel, Lowered } from '../model/file-model.js';
import { matchesGlob } from '../model/glob.js';
import { lower } from '../model/lower.js';
import { DEFAULT_CONFIG, importPath, type Project, type ProjectConfig } from '../model/project.js';
import { type ReadOptions, readText } from '../model/read.js';
import { namesOf } from '../model/resolve/names.js';
import { nationalPlan } from '../standard/national.js';
import { BASELINE_NAME, type Baseline, readBaseline } from './baseline.js';
import { CONFIG_NAME, discover, type FoundProject, join, parentOf } from './discover.js';
import { decodeText, type FileSystem, isRefusal, isTooLarge, readOr, withoutMark } from './file-system.js';
import { type LoadedOverlay, loadOverlay } from './overlays.js';

export interface LoadedFile {
    readonly path: string;
    readonly model: FileModel;
    readonly problems: readonly SyntaxProblem[];
}
export interface LoadedProject {
    /** Absolute folder. */
    readonly root: string;
    readonly project: Project;
    readonly files: ReadonlyMap<string, LoadedFile>;
    readonly configProblems: readonly ConfigProblem[];
    readonly configText: string;
    /** Known findings that are not shown. */
    readonly baseline?: Baseline;
    /** In the order of preplan.yaml. */
    readonly overlays: readonly LoadedOverlay[];
}

/** Reads a text as a file of the language, with its encoding checked. */
export function readSource(path: string, bytes: Uint8Array, options: ReadOptions = {}): Lowered & { readonly text: string } {
    const { text, invalidAt } = decodeText(bytes);
    if (invalidAt === undefined) return { ...readText(path, text, options), text };
    const parsed = fullLanguage().parse(text);
    parsed.errors.unshift({ code: 'syntax/encoding', start: invalidAt, end: invalidAt + 1 });
    return { ...lower(path, parsed), text };
}

export interface LoadOptions {
    /** Sibling projects named as superiors must lie below this folder. */
    readonly workspace: string;
    /** Reads only these files of a project that has several plans, as a slice of it. */
    readonly only?: ReadonlySet<string>;
    /** With `only`: is told what the outcome depends on of the list of all files. */
    readonly listing?: Listing;
    /** Replaces reading and lowering, for caches and open editors. */
    readonly read?: (root: string, path: string) => LoadedFile | undefined;
}

/** What somebody wanted to know of the list of a project's files. */
export interface Listing {
    /** Every path. */
    all(): void;
    /** Whether one path, as preplan.yaml writes it, is among them. */
    has(path: string): void;
}

/** Reads a project with its superiors. Bad input becomes problems; nothing outside the workspace is read. */
export const loadProject = (files: FileSystem, found: FoundProject, options: LoadOptions): LoadedProject =>
    loadAbove(files, found, options, new Map());

/**
 * Projects that were read for one that names them, with what stands above them, by their folder; nothing while they are being
 * read. Each is read once, by however many ways it is reached: two ways up at each of thirty steps are a thousand million.
 */
type Above = Map<string, readonly FileModel[]>;

function loadAbove(files: FileSystem, found: FoundProject, options: LoadOptions, above: Above): LoadedProject {
    const { config, problems, configText, superiorRanges } = loadConfig(files, found);
    if (found.tooDeep !== undefined)
        problems.push({ code: 'config/too-deep', args: { value: shortened(found.tooDeep) }, start: 0, end: 0 });
    const loaded = new Map<string, LoadedFile>();
    const paths = found.files.filter((path) => !isExcluded(path, config));
    for (const path of paths) {
        if (options.only && !options.only.has(path)) continue;
        const file = options.read?.(found.root, path) ?? readFile(files, found.root, path);
        if (file) loaded.set(path, file);
    }
    const models = new Map([...loaded].map(([path, file]) => [path, file.model]));
    above.set(found.root, []);
    const superiors: FileModel[] = [];
    config.superiors.forEach((source, i) => {
        const models = superiorModels(files, found, options, source, loaded, above);
        if (models.length > 0) superiors.push(...models.filter((model) => !superiors.includes(model)));
        else {
            const [start, end] = superiorRanges[i] ?? [0, 0];
            problems.push({ code: 'config/superior-missing', args: { value: source.file ?? source.project ?? '' }, start, end });
        }
    });
    const national = nationalPlan();
    const declaresNational = [...models.values()].some((model) => namesOf(model).top.get('National')?.part.type === 'plan');
    if (!declaresNational && !superiors.some((model) => model.path === national.path)) superiors.push(national);
    for (const path of config.private) options.listing?.has(path);
    const absent = config.private.filter((path) => !paths.includes(path));
    const overlays = [...new Set(config.overlays)].flatMap((path) => {
        const overlay = loadOverlay(files, found.root, path);
        const code = unreadable(files, found.root, path) ? 'config/unreadable' : 'config/file-missing';
        if (!overlay) problems.push({ code, args: { key: 'overlays', value: path }, ...placeOf(configText, path) });
        return overlay ?? [];
    });
    const applied = overlays.flatMap(({ file }) => file ?? []);
    const project: Project = {
        ...{ root: found.root, config, files: models, superiors, absent },
        ...(applied.length > 0 ? { overlays: applied } : {}),
        ...(options.only ? { paths: () => listed(paths, options.listing) } : {}),
    };
    const baseline = loadBaseline(files, found, config.baseline);
    const value = config.baseline ?? BASELINE_NAME;
    const refused = !baseline && unreadable(files, found.root, value);
    if (!baseline && (refused || config.baseline !== undefined)) {
        const start = Math.max(0, configText.search(/^baseline\s*:/m));
        const code = refused ? 'config/unreadable' : 'config/file-missing';
        problems.push({ code, args: { key: 'baseline', value }, start, end: start + 'baseline'.length });
    }
    return { root: found.root, project, files: loaded, configProblems: problems, configText, overlays, ...(baseline ? { baseline } : {}) };
}

const shortened = (path: string): string => (path.length > 120 ? `${path.slice(0, 60)}…${path.slice(-60)}` : path);

/** Whether a file is in the project and may not be read, or is too large. */
const unreadable = (files: FileSystem, root: string, path: string): boolean => files.kind(join(root, path), root) === 'file';

function listed(paths: readonly string[], listing: Listing | undefined): readonly string[] {
    listing?.all();
    return paths;
}

/** Where preplan.yaml writes a value. */
function placeOf(text: string, value: string): { start: number; end: number } {
    const start = Math.max(0, text.indexOf(value));
    return { start, end: start + value.length };
}

export function loadBaseline(files: FileSystem, { root }: FoundProject, named: string | undefined): Baseline | undefined {
    const path = named ?? BASELINE_NAME;
    // A link out of the project is no part of it.
    if (files.kind(join(root, path), root) !== 'file') return undefined;
    const bytes = readOr(files, join(root, path));
    return bytes && readBaseline(path, withoutMark(decodeText(bytes)).text);
}

export function loadConfig(files: FileSystem, found: FoundProject) {
    const problems: ConfigProblem[] = [];
    const bytes = found.config ? readOr(files, found.config) : undefined;
    if (!bytes && found.config && files.kind(found.config) === 'file')
        problems.push({ code: 'config/unreadable', args: { value: CONFIG_NAME }, start: 0, end: 0 });
    if (!bytes) return { config: DEFAULT_CONFIG, problems, configText: '', superiorRanges: [] };
    const { text, invalidAt } = withoutMark(decodeText(bytes));
    if (invalidAt !== undefined) problems.push({ code: 'config/encoding', args: {}, start: invalidAt, end: invalidAt + 1 });
    const read = readConfig(text);
    return { config: read.config, problems: [...problems, ...read.problems], configText: text, superiorRanges: read.superiorRanges };
}

export function readFile(files: FileSystem, root: string, path: string): LoadedFile | undefined {
    let bytes: Uint8Array | undefined;
    try {
        bytes = files.read(join(root, path));
    } catch (error) {
        if (!isRefusal(error)) throw error;
        return unreadFile(path, isTooLarge(error) ? 'syntax/too-large' : 'syntax/unreadable');
    }
    // A file may vanish between listing and reading; then it is not part of the project. One that no name leads to has not.
    if (!bytes && path.includes('\uFFFD') && files.kind(join(root, path)) === undefined) return unreadFile(path, 'syntax/file-name');
    if (!bytes) return undefined;
    // Places are read again when something is shown in the file.
    const { model, errors } = readSource(path, bytes, { places: false });
    return { path, model, problems: errors };
}

/** A file that is there and gives nothing to read: what others take from it is not missing. */
function unreadFile(path: string, code: SyntaxProblem['code']): LoadedFile {
    const { model, errors } = lower(path, fullLanguage().unread(code));
    return { path, model, problems: errors };
}

export const isExcluded = (path: string, config: ProjectConfig) => config.exclude.some((pattern) => matchesGlob(path, pattern));

function superiorModels(
    files: FileSystem,
    found: FoundProject,
    options: LoadOptions,
    source: ProjectConfig['superiors'][number],
    loaded: ReadonlyMap<string, LoadedFile>,
    above: Above,
): readonly FileModel[] {
    if (source.file !== undefined) {
        const path = importPath(CONFIG_NAME, source.file);
        const file = path === undefined ? undefined : loaded.get(path);
        return file ? [file.model] : [];
    }
    const root = siblingRoot(found.root, source.project ?? '');
    if (root === undefined || !isBelow(root, options.workspace)) return [];
    const known = above.get(root);
    if (known) return known;
    if (files.kind(join(root, CONFIG_NAME), options.workspace) !== 'file') return [];
    const sibling = discover(files, root).find((one) => one.root === root);
    if (!sibling) return [];
    const { workspace, read } = options;
    const { project } = loadAbove(files, sibling, { workspace, ...(read ? { read } : {}) }, above);
    const own = [...project.files.values()].filter((model) => namesOf(model).plans.length > 0 && !project.superiors.includes(model));
    const models = [...own, ...project.superiors];
    above.set(root, models);
    return models;
}

/** The folder that a relative path names from a project's folder. */
function siblingRoot(root: string, target: string): string | undefined {
    if (/^[/\\~]|^[A-Za-z]:|\\|\0/.test(target)) return undefined;
    let at = root;
    for (const piece of target.split('/')) {
        if (piece === '' || piece === '.') continue;
        at = piece === '..' ? parentOf(at) : join(at, piece);
    }
    return at;
}

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
