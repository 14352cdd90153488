/** Largest text that is read, in UTF-16 code units. */
export const MAX_TEXT = 16 * 1024 * 1024;
