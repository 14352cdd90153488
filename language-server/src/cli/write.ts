import { writeSync } from 'node:fs';
import type { Lang } from '../rules/messages.js';
import { visible } from '../views/diagnostics/visible.js';
import { EXIT } from './exit.js';
import { refusal, STDOUT } from './refusal.js';

/** Writes results to standard output completely, also into a slow pipe; a closed pipe ends the program quietly. */
export function write(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
        try {
            at += writeSync(1, bytes, at);
        } catch (error) {
            const { code } = error as NodeJS.ErrnoException;
            if (code === 'EPIPE') process.exit();
            if (code !== 'EAGAIN') throw Object.assign(error as Error, { path: STDOUT });
        }
    }
}

/** A reader that went away, as in `| head`, ends the program without a word, a full disk with one; also where a library writes. */
export function endQuietly(lang: Lang): void {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error: NodeJS.ErrnoException) => {
            if (error.code === 'EPIPE') process.exit();
            const words = refusal(Object.assign(error, { path: STDOUT }), lang);
            if (words === undefined) throw error;
            if (stream === process.stdout) process.stderr.write(`preplan: ${words}\n`);
            process.exit(EXIT.usage);
        });
    }
}

/** Writes everything that is no result to standard error. */
export const tell = (text: string): void => {
    process.stderr.write(`${visible(text)}\n`);
};
