import type { Severity } from '../../rules/finding.js';
import type { Lang } from '../../rules/messages.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { jobSummary } from './job-summary.js';
import { junit } from './junit.js';
import type { Report } from './result.js';
import { ruleText } from './rule-text.js';
import { sarif } from './sarif.js';

export interface ReportOptions {
    /** Version of this tool. */
    readonly tool: string;
    readonly lang: Lang;
    /** Whether a finding of this severity fails. */
    readonly fails: (severity: Severity) => boolean;
}

/** Every machine's format of a report of `check`. */
export const reportFormats = {
    json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
    sarif: ({ findings }, { tool, lang }) => sarif(findings, { tool, lang, describe: ruleText }),
    junit: ({ findings, plans }, { fails }) => junit(findings, { files: plans.map(({ file }) => file), fails }),
    github: ({ findings }) => github(findings),
    gitlab: ({ findings }) => gitlab(findings),
    md: (report, { lang }) => jobSummary(report, lang),
} satisfies Record<string, (report: Report, options: ReportOptions) => string>;
