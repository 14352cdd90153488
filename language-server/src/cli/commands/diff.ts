import '../../language/full.js';
import { existsSync, realpathSync } from 'node:fs';
import { join as joinPath, relative, resolve } from 'node:path';
import { newFileProblem } from '../../host/new-files.js';
import { nodeFiles, slashed } from '../../host/node.js';
import type { Version } from '../../host/versions.js';
import { writeAtomic } from '../../host/write-atomic.js';
import { DEFAULT_CONFIG } from '../../model/project.js';
import { UnreadableYaml } from '../../model/yaml-words.js';
import { ACKNOWLEDGEMENTS, acknowledge, open, readAcknowledgements, withEntries } from '../../review/acknowledge.js';
import type { Review } from '../../review/change.js';
import { reviewPlans } from '../../review/plan-pairs.js';
import type { Place } from '../../rules/finding.js';
import { fill, type Lang } from '../../rules/messages.js';
import { jsonWithoutOrders, withoutOrders } from '../../views/diagnostics/visible.js';
import { github } from '../../views/reports/github.js';
import { gitlab } from '../../views/reports/gitlab.js';
import { sarif } from '../../views/reports/sarif.js';
import { reviewHtml } from '../../views/review/html.js';
import { reviewJson } from '../../views/review/json.js';
import { reviewMarkdown } from '../../views/review/markdown.js';
import { describeKind, type Found, reviewResults } from '../../views/review/results.js';
import { type ReviewReport, reviewVoice } from '../../views/review/review-voice.js';
import { standardTerms } from '../../views/terms.js';
import { coloursFor } from '../colours.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { langOf } from '../lang.js';
import { prettyReview } from '../reporters/diff-pretty.js';
import { prefixOf } from '../shown.js';
import { asOfDay } from '../today.js';
import { versionOf } from '../version-of.js';
import { usageWords } from '../words/usage-words.js';
import { tell, write } from '../write.js';

export interface DiffOptions {
    /** `pretty`, `md`, `html`, `json`, `sarif`, `github` or `gitlab`. */
    readonly format: string;
    /** `laxer`: fail on laxer changes that nobody has acknowledged. */
    readonly failOn?: string;
    /** Write an entry to fill in for each of them. */
    readonly acknowledge?: boolean;
    readonly asOf?: string;
    readonly lang?: string;
    /** Of this tool. */
    readonly version: string;
}
export const FORMATS = ['pretty', 'md', 'html', 'json', 'sarif', 'github', 'gitlab'];

/** `preplan diff OLD [NEW]`: changes in meaning. Each is a file, a folder, a snapshot, or a git revision `REV` or `REV:path`. */
export function diff(old: string, now: string | undefined, options: DiffOptions): ExitCode {
    if (!FORMATS.includes(options.format))
        throw new CommandError(EXIT.usage, usageWords.choose, { option: '--format', value: options.format, choices: FORMATS.join(', ') });
    if (options.failOn !== undefined && options.failOn !== 'laxer')
        throw new CommandError(EXIT.usage, usageWords.choose, { option: '--fail-on', value: options.failOn, choices: 'laxer' });
    const target = now ?? '.';
    const folder = existsSync(resolve(target)) ? resolve(target) : process.cwd();
    const after = versionOf(target, folder);
    const before = versionOf(
        old,
        folder,
        after.plans.map(({ id }) => id),
    );
    const asOf = asOfDay(options.asOf, after.config ?? DEFAULT_CONFIG);
    const reviews = reviewPlans(before.plans, after.plans, { asOf, ...(before.findings ? { knownThen: before.findings } : {}) });
    if (reviews.length === 0) throw new CommandError(EXIT.empty, usageWords.noPlanEither, { old, now: target });
    const file = acknowledgementFile(after);
    const { entries, problems } = readAcknowledgements(textAt(file));
    const changes = reviews.flatMap((review) => review.changes);
    const made = acknowledge(changes, entries);
    const acknowledged = { ...made, problems: [...problems, ...made.problems] };
    const left = open(changes, acknowledged);
    const lang = langOf(options.lang, after.config?.lang);
    if (options.acknowledge) writeEntries(file, left, lang);
    const report = reportOf(reviews, before, after, { old, new: target }, acknowledged);
    const voice = reviewVoice(lang, standardTerms);
    const results = (essential: boolean) =>
        reviewResults(report, voice, {
            at: (place) => foundAt(after, place),
            acknowledgements: file ? slashed(relative(process.cwd(), file)) : ACKNOWLEDGEMENTS,
            fails: options.failOn === 'laxer',
            essential,
        });
    const formats: Readonly<Record<string, () => string>> = {
        json: () => reviewJson(report, voice),
        md: () => reviewMarkdown(report, voice),
        html: () => reviewHtml(report, voice),
        sarif: () => sarif(results(false), { tool: options.version, lang: voice.lang, describe: describeKind }),
        github: () => github(results(true)),
        gitlab: () => gitlab(results(true)),
        pretty: () => withoutOrders(prettyReview(report, voice, coloursFor(process.stdout))),
    };
    const written = formats[options.format]?.() ?? '';
    write(['json', 'sarif', 'gitlab'].includes(options.format) ? jsonWithoutOrders(written) : written);
    // Unused and stale entries are said; what they do not cover fails by itself, and so does a file that says nothing.
    const failed = left.length > 0 || acknowledged.problems.some(({ state }) => state === 'unreadable');
    return options.failOn === 'laxer' && failed ? EXIT.findings : EXIT.clean;
}

