import { writeSync } from 'node:fs';

/** Nobody waits for less than this, in milliseconds. */
const PATIENCE = 700;
const WIDTH = 24;

export interface Progress {
    /** So much of the whole is done now. */
    at(done: number, of: number): void;
    /** Takes the bar away. */
    end(): void;
}

/** A bar on standard error where a person looks at it and the work is long; in a log, nothing. */
export function progress(stream: { readonly isTTY?: boolean } = process.stderr): Progress {
    if (stream.isTTY !== true || process.env['TERM'] === 'dumb') return { at: () => {}, end: () => {} };
    const start = Date.now();
    let shown = '';
    // The work does not stop for a stream to be written, so the bar is written at once.
    const draw = (text: string) => {
        try {
            writeSync(2, text);
        } catch (error) {
            if (!['EAGAIN', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
        }
    };
    return {
        at(done, of) {
            if (of === 0 || Date.now() - start < PATIENCE) return;
            const full = Math.floor((WIDTH * done) / of);
            const text = `\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor((100 * done) / of)} %`;
            if (text !== shown) draw(text);
            shown = text;
        },
        end() {
            if (shown !== '') draw(`\r${' '.repeat(WIDTH + 8)}\r`);
            shown = '';
        },
    };
}
