import { decodeText } from '../../host/file-system.js';
import { nodeFiles, readUpTo } from '../../host/node.js';
import { mergeReports } from '../../views/reports/merge.js';
import { readReport } from '../../views/reports/read-report.js';
import type { Report } from '../../views/reports/result.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { langOf } from '../lang.js';
import { type EmitOptions, emit, type MoreFormats, wantedFormats } from '../reporters/emit.js';
import { usageWords } from '../words/usage-words.js';

export interface MergeOptions extends EmitOptions {
    readonly lang?: string;
}
/** A report over all plans of an office. */
const OFFICE: MoreFormats = {
    'office-html': async (report, lang) => (await import('../../views/office/office.js')).officeHtml(report, lang),
    'office-csv': async (report, lang) => (await import('../../views/office/office.js')).officeCsv(report, lang),
};

/** `preplan merge-reports`: JSON reports of shards or of several projects as one, in any format. */
export async function merge(paths: readonly string[], options: MergeOptions): Promise<ExitCode> {
    const wanted = wantedFormats(options, Object.keys(OFFICE));
    const reports = paths.map((path) => ({ path, report: reportAt(path) }));
    const merged = mergeReports(reports.map(({ report }) => report));
    if ('missing' in merged)
        throw new CommandError(EXIT.usage, usageWords.shardsMissing, { of: merged.of, missing: merged.missing.join(', ') });
    if ('other' in merged) throw new CommandError(EXIT.usage, usageWords.shardsMixed, { of: merged.of, other: merged.other });
    if ('twice' in merged) throw new CommandError(EXIT.usage, usageWords.shardTwice, { shard: `${merged.twice}/${merged.of}` });
    const lang = langOf(options.lang);
    const code = await emit({ report: merged, lang }, wanted, options.version, OFFICE);
    // An office that asks where clauses fail is answered; it did not ask for a verdict.
    return wanted.format in OFFICE ? EXIT.clean : code;
}

/** Bytes of a report over tens of thousands of plans; what is much longer is more than one text can hold. */
const LARGEST_REPORT = 384 * 1024 * 1024;

function reportAt(path: string): Report {
    if (nodeFiles.kind(path) !== 'file') throw new CommandError(EXIT.usage, usageWords.fileMissing, { path });
    let data: unknown;
    try {
        data = JSON.parse(decodeText(readUpTo(path, LARGEST_REPORT) ?? new Uint8Array()).text.replace(/^\uFEFF/, ''));
    } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new CommandError(EXIT.usage, usageWords.noJson, { path });
    }
    const read = readReport(data);
    if ('report' in read) return read.report;
    const at = read.fault?.replace(/^\./, '');
    throw at
        ? new CommandError(EXIT.usage, usageWords.noReportAt, { path, at })
        : new CommandError(EXIT.usage, usageWords.noReport, { path });
}
