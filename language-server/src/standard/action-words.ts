import { folded } from './nearest.js';
import { termsOf } from './taxonomy.js';
import type { Term } from './taxonomy-types.js';

interface Phrase {
    readonly text: string;
    readonly action: Term;
}

const phrases: readonly Phrase[] = termsOf('actions')
    .flatMap((action) => [...(action.words?.en ?? []), ...(action.words?.zh ?? [])].map((text) => ({ text: folded(text), action })))
    .sort((a, b) => b.text.length - a.text.length);

/**
 * The kinds of action that a step's title speaks of, the best first. A longer phrase counts before a shorter one, and
 * what it covers is not read again: "risk assessment" is not also an assessment. Only ever a suggestion: rules look at
 * the kind that is written.
 */
export function suggestedActions(title: string): readonly Term[] {
    let rest = folded(title);
    const found = new Map<string, { action: Term; at: number; length: number }>();
    for (const { text, action } of phrases) {
        const at = indexOfPhrase(rest, text);
        if (at < 0) {
            continue;
        }
        if (!found.has(action.id)) {
            found.set(action.id, { action, at, length: text.length });
        }
        rest = rest.slice(0, at) + '\u0000'.repeat(text.length) + rest.slice(at + text.length);
    }
    return [...found.values()].sort((a, b) => a.at - b.at || b.length - a.length).map((one) => one.action);
}

/** English phrases start at a word; Chinese is written without blanks. */
function indexOfPhrase(title: string, phrase: string): number {
    let at = title.indexOf(phrase);
    while (at >= 0 && /[a-z]/.test(phrase.charAt(0)) && /[a-z]/.test(title.charAt(at - 1))) {
        at = title.indexOf(phrase, at + 1);
    }
    return at;
}
