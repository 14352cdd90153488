import { describe, expect, it } from 'vitest';
import { coverageByChapter } from '../../language-server/src/coverage/by-chapter.js';
import { judge, textsOf } from '../requirements/prove.js';
import { ownRoot } from '../requirements/table.js';

describe('coverage by chapter', () => {
    const { plan, coverage } = judge(textsOf(`${ownRoot()}/examples/linjiang-university`));
    const chapters = coverageByChapter(plan, coverage);

    it('has the chapters of the national order, the annexes, then the other catalogues', () => {
        expect(chapters.map(({ id }) => id)).toEqual([
            ...['general', 'organization', 'monitoring', 'response', 'investigation', 'prevention', 'safeguards', 'supplementary'],
            ...['annexes', 'heavy_protection', 'reporting_measures_2025'],
        ]);
    });

    it('loses no entry and tells where each chapter stands', () => {
        expect(chapters.flatMap(({ clauses }) => clauses.flatMap(({ entries }) => entries))).toHaveLength(coverage.length);
        expect(chapters.find(({ id }) => id === 'response')?.part).toBe('LinjiangUniversity/response');
        expect(chapters.find(({ id }) => id === 'heavy_protection')?.part).toBe('protection:Congress2026');
    });

    it('counts by clause and by chapter alike', () => {
        for (const { counts, clauses } of chapters) expect(clauses.reduce((sum, one) => sum + one.counts.met, 0)).toBe(counts.met);
        const prevention = chapters.find(({ id }) => id === 'prevention');
        expect(prevention?.clauses.map(({ clause }) => clause['zh-CN'])).toContain('6.5');
    });
});
