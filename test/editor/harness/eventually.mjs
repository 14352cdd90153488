// Waiting for a state instead of for a time.

/** Shown in place of a stack of retries when a wait runs out. */
export class WaitError extends Error {}

/**
 * Asks `probe` again until it gives something truthy, and returns that.
 * @param {string} what what is waited for, in words, for the error
 * @param {() => unknown} probe may throw while the state is not there yet
 * @param {{ timeout?: number, interval?: number, seen?: () => unknown }} [options] milliseconds; `seen` describes the last state for the error
 */
export async function eventually(what, probe, { timeout = 15_000, interval = 50, seen } = {}) {
    const end = Date.now() + timeout;
    let failure = '';
    for (;;) {
        try {
            const value = await probe();
            if (value) return value;
            failure = '';
        } catch (error) {
            failure = `; last error: ${error.message.split('\n')[0]}`;
        }
        if (Date.now() >= end) break;
        await new Promise((wake) => setTimeout(wake, interval));
    }
    const state = seen ? `; seen: ${JSON.stringify(await Promise.resolve(seen()).catch((error) => error.message))}` : '';
    throw new WaitError(`waited ${timeout / 1000} s for ${what}${state}${failure}`);
}

/** Rejects when `work` takes longer than `timeout` milliseconds; the work itself goes on, so the caller must end it. */
export async function within(what, timeout, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new WaitError(`${what} took longer than ${timeout / 1000} s`)), timeout);
    });
    try {
        return await Promise.race([work, late]);
    } finally {
        clearTimeout(timer);
    }
}
