import { writeSync } from 'node:fs';
import { visible } from '../views/diagnostics/visible.js';

/** Writes results to standard output completely, also into a slow pipe; a closed pipe ends the program quietly. */
export function write(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
        try {
            at += writeSync(1, bytes, at);
        } catch (error) {
            const { code } = error as NodeJS.ErrnoException;
            if (code === 'EPIPE') process.exit();
            if (code !== 'EAGAIN') throw error;
        }
    }
}

/** A reader that went away, as in `| head`, ends the program without a word, also where a library writes. */
export function endQuietly(): void {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error: NodeJS.ErrnoException) => {
            if (error.code === 'EPIPE') process.exit();
            throw error;
        });
    }
}

/** Writes everything that is no result to standard error. */
export const tell = (text: string): void => {
    process.stderr.write(`${visible(text)}\n`);
};
