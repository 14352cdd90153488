const BEGINS = 'version https://git-lfs.github.com/spec/';

/** Whether a text is what git leaves in the place of a file that it keeps elsewhere (Git LFS), until it is asked for it. */
export const isLfsPointer = (text: string): boolean => text.length <= 1024 && text.startsWith(BEGINS);
