import { expect, it } from 'vitest';
import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { checkSource, newChecks, sourcesToCheck } from '../../language-server/src/lsp/checks.js';
import { fileDiagnostics } from '../../language-server/src/lsp/diagnostics.js';
import { loadFolders, newState } from '../../language-server/src/lsp/state/projects.js';

const AS_OF = '2026-03-01';
const plan = (name: string, kind: string) => `import "people.preplan"\nplan ${name} "${name}" { kind ${kind} }\n`;

it('what two plans say of a file that they share is shown once, as the command line says it', () => {
    const files = memoryFiles(
        new Map([
            ['/p/preplan.yaml', 'language: 2026\n'],
            ['/p/people.preplan', 'provider Cheap "Cheap" { contract until 2025-06-30 phone "010-1" tried 2024-01-01 }\n'],
            ['/p/one.preplan', plan('One', 'unit')],
            ['/p/two.preplan', plan('Two', 'unit')],
        ]),
    );
    const state = newState(files);
    loadFolders(state, ['/p']);
    const project = state.projects.get('/p');
    const [found] = discover(files, '/p');
    if (!project || !found) throw new Error('no project');
    const checks = newChecks();
    for (const source of sourcesToCheck(project, new Set())) checkSource(checks, project, source, AS_OF, new Set());
    const shown = fileDiagnostics(state, project, checks, 'people.preplan', AS_OF, 'en');
    const said = diagnose(files, loadProject(files, found, { workspace: '/p' }), AS_OF, 'en').filter(
        ({ file }) => file === 'people.preplan',
    );
    expect(said.map(({ rule }) => rule)).toContain('dates/contract-expired');
    expect(shown).toEqual(said);
});
