import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFiles } from '../../language-server/src/host/node.js';
import { loadFolders, newState } from '../../language-server/src/lsp/state/projects.js';
import { changedSince } from '../../language-server/src/lsp/state/second-look.js';
import { CONFIG, folder } from '../bundle/command-line.js';

const PLAN = 'plan Unit "Unit" {\n    kind unit\n    under territorial National\n}\n';

it('names what was written, exchanged, added and taken away since then, and nothing else', async () => {
    const root = folder({
        'preplan.yaml': CONFIG,
        'plan.preplan': PLAN,
        'a.preplan': '// a\n',
        'b.preplan': '// b\n',
        'old/b.preplan': '// c\n',
    });
    const state = newState(nodeFiles);
    loadFolders(state, [root]);
    const named = (since: number) =>
        changedSince(state, since)
            .map((path) => path.slice(root.length + 1))
            .sort();
    expect(named(Number.POSITIVE_INFINITY)).toEqual([]);
    await new Promise((done) => setTimeout(done, 30));
    const since = Date.now() - 10;
    expect(named(since)).toEqual([]);
    writeFileSync(join(root, 'a.preplan'), '// another\n');
    expect(named(since)).toEqual(['a.preplan']);
    // With the day that it was written on, long ago.
    utimesSync(join(root, 'old/b.preplan'), 1_000_000_000, 1_000_000_000);
    renameSync(join(root, 'old/b.preplan'), join(root, 'b.preplan'));
    writeFileSync(join(root, 'new.preplan'), '// new\n');
    rmSync(join(root, 'plan.preplan'));
    expect(named(since)).toEqual(['a.preplan', 'b.preplan', 'new.preplan', 'old/b.preplan', 'plan.preplan']);
});
