import type { CoverageState } from '../../coverage/coverage.js';
import type { Lang } from '../../rules/messages.js';
import { listed } from '../words/words.js';
import { coverageStateWords } from './words.js';

/** `Met 80, Not met 2, …`: the states that there are. */
export function countsText(counts: Readonly<Record<CoverageState, number>>, lang: Lang): string {
    const states = Object.keys(counts) as CoverageState[];
    return listed(
        lang,
        states.filter((state) => counts[state] > 0).map((state) => `${coverageStateWords[state][lang]} ${counts[state]}`),
    );
}
