import { ParserNeeded } from '../../language/on-demand.js';

/** Does the work, and once more with the parser where a text turns out to need it: most projects are clean, and start without. */
export async function withParser<T>(work: () => T | Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        if (!(error instanceof ParserNeeded)) throw error;
        await import('../../language/full.js');
        return work();
    }
}
