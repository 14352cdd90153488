/** Times of the last crashes, in milliseconds. */
export type CrashTimes = readonly number[];

const MOST = 5;
const WINDOW = 3 * 60_000;

/** A server is started again unless it ended five times within three minutes: then something is wrong that lasts. */
export function restartAfterCrash(crashes: CrashTimes, now: number): { readonly restart: boolean; readonly crashes: CrashTimes } {
    const recent = [...crashes.filter((time) => now - time < WINDOW), now];
    return recent.length < MOST ? { restart: true, crashes: recent } : { restart: false, crashes: [] };
}
