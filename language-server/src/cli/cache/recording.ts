import { createHash } from 'node:crypto';
import type { FileSystem } from '../../host/file-system.js';

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
};

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
