import type { Choice, Recipients, When } from '../model/shape/index.js';
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
        const difference = setDifference(old, now);
        const [lost, gained] = [new Map(difference.lost), new Map(difference.gained)];
        const found: Delta[] = [];
        /** What of `many` says less than `one` does, or more: `A, B` become `A or B`. */
        const pieces = (many: ReadonlyMap<string, Receiving>, one: Receiving) =>
            [...many].filter(([, { alternatives }]) => alternatives.every((each) => one.alternatives.includes(each)));
        for (const [key, one] of gained) {
            const parts = pieces(lost, one);
            if (parts.length === 0) continue;
            found.push(delta(noun, 'weakened', 'laxer', joined(parts), one.shown));
            gained.delete(key);
            for (const [part] of parts) lost.delete(part);
        }
        for (const [key, one] of lost) {
            const parts = pieces(gained, one);
            if (parts.length === 0) {
                found.push(delta(noun, 'removed', 'laxer', one.shown));
                continue;
            }
            found.push(delta(noun, 'strengthened', 'stricter', one.shown, joined(parts)));
            lost.delete(key);
            for (const [part] of parts) gained.delete(part);
        }
        for (const one of gained.values()) found.push(delta(noun, 'added', 'stricter', [], one.shown));
        for (const [key, one] of old) {
            const other = now.get(key);
            if (other) found.push(...occasionDeltas(pair, noun, 'stricter', one.when, other.when, one.shown, other.shown));
        }
        return found;
    };
}

/** Whom an act is told to, which is a list of parties without occasions. */
export const told: FieldRule = (pair) => {
    const each = (value: unknown): Recipients[] => list<Choice>(value).map((one) => ({ parties: [one], if: undefined }));
    return recipients()({ ...pair, before: each(pair.before), after: each(pair.after) });
};

const joined = (parts: readonly (readonly [string, Receiving])[]): Shown[] =>
    parts.flatMap(([, one], i) => [...(i > 0 ? [{ word: ',' }] : []), ...one.shown]);
