import { resolveProject, withFile } from '../../model/plans.js';
import { readText } from '../../model/read.js';
import { pathOf } from '../paths.js';
import type { Server } from '../server.js';
import { soon } from '../soon.js';
import { lowerDocument } from '../state/documents.js';
import { projectOf, relativePath } from '../state/projects.js';
import { makeView } from './view.js';

/** Rounds after which the next one takes hardly less. */
const ROUNDS = 12;
/** How long after the first answer it begins, in milliseconds; other answers go between its steps. */
const REST = 300;
/** Cells that are made in each round: about what can be seen of a matrix. */
const CELLS = 2;

/** A step that takes longer than this, in milliseconds, would itself be waited for. */
const LONG = 150;
/** So long are the texts of usual plans, in characters; a longer one is read once for each letter typed, and not once more. */
const USUAL = 300_000;

/**
 * Goes the way of an edit before anybody types: an engine makes code quick only after it has run some times, and the first strokes
 * beside a matrix would wait for that. What is worked out is thrown away. The function that is returned is called with the file that
 * a matrix is shown for; it does this once, and ends when somebody types, because that does the same.
 */
export function newRehearsal(server: Pick<Server, 'state' | 'lang' | 'onTouched' | 'connection'>): (uri: string) => void {
    let rounds = ROUNDS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    server.onTouched((_, edited) => {
        if (edited.size === 0 || !timer) return;
        clearTimeout(timer);
        rounds = 0;
    });
    const goOn = (uri: string, steps: Iterator<void>) => {
        if (rounds === 0) return;
        const start = performance.now();
        try {
            const { done } = steps.next();
            if (done) rounds -= 1;
            // The first round of all is the slow one that it is for.
            if (rounds < ROUNDS && performance.now() - start > LONG) rounds = 0;
            soon(() => goOn(uri, done ? rehearsed(server, uri) : steps));
        } catch (error) {
            // Nobody asked for it, so it must not end the server.
            rounds = 0;
            server.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        }
    };
    return (uri) => {
        if (server.state.documents.has(pathOf(uri))) timer ??= setTimeout(() => goOn(uri, rehearsed(server, uri)), REST);
    };
}

/** An edit in the middle of a file, step by step, as far as somebody who types waits for it. Nothing that others see is changed. */
export function* rehearsed({ state, lang }: Pick<Server, 'state' | 'lang'>, uri: string): Generator<void> {
    const path = pathOf(uri);
    const document = state.documents.get(path);
    const project = projectOf(state, path);
    const before = project?.loaded.project.files.get(relativePath(project, path));
    if (!document || !project || !before || document.text.length > USUAL) return;
    const { pieces } = lowerDocument(document, before.path);
    const middle = document.text.indexOf('\n', document.text.length / 2) + 1;
    const text = `${document.text.slice(0, middle)} ${document.text.slice(middle)}`;
    const { model } = readText(before.path, text, { reuse: { before: pieces } });
    yield;
    const [plan] = resolveProject(withFile(project.loaded.project, before, model)).plansWith([before.path]);
    if (!plan) return;
    const { places } = makeView(plan, lang, undefined);
    yield;
    for (const make of [...places.values()].slice(0, CELLS)) make();
}
