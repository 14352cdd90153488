import { CommandError, EXIT } from './exit.js';

/** A whole number of an option, from 1. */
export function countOf(option: string, text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,3}$/.test(text)) throw new CommandError(EXIT.usage, `${option} ${text}: give a whole number from 1.`);
    return Number(text);
}

/** `--shard i/n`: the i-th of n parts. */
export function shardOf(text: string | undefined): { index: number; of: number } | undefined {
    if (text === undefined) return undefined;
    const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    if (!(Number(index) >= 1 && Number(index) <= Number(of)))
        throw new CommandError(EXIT.usage, `--shard ${text}: give which part of how many, as in --shard 1/4.`);
    return { index: Number(index), of: Number(of) };
}
