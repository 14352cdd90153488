import { tabsOf } from '../panel/tabs.js';
import { uriOf } from '../paths.js';
import { type LocateParams, type MatrixChanged, type MatrixParams, type PartAtParams, type PlansInParams, requests } from '../protocol.js';
import { locateOld } from '../review/marks.js';
import type { ReviewStore } from '../review/review-store.js';
import type { Server } from '../server.js';
import { soon } from '../soon.js';
import type { ProjectState } from '../state/projects.js';
import { newMatrixStore } from './matrices.js';
import { locate, partsAt, plansIn } from './places.js';

/** How long checks wait for the question that a change of the text brings, in milliseconds. */
const ANSWER = 60;
/** A check that takes this long would stand in the way of the next key stroke: it waits for a pause in the typing. */
const SLOW = 150;
const REST = 600;

/** Binds the requests of the response matrix. Each answers for the text as it is now. */
export function registerMatrix(server: Server, reviews: ReviewStore): void {
    const { connection, state } = server;
    const store = newMatrixStore(server, (plan, project) => tabsOf(plan, reviews.isReviewed(project)));
    const current = <P, R>(handle: (params: P) => R) => {
        return (params: P): R => {
            server.flush();
            return handle(params);
        };
    };
    /** The last change was asked about, so somebody looks at a matrix and will ask about the next one. */
    let watched = false;
    const slow = () => server.schedule.longest() > SLOW;
    connection.onRequest(
        requests.matrix,
        current((params: MatrixParams) => {
            const view = store.view(params);
            watched = true;
            // The answer goes out before anything else is said.
            soon(slow() ? server.schedule.tell : server.schedule.resume);
            return view;
        }),
    );
    connection.onRequest(
        requests.locate,
        current((params: LocateParams) => (params.old ? locateOld(server, reviews, params.uri, params.part) : locate(state, params))),
    );
    connection.onRequest(
        requests.partAt,
        current(({ uri, position }: PartAtParams) => partsAt(state, uri, position)),
    );
    connection.onRequest(
        requests.plansIn,
        current(({ uri }: PlansInParams) => plansIn(state, uri)),
    );
    server.onTouched(() => {
        if (watched) server.schedule.pause(slow() ? REST : ANSWER);
        watched = false;
    });
    server.onTouched(
        eachFrame((roots) => void connection.sendNotification(requests.matrixChanged, { roots: roots.map(uriOf) } satisfies MatrixChanged)),
    );
}

/** One call a frame at most; the first comes at once, because typing waits for it. */
function eachFrame(send: (roots: readonly string[]) => void): (projects: readonly ProjectState[]) => void {
    const FRAME = 16;
    const roots = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const flush = () => {
        timer = undefined;
        last = performance.now();
        send([...roots]);
        roots.clear();
    };
    return (projects) => {
        if (projects.length === 0) return;
        for (const project of projects) roots.add(project.root);
        const wait = last + FRAME - performance.now();
        if (wait <= 0 && !timer) flush();
        else timer ??= setTimeout(flush, wait);
    };
}
