import { SpokenError } from '../../host/spoken-error.js';
import { open } from '../../review/acknowledge.js';
import { plansOf } from '../matrix/plans-of.js';
import {
    type AcknowledgeParams,
    type BuildParams,
    type ChaptersParams,
    type DocumentParams,
    type ExportParams,
    type NewPlanParams,
    type ReviewParams,
    type ReviewResult,
    requests,
    type SheetsParams,
    type TreeParams,
    type ViewParams,
} from '../protocol.js';
import { acknowledgeChange, reviewMarks } from '../review/marks.js';
import type { ReviewStore } from '../review/review-store.js';
import type { Server } from '../server.js';
import { chapterLenses } from '../trees/chapters.js';
import { treeOf } from '../trees/tree.js';
import { buildFormats, formats, sheetsFor } from './build.js';
import { exportTab } from './export.js';
import { facts } from './facts.js';
import { newPlan, newPlanChoices } from './new-plan.js';
import { newTabStore } from './tab-views.js';

/** Binds the requests of the tabs, the side bar and the commands. Each answers for the text as it is now. */
export function registerPanel(server: Server, reviews: ReviewStore): void {
    const { connection } = server;
    const store = newTabStore(server, reviews);
    const on = <P>(method: string, handle: (params: P) => unknown) =>
        connection.onRequest(method, (params: P): unknown => {
            server.flush();
            return handle(params);
        });
    on(requests.view, (params: ViewParams) => store.view(params));
    on(requests.export, (params: ExportParams) => exportTab(server, reviews, params));
    on(requests.tree, (params: TreeParams) => treeOf(server, params));
    on(requests.chapters, ({ uri }: ChaptersParams) => chapterLenses(server, uri));
    on(requests.formats, () => formats(server.lang));
    on(requests.sheets, (params: SheetsParams) => sheetsFor(server, params));
    on(requests.build, (params: BuildParams) => buildFormats(server, params));
    on(requests.review, (params: ReviewParams) => startReview(server, reviews, params));
    on(requests.reviewMarks, ({ uri }: DocumentParams) => reviewMarks(server, reviews, uri));
    on(requests.acknowledge, (params: AcknowledgeParams) => acknowledgeChange(server, reviews, params));
    on(requests.facts, () => facts(server));
    on(requests.newPlanChoices, () => newPlanChoices(server));
    on(requests.newPlan, (params: NewPlanParams) => newPlan(server, params));
}

/** Takes the old version, and says how much changed since. */
function startReview(server: Server, reviews: ReviewStore, { uri, ...from }: ReviewParams): ReviewResult {
    const found = plansOf(server.state, uri);
    if (!found) return null;
    const { project, plans } = found;
    if (from.revision === undefined && from.path === undefined) {
        reviews.end(project);
        return { changes: 0, open: 0 };
    }
    try {
        reviews.start(project, from);
    } catch (error) {
        if (error instanceof SpokenError) return { refused: error.in(server.lang) };
        throw error;
    }
    const reports = plans.flatMap((plan) => reviews.report(project, plan) ?? []);
    const changes = reports.flatMap((report) => report.reviews.flatMap((review) => review.changes));
    return {
        changes: changes.length,
        open: reports.reduce(
            (sum, report) =>
                sum +
                open(
                    report.reviews.flatMap((review) => review.changes),
                    report.acknowledged,
                ).length,
            0,
        ),
    };
}
