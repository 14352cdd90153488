import { execFileSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import type { FileSystem } from './file-system.js';
import { memoryFiles } from './memory.js';
import { SpokenError } from './spoken-error.js';

/** A revision that cannot be read, with the reason for the user. */
export class GitProblem extends SpokenError {}

const WORDS = {
    said: { en: 'git cannot read this repository: {text}', 'zh-CN': 'git 无法读取该仓库，其原文为：{text}' },
    none: {
        en: 'git is not installed; give two folders, files or snapshots instead.',
        'zh-CN': '没有安装 git；请改为给出两个文件夹、文件或快照。',
    },
    noRevision: { en: '{revision}: this is no revision.', 'zh-CN': '{revision}：这不是版本。' },
    unknown: { en: '{revision}: there is no such file, folder or revision.', 'zh-CN': '{revision}：没有这个文件、文件夹或版本。' },
    noRepository: {
        en: '{revision}: there is no such file or folder, and no git repository here that could have such a revision.',
        'zh-CN': '{revision}：没有这个文件或文件夹，此处也没有 git 仓库可供查找该版本。',
    },
    elsewhere: {
        en: '{path} of this revision is not in this repository; fetch it first.',
        'zh-CN': '该版本的 {path} 不在本仓库中，请先获取（fetch）。',
    },
    large: { en: '{path} of this revision is larger than {size} MB.', 'zh-CN': '该版本的 {path} 超过 {size} MB。' },
    many: {
        en: 'This revision holds more plans than can be reviewed at once.',
        'zh-CN': '该版本的预案过多，无法一次审查。',
    },
    slow: {
        en: 'git did not answer within {seconds} seconds; the revision may hold more files than can be read.',
        'zh-CN': 'git 在 {seconds} 秒内没有完成，该版本的文件可能过多。',
    },
    failed: { en: 'git failed and did not say why.', 'zh-CN': 'git 执行失败，未说明原因。' },
    object: { en: 'The object {id} cannot be read from this repository.', 'zh-CN': '无法从本仓库读取对象 {id}。' },
} as const;

/** Limits against a revision made to exhaust the reader. */
const MOST_FILES = 20_000;
const LARGEST_FILE = 8 * 1024 * 1024;
const MOST_BYTES = 256 * 1024 * 1024;
const SECONDS = 120;

/**
 * Nothing of the repository's own configuration may run or fetch: no hooks, no file monitor, no filters or textconv (objects
 * are read raw), no replaced objects or parents, no lazy fetch, no transport, no pager. Nothing is checked out and no shell is used.
 */
export function git(folder: string, args: readonly string[], input?: string): Buffer {
    const options = [
        'core.fsmonitor=false',
        'core.hooksPath=/dev/null',
        'core.attributesFile=/dev/null',
        'protocol.allow=never',
        'core.pager=',
        'safe.directory=*',
        // A summary beside the commits that could say something else than they do.
        'core.commitGraph=false',
    ];
    const kept = ['PATH', 'Path', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP'].flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value] as const];
    });
    const env = {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: '/dev/null',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        // Wins over every protocol.*.allow of the repository.
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_LITERAL_PATHSPECS: '1',
    };
    try {
        return execFileSync(
            'git',
            ['--no-pager', '--no-replace-objects', ...options.flatMap((one) => ['-c', one]), '-C', resolve(folder), ...args],
            {
                // Windows looks for a program in the current folder first, and that may hold a repository's own `git.exe`.
                cwd: dirname(process.execPath),
                env,
                shell: false,
                windowsHide: true,
                maxBuffer: MOST_BYTES + LARGEST_FILE,
                timeout: SECONDS * 1000,
                stdio: ['pipe', 'pipe', 'pipe'],
                ...(input === undefined ? {} : { input }),
            },
        );
    } catch (error) {
        const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
        if (code === 'ENOENT') throw new GitProblem(WORDS.none);
        if (code === 'ETIMEDOUT') throw new GitProblem(WORDS.slow, { seconds: SECONDS });
        if (code === 'ENOBUFS') throw new GitProblem(WORDS.many);
        const [line = ''] = String(stderr ?? '').split('\n');
        throw line === '' ? new GitProblem(WORDS.failed) : new GitProblem(WORDS.said, { text: line.replace(/^fatal: /, '') });
    }
}

