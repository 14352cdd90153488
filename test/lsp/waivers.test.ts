import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { fileDiagnostics } from '../../language-server/src/lsp/diagnostics.js';
import { newSchedule } from '../../language-server/src/lsp/schedule.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { loadFolders, newState, setDocument } from '../../language-server/src/lsp/state/projects.js';

const DAY = '2026-03-01';
const plan = (waiver: string) => `import "posts.preplan"
plan Unit "Unit" {
    abridged
    organization { body Group "Group" as leading_group {} }
    ${waiver}
}
`;
const POSTS = 'post Chief "Chief" {}\n';
const BROKEN = 'post Chief "Chief" { held by Nobody }\n';
const WAIVER = 'waiver "names/unknown" for Chief { because "x" approved 2026-01-01 by Group until 2026-12-31 }';

describe('waivers in the editor', () => {
    it('are judged by findings in other files, and published again with them', async () => {
        const state = newState(
            memoryFiles(
                new Map([
                    ['/p/preplan.yaml', 'language: 2026\n'],
                    ['/p/plan.preplan', plan(WAIVER)],
                    ['/p/posts.preplan', BROKEN],
                ]),
            ),
        );
        loadFolders(state, ['/p']);
        const project = [...state.projects.values()][0]!;
        const shown = new Map<string, string[]>();
        const partial: string[] = [];
        const schedule = newSchedule({
            asOf: () => DAY,
            publish: (one, checks, files) => {
                for (const file of files) {
                    const rules = fileDiagnostics(state, one, checks, file, DAY, 'en').map(({ rule }) => rule);
                    shown.set(file, rules);
                    if (!checks.complete) partial.push(...rules);
                }
            },
            failed: (error) => {
                throw error;
            },
        });
        const edit = async (path: string, text: string) => {
            const changed = setDocument(state, openDocument(`file:///p/${path}`, `/p/${path}`, 1, text));
            project.dirty.add('');
            schedule.add(changed, new Set([path]));
            await schedule.idle();
        };
        schedule.add([project], new Set());
        await schedule.idle();
        expect(partial).not.toContain('waivers/unused');
        expect([...shown.values()].flat()).toEqual([]);

        await edit('posts.preplan', POSTS);
        expect(shown.get('plan.preplan')).toEqual(['waivers/unused']);
        // What the waiver is for may stand in text that cannot be read.
        await edit('posts.preplan', `${POSTS}post Other "Other" { banana }\n`);
        expect(shown.get('plan.preplan')).toEqual([]);
        await edit('posts.preplan', POSTS);
        expect(shown.get('plan.preplan')).toEqual(['waivers/unused']);
        await edit('posts.preplan', BROKEN);
        expect(shown.get('plan.preplan')).toEqual([]);
        expect(shown.get('posts.preplan')).toEqual([]);
        await edit('plan.preplan', plan(''));
        expect(shown.get('posts.preplan')).toEqual(['names/unknown']);
        await edit('plan.preplan', plan(WAIVER.replace('2026-12-31', '2026-02-01')));
        expect(shown.get('plan.preplan')).toEqual(['waivers/expired']);
    });
});
