import { type ConnectionOptions, LSPErrorCodes, type Message, type RequestMessage, type ResponseMessage } from 'vscode-languageserver';
import { refusesMalformed } from './params.js';

/**
 * A request that is cancelled before its turn has come is refused at once: an editor that cancels at each key stroke must not wait
 * until everything that nobody wants any more is answered. How a session begins and ends cannot be cancelled.
 */
export const connectionOptions: ConnectionOptions = {
    connectionStrategy: {
        cancelUndispatched(message: Message): ResponseMessage | undefined {
            const { id, method } = message as RequestMessage;
            if (method === 'initialize' || method === 'shutdown') return undefined;
            return { jsonrpc: '2.0', id, error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' } };
        },
    },
    messageStrategy: refusesMalformed,
};
