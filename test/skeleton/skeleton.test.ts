import { describe, expect, it } from 'vitest';
import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { format } from '../../language-server/src/language/format/format.js';
import { LANGS } from '../../language-server/src/rules/messages.js';
import { vocabularies } from '../../language-server/src/standard/taxonomy.js';
import { SKELETON_KINDS, type SkeletonRequest, skeleton } from '../../language-server/src/views/skeleton/skeleton.js';

const termsOf = (id: string) => vocabularies.find((one) => one.id === id)?.terms.map((term) => term.id) ?? [];
const SECTORS = termsOf('sectors');
const OPERATORS = termsOf('operators');

function findings(request: SkeletonRequest) {
    const made = skeleton(request);
    const files = memoryFiles(new Map(made.map(({ path, content }) => [`/p/${path}`, content])));
    const found = discover(files, '/p')[0];
    if (!found) throw new Error('no project');
    return { made, found: diagnose(files, loadProject(files, found, { workspace: '/p' }), '2026-03-01', 'en') };
}
const request = (over: Partial<SkeletonRequest>): SkeletonRequest => ({
    kind: 'unit',
    sector: 'education',
    operator: 'ordinary',
    superior: 'Donghai Province',
    name: 'Linjiang University',
    lang: 'en',
    ...over,
});

describe('a skeleton', () => {
    it.each(SKELETON_KINDS)('for a %s has no error and no warning, whatever the operator and the sector', (kind) => {
        expect(SECTORS.length).toBeGreaterThan(25);
        expect(OPERATORS.length).toBe(3);
        const seen: string[] = [];
        for (const [o, operator] of OPERATORS.entries())
            for (const [s, sector] of SECTORS.entries())
                for (const one of findings(request({ kind, operator, sector, lang: LANGS[(o + s) % 2] ?? 'en' })).found)
                    if (one.severity !== 'info') seen.push(`${kind} ${operator} ${sector}: ${one.file} ${one.rule} ${one.message}`);
        expect([...new Set(seen)]).toEqual([]);
    });
});
