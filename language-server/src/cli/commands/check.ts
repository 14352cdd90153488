import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isExcluded, loadConfig } from '../../host/load-project.js';
import { nodeFiles } from '../../host/node.js';
import { todayIn } from '../../host/today.js';
import { unreadReason } from '../../host/unread.js';
import { fill } from '../../rules/messages.js';
import { visibleLine } from '../../views/diagnostics/visible.js';
import { cacheFolder } from '../cache/folder.js';
import { keyOf, recall, recorder } from '../cache/run-cache.js';
import { CommandError, EXIT, type ExitCode } from '../exit.js';
import { langOf } from '../lang.js';
import { countOf, shardOf } from '../numbers.js';
import { type EmitOptions, emit, wantedFormats } from '../reporters/emit.js';
import { type Checked, type RunOptions, run } from '../run/run.js';
import { newStats, type Stats, statsText, timed } from '../run/timing.js';
import { prefixOf } from '../shown.js';
import { type Input, inputs } from '../targets.js';
import { usageWords } from '../words/usage-words.js';
import { tell } from '../write.js';

export interface CheckOptions extends EmitOptions {
    readonly asOf?: string;
    readonly lang?: string;
    readonly fix?: boolean;
    readonly dryRun?: boolean;
    readonly writeBaseline?: boolean;
    readonly shard?: string;
    readonly jobs?: string;
    readonly stats?: boolean;
    readonly watch?: boolean;
    /** A folder; false for `--no-cache`. */
    readonly cache?: string | boolean;
}

/** `preplan check`: findings of the projects that the paths mean. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
    const wanted = wantedFormats(options);
    const [shard, jobs] = [shardOf(options.shard), countOf('--jobs', options.jobs)];
    if (options.dryRun && !options.fix) throw new CommandError(EXIT.usage, usageWords.dryRunFixes);
    if (shard && (options.fix || options.writeBaseline)) throw new CommandError(EXIT.usage, usageWords.shardWhole);
    if (options.watch && (options.fix || options.writeBaseline)) throw new CommandError(EXIT.usage, usageWords.watchWrites);
    if (options.fix) {
        const code = (await import('./fix.js')).fix(paths, options);
        if (options.dryRun) return code;
    }
    const once = async () => {
        const stats = options.stats ? newStats() : undefined;
        const list = timed(stats, 'find', () => inputs(paths));
        tellExcluded(list, options.lang);
        if (options.writeBaseline) await writeBaselines(list, options.asOf);
        const settings: RunOptions = {
            ...(options.lang === undefined ? {} : { lang: options.lang }),
            ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
            ...(shard ? { shard } : {}),
            ...(jobs === undefined ? {} : { jobs }),
            ...(stats ? { stats } : {}),
        };
        const { checked, cached } = await verdict(list, settings, options.writeBaseline ? false : options.cache);
        const start = performance.now();
        const code = await emit(checked, wanted, options.version);
        if (stats) showStats(stats, checked, cached, performance.now() - start);
        return code;
    };
    if (!options.watch) return once();
    const { watching } = await import('../watch/watch.js');
    return watching(paths, { work: once, lang: langOf(options.lang) });
}

/** Who names a file does not expect that preplan.yaml leaves it out. */
function tellExcluded(list: readonly Input[], lang: string | undefined): void {
    for (const { found, prefixes } of list) {
        const named = prefixes.filter((path) => found.files.includes(path));
        if (named.length === 0) continue;
        const { config } = loadConfig(nodeFiles, found);
        for (const path of named.filter((one) => isExcluded(one, config))) {
            const { words, args } = unreadReason(path, config);
            tell(`${visibleLine(prefixOf(found.root) + path)}  ${fill(words, args, langOf(lang, config.lang))}`);
        }
    }
}

/** From the cache where nothing has changed, else from the engine. */
async function verdict(
    list: readonly Input[],
    options: RunOptions,
    cache: CheckOptions['cache'],
): Promise<{ checked: Checked; cached: boolean }> {
    const folder = cache === false ? undefined : cacheFolder(typeof cache === 'string' ? cache : undefined);
    // The name of this bundle holds the hash of everything that it is made of; what is not bundled may change under us.
    const build = basename(fileURLToPath(import.meta.url));
    if (folder === undefined || !/-[A-Z0-9]{8}\.mjs$/.test(build)) return { checked: await run(list, options), cached: false };
    const settings = { folder, build, environment: langOf(undefined) };
    const key = keyOf(list, options, settings);
    const { checked: known, known: knownTask } = recall(key, list, settings, todayIn);
    if (known) return { checked: known, cached: true };
    const { record, made, keep } = recorder(key, list, settings, todayIn);
    const checked = await run(list, { ...options, record, kept: { known: knownTask, made } });
    // Somebody who names a folder wants to know that it is of no use.
    if (!keep(checked) && typeof cache === 'string') tell(fill(usageWords.cacheRefused, { path: cache }, checked.lang));
    return { checked, cached: false };
}

async function writeBaselines(list: readonly Input[], asOf: string | undefined): Promise<void> {
    const { writeBaseline } = await import('./write-baseline.js');
    for (const input of list) {
        const written = writeBaseline(input, asOf);
        tell(`${written.path}: ${written.count}`);
    }
}

function showStats(stats: Stats, { report, lang }: Checked, cached: boolean, writing: number): void {
    stats.phases.set('write', writing);
    tell(statsText(stats, { plans: report.summary.plans, files: report.summary.files, cached }, lang));
}
