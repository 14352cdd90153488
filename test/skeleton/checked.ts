import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { vocabularies } from '../../language-server/src/standard/taxonomy.js';
import { type SkeletonFile, type SkeletonRequest, skeleton } from '../../language-server/src/views/skeleton/skeleton.js';

const termsOf = (id: string): string[] => vocabularies.find((one) => one.id === id)?.terms.map((term) => term.id) ?? [];
export const SECTORS = termsOf('sectors');
export const OPERATORS = termsOf('operators');

export const sampleRequest = (over: Partial<SkeletonRequest>): SkeletonRequest => ({
    kind: 'unit',
    sector: 'education',
    operator: 'ordinary',
    superior: over.lang === 'zh-CN' ? '东海省' : 'Donghai Province',
    name: over.lang === 'zh-CN' ? '临江大学' : 'Linjiang University',
    lang: 'en',
    ...over,
});

/** What a check of the files says. */
export function findingsOfFiles(made: readonly SkeletonFile[]) {
    const files = memoryFiles(new Map(made.map(({ path, content }) => [`/p/${path}`, content])));
    const found = discover(files, '/p')[0];
    if (!found) throw new Error('There is no project');
    return diagnose(files, loadProject(files, found, { workspace: '/p' }), '2026-03-01', 'en');
}
export const checked = (request: SkeletonRequest) => findingsOfFiles(skeleton(request));
