import { describe, expect, it } from 'vitest';
import { coverageCounts } from '../../language-server/src/coverage/coverage.js';
import { judge, textsOf } from '../requirements/prove.js';
import { ownRoot } from '../requirements/table.js';
import { computed } from './severities.js';

/** Correct plans written from the reference, not from the examples: what is found in them is a false alarm. */
describe.each(['school', 'hospital', 'polytechnic', '儿童医院', 'county', 'transmission', 'metro'])('the plan of a %s', (name) => {
    const { findings, coverage } = judge(textsOf(`${ownRoot()}/test/correct/${name}`));

    it('has no finding', () => {
        expect(findings).toEqual([]);
    });

    it('leaves no clause unmet or unchecked', () => {
        const { unmet, not_checked } = coverageCounts(coverage);
        expect({ unmet, not_checked }).toEqual({ unmet: 0, not_checked: 0 });
    });
});

describe('the severity of a requirement', () => {
    it('is at most an info where the fact is not verified, or a matter of form', () => {
        for (const { of, worst } of computed())
            if (of.status === 'unverified' || of.check?.['form'] === true) expect([of.id, worst]).toEqual([of.id, 'info']);
    });

    it('is an error only where something grave is broken', () => {
        for (const { of, plain } of computed()) expect([of.id, plain]).not.toEqual([of.id, 'error']);
    });

    it('is an error of guidance for order, owners and watch only', () => {
        for (const { of, by } of computed())
            if (of.unit_duty === 'guidance' && of.status === 'verified' && of.check?.['form'] !== true)
                expect(by).toEqual({
                    order: 'error',
                    owner: 'error',
                    watch: 'error',
                    authority: 'warning',
                    report: 'warning',
                    limit: 'warning',
                });
    });
});
