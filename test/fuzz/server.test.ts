import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnose, isUnjudged } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { todayIn } from '../../language-server/src/host/today.js';
import { hashOf } from '../../language-server/src/model/hash.js';
import { mutate, mutation, ROOT, RUNS, SEED, stored } from './material.js';
import { changeData, dataChange, projects } from './project-data.js';
import { type Session, session } from './session.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const file = fc.nat(1000);
/** What happens to a project in an editor and outside it. */
const event = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), file, mutation }) },
    {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('rename' as const), file, at: share, name: fc.constantFrom('Renamed', '应急办', 'x y') }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), file }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), file }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('import' as const), file, of: file }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('unimport' as const), file }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), file }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), file }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('data' as const), file, change: dataChange }) },
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;
const scenario = fc.record({
    example: fc.nat(projects.length - 1),
    events: fc.array(event, { minLength: 2, maxLength: 7 }),
    places: fc.array(fc.record({ file, at: share }), { minLength: 1, maxLength: 2 }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const counts = { scenarios: 0, events: 0, data: 0, answers: 0, ranges: 0 };
const uri = (path: string) => `file://${encodeURI(path)}`;
const pathOf = (one: string) => decodeURIComponent(one.replace(/^file:\/\//, ''));
const isPlan = (path: string) => path.endsWith('.preplan');
const positionAt = (text: string, at: number) => {
    const lines = text.slice(0, Math.floor(at * text.length)).split('\n');
    return { line: lines.length - 1, character: (lines.at(-1) ?? '').replace(/\r$/, '').length };
};
interface Range {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
}

/** Every range in an answer lies in the text that it speaks of; ranges of other documents are under their `uri`. */
function inside(answer: unknown, text: (path: string) => string | undefined, path: string, where: string): void {
    if (Array.isArray(answer)) for (const one of answer) inside(one, text, path, where);
    else if (answer !== null && typeof answer === 'object') {
        const { uri: other, targetUri, changes, documentChanges } = answer as Record<string, unknown>;
        const own = [targetUri, other].find((one): one is string => typeof one === 'string');
        const here = own?.startsWith('file:') ? pathOf(own) : path;
        for (const [to, edits] of Object.entries((changes ?? {}) as Record<string, unknown>)) inside(edits, text, pathOf(to), where);
        for (const one of (documentChanges ?? []) as { textDocument: { uri: string }; edits: unknown }[])
            inside(one.edits, text, pathOf(one.textDocument.uri), where);
        for (const [key, value] of Object.entries(answer)) {
            if (key === 'changes' || key === 'documentChanges') continue;
            if (/range$/i.test(key) && value && typeof value === 'object' && 'start' in value) {
                const lines = (text(key === 'originSelectionRange' ? path : here) ?? '').split('\n');
                const { start, end } = value as Range;
                counts.ranges++;
                for (const { line, character } of [start, end])
                    expect(
                        line >= 0 && line < lines.length && character >= 0 && character <= (lines[line]?.length ?? -1),
                        `${where} ${key}`,
                    ).toBe(true);
                expect(end.line > start.line || (end.line === start.line && end.character >= start.character), `${where} ${key}`).toBe(
                    true,
                );
            } else if (key !== 'originSelectionRange') inside(value, text, here, where);
        }
    }
}

async function askEverything({ ask, shown }: Session, path: string, text: (path: string) => string | undefined, at: number): Promise<void> {
    const textDocument = { uri: uri(path) };
    const position = positionAt(text(path) ?? '', at);
    const range = { start: { line: 0, character: 0 }, end: position };
    const diagnostics = shown.get(textDocument.uri) ?? [];
    const questions: readonly (readonly [string, object])[] = [
        ...['hover', 'definition', 'documentHighlight', 'completion', 'prepareRename'].map(
            (method) => [`textDocument/${method}`, { textDocument, position }] as const,
        ),
        ...['documentLink', 'documentSymbol', 'foldingRange', 'semanticTokens/full'].map(
            (method) => [`textDocument/${method}`, { textDocument }] as const,
        ),
        ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
        ['textDocument/rename', { textDocument, position, newName: 'Renamed' }],
        ['textDocument/selectionRange', { textDocument, positions: [position] }],
        ['textDocument/semanticTokens/range', { textDocument, range }],
        ['textDocument/formatting', { textDocument, options: { tabSize: 4, insertSpaces: true } }],
        ['textDocument/rangeFormatting', { textDocument, range, options: { tabSize: 4, insertSpaces: true } }],
        ['textDocument/codeAction', { textDocument, range, context: { diagnostics } }],
        ['workspace/symbol', { query: 'o' }],
        ['preplan/plansIn', { uri: textDocument.uri }],
        ['preplan/partAt', { uri: textDocument.uri, position }],
        ['preplan/matrix', { uri: textDocument.uri }],
    ];
    for (const [method, params] of questions) {
        const answer = await ask(method, params);
        counts.answers++;
        inside(answer, text, path, method);
        if (method === 'preplan/matrix') expect((answer as { state?: string }).state).not.toBe('failed');
    }
}

/** Plays a scenario; the findings shown at its end are those of a fresh reading of the same files. */
async function play({ example, events, places }: Scenario): Promise<void> {
    counts.scenarios++;
    const original = projects[example] ?? new Map<string, string>();
    const disk = new Map(original);
    const opened = new Map<string, string>();
    const text = (path: string) => opened.get(path) ?? disk.get(path);
    const run = await session(disk, ROOT);
    const paths = () => [...new Set([...disk.keys(), ...opened.keys()])].filter(isPlan).sort();
    const pick = (n: number) => paths()[n % Math.max(1, paths().length)];
    let version = 1;
    const write = async (path: string, now: string) => {
        if (opened.has(path)) {
            const params = { textDocument: { uri: uri(path), version: ++version }, contentChanges: [{ text: now }] };
            await run.client.sendNotification('textDocument/didChange', params);
        } else {
            const textDocument = { uri: uri(path), languageId: 'preplan', version: ++version, text: now };
            await run.client.sendNotification('textDocument/didOpen', { textDocument });
        }
        opened.set(path, now);
    };
    const close = async (path: string) => {
        if (!opened.delete(path)) return;
        await run.client.sendNotification('textDocument/didClose', { textDocument: { uri: uri(path) } });
    };
    const outside = async (changes: readonly (readonly [string, number])[]) =>
        run.client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: changes.map(([path, type]) => ({ uri: uri(path), type })),
        });
    const happen = async (one: Event) => {
        if (one.kind === 'data') {
            const changes = changeData(disk, original, one.file, one.change);
            counts.data += changes.length;
            return outside(changes);
        }
        const path = pick(one.file);
        if (path === undefined) return;
        const now = text(path) ?? '';
        if (one.kind === 'edit') await write(path, stored(mutate(now, one.mutation)));
        else if (one.kind === 'undo') await write(path, original.get(path) ?? now);
        else if (one.kind === 'close') await close(path);
        else if (one.kind === 'unimport') await write(path, now.replace(/^import .*$/m, ''));
        else if (one.kind === 'import') await write(path, `import "${pick(one.of)?.slice(ROOT.length + 1)}"\n${now}`);
        else if (one.kind === 'rename') {
            const params = { textDocument: { uri: uri(path) }, position: positionAt(now, one.at), newName: one.name };
            const edit = (await run.ask('textDocument/rename', params)) as
                | { changes?: Record<string, { range: Range; newText: string }[]> }
                | undefined;
            for (const [to, edits] of Object.entries(edit?.changes ?? {})) await write(pathOf(to), applied(text(pathOf(to)) ?? '', edits));
        } else {
            await close(path);
            disk.delete(path);
            const moved = path.replace(/\.preplan$/, '-moved.preplan');
            if (one.kind === 'move') disk.set(moved, now);
            await outside(
                one.kind === 'move'
                    ? [
                          [path, 3],
                          [moved, 1],
                      ]
                    : [[path, 3]],
            );
        }
    };
    try {
        for (const one of events) {
            counts.events++;
            await happen(one);
        }
        await run.settled();
        for (const { file: n, at } of places) {
            const path = pick(n);
            if (path === undefined) continue;
            if (!opened.has(path)) await write(path, text(path) ?? '');
            await run.settled();
            await askEverything(run, path, text, at);
        }
        await run.settled();
        const fresh = memoryFiles(new Map([...disk, ...opened]));
        const expected = discover(fresh, ROOT).flatMap((found) => {
            const loaded = loadProject(fresh, found, { workspace: ROOT });
            const { asOf, timezone } = loaded.project.config;
            // The editor alone tells of a file that is open and that the project passes over.
            const passedOver = isUnjudged(loaded)
                ? []
                : [...opened.keys()].filter(
                      (path) => path.startsWith(`${found.root}/`) && !loaded.files.has(path.slice(found.root.length + 1)),
                  );
            return [
                ...passedOver.map((path) => `${path} config/not-read 0:0`),
                ...diagnose(fresh, loaded, asOf ?? todayIn(timezone), 'en')
                    // The command line alone says which entries of a baseline are stale.
                    .filter(({ rule }) => rule !== 'baseline/stale')
                    .map(({ file: path, rule, range }) => `${found.root}/${path} ${rule} ${range.start.line}:${range.start.character}`),
            ];
        });
        const told = [...run.shown].flatMap(([at, list]) =>
            list.map(({ code, range }) => `${pathOf(at)} ${code} ${range.start.line}:${range.start.character}`),
        );
        expect(told.sort()).toEqual(expected.sort());
        expect(run.failures).toEqual([]);
    } finally {
        await run.close();
    }
}

function applied(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    const offset = ({ line, character }: Range['start']) => (starts[line] ?? text.length) + character;
    const last = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
    return last.reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), text);
}

const kept = fileURLToPath(new URL('cases/', import.meta.url));
const known = existsSync(kept) ? readdirSync(kept).filter((name) => name.endsWith('.json')) : [];

it.each(known)('what once failed: %s', async (name) => {
    await play(JSON.parse(readFileSync(kept + name, 'utf8')));
});

it('whatever happens to a project, the server answers inside the text and ends where a fresh reading begins', async () => {
    const numRuns = 12 * RUNS;
    const result = await fc.check(fc.asyncProperty(scenario, play), { seed: SEED, numRuns });
    if (result.failed && result.counterexample && process.env['PREPLAN_FUZZ_KEEP']) {
        mkdirSync(kept, { recursive: true });
        const [failed] = result.counterexample;
        writeFileSync(`${kept}${hashOf(failed).slice(0, 12)}.json`, `${JSON.stringify(failed, null, 4)}\n`);
    }
    expect(result.failed ? fc.defaultReportMessage(result) : undefined).toBe(undefined);
    console.log(
        `fuzz: ${counts.scenarios} scenarios, ${counts.events} events (${counts.data} to YAML), ${counts.answers} answers with ${counts.ranges} ranges`,
    );
    expect(counts.scenarios).toBeGreaterThanOrEqual(numRuns);
    expect(counts.events).toBeGreaterThan(25);
    expect(counts.data).toBeGreaterThan(5);
    expect(counts.answers).toBeGreaterThan(200);
    expect(counts.ranges).toBeGreaterThan(2000);
}, 3_600_000);
