import Elk, { type ELK, type ElkNode } from 'elkjs/lib/elk-api.js';
import type { LayOut } from '../../views/scope/graph.js';

/** A worker as the layouting library wants it: a message in, a message out. */
export interface LayoutWorker {
    onmessage: ((event: { readonly data: unknown }) => void) | null;
    postMessage(message: unknown): void;
    terminate(): unknown;
}
/** Starts a worker; `failed` is told when it cannot run, or ends by itself. */
export type StartWorker = (failed: (error: Error) => void) => LayoutWorker;

export interface Layouts {
    /**
     * Lays graphs out for one owner, such as a plan: the same graph is laid out once, and another one ends the work on
     * the one before, whose promise is rejected with `Superseded`. What cannot be laid out is a `LayoutProblem`.
     */
    of(owner: string): LayOut;
    /** Ends the worker. Another one is started when a graph comes. */
    end(): void;
}
/** A newer graph of the same owner came in between. */
export class Superseded extends Error {}
/** The graph could not be laid out: it took too long, or the worker ended. */
export class LayoutProblem extends Error {}

interface Job {
    readonly owner: string;
    readonly graph: ElkNode;
    readonly done: (laid: ElkNode) => void;
    readonly failed: (error: unknown) => void;
}
/** Graphs laid out last, one an owner: of plans that somebody looks at, so few. */
const KEPT = 16;

/** Lays out in a worker, one graph at a time, so that whoever asks goes on meanwhile. */
export function layoutsBy(start: StartWorker, seconds = 30): Layouts {
    const waiting: Job[] = [];
    const kept = new Map<string, { readonly text: string; readonly laid: Promise<ElkNode> }>();
    let elk: ELK | undefined;
    let running: Job | undefined;

    function end(error?: Error): void {
        const ended = running;
        running = undefined;
        const worker = elk;
        elk = undefined;
        worker?.terminateWorker();
        if (error) ended?.failed(error);
    }
    function started(): ELK {
        const made: ELK = new Elk({ algorithms: ['layered'], workerFactory: () => start(died) as never });
        return made;
        // One that was ended says so as well.
        function died(error: Error): void {
            if (elk !== made) return;
            end(problemOf(error));
            next();
        }
    }
    function next(): void {
        const job = running ? undefined : waiting.shift();
        if (!job) return;
        running = job;
        const stop = (error: Error) => {
            if (running !== job) return;
            end(error);
            next();
        };
        const timer = setTimeout(() => stop(new LayoutProblem(`it took longer than ${seconds} s`)), seconds * 1000);
        const settle = (tell: () => void) => {
            clearTimeout(timer);
            if (running !== job) return;
            running = undefined;
            tell();
            next();
        };
        try {
            elk ??= started();
        } catch (error) {
            settle(() => job.failed(problemOf(error)));
            return;
        }
        elk.layout(job.graph).then(
            (laid) => settle(() => job.done(laid)),
            (error) => settle(() => job.failed(problemOf(error))),
        );
    }

    return {
        of: (owner) => (graph) => {
            const text = JSON.stringify(graph);
            const last = kept.get(owner);
            if (last?.text === text) return last.laid;
            const at = waiting.findIndex((job) => job.owner === owner);
            if (at >= 0) for (const job of waiting.splice(at, 1)) job.failed(new Superseded());
            if (running?.owner === owner) end(new Superseded());
            const laid = new Promise<ElkNode>((done, failed) => waiting.push({ owner, graph, done, failed }));
            kept.delete(owner);
            kept.set(owner, { text, laid });
            const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
            if (oldest !== undefined) kept.delete(oldest);
            // What failed is tried again when it is asked for again.
            laid.catch(() => {
                if (kept.get(owner)?.laid === laid) kept.delete(owner);
            });
            next();
            return laid;
        },
        end: () => end(new Superseded()),
    };
}

const problemOf = (error: unknown): LayoutProblem =>
    error instanceof LayoutProblem ? error : new LayoutProblem(error instanceof Error ? error.message : String(error));
