import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { describe, expect, test } from 'vitest';
import { LayoutProblem, type LayoutWorker, layoutsBy, Superseded } from '../../language-server/src/host/layout/layouts.js';

type Message = { readonly id: number; readonly cmd: string; readonly graph: ElkNode };
interface Fake extends LayoutWorker {
    readonly asked: Message[];
    ended: boolean;
    readonly die: (error: Error) => void;
}

/** Workers that answer when the test says so. */
function fakes() {
    const all: Fake[] = [];
    const start = (failed: (error: Error) => void): LayoutWorker => {
        const worker: Fake = {
            asked: [],
            ended: false,
            onmessage: null,
            postMessage(message) {
                const { id, cmd } = message as Message;
                if (cmd === 'layout') worker.asked.push(message as Message);
                else worker.onmessage?.({ data: { id } });
            },
            terminate() {
                worker.ended = true;
                // As a thread does: it says that it ended.
                failed(new Error('ended'));
            },
            die: failed,
        };
        all.push(worker);
        return worker;
    };
    const answer = (worker: Fake | undefined) => {
        const message = worker?.asked.shift();
        if (message) worker?.onmessage?.({ data: { id: message.id, data: { ...message.graph, width: 1 } } });
    };
    return { all, start, answer };
}
const graph = (id: string): ElkNode => ({ id, children: [{ id: 'a' }] });
const outcome = (laid: Promise<ElkNode>) =>
    laid.then(
        ({ id }) => id,
        (error: Error) =>
            error instanceof Superseded ? 'superseded' : error instanceof LayoutProblem ? `problem: ${error.message}` : 'other',
    );

describe('layouts in a worker', () => {
    test('come one at a time, the same graph once', async () => {
        const { all, start, answer } = fakes();
        const layouts = layoutsBy(start);
        const [a, again, b] = [layouts.of('A')(graph('1')), layouts.of('A')(graph('1')), layouts.of('B')(graph('2'))];
        expect(again).toBe(a);
        expect(all.map(({ asked }) => asked.length)).toEqual([1]);
        answer(all[0]);
        expect((await a).width).toBe(1);
        answer(all[0]);
        expect(await outcome(b)).toBe('2');
        expect(layouts.of('A')(graph('1'))).toBe(a);
        expect(all).toHaveLength(1);
    });

    test('give way to a newer graph of the same owner, running or waiting, and to no other', async () => {
        const { all, start, answer } = fakes();
        const layouts = layoutsBy(start);
        const first = outcome(layouts.of('A')(graph('1')));
        const other = outcome(layouts.of('B')(graph('x')));
        const waits = outcome(layouts.of('C')(graph('3')));
        const newer = outcome(layouts.of('C')(graph('4')));
        expect(await waits).toBe('superseded');
        const second = outcome(layouts.of('A')(graph('2')));
        expect(await first).toBe('superseded');
        expect(all.map(({ ended }) => ended)).toEqual([true, false]);
        for (const laid of [other, newer, second]) {
            answer(all[1]);
            expect(await laid).toMatch(/x|4|2/);
        }
        expect(all).toHaveLength(2);
    });

    test('fail with what happened when the worker dies, and start another', async () => {
        const { all, start, answer } = fakes();
        const layouts = layoutsBy(start);
        const lost = outcome(layouts.of('A')(graph('1')));
        const next = outcome(layouts.of('B')(graph('2')));
        all[0]?.die(new Error('out of memory'));
        expect(await lost).toBe('problem: out of memory');
        answer(all[1]);
        expect(await next).toBe('2');
        const again = outcome(layouts.of('A')(graph('1')));
        answer(all[1]);
        expect(await again).toBe('1');
    });

    test('end after a time, and where no worker can be started', async () => {
        const { all, start } = fakes();
        expect(await outcome(layoutsBy(start, 0.01).of('A')(graph('1')))).toBe('problem: it took longer than 0.01 s');
        expect(all[0]?.ended).toBe(true);
        const none = layoutsBy(() => {
            throw new Error('not allowed');
        });
        expect(await outcome(none.of('A')(graph('1')))).toBe('problem: not allowed');
    });
});
