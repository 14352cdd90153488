import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { CommandError, type ExitCode } from '../exit.js';
import { refusal } from '../refusal.js';
import { inputs } from '../targets.js';
import { tell } from '../write.js';

/** An editor saves in several steps, and a checkout writes thousands of files: this many milliseconds of quiet end it. */
const QUIET = 150;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** What a change must be about to count: plans, preplan.yaml, baselines and catalogues; never what we write ourselves. */
const COUNTS = /\.(preplan|yaml|yml)$/;

export interface Watching {
    /** Does the work once. What goes wrong is told, and the watch goes on. */
    readonly work: () => Promise<ExitCode>;
    readonly lang: 'en' | 'zh-CN';
}

/**
 * Does the work now and whenever a file of the projects changes, until the program is told to end. A terminal is cleared
 * before each time; a log keeps everything. Folders that come and go are followed.
 */
export async function watching(paths: readonly string[], { work, lang }: Watching): Promise<never> {
    // Wrong options end the command; what is wrong with files may be mended while we watch.
    let roots = inputs(paths).map(({ found }) => found.root);
    let running = false;
    let again = false;
    let timer: NodeJS.Timeout | undefined;
    let watchers: FSWatcher[] = [];
    const changed = (name: string | null) => {
        if (name !== null && !COUNTS.test(name) && /\.[^/\\]*$/.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void once(), QUIET);
    };
    const follow = () => {
        for (const one of watchers) one.close();
        watchers = roots.flatMap((root) => {
            try {
                const watcher = watchFolder(root, { recursive: true }, (_, name) => changed(name));
                // A folder that goes away ends its watcher, not the program.
                watcher.on('error', () => changed(null));
                return [watcher];
            } catch (error) {
                if (!refusal(error) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
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
            const text = error instanceof CommandError ? error.message : refusal(error);
            if (text === undefined) throw error;
            tell(`preplan: ${text}`);
        }
        tell(lang === 'zh-CN' ? '正在等待更改（Ctrl+C 结束）' : 'Waiting for changes (Ctrl+C ends this)');
        running = false;
        if (again) {
            again = false;
            changed(null);
        }
    };
    process.once('SIGINT', () => process.exit(0));
    process.once('SIGTERM', () => process.exit(0));
    follow();
    await once();
    return new Promise<never>(() => {});
}
