import { createHash } from 'node:crypto';
import { type FoundProject, join } from '../../host/discover.js';
import type { FileSystem } from '../../host/file-system.js';
import type { Listing } from '../../host/load-project.js';

/** Tells a question to the disk and its answer, as text. */
export type Record = (question: string, answer: string) => void;

export const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('base64url');

/** What a file system answers, in the words of a record: the same words, the same answer. */
export const answers = {
    read: (bytes: Uint8Array | undefined) => (bytes ? digest(bytes) : '-'),
    kind: (kind: string | undefined) => kind ?? '-',
    list: (entries: readonly { readonly name: string; readonly kind: string }[]) =>
        digest(entries.map(({ name, kind }) => `${kind}/${name}`).join('\0')),
    refused: '!',
    /** All files of a project. */
    files: ({ files, tooDeep }: FoundProject) => (tooDeep === undefined ? listDigest(files) : digest(`${listDigest(files)}\0${tooDeep}`)),
    /** Whether a file is one of them. */
    member: ({ files }: FoundProject, path: string) => (files.includes(path) ? '+' : '-'),
};

/** Made once for the many that ask. */
function listDigest(files: readonly string[]): string {
    const known = listDigests.get(files) ?? digest(files.join('\0'));
    listDigests.set(files, known);
    return known;
}
const listDigests = new WeakMap<readonly string[], string>();

/** A host's files that tell everything they are asked. A record of it says when the same work would give the same. */
export function recording(files: FileSystem, record: Record): FileSystem {
    const told = <T>(question: string, ask: () => T, answer: (value: T) => string): T => {
        try {
            const value = ask();
            record(question, answer(value));
            return value;
        } catch (error) {
            record(question, answers.refused);
            throw error;
        }
    };
    return {
        read: (path) => told(`read\0${path}`, () => files.read(path), answers.read),
        kind: (path, within) => told(`kind\0${path}\0${within ?? ''}`, () => files.kind(path, within), answers.kind),
        list: (path) => told(`list\0${path}`, () => files.list(path), answers.list),
    };
}

/** Notes what a part of a project's work asked about the list of all its files. */
export const recordingList = (found: FoundProject, record: Record): Listing => ({
    all: () => record(`files\0${found.root}`, answers.files(found)),
    has: (path) => record(`member\0${join(found.root, path)}\0${found.root}`, answers.member(found, path)),
});
