import { expect, it } from 'vitest';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { filesChanged, loadFolders, newState, setDocument } from '../../language-server/src/lsp/state/projects.js';

const CONFIG = 'language: 2026\n';
const TEXT = 'person A "A" {\n}\n';

/** Two projects in a folder, one outside of it; a file of each of two is open. */
function opened() {
    const disk = new Map([
        ['/w/above/preplan.yaml', CONFIG],
        ['/w/above/a.preplan', TEXT],
        ['/w/below/preplan.yaml', CONFIG],
        ['/w/below/b.preplan', TEXT],
        ['/out/deep/c.preplan', TEXT],
    ]);
    const state = newState(memoryFiles(disk));
    loadFolders(state, ['/w']);
    for (const path of ['/w/above/a.preplan', '/out/deep/c.preplan']) setDocument(state, openDocument(`file://${path}`, path, 1, TEXT));
    const roots = () =>
        [...state.projects.values()].map(({ root, loaded }) => `${root}: ${[...loaded.files.keys()].sort().join(' ')}`).sort();
    const change = (path: string, text: string | undefined) => {
        if (text === undefined) disk.delete(path);
        else disk.set(path, text);
        filesChanged(state, [path]);
    };
    return { state, roots, change };
}

it('a project ends with its preplan.yaml, also while a file of it is open, and begins with it again', () => {
    const { state, roots, change } = opened();
    const before = roots();
    expect(before).toEqual(['/out/deep: c.preplan', '/w/above: a.preplan', '/w/below: b.preplan']);
    const below = state.projects.get('/w/below');
    change('/w/above/preplan.yaml', undefined);
    expect(roots()).toEqual(['/out/deep: c.preplan', '/w/below: b.preplan', '/w: above/a.preplan']);
    // What is known of a project hangs on its state.
    expect(state.projects.get('/w/below')).toBe(below);
    change('/w/above/preplan.yaml', CONFIG);
    expect(roots()).toEqual(before);
});

it('a file that is open outside of the workspace belongs to the preplan.yaml that comes around it', () => {
    const { roots, change } = opened();
    change('/out/preplan.yaml', CONFIG);
    expect(roots()).toEqual(['/out: deep/c.preplan', '/w/above: a.preplan', '/w/below: b.preplan']);
    change('/out/preplan.yaml', undefined);
    expect(roots()).toEqual(['/out/deep: c.preplan', '/w/above: a.preplan', '/w/below: b.preplan']);
});
