import type { Lang } from '../../rules/messages.js';
import { incidentCsv, warningCsv } from '../../views/csv/matrix-csv.js';
import { fileStem } from '../../views/files.js';
import { planPage } from '../../views/html/page.js';
import type { ExportParams, ExportResult } from '../protocol.js';
import type { Server } from '../server.js';
import { compiledOf } from './compiled.js';
import { plansOf } from './plans-of.js';
import { planVoice, voiceOptions } from './view.js';

/** One output of a plan, the same as the command line writes. */
export function exportPlan(server: Server, lang: Lang, { uri, plan: id, format }: ExportParams): ExportResult {
    const found = plansOf(server.state, uri);
    const plan = found?.plans.find((one) => one.id === id);
    if (!found || !plan) return null;
    const compiled = compiledOf(plan);
    const name = `${fileStem(plan.id)}.${format}`;
    switch (format) {
        case 'html':
            return { name, content: planPage(plan, compiled, { ...voiceOptions(lang), asOf: server.asOf(found.project) }) };
        case 'incidents.csv':
            return { name, content: incidentCsv(planVoice(plan, lang), compiled) };
        case 'warnings.csv':
            return { name, content: warningCsv(planVoice(plan, lang), compiled) };
    }
}
