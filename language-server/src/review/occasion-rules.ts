import { type When, whenShape } from '../model/shape/index.js';
import type { ChangeClass, Delta, Shown } from './change.js';
import { type Occasions, uncovered } from './ordering.js';
import { delta, type FieldPair, type FieldRule, opposite } from './rule.js';
import { refKey, type Side, shown } from './side.js';

/** Alternatives of an occasion with its grades and colours one by one; always where there is none. */
export function occasionsOf(side: Side, when: When | undefined): Occasions {
    if (!when || when.any.length === 0) return [[]];
    return when.any.flatMap(({ all }) => {
        let ways: string[][] = [[]];
        for (const fact of all) {
            const prefix = `${fact.not ? 'not ' : ''}${fact.possible ? 'possible ' : ''}`;
            const lasting = fact.lasting ? `~${fact.lasting}` : '';
            const atoms = [
                ...fact.grades.map((one) => `grade ${one}`),
                ...fact.levels.map((one) => `level ${one}`),
                ...fact.colours.map((one) => `warning ${one}`),
                ...(fact.condition ? [fact.condition] : []),
                ...(fact.named ? [`named ${refKey(side, fact.named)}`] : []),
                ...(fact.text ? ['words'] : []),
            ].map((one) => prefix + one + lasting);
            // `not grade III, IV` denies all of them at once; otherwise any one is enough.
            ways = fact.not ? ways.map((way) => [...way, ...atoms]) : ways.flatMap((way) => atoms.map((atom) => [...way, atom]));
        }
        return ways;
    });
}

export function occasionDeltas(
    pair: FieldPair,
    noun: string,
    wider: ChangeClass,
    before: When | undefined,
    after: When | undefined,
    shownBefore: readonly Shown[] = [],
    shownAfter: readonly Shown[] = [],
): Delta[] {
    const [old, now] = [occasionsOf(pair.old, before), occasionsOf(pair.new, after)];
    const [lost, gained] = [uncovered(old, now), uncovered(now, old)];
    const pieces = (side: Side, value: When | undefined): Shown[] =>
        value ? [{ word: 'if' }, ...shown(side, WHEN_FIELD(value), value)] : [{ word: 'always' }];
    const texts = [
        [...shownBefore, ...pieces(pair.old, before)],
        [...shownAfter, ...pieces(pair.new, after)],
    ] as const;
    const found: Delta[] = [];
    if (lost.length > 0) found.push(delta(noun, 'narrowed', opposite[wider], ...texts));
    if (gained.length > 0) found.push(delta(noun, 'widened', wider, ...texts));
    if (found.length === 0 && wordsOf(pair.old, before) !== wordsOf(pair.new, after))
        found.push(delta('wording', 'changed', 'editorial', ...texts));
    return found;
}

const WHEN_FIELD = (_: When) => ({ type: 'value', many: false, shape: () => [whenShape] }) as const;

const wordsOf = (_side: Side, when: When | undefined) =>
    (when?.any ?? [])
        .flatMap(({ all }) => all.flatMap(({ text }) => text ?? []))
        .sort()
        .join('|');

/** When something applies: fewer occasions are laxer, unless `wider` says otherwise. */
export const occasion =
    (noun: string, wider: ChangeClass = 'stricter'): FieldRule =>
    (pair) =>
        occasionDeltas(pair, noun, wider, pair.before as When | undefined, pair.after as When | undefined);
