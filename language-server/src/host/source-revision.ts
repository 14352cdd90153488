import { createHash } from 'node:crypto';
import { GitProblem, git } from './git.js';

/**
 * The revision that a folder's files are of, shortened; with `+` where one of them differs from it. Undefined where the
 * folder lies in no repository, or git is not there. Files are compared by the ids of their contents: asking git for its
 * status would run the filters that the repository names.
 */
export function sourceRevision(
    folder: string,
    files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): string | undefined {
    try {
        const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']).toString('utf8').trim();
        if (!/^[0-9a-f]{40,64}$/.test(commit)) return undefined;
        const ids = blobs(git(folder, ['ls-tree', '-r', '-z', commit, '--', '.']).toString('utf8'));
        const same = files.every(({ path, bytes }) => {
            const id = ids.get(path);
            return id !== undefined && [bytes, withoutReturns(bytes)].some((content) => blobId(content, id.length) === id);
        });
        return commit.slice(0, 12) + (same ? '' : '+');
    } catch (error) {
        if (error instanceof GitProblem) return undefined;
        throw error;
    }
}

/** Paths below the folder with the ids of their contents. */
function blobs(output: string): Map<string, string> {
    const found = new Map<string, string>();
    for (const line of output.split('\0')) {
        const [, id, path] = /^100\d{3} blob ([0-9a-f]{40,64})\t([\s\S]+)$/.exec(line) ?? [];
        if (id && path) found.set(path, id);
    }
    return found;
}

const blobId = (content: Uint8Array, length: number): string =>
    createHash(length === 64 ? 'sha256' : 'sha1')
        .update(`blob ${content.length}\0`)
        .update(content)
        .digest('hex');

/** As git keeps a text that is checked out with the ends of lines of Windows. */
const withoutReturns = (bytes: Uint8Array): Uint8Array =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
