const WORDS: Readonly<Record<string, string>> = {
    EACCES: 'the system refuses access; check the rights',
    EPERM: 'the system refuses access; check the rights',
    EROFS: 'the disk can only be read',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota of the disk is used up',
    EISDIR: 'there is a folder in the place of the file',
    ENOTDIR: 'a file stands where a folder is needed',
    EEXIST: 'a file stands where a folder is needed',
    ENAMETOOLONG: 'the name is too long for this disk',
    EMFILE: 'too many files are open',
    EBUSY: 'another program holds it',
};

/** What the system refused to do with a file, in words; undefined where an error is something else. */
export function refusal(error: unknown): string | undefined {
    const { code, path, dest } = (error ?? {}) as NodeJS.ErrnoException & { readonly dest?: string };
    const words = code === undefined ? undefined : WORDS[code];
    const place = dest ?? path;
    return words && place !== undefined ? `${place}: ${words}.` : undefined;
}
