import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { diagnose } from '../../language-server/src/host/check.js';
import { CONFIG_NAME, discover } from '../../language-server/src/host/discover.js';
import { decodeText } from '../../language-server/src/host/file-system.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { format } from '../../language-server/src/language/format/format.js';
import { parse, tokenize } from '../../language-server/src/language/parser.js';
import { checkSource, dropGone, newChecks, sourcesToCheck } from '../../language-server/src/lsp/checks.js';
import { fileDiagnostics } from '../../language-server/src/lsp/diagnostics.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import {
    closeDocument,
    filesChanged,
    loadFolders,
    newState,
    type ProjectState,
    setDocument,
} from '../../language-server/src/lsp/state/projects.js';
import { hashOf } from '../../language-server/src/model/hash.js';
import { lower } from '../../language-server/src/model/lower.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import type { Diagnostic } from '../../language-server/src/views/diagnostics/diagnostic.js';
import { AS_OF, mutate, mutation, ROOT, RUNS, SEED, stored, texts, words } from './material.js';
import { changeData, dataChange, projects } from './project-data.js';

const anyText = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 120 }).map((list) => list.join(' ')),
    fc
        .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 4 }))
        .map(([text, list]) => list.reduce(mutate, text)),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => decodeText(bytes).text),
    fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Everything the tool does with a text; the findings are returned. */
function through(files: ReadonlyMap<string, string>) {
    const fs = memoryFiles(files);
    const [found] = discover(fs, ROOT);
    if (!found) return [];
    const loaded = loadProject(fs, found, { workspace: ROOT });
    for (const plan of resolveProject(loaded.project).plans) compile(plan);
    return diagnose(fs, loaded, AS_OF, 'en');
}
const comments = (text: string) =>
    tokenize(text)
        .hidden.filter((token) => token.tokenType.name.includes('COMMENT'))
        .map((token) => token.image.replace(/\s+/g, ' ').trim())
        .sort();
const model = (text: string) => hashOf(lower('a.preplan', parse(text)).model);
const counts = { texts: 0, findings: 0, formatted: 0, edits: 0, data: 0 };

