import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Where the user's caches are by the rules of the system; undefined where the system says nothing. */
export function cacheFolder(
    option: string | undefined,
    platform: NodeJS.Platform = process.platform,
    env: NodeJS.ProcessEnv = process.env,
): string | undefined {
    if (option !== undefined) return resolve(option);
    const home = env['HOME'] || homedir();
    // A relative path in these variables is to be ignored (XDG base directory specification).
    const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : undefined);
    if (platform === 'win32') {
        const local = absolute(env['LOCALAPPDATA']);
        return local && join(local, 'preplan', 'Cache');
    }
    if (!isAbsolute(home)) return undefined;
    if (platform === 'darwin') return join(home, 'Library', 'Caches', 'preplan');
    return join(absolute(env['XDG_CACHE_HOME']) ?? join(home, '.cache'), 'preplan');
}
