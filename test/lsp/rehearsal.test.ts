import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryFiles } from '../../language-server/src/host/memory.js';
import { newRehearsal, rehearsed } from '../../language-server/src/lsp/matrix/rehearsal.js';
import { makeView } from '../../language-server/src/lsp/matrix/view.js';
import type { Touched } from '../../language-server/src/lsp/server.js';
import { openDocument } from '../../language-server/src/lsp/state/documents.js';
import { loadFolders, newState, setDocument } from '../../language-server/src/lsp/state/projects.js';

const text = readFileSync(new URL('../../examples/linjiang-university/plan.preplan', import.meta.url), 'utf8');
const PATH = '/project/plan.preplan';
const URI = `file://${PATH}`;

function opened() {
    const state = newState(memoryFiles(new Map([[PATH, text]])));
    loadFolders(state, ['/project']);
    setDocument(state, openDocument(URI, PATH, 1, text));
    const [project] = state.projects.values();
    if (!project) throw new Error('no project');
    return { state, project };
}

/** A server that counts how often its state is looked at: for each question until something is rehearsed, and once a round. */
function counting() {
    const { state } = opened();
    const listeners: Touched[] = [];
    const errors: string[] = [];
    const server = {
        rounds: 0,
        lang: 'en' as const,
        get state() {
            server.rounds++;
            return state;
        },
        onTouched: (listener: Touched) => void listeners.push(listener),
        connection: { console: { error: (message: string) => void errors.push(message) } } as never,
    };
    return { server, errors, edit: () => listeners.forEach((listener) => void listener([], new Set(['plan.preplan']))) };
}
const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
async function settled(count: () => number): Promise<number> {
    for (let last = -1; last !== count(); await rest(600)) last = count();
    return count();
}

test('an edit that is only rehearsed goes the whole way and leaves everything as it was', () => {
    const { state, project } = opened();
    const [plan] = project.resolved.plans;
    const shown = plan && makeView(plan, 'en', undefined).frame;
    const before = { ...project, documents: [...state.documents.values()] };
    const steps = rehearsed({ state, lang: 'en' }, URI);
    expect([steps.next().done, steps.next().done, steps.next().done]).toEqual([false, false, true]);
    const { documents, ...same } = before;
    expect({ ...project }).toEqual(same);
    expect(project.resolved).toBe(same.resolved);
    expect(project.loaded).toBe(same.loaded);
    expect([...state.documents.values()]).toEqual(documents);
    expect(plan && makeView(plan, 'en', undefined).frame).toBe(shown);
});

test('it is done some times, once, a while after somebody asked first', async () => {
    const { server, errors } = counting();
    const rehearse = newRehearsal(server);
    rehearse('file:///project/not-open.preplan');
    rehearse(URI);
    expect(server.rounds).toBe(2);
    const rounds = await settled(() => server.rounds);
    expect(rounds).toBeGreaterThan(4);
    rehearse(URI);
    rehearse(URI);
    server.rounds -= 2;
    expect(await settled(() => server.rounds)).toBe(rounds);
    expect(errors).toEqual([]);
});

test('it ends when somebody types, and where nothing can be rehearsed nothing goes wrong', async () => {
    const { server, errors, edit } = counting();
    const rehearse = newRehearsal(server);
    rehearse(URI);
    edit();
    expect(await settled(() => server.rounds)).toBe(1);
    const { state } = opened();
    expect([...rehearsed({ state, lang: 'en' }, 'file:///elsewhere/other.preplan')]).toEqual([]);
    expect(errors).toEqual([]);
});
