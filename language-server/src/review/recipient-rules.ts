import type { Recipients, When } from '../model/shape/index.js';
import type { Delta, Shown } from './change.js';
import { occasionDeltas } from './occasion-rules.js';
import { setDifference } from './ordering.js';
import { list } from './party-rules.js';
import { delta, type FieldRule } from './rule.js';
import { choiceKey, type Side, shownChoice } from './side.js';

interface Receiving {
    readonly alternatives: readonly string[];
    readonly when: When | undefined;
    readonly shown: readonly Shown[];
}

function receiving(side: Side, recipients: readonly Recipients[]): Map<string, Receiving> {
    const found = new Map<string, Receiving>();
    for (const one of recipients)
        for (const choice of one.parties) {
            const alternatives = choiceKey(side, choice).split(' or ');
            found.set(alternatives.join(' or '), { alternatives, when: one.if, shown: shownChoice(side, choice) });
        }
    return found;
}

/** Who is told: a new one beside the others is stricter; one of several alternatives is less than each for itself. */
export function recipients(noun = 'recipient'): FieldRule {
    return (pair) => {
        const [old, now] = [receiving(pair.old, list(pair.before)), receiving(pair.new, list(pair.after))];
        const { lost, gained } = setDifference(old, now);
        const found: Delta[] = [];
        const paired = new Set<string>();
        for (const [key, one] of lost) {
            const twin = gained.find(([other, { alternatives }]) => !paired.has(other) && related(one.alternatives, alternatives));
            if (!twin) found.push(delta(noun, 'removed', 'laxer', one.shown));
            else {
                paired.add(twin[0]);
                paired.add(key);
                const weaker = twin[1].alternatives.length > one.alternatives.length;
                found.push(delta(noun, weaker ? 'weakened' : 'strengthened', weaker ? 'laxer' : 'stricter', one.shown, twin[1].shown));
            }
        }
        for (const [key, one] of gained) if (!paired.has(key)) found.push(delta(noun, 'added', 'stricter', [], one.shown));
        for (const [key, one] of old) {
            const other = now.get(key);
            if (other) found.push(...occasionDeltas(pair, noun, 'stricter', one.when, other.when, one.shown, other.shown));
        }
        return found;
    };
}

const related = (a: readonly string[], b: readonly string[]) => a.every((one) => b.includes(one)) || b.every((one) => a.includes(one));
