import type { FileModel } from './file-model.js';

/** What preplan.yaml says, with its defaults filled in. */
export interface ProjectConfig {
    /** Edition of the language. */
    readonly language: number;
    /** Name of the project's plan of record, where it has several. */
    readonly plan?: string;
    readonly timezone: string;
    /** The day that checks take as today, `YYYY-MM-DD`. */
    readonly asOf?: string;
    readonly superiors: readonly SuperiorSource[];
    readonly overlays: readonly string[];
    /** Files with personal data that may be absent here. */
    readonly private: readonly string[];
    readonly exclude: readonly string[];
    /** Language of messages. */
    readonly lang?: 'en' | 'zh-CN';
    readonly severities: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
    readonly baseline?: string;
    readonly acknowledgements?: string;
    readonly outputs?: OutputConfig;
    readonly scan?: Readonly<Record<string, string>>;
}
export interface SuperiorSource {
    /** A file of this project. */
    readonly file?: string;
    /** Folder of a sibling project inside the workspace. */
    readonly project?: string;
}
export interface OutputConfig {
    readonly out?: string;
    readonly formats?: readonly string[];
}

export const EDITION = 2026;
export const DEFAULT_CONFIG: ProjectConfig = {
    language: EDITION,
    timezone: 'Asia/Shanghai',
    superiors: [],
    overlays: [],
    private: [],
    exclude: [],
    severities: {},
};

/**
 * A project: the folder of a preplan.yaml, its files, and the superiors that its plans stand under. Nothing outside the
 * folder belongs to it.
 */
export interface Project {
    /** A name for messages; the folder as the user wrote it. */
    readonly root: string;
    readonly config: ProjectConfig;
    /** Own files by their path inside the project. */
    readonly files: ReadonlyMap<string, FileModel>;
    /** Files with the plans above: from `superiors:`, and the built-in National plan. Seen by qualified names only. */
    readonly superiors: readonly FileModel[];
    /** Paths of private files that are absent. */
    readonly absent: readonly string[];
    /** What the project asks beyond the catalogues that come with the tool. */
    readonly overlays?: readonly OverlayFile[];
    /** Where only a part of a project with several plans is here: gives the paths of all its files. */
    readonly paths?: () => readonly string[];
}

/** An overlay file of the project, read and held against its schema: more requirements, or stricter ones. */
export interface OverlayFile {
    readonly path: string;
    readonly data: object;
}

/** The path of an import as seen from the file that holds it, or undefined where it leaves the project. */
export function importPath(from: string, target: string): string | undefined {
    if (/^[/\\]|^[A-Za-z]:|\\|\0/.test(target)) return undefined;
    const parts = from.split('/').slice(0, -1);
    for (const piece of target.split('/')) {
        if (piece === '' || piece === '.') continue;
        if (piece !== '..') parts.push(piece);
        else if (parts.pop() === undefined) return undefined;
    }
    return parts.join('/');
}

const paths = new WeakMap<FileModel, readonly (string | undefined)[]>();

/** The paths of a file's imports; made once, because every change of a project looks through the imports of all its files. */
function importPathsOf(file: FileModel): readonly (string | undefined)[] {
    const known = paths.get(file) ?? file.imports.map((target) => importPath(file.path, target));
    paths.set(file, known);
    return known;
}

/** The files that a file imports directly and that exist. */
export function importsOf(project: Project, file: FileModel): FileModel[] {
    const found: FileModel[] = [];
    for (const path of importPathsOf(file)) {
        const model = path === undefined ? undefined : project.files.get(path);
        if (model && model !== file && !found.includes(model)) found.push(model);
    }
    return found;
}
