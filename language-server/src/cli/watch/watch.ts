import { existsSync, type FSWatcher, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { slashed } from '../../host/node.js';
import { CommandError, type ExitCode } from '../exit.js';
import { refusal } from '../refusal.js';
import { inputs } from '../targets.js';
import { tell } from '../write.js';

/** An editor saves in several steps, and a checkout writes thousands of files: this many milliseconds of quiet end it. */
const QUIET = 150;
/** A folder that went away is looked for so often, in milliseconds. */
const AGAIN = 1000;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** What a change must be about to count: plans, preplan.yaml, baselines and catalogues; never what we write ourselves. */
const COUNTS = /\.(preplan|yaml|yml)$/;

export interface Watching {
    /** Does the work once. What goes wrong is told, and the watch goes on. */
    readonly work: () => Promise<ExitCode>;
    readonly lang: 'en' | 'zh-CN';
    /** Folders that the work itself writes to. */
    readonly ignore?: () => readonly string[];
}

/**
 * Does the work now and whenever a file of the projects changes, until the program is told to end. A terminal is cleared
 * before each time; a log keeps everything. Folders that come and go are followed.
 */
export async function watching(paths: readonly string[], { work, lang, ignore = () => [] }: Watching): Promise<never> {
    // Wrong options end the command; what is wrong with files may be mended while we watch.
    let roots = inputs(paths).map(({ found }) => found.root);
    let running = false;
    let again = false;
    let timer: NodeJS.Timeout | undefined;
    let watchers: FSWatcher[] = [];
    let followed = '';
    const changed = (name: string | null) => {
        if (name !== null && !COUNTS.test(name) && /\.[^/\\]*$/.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void once(), QUIET);
    };
    const follow = () => {
        const wanted = roots.join('\0');
        if (wanted === followed) return;
        for (const one of watchers) one.close();
        followed = wanted;
        // A folder that is not there now may come back: nothing tells us, so we look.
        const later = () => {
            followed = '';
            setTimeout(() => changed(null), AGAIN);
        };
        watchers = roots.flatMap((root) => {
            try {
                const watcher = watchFolder(root, { recursive: true }, (_, name) => {
                    const path = name === null ? root : slashed(join(root, name));
                    if (!ignore().some((folder) => path === folder || path.startsWith(`${folder}/`))) changed(name);
                });
                // A folder that goes away ends its watcher, not the program.
                watcher.on('error', later);
                return [watcher];
            } catch (error) {
                if (!refusal(error, lang) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
                later();
                return [];
            }
        });
    };
    const once = async () => {
        if (running) {
            again = true;
            return;
        }
        running = true;
        if (process.stdout.isTTY) process.stdout.write(CLEAR);
        try {
            roots = inputs(paths).map(({ found }) => found.root);
            await work();
        } catch (error) {
            const text = error instanceof CommandError ? error.in(lang) : refusal(error, lang);
            if (text === undefined) throw error;
            tell(`preplan: ${text}`);
        }
        for (const root of roots) if (!existsSync(root)) followed = '';
        follow();
        tell(lang === 'zh-CN' ? '正在等待更改（Ctrl+C 结束）' : 'Waiting for changes (Ctrl+C ends this)');
        running = false;
        if (again) {
            again = false;
            changed(null);
        }
    };
    process.once('SIGINT', () => process.exit(0));
    process.once('SIGTERM', () => process.exit(0));
    await once();
    // Keeps the program alive while there is no folder to watch.
    setInterval(() => {
        if (roots.some((root) => !existsSync(root))) changed(null);
    }, AGAIN * 60);
    return new Promise<never>(() => {});
}
