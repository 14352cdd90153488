import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { findingsIn } from '../../language-server/src/lsp/checks.js';
import { newSchedule, type Schedule, type ScheduleOptions } from '../../language-server/src/lsp/schedule.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { loadFolders, newState, openIn, type ProjectState, setDocument } from '../../language-server/src/lsp/state/projects.js';
import { generateProject, unitPath } from '../bench/generate.js';

const DAY = '2026-03-01';
const PLANS = 6;

const server = (...roots: string[]) => serverWith({}, ...roots);

/** A server's state on generated projects, and what it tells in its order: project, file, rules found in it. */
function serverWith(options: Pick<ScheduleOptions, 'heavy'>, ...roots: string[]) {
    const { files } = generateProject(PLANS);
    const state = newState(memoryFiles(new Map(roots.flatMap((root) => [...files].map(([path, text]) => [`${root}/${path}`, text])))));
    loadFolders(state, roots);
    const told: (readonly [string, string, readonly string[]])[] = [];
    let onTold: (() => void) | undefined;
    const schedule: Schedule = newSchedule({
        ...options,
        asOf: () => DAY,
        open: (project) => openIn(state, project),
        publish: (project, checks, paths) => {
            for (const path of paths)
                told.push([
                    project.root,
                    path,
                    findingsIn(checks, path)
                        .map(({ rule }) => rule)
                        .sort(),
                ]);
            onTold?.();
        },
        failed: (error) => {
            throw error;
        },
    });
    const projectAt = (root: string): ProjectState => state.projects.get(root)!;
    let version = 1;
    const edit = (root: string, path: string, change: (text: string) => string) => {
        const absolute = `${root}/${path}`;
        const text = state.documents.get(absolute)?.text ?? files.get(path) ?? '';
        const changed = setDocument(state, openDocument(`file://${absolute}`, absolute, ++version, change(text)));
        projectAt(root).dirty.add('');
        schedule.add(changed, new Set([path]));
    };
    /** Resolves when something was told of a file. */
    const toldOf = (root: string, path: string) =>
        new Promise<void>((resolve) => {
            onTold = () => {
                if (told.some((one) => one[0] === root && one[1] === path)) resolve();
            };
        });
    return { files, state, schedule, told, projectAt, edit, toldOf };
}

const misspell = (text: string) => text.replace('head Director deputy', 'head Directorr deputy');
const late = (text: string) => text.replace('after Approve\n            within 1h', 'after Approve\n            within 10h');
const FILE = unitPath(2);

