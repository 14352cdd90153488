import { describe, expect, it } from 'vitest';
import { acknowledge, open, readAcknowledgements, withEntries } from '../../language-server/src/review/acknowledge.js';
import { base, edited, review } from './fixture.js';

const later = edited(
    edited(base, 'plan.preplan', 'drill_rule every 1y', 'drill_rule every 2y'),
    'plan.preplan',
    'override Patch within 4h',
    'override Patch within 1d',
);
const { changes } = review(base, later);
const filled = (text: string) =>
    text
        .replace('reason: \n', 'reason: ""\n')
        .replace(/reason:.*\n(\s*)approver:.*\n\s*date:.*\n?/g, 'reason: agreed\n$1approver: LeadingGroup\n$1date: 2026-02-20\n');

describe('acknowledgements', () => {
    const written = withEntries('', changes);

    it('are written to be filled in, and cover nothing until they are', () => {
        const { entries, problems } = readAcknowledgements(written);
        expect(problems).toEqual([]);
        expect(entries).toHaveLength(2);
        const made = acknowledge(changes, entries);
        expect(open(changes, made)).toHaveLength(2);
        expect(made.problems.map(({ state }) => state)).toEqual(['incomplete', 'incomplete']);
    });

    it('cover exactly their changes once they are filled in', () => {
        const made = acknowledge(changes, readAcknowledgements(filled(written)).entries);
        expect(made.problems).toEqual([]);
        expect(open(changes, made)).toEqual([]);
        const further = review(base, edited(later, 'plan.preplan', 'drill_rule every 2y', 'drill_rule every 3y')).changes;
        const again = acknowledge(further, readAcknowledgements(filled(written)).entries);
        expect(open(further, again).map(({ kind }) => kind)).toEqual(['drill_period-longer']);
        expect(again.problems.map(({ state }) => state)).toEqual(['stale']);
        expect(acknowledge([], readAcknowledgements(filled(written)).entries).problems.map(({ state }) => state)).toEqual([
            'unused',
            'unused',
        ]);
    });

    it('cover nothing where a value was put in by hand', () => {
        const other = filled(written).replace('after: 2y', 'after: 9y');
        expect(open(changes, acknowledge(changes, readAcknowledgements(other).entries))).toHaveLength(1);
    });

    it('are never overwritten', () => {
        const mine = `# ours\n${filled(written)}`;
        expect(withEntries(mine, changes)).toBe(mine);
        const one = withEntries('', changes.slice(0, 1));
        const more = withEntries(filled(one), changes);
        expect(more.startsWith(filled(one).trimEnd())).toBe(true);
        expect(readAcknowledgements(more).entries).toHaveLength(2);
    });

    it('say what cannot be read', () => {
        expect(readAcknowledgements('a: [').problems.map(({ state }) => state)).toEqual(['unreadable']);
        expect(readAcknowledgements('- 5\n').problems.map(({ state }) => state)).toEqual(['unreadable']);
        expect(readAcknowledgements('text').problems.map(({ state }) => state)).toEqual(['unreadable']);
        expect(readAcknowledgements('').problems).toEqual([]);
        expect(() => withEntries('a: [', changes)).toThrow(SyntaxError);
    });
});
