import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most probably means, or undefined when none is close.
 * At most a third of the longer word may differ; the first of equally near candidates wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
    const wanted = folded(word);
    let best: string | undefined;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const other = folded(candidate);
        const longest = Math.max(wanted.length, other.length);
        const allowed = Math.max(1, Math.floor(longest / 3));
        if (longest < 2 || Math.abs(wanted.length - other.length) > allowed) {
            continue;
        }
        const found = distance(wanted, other);
        if (found <= allowed && found < bestDistance) {
            best = candidate;
            bestDistance = found;
        }
    }
    return best;
}

/** The only candidate that shares a longer word with what is written, `equipment_failure` for `facility_failure`, `leak` for `leakage`. */
export function sharing(word: string, candidates: Iterable<string>): string | undefined {
    const wanted = longWords(word);
    const found = [...new Set(candidates)].filter((one) =>
        longWords(one).some((its) => wanted.some((mine) => its.startsWith(mine) || mine.startsWith(its))),
    );
    return found.length === 1 ? found[0] : undefined;
}

const longWords = (text: string): string[] =>
    folded(text)
        .split(' ')
        .filter((one) => [...one].length >= 4);

/** One spelling for comparison: compatibility forms (Ⅰ, full-width), case, and runs of blanks and dashes made equal. */
export function folded(text: string): string {
    return text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_\-–—]+/g, ' ')
        .trim();
}
