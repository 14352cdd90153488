import data from './generated/registers.json' with { type: 'json' };
import { folded } from './nearest.js';
import type { HolidayYear, Norm, OnwardReport, ReportProfile, SummaryLimit, Threshold, UpkeepPeriod } from './registers-types.js';
import { term } from './taxonomy.js';

export const norms = data.norms as unknown as readonly Norm[];
export const holidayYears = data.holidays as unknown as readonly HolidayYear[];
export const reportProfiles = data.reportLimits.profiles as unknown as readonly ReportProfile[];
export const onwardReports = data.reportLimits.onward as unknown as readonly OnwardReport[];
export const summaryLimit = data.reportLimits.summary as unknown as SummaryLimit;
export const upkeepPeriods = data.upkeep as unknown as readonly UpkeepPeriod[];
export const thresholds = data.thresholds.thresholds as unknown as readonly Threshold[];

const normsById: ReadonlyMap<string, Norm> = new Map(norms.map((one) => [one.id, one]));
const normsByNumber: ReadonlyMap<string, Norm> = new Map(
    norms.flatMap((one) => (one.numbers ?? []).map((number) => [citation(number), one] as const)),
);
const normsByTitle: ReadonlyMap<string, Norm> = new Map(
    norms.flatMap((one) => [one.title.en, one.title.zh, ...(one.aliases ?? [])].map((name) => [citation(name), one] as const)),
);

export function norm(id: string): Norm | undefined {
    return normsById.get(id);
}

/**
 * The norm that a citation means: by its number first, which may stand inside a longer text
 * (《…指南》（GB/Z 20986-2007）), else by its title or a usual short one. Undefined: not in the register.
 */
export function findNorm(cited: string): Norm | undefined {
    const wanted = citation(cited);
    for (const [number, one] of normsByNumber) {
        const at = wanted.indexOf(number);
        if (at >= 0 && !/\d/.test(wanted.charAt(at + number.length))) {
            return one;
        }
    }
    return normsByTitle.get(wanted);
}

/** One spelling of a citation: no blanks, dashes, book-title marks or brackets. */
function citation(text: string): string {
    return folded(text).replace(/[\s()[\]〔〕《》〈〉“”"']/g, '');
}

/** The calendar of a year; undefined: not known, to be taken at its worst. */
export function holidayYear(year: number): HolidayYear | undefined {
    return holidayYears.find((one) => one.year === year);
}

/** The legal limit of the first report for a term of `operators`. */
export function reportProfile(operator: string): ReportProfile | undefined {
    const id = term('operators', operator)?.report_profile;
    return reportProfiles.find((one) => one.id === id);
}
