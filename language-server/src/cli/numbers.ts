import { CommandError, EXIT } from './exit.js';
import { usageWords } from './words/usage-words.js';

/** A whole number of an option, from 1. */
export function countOf(option: string, text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,3}$/.test(text)) throw new CommandError(EXIT.usage, usageWords.number, { option, value: text });
    return Number(text);
}

/** `--shard i/n`: the i-th of n parts. */
export function shardOf(text: string | undefined): { index: number; of: number } | undefined {
    if (text === undefined) return undefined;
    const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    if (!(Number(index) >= 1 && Number(index) <= Number(of))) throw new CommandError(EXIT.usage, usageWords.shard, { value: text });
    return { index: Number(index), of: Number(of) };
}
