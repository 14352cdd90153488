import type { ResolvedPlan } from '../../model/plans.js';
import type { MatrixParams, MatrixView, Tab } from '../protocol.js';
import type { Server } from '../server.js';
import type { ProjectState } from '../state/projects.js';
import { planNames, plansOf } from './plans-of.js';
import { answer, type MadeView, makeView } from './view.js';

/** Views kept in memory: of plans that somebody looks at, so few. */
const MOST = 32;

/** The matrices of the plans that are looked at, remembered as they were last readable. */
export interface MatrixStore {
    view(params: MatrixParams): MatrixView;
}

export function newMatrixStore(server: Server, tabsFor: (plan: ResolvedPlan, project: ProjectState) => readonly Tab[]): MatrixStore {
    const made = new Map<string, MadeView>();
    /** The plan that each document showed last. */
    const shownFor = new Map<string, string>();

    const remember = <V>(map: Map<string, V>, key: string, value: V) => {
        map.delete(key);
        map.set(key, value);
        const oldest = map.size > MOST ? map.keys().next().value : undefined;
        if (oldest !== undefined) map.delete(oldest);
    };
    const empty = (): MatrixView => ({
        version: 'none',
        state: 'none',
        lang: server.lang,
        plans: [],
        plan: '',
        tabs: [],
        layout: '',
        frame: '',
        places: {},
        cells: {},
    });

    return {
        view(params) {
            const found = plansOf(server.state, params.uri);
            if (!found) return empty();
            const { project, file, plans } = found;
            const keyOf = (id: string) => `${project.root}\n${id}`;
            const before = shownFor.get(params.uri);
            const wanted = params.plan ?? before;
            const plan: ResolvedPlan | undefined = plans.find((one) => one.id === wanted) ?? undamagedFirst(plans, wanted, file?.damaged);
            if (!plan) {
                // A plan whose head is damaged is no plan for the moment; one that was taken out is gone.
                const last = wanted === undefined ? undefined : made.get(keyOf(wanted));
                const problems = file && project.loaded.files.get(file.path)?.problems;
                return last && problems && problems.length > 0
                    ? same(params, answer(last, 'kept', planNames([last.plan]), tabsFor(last.plan, project), params))
                    : empty();
            }
            const key = keyOf(plan.id);
            const last = made.get(key);
            try {
                const view = makeView(plan, server.lang, last);
                remember(made, key, view);
                remember(shownFor, params.uri, plan.id);
                return same(params, answer(view, 'live', planNames(plans), tabsFor(plan, project), params));
            } catch (error) {
                server.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
                return last
                    ? same(params, answer(last, 'failed', planNames(plans), tabsFor(plan, project), params))
                    : { ...empty(), version: 'failed', state: 'failed' };
            }
        },
    };
}

/** Without the plan that was wanted, the first one; but while the file is damaged, the wanted one may only be unreadable. */
const undamagedFirst = (plans: readonly ResolvedPlan[], wanted: string | undefined, damaged: true | undefined) =>
    wanted !== undefined && damaged ? undefined : plans[0];

const same = (params: MatrixParams, view: MatrixView): MatrixView =>
    params.version === view.version ? { ...view, same: true, frame: '', places: {}, cells: {} } : view;
