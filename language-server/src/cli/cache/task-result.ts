import { readReport } from '../../views/reports/read-report.js';
import { countsOf } from '../../views/reports/result.js';
import type { Said, TaskResult } from '../run/task.js';

/** Whether a value from a record has the form of what a task found, so that a damaged record is no error of ours. */
export function isTaskResult(value: unknown): value is TaskResult {
    if (typeof value !== 'object' || value === null) return false;
    const { said, plans, planCount, ownPlans, files, absent, beyond, lang } = value as Partial<TaskResult>;
    if (!Array.isArray(said) || !said.every(isSaid) || !Array.isArray(plans)) return false;
    const counts = [planCount, ownPlans, files].every((count) => Number.isSafeInteger(count) && (count as number) >= 0);
    const names = Array.isArray(beyond) && beyond.every((name) => typeof name === 'string');
    if (!counts || !names || typeof absent !== 'boolean' || (lang !== 'en' && lang !== 'zh-CN')) return false;
    // What is said and the plans have the form that they have in a report.
    const findings = said.map(({ diagnostic, excerpt }: Said) => ({ ...diagnostic, fingerprint: '0'.repeat(16), excerpt }));
    const report = { version: 1, findings, summary: { plans: 0, files: 0, baseline: 0, ...countsOf(findings) }, plans };
    return 'report' in readReport(report);
}

function isSaid(value: unknown): boolean {
    const { key, diagnostic, cover } = (value ?? {}) as Partial<Said>;
    if (typeof key !== 'string' || typeof diagnostic !== 'object' || diagnostic === null) return false;
    return cover === undefined || [cover?.rule, cover?.part, cover?.key].every((one) => typeof one === 'string');
}
