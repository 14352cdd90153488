import { nodeFiles } from '../../host/node.js';
import { countsOf, type PlanLine, type Report, type Result } from '../../views/reports/result.js';
import { load } from '../inputs.js';
import { langOf } from '../lang.js';
import { prefixOf } from '../shown.js';
import type { Input } from '../targets.js';
import { asOfDay } from '../today.js';
import { reportProject } from './report-project.js';
import type { Checked, RunOptions } from './run.js';

/** Runs the engine over all projects, one after the other. */
export function checkProjects(list: readonly Input[], { lang: asked, asOf }: RunOptions): Checked {
    const findings: Result[] = [];
    const plans: PlanLine[] = [];
    const count = { plans: 0, files: 0, baseline: 0 };
    let lang = langOf(asked);
    for (const input of list) {
        const loaded = load(input);
        const { config } = loaded.project;
        lang = langOf(asked, config.lang);
        const place = { prefix: prefixOf(loaded.root), name: nameOf(input) };
        const report = reportProject(nodeFiles, loaded, { asOf: asOfDay(asOf, config), lang, place, wants: input.wants });
        for (const one of report.findings) findings.push(one);
        for (const one of report.plans) plans.push(one);
        count.plans += report.planCount;
        count.files += report.files;
        count.baseline += report.hidden;
    }
    const report: Report = { version: 1, findings, summary: { ...count, ...countsOf(findings) }, plans };
    return { report, lang };
}

/** From the repository to the project. */
const nameOf = ({ found, workspace }: Input) => (found.root === workspace ? '' : found.root.slice(workspace.length + 1));