export interface Revision {
    /** Full id of the commit. */
    readonly commit: string;
    /** The plans and project files of the whole revision, below `root`. */
    readonly files: FileSystem;
    readonly root: string;
    /** Path of the folder from which git was asked, inside the repository; empty at its top. */
    readonly prefix: string;
}

/**
 * The `.preplan` and preplan.yaml files of a revision, read from the object store alone. Links and submodules are left out.
 * Throws GitProblem.
 */
export function readRevision(folder: string, revision: string): Revision {
    if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) throw new GitProblem(WORDS.noRevision, { revision });
    const prefix = prefixIn(folder, revision);
    let commit: string;
    try {
        commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
            .toString('utf8')
            .trim();
    } catch (error) {
        if (!(error instanceof GitProblem)) throw error;
        throw new GitProblem(WORDS.unknown, { revision });
    }
    // `^HEAD` is read as "not HEAD".
    if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new GitProblem(WORDS.noRevision, { revision });
    const root = `/${commit}`;
    const blobs = listed(git(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]).toString('utf8'));
    const contents = batch(
        folder,
        blobs.map(({ id }) => id),
    );
    return { commit, root, prefix, files: memoryFiles(new Map(blobs.map(({ path }, i) => [`${root}/${path}`, contents[i] ?? '']))) };
}

/** Path of a folder inside its repository. */
function prefixIn(folder: string, revision: string): string {
    try {
        return git(folder, ['rev-parse', '--show-prefix']).toString('utf8').trim().replace(/\/$/, '');
    } catch (error) {
        if (error instanceof GitProblem && /not a git repository/i.test(error.message))
            throw new GitProblem(WORDS.noRepository, { revision });
        throw error;
    }
}

interface Blob {
    readonly id: string;
    readonly path: string;
}

function listed(output: string): Blob[] {
    const found: Blob[] = [];
    let bytes = 0;
    for (const line of output.split('\0')) {
        const match = /^(\d{6}) blob ([0-9a-f]{40,64}) +(\S+)\t([\s\S]+)$/.exec(line);
        const [, mode, id, size, path] = match ?? [];
        if (!mode?.startsWith('100') || !id || !path || !/(^|\/)preplan\.yaml$|\.preplan$|(^|\/)acknowledgements[^/]*\.ya?ml$/.test(path))
            continue;
        if (path.split('/').some((piece) => piece === '..' || piece === '.')) continue;
        if (!/^\d+$/.test(size ?? '')) throw new GitProblem(WORDS.elsewhere, { path });
        bytes += Number(size);
        if (Number(size) > LARGEST_FILE) throw new GitProblem(WORDS.large, { path, size: LARGEST_FILE / 1024 / 1024 });
        if (found.length >= MOST_FILES || bytes > MOST_BYTES) throw new GitProblem(WORDS.many);
        found.push({ id, path });
    }
    return found;
}

/** Contents of objects in their order, by one `git cat-file --batch`. */
function batch(folder: string, ids: readonly string[]): Uint8Array[] {
    if (ids.length === 0) return [];
    const output = git(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    const found: Uint8Array[] = [];
    let at = 0;
    for (const id of ids) {
        const end = output.indexOf(10, at);
        const head = output.subarray(at, end < 0 ? output.length : end).toString('utf8');
        const size = Number(/^[0-9a-f]{40,64} blob (\d+)$/.exec(head)?.[1]);
        if (end < 0 || Number.isNaN(size)) throw new GitProblem(WORDS.object, { id });
        found.push(output.subarray(end + 1, end + 1 + size));
        at = end + 2 + size;
    }
    return found;
}
