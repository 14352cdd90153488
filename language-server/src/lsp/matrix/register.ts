import { join } from '../../host/discover.js';
import { tabsOf } from '../panel/tabs.js';
import { uriOf } from '../paths.js';
import { type LocateParams, type MatrixChanged, type MatrixParams, type PartAtParams, type PlansInParams, requests } from '../protocol.js';
import { locateOld } from '../review/marks.js';
import type { ReviewStore } from '../review/review-store.js';
import type { Server, Touched } from '../server.js';
import { newMatrixStore } from './matrices.js';
import { locate, partsAt, plansIn } from './places.js';
import { newRehearsal } from './rehearsal.js';

/** How long checks wait for the question that a change of the text brings, in milliseconds. */
const ANSWER = 60;
/** How long they wait while the answer comes to the screen, which takes processors of its own. */
const SHOWN = 40;

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
    const rehearse = newRehearsal(server);
    /** The last change was asked about, so somebody looks at a matrix and will ask about the next one. */
    let watched = false;
    /** Checks wait for a question. */
    let due = false;
    connection.onRequest(
        requests.matrix,
        current((params: MatrixParams) => {
            const view = store.view(params);
            watched = true;
            if (due) server.schedule.pause(SHOWN);
            due = false;
            rehearse(params.uri);
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
        if (watched) server.schedule.pause(ANSWER);
        due = watched;
        watched = false;
    });
    server.onTouched(
        eachFrame(
            (roots, edited) =>
                void connection.sendNotification(requests.matrixChanged, {
                    roots: roots.map(uriOf),
                    edited: edited.map(uriOf),
                } satisfies MatrixChanged),
        ),
    );
}

/** One call a frame at most; the first comes at once, because typing waits for it. */
function eachFrame(send: (roots: readonly string[], edited: readonly string[]) => void): Touched {
    const FRAME = 16;
    const roots = new Set<string>();
    let edits: Set<string> | undefined = new Set();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const flush = () => {
        timer = undefined;
        last = performance.now();
        send([...roots], [...(edits ?? [])]);
        roots.clear();
        edits = new Set();
    };
    return (projects, edited) => {
        const [own] = projects;
        if (!own) return;
        // Beside a change of another kind, edits alone say too little.
        if (edited.size === 0) edits = undefined;
        for (const path of edited) edits?.add(join(own.root, path));
        for (const project of projects) roots.add(project.root);
        const wait = last + FRAME - performance.now();
        if (wait <= 0 && !timer) flush();
        else timer ??= setTimeout(flush, wait);
    };
}
