import { nodeFiles } from '../../host/node.js';
import { ParserNeeded } from '../../language/on-demand.js';
import type { Lang } from '../../rules/messages.js';
import type { Report } from '../../views/reports/result.js';
import { type Record, recording } from '../cache/recording.js';
import type { Input } from '../targets.js';
import type { Shard } from './plan-tasks.js';
import type { Stats } from './timing.js';

export interface RunOptions {
    /** As on the command line. */
    readonly lang?: string;
    readonly asOf?: string;
    readonly shard?: Shard;
    /** Threads at most. */
    readonly jobs?: number;
    readonly stats?: Stats;
    /** Is told all that the work asked the disk. */
    readonly record?: Record;
}

/** A report with the language that it speaks: that of the last project. */
export interface Checked {
    readonly report: Report;
    readonly lang: Lang;
    /** Zones whose today the verdict depends on. */
    readonly zones: readonly string[];
}

/** The verdict on some projects. */
export async function run(list: readonly Input[], options: RunOptions): Promise<Checked> {
    const { checkProjects } = await import('./check-projects.js');
    return withParser(() => checkProjects(options.record ? recording(nodeFiles, options.record) : nodeFiles, list, options));
}

/** Does the work, and once more with the parser where a text turns out to need it: most projects are clean, and start without. */
async function withParser<T>(work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        if (!(error instanceof ParserNeeded)) throw error;
        await import('../../language/full.js');
        return work();
    }
}
