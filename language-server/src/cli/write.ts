import { writeSync } from 'node:fs';

/** Writes results to standard output completely, also into a slow pipe; a closed pipe ends the program quietly. */
export function write(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
        try {
            at += writeSync(1, bytes, at);
        } catch (error) {
            const { code } = error as NodeJS.ErrnoException;
            if (code === 'EPIPE') process.exit(0);
            if (code !== 'EAGAIN') throw error;
        }
    }
}

/** Writes everything that is no result to standard error. */
export const tell = (text: string): void => {
    process.stderr.write(`${text}\n`);
};
