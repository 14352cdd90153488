import { type ConnectionOptions, ErrorCodes, type Message, type RequestMessage, ResponseError } from 'vscode-languageserver';
import { requests } from './protocol.js';

/** What is wrong with a value, as the name of what stands in its place; undefined where it is right. */
type Shape = (value: unknown, name: string) => string | undefined;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Shape = (value, name) => (typeof value === 'string' ? undefined : `\`${name}\` must be a text`);
const number: Shape = (value, name) => (typeof value === 'number' && Number.isFinite(value) ? undefined : `\`${name}\` must be a number`);
const flag: Shape = (value, name) => (typeof value === 'boolean' ? undefined : `\`${name}\` must be true or false`);
/** Other keys may be there: newer clients say more. */
const map =
    (shapes: Readonly<Record<string, Shape>>): Shape =>
    (value, name) => {
        if (!isMap(value)) return `\`${name}\` must be a map`;
        for (const [key, shape] of Object.entries(shapes)) {
            const fault = shape(value[key], name === 'params' ? key : `${name}.${key}`);
            if (fault !== undefined) return fault;
        }
        return undefined;
    };
const list =
    (item: Shape): Shape =>
    (value, name) => {
        if (!Array.isArray(value)) return `\`${name}\` must be a list`;
        for (const [i, one] of value.entries()) {
            const fault = item(one, `${name}[${i}]`);
            if (fault !== undefined) return fault;
        }
        return undefined;
    };
/** Absent or null, or as it should be. */
const maybe =
    (shape: Shape): Shape =>
    (value, name) =>
        value === undefined || value === null ? undefined : shape(value, name);

const position = map({ line: number, character: number });
const range = map({ start: position, end: position });
const document = { textDocument: map({ uri: text }) };
const at = { ...document, position };
const inDocument = map(document);
const atPosition = map(at);
const within = map({ ...document, range });
const version = { revision: maybe(text), path: maybe(text), label: maybe(text) };
const uri = map({ uri: text });

const changes = list(map({ text, range: maybe(range) }));

/** The parameters of every request that is answered, and of the notifications that are listened to. */
const PARAMS: Readonly<Record<string, Shape>> = {
    initialize: map({ capabilities: map({}), workspaceFolders: maybe(list(uri)), rootUri: maybe(text), locale: maybe(text) }),
    // One without its text is open all the same: the next change may bring it.
    'textDocument/didOpen': inDocument,
    'textDocument/didChange': map({ textDocument: map({ uri: text, version: number }), contentChanges: changes }),
    'textDocument/didClose': inDocument,
    'workspace/didChangeWatchedFiles': map({ changes: list(map({ uri: text, type: number })) }),
    'textDocument/hover': atPosition,
    'textDocument/definition': atPosition,
    'textDocument/documentHighlight': atPosition,
    'textDocument/completion': atPosition,
    'textDocument/prepareRename': atPosition,
    'textDocument/prepareCallHierarchy': atPosition,
    'textDocument/onTypeFormatting': atPosition,
    'textDocument/references': map({ ...at, context: map({ includeDeclaration: maybe(flag) }) }),
    'textDocument/rename': map({ ...at, newName: text }),
    'textDocument/documentLink': inDocument,
    'textDocument/documentSymbol': inDocument,
    'textDocument/foldingRange': inDocument,
    'textDocument/formatting': inDocument,
    'textDocument/semanticTokens/full': inDocument,
    'textDocument/semanticTokens/range': within,
    'textDocument/rangeFormatting': within,
    'textDocument/inlayHint': within,
    'textDocument/codeAction': map({ ...document, range, context: map({ diagnostics: list(map({ range })), only: maybe(list(text)) }) }),
    'textDocument/selectionRange': map({ ...document, positions: list(position) }),
    'codeAction/resolve': map({ kind: maybe(text), data: maybe(map({ uri: text })) }),
    'workspace/symbol': map({ query: text }),
    'workspaceSymbol/resolve': map({ name: text, location: map({ uri: text }) }),
    'callHierarchy/incomingCalls': map({ item: map({ uri: text, name: text }) }),
    'callHierarchy/outgoingCalls': map({ item: map({ uri: text, name: text }) }),
    [requests.matrix]: map({
        ...{ uri: text, plan: maybe(text), version: maybe(text), layout: maybe(text) },
        ...{ known: maybe(list(text)), near: maybe(list(text)), first: maybe(number) },
    }),
    [requests.view]: map({ uri: text, tab: text, plan: maybe(text), version: maybe(text), from: maybe(text) }),
    [requests.tree]: map({ uri: text, tree: text, plan: maybe(text) }),
    [requests.chapters]: uri,
    [requests.sheets]: map({ uri: text, plan: text }),
    [requests.build]: map({
        ...{ uri: text, plan: text, formats: list(text), redact: maybe(flag), sheets: maybe(list(text)) },
        ...{ since: maybe(map(version)), paper: maybe(text) },
    }),
    [requests.review]: map({ uri: text, ...version }),
    [requests.reviewMarks]: uri,
    [requests.acknowledge]: map({ uri: text, id: text }),
    [requests.newPlan]: map({ kind: text, sector: text, operator: text, name: text, superior: maybe(text) }),
    [requests.locate]: map({ uri: text, plan: text, part: text, old: maybe(flag) }),
    [requests.partAt]: map({ uri: text, position }),
    [requests.plansIn]: uri,
    [requests.export]: map({ uri: text, plan: text, tab: text, format: text, from: maybe(text) }),
    [requests.document]: uri,
    [requests.configLinks]: map({ uri: text, text }),
};

/** What is wrong with the parameters of a message, or undefined. Says names of parameters and no value of them. */
export function paramsFault(method: string, params: unknown): string | undefined {
    const shape = Object.hasOwn(PARAMS, method) ? PARAMS[method] : undefined;
    const fault = shape?.(params, 'params');
    return fault === undefined ? undefined : `${method}: ${fault}.`;
}

/** The message that takes the place of one whose parameters are wrong: the library answers with the right error, or it is logged. */
const MALFORMED = 'preplan/malformed';
export const malformed = {
    method: MALFORMED,
    refuse: ({ fault }: { readonly fault: string }): never => {
        throw new ResponseError(ErrorCodes.InvalidParams, fault);
    },
};

/** Refuses messages with parameters of another shape before anything reads them. */
export const refusesMalformed: NonNullable<Extract<ConnectionOptions, { messageStrategy?: unknown }>['messageStrategy']> = {
    handleMessage(message: Message, next: (message: Message) => void): void {
        const { method, params } = message as RequestMessage;
        const fault = method === undefined ? undefined : paramsFault(method, params);
        next(fault === undefined ? message : ({ ...message, method: MALFORMED, params: { fault } } as Message));
    },
};
