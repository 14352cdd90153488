import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine to compile for speed only what stays busy: by default it does so for code that a check leaves behind soon,
 * which takes more of a processor than it gives back. Holds for threads too. Only for the engine of Node 20, whose option is
 * known: others are named differently, or do well without.
 */
export function compileLate(v8: string = process.versions.v8): boolean {
    if (!v8.startsWith('11.')) return false;
    setFlagsFromString(`--interrupt-budget=${BUDGET}`);
    return true;
}
/** In bytes of bytecode that a function runs through; the engine's own is 132 KB. */
const BUDGET = 2_000_000;
