/** Longest time that what else stands above a line waits for an answer, in milliseconds. */
const PATIENCE = 400;

/** Answers by key that come at once where they can, and else are told of once they are there. */
export interface SoonOrLater<T> {
    /** The answer, or what was answered last where it takes long; nothing where it never was. */
    of(key: string): Promise<T[]>;
    forget(key: string): void;
}

/**
 * An editor shows no lens of a line before every provider has answered, and clauses can be counted only once all checks are done:
 * a slow answer must not hold back the lens of the matrix. `tell` is called when a late answer differs from what was given.
 */
export function soonOrLater<T>(ask: (key: string) => Promise<T[]>, tell: () => void): SoonOrLater<T> {
    const given = new Map<string, T[]>();
    const rounds = new Map<string, number>();
    return {
        async of(key) {
            const round = (rounds.get(key) ?? 0) + 1;
            rounds.set(key, round);
            const before = given.get(key);
            let late = false;
            const answer = ask(key).then((list) => {
                // A later question has taken its place, or nobody shows the document any more.
                if (rounds.get(key) !== round) return list;
                given.set(key, list);
                if (late && JSON.stringify(list) !== JSON.stringify(before ?? [])) tell();
                return list;
            });
            const waited = await Promise.race([answer, patience()]);
            if (waited) return waited;
            late = true;
            // Who asked has left: a server that ends meanwhile is asked again when it runs.
            answer.catch(() => undefined);
            return before ?? [];
        },
        forget(key) {
            given.delete(key);
            rounds.delete(key);
        },
    };
}

const patience = () => new Promise<undefined>((done) => setTimeout(done, PATIENCE, undefined));
