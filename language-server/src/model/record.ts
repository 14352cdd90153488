/** Objects with some keys, made several at a time. */
export interface Mould {
    readonly keys: readonly string[];
    /** As many objects as are made at a time, as a text. */
    readonly json: string;
    made: Record<string, unknown>[];
}
const AT_A_TIME = 16;

export function mouldOf(keys: readonly string[]): Mould {
    const one = `{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`;
    return { keys, json: `[${Array.from({ length: AT_A_TIME }, () => one).join()}]`, made: [] };
}

/**
 * A plain object with the keys of a mould and these values, in their order. An object that is filled key by key keeps its
 * later values in a list of their own with room to grow, and becomes a hash table after a dozen keys; one that was read
 * whole does not.
 */
export function moulded(mould: Mould, values: readonly unknown[]): Record<string, unknown> {
    let made = mould.made.pop();
    if (!made) {
        mould.made = JSON.parse(mould.json) as Record<string, unknown>[];
        made = mould.made.pop() as Record<string, unknown>;
    }
    const { keys } = mould;
    for (let i = 0; i < keys.length; i++) made[keys[i] as string] = values[i];
    return made;
}