describe('whatever the text', () => {
    it('nothing throws, and ranges lie inside it', () => {
        fc.assert(
            fc.property(anyText, (text) => {
                counts.texts++;
                const ends = text.split('\n').map((line) => line.length);
                for (const { range } of through(new Map([[`${ROOT}/a.preplan`, text]]))) {
                    counts.findings++;
                    for (const { line, character } of [range.start, range.end]) {
                        expect(line).toBeLessThan(ends.length);
                        expect(character).toBeGreaterThanOrEqual(0);
                        expect(character).toBeLessThanOrEqual(ends[line] ?? -1);
                    }
                    expect(range.end.line > range.start.line || range.end.character >= range.start.character).toBe(true);
                }
            }),
            { seed: SEED, numRuns: 250 * RUNS },
        );
        console.log(`fuzz: ${counts.texts} texts, ${counts.findings} findings in their text`);
        expect(counts.texts).toBeGreaterThanOrEqual(250);
        expect(counts.findings).toBeGreaterThan(300);
    });

    it('its layout is stable, says the same and keeps every comment', () => {
        // Lines joined, broken, indented anyhow, and comments anywhere a line ends.
        const mess = fc.array(
            fc.record({
                at: fc.double({ min: 0, max: 1, noNaN: true }),
                what: fc.constantFrom('indent', 'comment', 'blank', 'doc', 'spaces', 'crlf'),
            }),
            { minLength: 1, maxLength: 12 },
        );
        fc.assert(
            fc.property(fc.constantFrom(...texts), mess, (text, list) => {
                const lines = text.split('\n');
                list.forEach(({ at, what }, i) => {
                    const n = Math.floor(at * (lines.length - 1));
                    const line = lines[n] ?? '';
                    if (text.includes('"""')) return;
                    lines[n] = {
                        indent: `\t  ${line.trimStart()}`,
                        comment: `${line} // note ${i}`,
                        blank: `${line}\n\n`,
                        doc: `${line}\n/* block ${i} */`,
                        spaces: line.replace(/ /g, (space, offset: number) => (/["“]/.test(line.slice(0, offset)) ? space : '   ')),
                        crlf: `${line}\r`,
                    }[what];
                });
                const messy = lines.join('\n');
                const result = format(messy);
                if (result.problems !== undefined) return;
                counts.formatted++;
                expect(model(result.text)).toBe(model(messy));
                expect(comments(result.text)).toEqual(comments(messy));
                expect(format(result.text)).toEqual({ text: result.text });
            }),
            { seed: SEED, numRuns: 120 * RUNS },
        );
        console.log(`fuzz: ${counts.formatted} texts laid out`);
        expect(counts.formatted).toBeGreaterThan(60);
    });
});

type State = ReturnType<typeof newState>;
/** Findings of every file as the editor shows them when nothing is left to do. */
function shown(state: State, known: Map<ProjectState, ReturnType<typeof newChecks>>): string[] {
    return [...state.projects.values()].flatMap((project) => {
        const checks = known.get(project) ?? newChecks();
        known.set(project, checks);
        for (const source of sourcesToCheck(project, new Set())) checkSource(checks, project, source, AS_OF, new Set());
        if (project.allDirty || project.chainsDirty) dropGone(checks, project, new Set());
        project.dirty.clear();
        project.allDirty = false;
        project.chainsDirty = false;
        const { loaded } = project;
        const data = [CONFIG_NAME, ...loaded.overlays.map(({ path }) => path), ...(loaded.baseline ? [loaded.baseline.path] : [])];
        return [...new Set([...loaded.files.keys(), ...data])]
            .flatMap((path) => fileDiagnostics(state, project, checks, path, AS_OF, 'en'))
            .map((one) => said(project.root, one));
    });
}
const said = (root: string, one: Diagnostic) => JSON.stringify([root, one]);

it('edits one after the other end where a fresh reading begins', () => {
    const edit = fc.record({
        file: fc.nat(),
        mutation,
        undo: fc.boolean(),
        close: fc.boolean(),
        data: fc.option(fc.record({ file: fc.nat(), change: dataChange })),
    });
    fc.assert(
        fc.property(fc.constantFrom(...projects), fc.array(edit, { minLength: 1, maxLength: 5 }), (files, edits) => {
            // What is on the disk: plans are changed in the editor, the data of the project beside it.
            const disk = new Map(files);
            const state = newState(memoryFiles(disk));
            loadFolders(state, [ROOT]);
            const known = new Map<ProjectState, ReturnType<typeof newChecks>>();
            shown(state, known);
            const opened = new Map<string, string>();
            const paths: string[] = [...files.keys()].filter((path) => path.endsWith('.preplan'));
            edits.forEach(({ file, mutation: one, undo, close, data }, i) => {
                counts.edits++;
                if (data) {
                    const changes = changeData(disk, files, data.file, data.change).map(([path]) => path);
                    counts.data += changes.length;
                    if (changes.length > 0) filesChanged(state, changes);
                }
                const path = paths[file % paths.length] ?? '';
                // A file holds no half of a character: what the editor sends is what the disk could hold.
                const text = undo ? (files.get(path) ?? '') : stored(mutate(opened.get(path) ?? files.get(path) ?? '', one));
                opened.set(path, text);
                setDocument(state, openDocument(`file://${path}`, path, i, text));
                if (i % 2 === 0) shown(state, known);
                if (!close) return;
                opened.delete(path);
                closeDocument(state, path);
            });
            const fs = memoryFiles(new Map([...disk, ...opened]));
            const fresh = discover(fs, ROOT).flatMap((found) =>
                diagnose(fs, loadProject(fs, found, { workspace: ROOT }), AS_OF, 'en')
                    // The command line alone says which entries of a baseline are stale.
                    .filter(({ rule }) => rule !== 'baseline/stale')
                    .map((one) => said(found.root, one)),
            );
            expect(shown(state, known).sort()).toEqual(fresh.sort());
        }),
        { seed: SEED, numRuns: 30 * RUNS },
    );
    console.log(`fuzz: ${counts.edits} edits, ${counts.data} of them beside an edit of YAML`);
    expect(counts.edits).toBeGreaterThan(60);
    expect(counts.data).toBeGreaterThan(15);
});
