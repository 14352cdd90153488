import { planTitle } from '../../views/control.js';
import { incidentCsv, warningCsv } from '../../views/csv/matrix-csv.js';
import { fileStem } from '../../views/files.js';
import { planPage } from '../../views/html/page.js';
import { tablesCsv, tablesPage } from '../../views/panel/tab-page.js';
import { compiledOf } from '../matrix/compiled.js';
import { plansOf } from '../matrix/plans-of.js';
import { planVoice, voiceOptions } from '../matrix/view.js';
import type { ExportParams, ExportResult } from '../protocol.js';
import type { ReviewStore } from '../review/review-store.js';
import type { Server } from '../server.js';
import { tablesOf } from './tabs.js';

/** What a tab shows as a file of its own; of the matrices the same as the command line writes. */
export async function exportTab(
    server: Server,
    reviews: ReviewStore,
    { uri, plan: id, tab, format, from }: ExportParams,
): Promise<ExportResult> {
    if (tab === 'coverage') await server.schedule.idle();
    const found = plansOf(server.state, uri);
    const plan = found?.plans.find((one) => one.id === id);
    if (!found || !plan) return null;
    const { project } = found;
    const { lang } = server;
    const asOf = server.asOf(project);
    const stem = fileStem(plan.id);
    const compiled = compiledOf(plan);
    if (tab === 'incidents' || tab === 'warnings') {
        if (format === 'html') return { name: `${stem}.html`, content: planPage(plan, compiled, { ...voiceOptions(lang), asOf }) };
        const csv = tab === 'incidents' ? incidentCsv : warningCsv;
        return { name: `${stem}.${tab}.csv`, content: csv(planVoice(plan, lang), compiled) };
    }
    const tables = await tablesOf(tab, { server, reviews, project, plan, lang, from: from ?? asOf });
    const content = format === 'csv' ? tablesCsv(tables) : tablesPage(planTitle(plan), lang, asOf, tables);
    return { name: `${stem}.${tab}.${format}`, content };
}
