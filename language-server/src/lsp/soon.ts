/**
 * Runs something once messages that have come meanwhile were looked at: each is handed on by an immediate of its own, so ours comes
 * two rounds later. Where the host has no such rounds, as in a browser, the shortest timer serves, which may take some milliseconds.
 */
export const soon: (run: () => void) => void =
    typeof setImmediate === 'function' ? (run) => void setImmediate(() => setImmediate(run)) : (run) => void setTimeout(run, 0);
