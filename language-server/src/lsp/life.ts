import { ErrorCodes, type Message, ResponseError } from 'vscode-languageserver';

/** What becomes of a message: taken in, dropped, or refused with an error. */
export type Fate = 'take' | 'drop' | ResponseError<undefined>;

/**
 * The order that the protocol prescribes: nothing counts before `initialize`, which comes once, and nothing but `exit` after
 * `shutdown`. The library answers whatever it is sent.
 */
export function newLife(): { of(message: Message): Fate; readonly down: boolean } {
    let state: 'new' | 'up' | 'down' = 'new';
    return {
        get down() {
            return state === 'down';
        },
        of(message) {
            const { id, method } = message as { readonly id?: unknown; readonly method?: string };
            // An answer of the client, or what the library refuses anyway.
            if (method === undefined) return state === 'new' ? 'drop' : 'take';
            if (method === 'exit') return 'take';
            const request = id !== undefined && id !== null;
            if (state === 'new' && method !== 'initialize')
                return request ? new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.') : 'drop';
            if (state === 'down') return request ? new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.') : 'drop';
            if (state === 'up' && method === 'initialize')
                return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
            if (method === 'initialize') state = 'up';
            if (method === 'shutdown') state = 'down';
            return 'take';
        },
    };
}
