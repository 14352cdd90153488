import type { FileSystem } from './file-system.js';

export const CONFIG_NAME = 'preplan.yaml';
/** Folders that never hold plans. */
const SKIPPED = new Set(['node_modules', 'dist', 'out']);
export const SKIPPED_NAMES = [...SKIPPED].join(', ');
/** Whether plans are looked for in a folder of this name. */
export const isSearched = (name: string): boolean => !name.startsWith('.') && !SKIPPED.has(name);
/** The folder on the way to a path inside a project that is not looked into. */
export const skippedFolder = (path: string): string | undefined =>
    path
        .split('/')
        .slice(0, -1)
        .find((name) => !isSearched(name));
/** Far more than anybody makes; the way down is as deep as the folders are. */
export const MAX_DEPTH = 100;

export interface FoundProject {
    /** Absolute folder. */
    readonly root: string;
    /** Absolute path of its preplan.yaml, where there is one. */
    readonly config?: string;
    /** Paths of its `.preplan` files inside the folder, sorted. */
    readonly files: readonly string[];
    /** A folder in it that lies deeper than anything is looked for. */
    readonly tooDeep?: string;
}

/** The projects at and below a folder, and the one around it. Files without a project form one of their own, at `start`. */
export function discover(files: FileSystem, start: string): FoundProject[] {
    const found = new Map<string, { config?: string; files: string[]; tooDeep?: string }>();
    const projectAt = (root: string) => {
        const project = found.get(root) ?? { files: [] };
        found.set(root, project);
        return project;
    };
    const visit = (folder: string, owner: string, depth: number) => {
        const entries = files.list(folder);
        const hasConfig = entries.some(
            ({ name, kind }) => name === CONFIG_NAME && (kind === 'link' ? files.kind(join(folder, name), start) : kind) === 'file',
        );
        const root = hasConfig ? folder : owner;
        if (hasConfig) found.set(folder, { config: join(folder, CONFIG_NAME), files: [] });
        for (const { name, kind } of entries) {
            const path = join(folder, name);
            const real = kind === 'link' ? files.kind(path, start) : kind;
            if (real === 'folder') {
                // A link to a folder may close a loop; the folder itself is found where it lies.
                if (kind === 'link' || !isSearched(name)) continue;
                if (depth < MAX_DEPTH) visit(path, root, depth + 1);
                else projectAt(root).tooDeep ??= inside(root, path);
            } else if (real === 'file' && name.endsWith('.preplan')) projectAt(root).files.push(inside(root, path));
        }
    };
    visit(start, start, 0);
    return [...found].map(([root, project]) => ({ root, ...project })).filter((project) => project.config || project.files.length > 0);
}

const inside = (root: string, path: string): string => path.slice(root.length + (root.endsWith('/') ? 0 : 1));

/** The nearest folder at or above a path that holds a preplan.yaml. */
export function projectAround(files: FileSystem, folder: string): string | undefined {
    for (let at = folder; ; at = parentOf(at)) {
        if (files.kind(join(at, CONFIG_NAME)) === 'file') return at;
        if (parentOf(at) === at) return undefined;
    }
}

export const join = (folder: string, name: string): string => (folder.endsWith('/') ? folder + name : `${folder}/${name}`);
export function parentOf(path: string): string {
    const slash = path.lastIndexOf('/');
    if (slash <= 0) return path.startsWith('/') ? '/' : path;
    const parent = path.slice(0, slash);
    if (/^[a-z][a-z0-9+.-]+:$/i.test(parent)) return `${parent}/`;
    return /^[A-Za-z]:$/.test(parent) ? (path.length > 3 ? `${parent}/` : path) : parent;
}
