import { jsonWithoutOrders } from '../../views/diagnostics/visible.js';
import { coloursFor } from '../colours.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import type { Checked } from '../run/run.js';
import { usageWords } from '../words/usage-words.js';
import { tell, write } from '../write.js';
import { pretty, prettySummary } from './pretty.js';

/** Formats of `check` and `merge-reports`; the command line offers them without loading what writes them. */
export const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'md'] as const;
export type Format = (typeof FORMATS)[number];
const SEVERITIES = ['error', 'warning', 'info'] as const;
type Level = (typeof SEVERITIES)[number];

export interface EmitOptions {
    readonly format: string;
    readonly failLevel: string;
    /** `FORMAT=FILE`, as often as wanted. */
    readonly report?: readonly string[];
    /** Version of this tool. */
    readonly version?: string;
}

export interface Wanted {
    readonly format: string;
    readonly failLevel: Level;
    readonly files: readonly { readonly format: string; readonly path: string }[];
}

/** What writes formats that only one command has. */
export type MoreFormats = Readonly<Record<string, (report: Checked['report'], lang: Checked['lang']) => Promise<string>>>;

/** The formats that the options ask for; a wrong one ends the command before any work is done. */
export function wantedFormats({ format, failLevel, report = [] }: EmitOptions, more: readonly string[] = []): Wanted {
    const level = SEVERITIES.find((one) => one === failLevel);
    if (!level)
        throw new CommandError(EXIT.usage, usageWords.choose, {
            option: '--fail-level',
            value: failLevel,
            choices: 'error, warning, info',
        });
    const files = report.map((text) => {
        const at = text.indexOf('=');
        if (at <= 0 || at === text.length - 1) throw new CommandError(EXIT.usage, usageWords.reportNeedsFile, { value: text });
        return { format: formatOf(text.slice(0, at), '--report', more), path: text.slice(at + 1) };
    });
    return { format: formatOf(format, '--format', more), failLevel: level, files };
}

function formatOf(text: string, option: string, more: readonly string[]): string {
    const choices = [...FORMATS, ...more];
    const found = choices.find((one) => one === (text === 'markdown' ? 'md' : text));
    if (!found) throw new CommandError(EXIT.usage, usageWords.choose, { option, value: text, choices: choices.join(', ') });
    return found;
}

/** Writes a report in every format that is asked for, and says how the command ends. */
export async function emit(
    { report, lang }: Pick<Checked, 'report' | 'lang'>,
    wanted: Wanted,
    version = 'development',
    more: MoreFormats = {},
): Promise<ExitCode> {
    const atLeast = (severity: Level) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(wanted.failLevel);
    const text = async (format: string): Promise<string> => {
        const own = more[format];
        if (own) return own(report, lang);
        if (format === 'json') return jsonWithoutOrders(`${JSON.stringify(report, undefined, 2)}\n`);
        if (format === 'pretty') return prettyText({ report, lang }, { isTTY: false });
        const { reportFormats } = await import('../../views/reports/formats.js');
        const written = reportFormats[format as Exclude<Format, 'json' | 'pretty'>](report, { tool: version, lang, fails: atLeast });
        return format === 'sarif' || format === 'gitlab' ? jsonWithoutOrders(written) : written;
    };
    for (const { format, path } of wanted.files) {
        const content = await text(format);
        const { writeNamed } = await import('../../host/write-named.js');
        writeNamed(path, content);
    }
    write(wanted.format === 'pretty' ? prettyText({ report, lang }, process.stdout) : await text(wanted.format));
    // Annotations alone say nothing where all is well.
    if (wanted.format === 'github') tell(prettySummary(report.summary, lang));
    if (report.findings.some(({ rule }) => rule.startsWith('config/'))) return EXIT.usage;
    return report.findings.some(({ severity }) => atLeast(severity)) ? EXIT.findings : EXIT.clean;
}

function prettyText({ report, lang }: Pick<Checked, 'report' | 'lang'>, stream: { readonly isTTY?: boolean }): string {
    const colours = coloursFor(stream);
    const blocks = report.findings.map((one) => `${pretty(one, { lang, colours })}\n\n`);
    return `${blocks.join('')}${prettySummary(report.summary, lang)}\n`;
}
