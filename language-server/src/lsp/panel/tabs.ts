import { Superseded } from '../../host/layout/layouts.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { actingPersons, withPersons } from '../../views/panel/acting.js';
import { coverageTab } from '../../views/panel/coverage-tab.js';
import { withDamage } from '../../views/panel/damage.js';
import { dutyTab } from '../../views/panel/duty-tab.js';
import { organizationTab } from '../../views/panel/organization-tab.js';
import { reviewTab } from '../../views/panel/review-tab.js';
import { routesTab } from '../../views/panel/routes-tab.js';
import { scopeTab } from '../../views/panel/scope-tab.js';
import type { Table } from '../../views/panel/table.js';
import { timelineTab } from '../../views/panel/timeline-tab.js';
import { reviewVoice } from '../../views/review/review-voice.js';
import { scopePicture } from '../../views/scope/graph-svg.js';
import { scopeVoice } from '../../views/scope/scope-texts.js';
import { standardTerms } from '../../views/terms.js';
import type { Voice } from '../../views/voice.js';
import { compiledOf } from '../matrix/compiled.js';
import { planVoice } from '../matrix/view.js';
import type { Tab } from '../protocol.js';
import type { ReviewStore } from '../review/review-store.js';
import type { Server } from '../server.js';
import type { ProjectState } from '../state/projects.js';
import { coverageNow } from './coverage-now.js';

export interface Shown {
    readonly server: Server;
    readonly reviews: ReviewStore;
    readonly project: ProjectState;
    readonly plan: ResolvedPlan;
    readonly lang: Lang;
    /** First day of the duty calendar. */
    readonly from: string;
}

/** The tabs that have something to show; told without making any of them. */
export function tabsOf(plan: ResolvedPlan, reviewed: boolean): Tab[] {
    const { organization, response, monitoring } = plan.plan;
    const there: Record<Tab, boolean> = {
        incidents: true,
        warnings: true,
        routes: response !== undefined || monitoring !== undefined,
        organisation: (organization?.bodies.length ?? 0) > 0 || plan.declared('post').length > 0,
        duty: plan.declared('roster').length > 0,
        timeline: plan.protections.length > 0,
        scope: (['system', 'network', 'device', 'terminals', 'shadow'] as const).some((type) => plan.declared(type).length > 0),
        coverage: !plan.plan.abridged,
        review: reviewed,
    };
    return (Object.keys(there) as Tab[]).filter((tab) => there[tab]);
}

/** The tables of one tab. */
export async function tablesOf(tab: Tab, shown: Shown): Promise<readonly Table[]> {
    const { server, project, plan, lang, from } = shown;
    const voice = planVoice(plan, lang);
    const asOf = server.asOf(project);
    switch (tab) {
        case 'routes':
            return shownFor(voice, plan, [routesTab(voice, compiledOf(plan))]);
        case 'organisation':
            return shownFor(voice, plan, organizationTab(voice, plan));
        case 'duty':
            return withDamage(voice, plan, dutyTab(voice, plan, from, asOf));
        case 'timeline':
            return shownFor(voice, plan, timelineTab(voice, plan, asOf));
        case 'scope':
            return shownFor(voice, plan, [scopeTab(voice, plan, compiledOf(plan).scope, await graphOf(voice, shown))]);
        case 'coverage':
            return [coverageTab(voice, plan, coverageNow(server, project, plan))];
        case 'review': {
            const report = shown.reviews.report(project, plan);
            return report ? reviewTab(reviewVoice(lang, standardTerms), report) : [];
        }
        default:
            return [];
    }
}

/** Rows are found by persons too, and say where their text is damaged. */
const shownFor = (voice: Voice, plan: ResolvedPlan, tables: readonly Table[]): Table[] =>
    withDamage(voice, plan, withPersons(actingPersons(voice, plan), tables));

/** The picture that each plan had last, by project, plan and language. */
const drawn = new WeakMap<ProjectState, Map<string, string>>();

/**
 * The scope as a picture. While a newer text is on its way the last one stands; where it cannot be laid out there is none, and
 * the table says the same.
 */
async function graphOf(voice: Voice, { server, project, plan }: Shown): Promise<string | undefined> {
    const last = drawn.get(project) ?? new Map<string, string>();
    drawn.set(project, last);
    const key = `${plan.id} ${voice.lang}`;
    try {
        const layOut = server.layouts.of(`${project.root} ${key}`);
        const picture = await scopePicture(scopeVoice(plan, compiledOf(plan).scope, voice), layOut);
        if (picture) last.set(key, picture.svg);
        return picture?.svg;
    } catch (error) {
        if (error instanceof Superseded) return last.get(key);
        server.connection.console.warn(`The picture of the scope: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
}
