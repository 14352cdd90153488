const pools = new Map<string, Pool>();
interface Pool {
    /** As many objects with these keys as are made at a time, as a text. */
    readonly json: string;
    made: Record<string, unknown>[];
}
const AT_A_TIME = 16;

/**
 * A plain object with these keys and values, in this order. An object that is filled key by key keeps its later values in a
 * list of their own with room to grow, and becomes a hash table after a dozen keys; one that was read whole does not.
 */
export function record(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
    const signature = keys.join();
    let pool = pools.get(signature);
    if (!pool) {
        const one = `{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`;
        pool = { json: `[${Array.from({ length: AT_A_TIME }, () => one).join()}]`, made: [] };
        pools.set(signature, pool);
    }
    let made = pool.made.pop();
    if (!made) {
        pool.made = JSON.parse(pool.json) as Record<string, unknown>[];
        made = pool.made.pop() as Record<string, unknown>;
    }
    for (let i = 0; i < keys.length; i++) made[keys[i] as string] = values[i];
    return made;
}
