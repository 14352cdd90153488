import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { nodeFiles, slashed } from '../../language-server/src/host/node.js';
import { VersionProblem, versionAt } from '../../language-server/src/host/versions.js';
import { compare } from '../../language-server/src/review/compare.js';
import { catalogues } from '../../language-server/src/standard/catalogue.js';
import { snapshotText } from '../../language-server/src/views/snapshot/snapshot.js';
import { base } from './fixture.js';

let folder = '';
beforeAll(() => {
    folder = slashed(mkdtempSync(join(tmpdir(), 'preplan-versions-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('compares a snapshot with the folder that it was made of', () => {
    const fs = memoryFiles(new Map(Object.entries(base).map(([path, text]) => [`/p/${path}`, text])));
    const now = versionAt(fs, '/p', '/');
    const plan = now.plans[0];
    if (!plan) throw new Error('no plan');
    writeFileSync(`${folder}/old.json`, snapshotText(plan, { tool: '1', asOf: '2026-03-05', catalogues }));
    const old = versionAt(nodeFiles, `${folder}/old.json`, folder);
    expect(old.plans[0] && compare(old.plans[0], plan, { asOf: '2026-03-05' }).changes).toEqual([]);
    expect(old.catalogues.length).toBe(catalogues.length);
    expect(now.lineOf({ file: 'plan.preplan', part: 'LinjiangUniversity/response/level:II' })).toBe(
        (base['plan.preplan'] ?? '').split('\n').findIndex((line) => line.includes('level II extends')) + 1,
    );
});

it('compares two files that belong to no project', () => {
    const text = (limit: string) => `plan P "P" { kind unit response { step S "s" does contain within ${limit} } }\n`;
    writeFileSync(`${folder}/a.preplan`, text('1h'));
    writeFileSync(`${folder}/b.preplan`, text('2h'));
    const [a, b] = ['a', 'b'].map((name) => versionAt(nodeFiles, `${folder}/${name}.preplan`, folder).plans);
    expect(a).toHaveLength(1);
    expect(a?.[0] && b?.[0] && compare(a[0], b[0], { asOf: '2026-03-05' }).changes.map(({ kind }) => kind)).toEqual(['limit-longer']);
});

it('says what is no snapshot', () => {
    writeFileSync(`${folder}/x.json`, '{"format": 5}');
    expect(() => versionAt(nodeFiles, `${folder}/x.json`, folder)).toThrow(VersionProblem);
});
