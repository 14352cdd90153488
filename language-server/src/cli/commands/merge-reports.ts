import { decodeText } from '../../host/file-system.js';
import { nodeFiles } from '../../host/node.js';
import { mergeReports } from '../../views/reports/merge.js';
import { readReport } from '../../views/reports/read-report.js';
import type { Report } from '../../views/reports/result.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { langOf } from '../lang.js';
import { type EmitOptions, emit, wantedFormats } from '../reporters/emit.js';
import { usageWords } from '../words/usage-words.js';
import { write } from '../write.js';

export interface MergeOptions extends EmitOptions {
    readonly lang?: string;
}
const OFFICE = ['office-html', 'office-csv'] as const;

/** `preplan merge-reports`: JSON reports of shards or of several projects as one, in any format. */
export async function merge(paths: readonly string[], options: MergeOptions): Promise<ExitCode> {
    const office = OFFICE.find((one) => one === options.format);
    const wanted = wantedFormats(office ? { ...options, format: 'json' } : options, OFFICE);
    const reports = paths.map((path) => ({ path, report: reportAt(path) }));
    const merged = mergeReports(reports.map(({ report }) => report));
    if ('missing' in merged)
        throw new CommandError(EXIT.usage, usageWords.shardsMissing, { of: merged.of, missing: merged.missing.join(', ') });
    if ('twice' in merged) throw new CommandError(EXIT.usage, usageWords.shardTwice, { shard: `${merged.twice}/${merged.of}` });
    const lang = langOf(options.lang);
    if (!office) return emit({ report: merged, lang }, wanted, options.version);
    const { officeHtml, officeCsv } = await import('../../views/office/office.js');
    write(office === 'office-html' ? officeHtml(merged, lang) : officeCsv(merged, lang));
    return EXIT.clean;
}

function reportAt(path: string): Report {
    if (nodeFiles.kind(path) !== 'file') throw new CommandError(EXIT.usage, usageWords.fileMissing, { path });
    let data: unknown;
    try {
        data = JSON.parse(decodeText(nodeFiles.read(path) ?? new Uint8Array()).text.replace(/^\uFEFF/, ''));
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