describe('the order of checks', () => {
    it('tells what an edited file itself says before its plan is checked', async () => {
        const { schedule, told, projectAt, edit } = server('/a');
        schedule.add([projectAt('/a')], new Set());
        await schedule.idle();
        told.length = 0;
        edit('/a', FILE, (text) => late(misspell(text)));
        await schedule.idle();
        const rules = told.filter(([, path]) => path === FILE).map(([, , found]) => found);
        expect(rules[0]).toEqual(['names/unknown']);
        expect(rules.at(-1)).toContain('names/unknown');
        expect(rules.at(-1)!.length).toBeGreaterThan(1);
    });

    it('gives a check up that an edit overtakes, and ends where a check of everything ends', async () => {
        const { schedule, told, projectAt, edit, toldOf } = server('/a');
        schedule.add([projectAt('/a')], new Set());
        edit('/a', FILE, late);
        await toldOf('/a', FILE);
        // The plan is under way.
        edit('/a', FILE, (text) => text.replace('within 10h', 'within 1h'));
        await schedule.idle();
        expect(told.filter(([, path]) => path === FILE).at(-1)?.[2]).toEqual([]);
        const fresh = server('/a');
        fresh.schedule.add([fresh.projectAt('/a')], new Set());
        await fresh.schedule.idle();
        expect([...schedule.checksOf(projectAt('/a')).bySource].sort()).toEqual(
            [...fresh.schedule.checksOf(fresh.projectAt('/a')).bySource].sort(),
        );
    });

    it('has an edit, and open files, before everything else that an edit above has made doubtful', async () => {
        const { schedule, told, projectAt, edit } = server('/a');
        const unit = unitPath(PLANS - 1);
        edit('/a', unit, misspell);
        schedule.add([projectAt('/a')], new Set());
        await schedule.idle();
        told.length = 0;
        // All plans stand under it; one of them is open, and the last in the order of files.
        edit('/a', 'superiors/province.preplan', (text) => text.replace('drills every 1y', 'drills every 3mo'));
        await schedule.idle();
        const laxer = told.filter(([, path, found]) => path.startsWith('units/') && found.some((rule) => rule.startsWith('superior/')));
        expect(laxer[0]?.[1]).toBe(unit);
        expect(new Set(laxer.map(([, path]) => path)).size).toBe(PLANS);
    });

    it('has an edit in one project before the rest of another', async () => {
        const { schedule, projectAt, edit, toldOf } = server('/a', '/b');
        schedule.add([projectAt('/a')], new Set());
        edit('/b', FILE, misspell);
        await toldOf('/b', FILE);
        expect(schedule.checksOf(projectAt('/a')).complete).toBe(false);
        await schedule.idle();
        expect(schedule.checksOf(projectAt('/a')).complete).toBe(true);
    });

    it('leaves what takes long until nobody types, and then says it', async () => {
        const { schedule, told, projectAt, edit } = serverWith({ heavy: -1 }, '/a');
        edit('/a', FILE, misspell);
        schedule.add([projectAt('/a')], new Set());
        await schedule.idle();
        told.length = 0;
        edit('/a', FILE, (text) => late(text));
        edit('/a', FILE, (text) => text.replace('Directorr', 'Director'));
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
        expect(told).toEqual([]);
        await schedule.idle();
        expect(told.at(-1)?.slice(0, 2)).toEqual(['/a', FILE]);
        expect(told.at(-1)?.[2]).not.toContain('names/unknown');
        expect(told.at(-1)?.[2].length).toBeGreaterThan(0);
    });

    it('says when the plan of a file is checked, whatever else is left', async () => {
        const { schedule, projectAt, edit } = server('/a');
        edit('/a', FILE, misspell);
        schedule.add([projectAt('/a')], new Set());
        await schedule.checked(projectAt('/a'), FILE);
        const found = [...schedule.checksOf(projectAt('/a')).bySource.keys()];
        expect(found.some((source) => source.includes(FILE))).toBe(true);
        expect(schedule.checksOf(projectAt('/a')).complete).toBe(false);
        await schedule.idle();
        expect(schedule.checksOf(projectAt('/a')).complete).toBe(true);
        await schedule.checked(projectAt('/a'), FILE);
    });

    it('says everything at an edit that only moves places', async () => {
        const { schedule, told, projectAt, edit } = server('/a');
        edit('/a', FILE, misspell);
        schedule.add([projectAt('/a')], new Set());
        await schedule.idle();
        told.length = 0;
        edit('/a', FILE, (text) => `\n${text}`);
        expect(told).toEqual([['/a', FILE, ['names/unknown']]]);
        await schedule.idle();
        expect(told).toHaveLength(1);
    });

    it('lets an answer go out before what an edit itself has to tell, where somebody will ask', async () => {
        const { files, schedule, told, projectAt, edit } = server('/a');
        schedule.add([projectAt('/a')], new Set());
        await schedule.idle();
        told.length = 0;
        schedule.pause(60_000);
        edit('/a', FILE, (text) => `${text}}`);
        expect(told).toEqual([]);
        schedule.tell();
        expect(told).toEqual([['/a', FILE, []]]);
        edit('/a', FILE, () => misspell(files.get(FILE) ?? ''));
        expect(told).toHaveLength(2);
        schedule.resume();
        await schedule.idle();
        expect(told.at(-1)?.[2]).toContain('names/unknown');
    });

    it('tells what it held back where nobody asks', async () => {
        const { schedule, told, projectAt, edit } = server('/a');
        edit('/a', FILE, misspell);
        schedule.add([projectAt('/a')], new Set());
        await schedule.idle();
        told.length = 0;
        schedule.pause(60_000);
        edit('/a', FILE, (text) => `\n${text}`);
        expect(told).toEqual([]);
        await expect.poll(() => told, { timeout: 30_000 }).toEqual([['/a', FILE, ['names/unknown']]]);
        schedule.resume();
        await schedule.idle();
        expect(told).toHaveLength(1);
    });

    it('tells at once of an edited file whose check is still to come, when it is asked', async () => {
        const { schedule, told, projectAt, edit } = server('/a');
        edit('/a', FILE, misspell);
        schedule.add([projectAt('/a')], new Set());
        await schedule.idle();
        told.length = 0;
        edit('/a', FILE, (text) => late(`\n${text}`));
        schedule.tell();
        expect(told).toEqual([['/a', FILE, ['names/unknown']]]);
        await schedule.idle();
        expect(told.at(-1)?.[2].length).toBeGreaterThan(1);
    });

    it('lets nobody wait for a project that is forgotten, at rest or paused', async () => {
        for (const paused of [false, true]) {
            const { schedule, projectAt, edit } = server('/p');
            await schedule.idle();
            edit('/p', FILE, misspell);
            if (paused) schedule.pause(10);
            const waiting = schedule.idle();
            schedule.forget(projectAt('/p'));
            await waiting;
        }
    });
});