/** A place of a version as reports name it: from the working folder. */
function foundAt(version: Version, place: Place): Found | undefined {
    const range = version.rangeOf(place);
    const root = version.rootOf(place);
    return range && { file: root !== undefined && existsSync(root) ? `${prefixOf(root)}${place.file}` : place.file, range };
}

function reportOf(
    reviews: readonly Review[],
    before: Version,
    after: Version,
    labels: ReviewReport['labels'],
    acknowledged: ReviewReport['acknowledged'],
): ReviewReport {
    const versionIn = (which: 'old' | 'new') => (which === 'old' ? before : after);
    const lineOf = (which: 'old' | 'new', place: Place) => versionIn(which).lineOf(place);
    const known = new Map(before.catalogues.map((one) => [one.id, one.version]));
    return {
        reviews,
        acknowledged,
        labels,
        lineOf,
        placeOf: (which, place) => [versionIn(which).fileOf(place), lineOf(which, place)].filter((one) => one !== undefined).join(':'),
        catalogues: after.catalogues.flatMap(({ id, version }) =>
            known.has(id) && known.get(id) !== version ? [`${id} ${known.get(id)} → ${version}`] : [],
        ),
        damaged: [...before.damaged, ...after.damaged],
    };
}

/** The file with the acknowledgements of the new version, where that lies on this machine. */
function acknowledgementFile({ root, config }: Version): string | undefined {
    if (root === undefined || !existsSync(root)) return undefined;
    const name = config?.acknowledgements ?? ACKNOWLEDGEMENTS;
    const file = joinPath(root, name);
    const outside = existsSync(file) ? nodeFiles.kind(slashed(file), root) === undefined : newFileProblem(root, name) !== undefined;
    if (outside) throw new CommandError(EXIT.usage, usageWords.outside, { path: file });
    return file;
}

const textAt = (file: string | undefined): string =>
    new TextDecoder().decode((file === undefined ? undefined : nodeFiles.read(slashed(file))) ?? new Uint8Array());

function writeEntries(file: string | undefined, changes: Parameters<typeof withEntries>[1], lang: Lang): void {
    if (file === undefined) throw new CommandError(EXIT.usage, usageWords.acknowledgeFolder);
    const text = textAt(file);
    try {
        const made = withEntries(text, changes);
        if (changes.length > 0 && made !== text) {
            writeAtomic(existsSync(file) ? realpathSync(file) : file, made);
            tell(fill(usageWords.fillIn, { path: file }, lang));
        }
    } catch (error) {
        if (error instanceof UnreadableYaml) throw new CommandError(EXIT.usage, usageWords.unreadable, { path: file, why: error.words });
        throw error;
    }
}
