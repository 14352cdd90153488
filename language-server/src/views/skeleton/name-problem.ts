import { plainLine } from './quoted.js';

/** Characters that the name of an organisation may have. */
export const LONGEST_NAME = 120;

/** What is wrong with a name that somebody typed, or undefined. */
export function nameProblem(text: string): 'empty' | 'long' | undefined {
    const plain = plainLine(text);
    if (plain === '') return 'empty';
    return [...plain].length > LONGEST_NAME ? 'long' : undefined;
}
