import { hashText } from '../../model/hash.js';
import { isDay } from '../../model/quantity.js';
import { tablesMarkup } from '../../views/panel/tab-page.js';
import { planNames, plansOf } from '../matrix/plans-of.js';
import type { TabView, ViewParams } from '../protocol.js';
import type { ReviewStore } from '../review/review-store.js';
import type { Server } from '../server.js';
import { tablesOf, tabsOf } from './tabs.js';

/** Tabs kept for the time when their plan cannot be read: of plans that somebody looks at, so few. */
const MOST = 16;

export interface TabStore {
    view(params: ViewParams): Promise<TabView>;
}

/** The tabs of tables. Only the one that is asked for is made. */
export function newTabStore(server: Server, reviews: ReviewStore): TabStore {
    const made = new Map<string, TabView>();
    const remember = (key: string, view: TabView) => {
        made.delete(key);
        made.set(key, view);
        const oldest = made.size > MOST ? made.keys().next().value : undefined;
        if (oldest !== undefined) made.delete(oldest);
    };
    const same = (params: ViewParams, view: TabView): TabView =>
        params.version === view.version ? { ...view, same: true, markup: '' } : view;

    return {
        async view(params) {
            const { tab } = params;
            // What stands to each clause is known once everything was checked.
            if (tab === 'coverage') await server.schedule.idle();
            const found = plansOf(server.state, params.uri);
            const plan = found?.plans.find((one) => one.id === params.plan) ?? (found?.file?.damaged ? undefined : found?.plans[0]);
            const key = `${found?.project.root ?? ''}\n${params.plan ?? plan?.id ?? ''}\n${tab}`;
            const last = made.get(key);
            if (!found || !plan) {
                if (last) return same(params, { ...last, version: `${last.version} kept`, state: 'kept' });
                return { version: 'none', state: 'none', lang: server.lang, plans: [], plan: '', tabs: [], tab, markup: '' };
            }
            const { project, plans } = found;
            const lang = server.lang;
            const from = params.from !== undefined && isDay(params.from) ? params.from : server.asOf(project);
            const base = { lang, plans: planNames(plans), plan: plan.id, tabs: tabsOf(plan, reviews.isReviewed(project)), tab };
            try {
                const markup = tablesMarkup(await tablesOf(tab, { server, reviews, project, plan, lang, from }));
                const version = hashText(JSON.stringify([base, markup, from]));
                const view: TabView = { ...base, version, state: 'live', markup, ...(tab === 'duty' ? { from } : {}) };
                remember(key, view);
                return same(params, view);
            } catch (error) {
                server.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
                if (last) return same(params, { ...last, version: `${last.version} failed`, state: 'failed' });
                return { ...base, version: 'failed', state: 'failed', markup: '' };
            }
        },
    };
}
