import { SpokenError } from '../host/spoken-error.js';
import type { Message } from '../rules/messages.js';

/** Exit codes of the command line; documented in docs/command-line.md. */
export const EXIT = {
    clean: 0,
    findings: 1,
    usage: 2,
    internal: 3,
    empty: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for the user and a code; never an error of ours. */
export class CommandError extends SpokenError {
    constructor(
        readonly code: ExitCode,
        words: Message,
        args: Readonly<Record<string, string | number | Message>> = {},
    ) {
        super(words, args);
    }
}
