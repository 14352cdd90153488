import type { Lang } from '../../rules/messages.js';
import type { Report } from '../../views/reports/result.js';
import type { Input } from '../targets.js';

export interface RunOptions {
    /** As on the command line. */
    readonly lang?: string;
    readonly asOf?: string;
}

/** A report with the language that it speaks: that of the last project. */
export interface Checked {
    readonly report: Report;
    readonly lang: Lang;
}

/** The verdict on some projects. */
export async function run(list: readonly Input[], options: RunOptions): Promise<Checked> {
    const { checkProjects } = await import('./check-projects.js');
    return checkProjects(list, options);
}
