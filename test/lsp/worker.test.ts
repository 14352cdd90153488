import { resolveObjectURL } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'preplan-web-'));
const PLAN = 'import "people.preplan"\nplan Unit "Unit" {\n    organization { body Office "Office" { head Direktor } }\n}\n';
const FILES: Record<string, string> = {
    'preplan.yaml': 'language: 2026\n',
    'people.preplan': 'post Director "处长" {}\n',
    'plan.preplan': PLAN,
};
const uriOf = (name: string) => `memfs:/${encodeURIComponent('预案 plans')}${name === '' ? '' : `/${name}`}`;

beforeAll(() => {
    const script = fileURLToPath(new URL('../../esbuild.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, 'server-web', 'extension-web', `--out=${folder}`], {
        encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The web bundles cannot be made.\n${stderr}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Meta {
    readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[]; readonly inputs: object }>>;
}

describe('the web bundles', () => {
    it.each([
        ['server-web', []],
        ['extension-web', ['vscode']],
    ])('%s reaches no module of Node', (name, outside) => {
        const { outputs } = JSON.parse(readFileSync(join(folder, `meta-${name}.json`), 'utf8')) as Meta;
        const all = Object.values(outputs);
        expect([...new Set(all.flatMap(({ imports }) => imports.map(({ path }) => path)))]).toEqual(outside);
        const inputs = all.flatMap((output) => Object.keys(output.inputs));
        expect(inputs.length).toBeGreaterThan(50);
        expect(inputs.filter((path) => /host\/(node|git|write-|new-files|read-scan)|\/cli\//.test(path))).toEqual([]);
    });
});

type Message = Readonly<{ id?: number | string; method?: string; params?: Record<string, unknown>; result?: unknown; error?: unknown }>;

/** A worker of the worker: a script that a blob holds, with a global scope of its own. */
class NestedWorker {
    onmessage: ((event: { readonly data: unknown }) => void) | null = null;
    private readonly scope: Record<string, unknown> = { setTimeout, clearTimeout, console };
    private readonly started: Promise<void>;
    private parse: (text: string) => unknown = JSON.parse;
    constructor(url: string) {
        this.scope['self'] = this.scope;
        this.scope['postMessage'] = (data: unknown) => this.onmessage?.({ data: JSON.parse(JSON.stringify(data)) });
        const script = resolveObjectURL(url)?.text() ?? Promise.reject(new Error(`${url} is no blob`));
        this.started = script.then((text) => {
            const context = createContext(this.scope);
            runInContext(text, context);
            // What comes in is of the worker's own kind, as a clone is.
            this.parse = runInContext('(text) => JSON.parse(text)', context);
        });
    }
    postMessage(data: unknown): void {
        const text = JSON.stringify(data);
        void this.started.then(() => (this.scope['onmessage'] as (event: object) => void)({ data: this.parse(text) }));
    }
    terminate(): void {
        this.onmessage = null;
    }
}

/** The worker with what a browser gives it, and nothing else: no require, no process, no Buffer. */
function worker() {
    const sent: Message[] = [];
    const waiting = new Set<() => void>();
    const listeners = new Set<(event: { readonly data: unknown }) => void>();
    const { TextEncoder, TextDecoder, URL, atob, btoa, performance, setTimeout, clearTimeout, setInterval, clearInterval, console } =
        globalThis;
    const { queueMicrotask, structuredClone, AbortController, MessageChannel, Blob } = globalThis;
    const scope: Record<string, unknown> = {
        ...{ TextEncoder, TextDecoder, URL, atob, btoa, performance, setTimeout, clearTimeout, setInterval, clearInterval, console },
        ...{ queueMicrotask, structuredClone, AbortController, MessageChannel, Blob, Worker: NestedWorker },
        addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) =>
            type === 'message' && listeners.add(listener),
        postMessage: (message: Message) => {
            sent.push(JSON.parse(JSON.stringify(message)));
            for (const check of waiting) check();
        },
    };
    scope['self'] = scope;
    runInContext(readFileSync(join(folder, 'server-web.js'), 'utf8'), createContext(scope));
    const post = (message: object) => {
        const data = JSON.parse(JSON.stringify({ jsonrpc: '2.0', ...message }));
        for (const listener of listeners) listener({ data });
        (scope['onmessage'] as ((event: object) => void) | undefined)?.({ data });
    };
    const until = (what: string, holds: (message: Message) => boolean) =>
        new Promise<Message>((resolve, reject) => {
            const timer = setTimeout(() => reject(new Error(`${what} did not come: ${JSON.stringify(sent.slice(-5))}`)), 30_000);
            const check = () => {
                const found = sent.find(holds);
                if (!found) return;
                clearTimeout(timer);
                waiting.delete(check);
                resolve(found);
            };
            waiting.add(check);
            check();
        });
    let id = 0;
    const request = (method: string, params: object) => {
        const own = ++id;
        post({ id: own, method, params });
        return until(`the answer to ${method}`, (message) => message.id === own && message.method === undefined);
    };
    return { post, until, request, sent };
}

const SCOPE = `plan P "P" { kind unit }
system Portal "门户" { mlps 3 host 203.0.113.1 ports 443/tcp internet connects to Bus }
system Bus "总线" {}
`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the server in a worker', () => {
    it('checks a folder that only the editor can read, and takes in what changes there', async () => {
        const { post, until, request, sent } = worker();
        await request('initialize', {
            processId: null,
            rootUri: null,
            workspaceFolders: [{ uri: uriOf(''), name: 'plans' }],
            capabilities: {},
            initializationOptions: { lang: 'en', virtualFiles: true },
        });
        post({ method: 'initialized', params: {} });
        const answer = async (uri: string, names: readonly string[]) => {
            const asked = await until(
                `the question for ${uri}`,
                ({ method, params }) => method === 'preplan/files' && JSON.stringify(params).includes(uri),
            );
            post({ id: asked.id, result: { files: names.map((name) => ({ uri: uriOf(name), base64: base64(FILES[name] ?? '') })) } });
        };
        const registered = await until('the registration', ({ method }) => method === 'client/registerCapability');
        post({ id: registered.id, result: null });
        await answer(uriOf(''), Object.keys(FILES));
        const shows = (name: string, text: string) => (message: Message) =>
            message.method === 'textDocument/publishDiagnostics' &&
            message.params?.['uri'] === uriOf(name) &&
            JSON.stringify(message.params['diagnostics']).includes(text);
        await until('the unknown post', shows('plan.preplan', 'Direktor'));

        post({
            method: 'textDocument/didOpen',
            params: { textDocument: { uri: uriOf('plan.preplan'), languageId: 'preplan', version: 1, text: PLAN } },
        });
        const completed = await request('textDocument/completion', {
            textDocument: { uri: uriOf('plan.preplan') },
            position: { line: 2, character: 50 },
        });
        expect(JSON.stringify(completed.result)).toContain('"Director"');
        const matrix = await request('preplan/matrix', { uri: uriOf('plan.preplan') });
        expect(matrix.result).toMatchObject({ state: 'live', plans: [{ id: 'Unit' }] });

        FILES['people.preplan'] = 'post Direktor "处长" {}\n';
        sent.length = 0;
        post({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: uriOf('people.preplan'), type: 2 }] } });
        await answer(uriOf('people.preplan'), ['people.preplan']);
        await until('the plan without it', ({ method, params }) => {
            const found = JSON.stringify(params?.['diagnostics'] ?? []);
            return (
                method === 'textDocument/publishDiagnostics' &&
                params?.['uri'] === uriOf('plan.preplan') &&
                found !== '[]' &&
                !found.includes('Direktor')
            );
        });
    });

    it('draws the scope in a worker of its own, and goes on answering', async () => {
        const { post, until, request } = worker();
        await request('initialize', {
            processId: null,
            rootUri: null,
            workspaceFolders: [{ uri: uriOf(''), name: 'plans' }],
            capabilities: {},
            initializationOptions: { lang: 'zh-CN', virtualFiles: true, asOf: '2026-03-01' },
        });
        post({ method: 'initialized', params: {} });
        const asked = await until('the question for files', ({ method }) => method === 'preplan/files');
        const files = { 'preplan.yaml': 'language: 2026\n', 'plan.preplan': SCOPE };
        post({
            id: asked.id,
            result: { files: Object.entries(files).map(([name, content]) => ({ uri: uriOf(name), base64: base64(content) })) },
        });
        const uri = uriOf('plan.preplan');
        await until('the findings', ({ method }) => method === 'textDocument/publishDiagnostics');
        const view = (await request('preplan/view', { uri, tab: 'scope' })).result as { readonly markup: string };
        expect(view.markup).toMatch(/<svg.*<polyline [^>]*points="[\d.]+,.*data-part="system:Portal"/s);
        expect((await request('preplan/matrix', { uri })).result).toMatchObject({ state: 'live' });
    });

    it('reads the setting of hints, and mends a file when that is chosen', async () => {
        const { post, until, request, sent } = worker();
        const uri = uriOf('plan.preplan');
        const started = await request('initialize', {
            processId: null,
            rootUri: null,
            workspaceFolders: [{ uri: uriOf(''), name: 'plans' }],
            capabilities: {
                workspace: { configuration: true, inlayHint: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
                textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } },
            },
            initializationOptions: { lang: 'zh-CN', virtualFiles: true },
        });
        expect(started.result).toMatchObject({
            capabilities: {
                inlayHintProvider: true,
                callHierarchyProvider: true,
                documentOnTypeFormattingProvider: { firstTriggerCharacter: '}' },
            },
        });
        post({ method: 'initialized', params: {} });
        const asked = await until('the question for files', ({ method }) => method === 'preplan/files');
        const text = PLAN.replace('Direktor', 'Direktr').replace('    organization', '    general { grade I {} }\n    organization');
        const files = { 'preplan.yaml': 'language: 2026\n', 'people.preplan': 'post Director "处长" {}\n', 'plan.preplan': text };
        post({
            id: asked.id,
            result: { files: Object.entries(files).map(([name, content]) => ({ uri: uriOf(name), base64: base64(content) })) },
        });
        await until('the unknown post', ({ params }) => params?.['uri'] === uri && JSON.stringify(params).includes('Direktr'));

        const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
        const hints = async (wanted: boolean) => {
            sent.length = 0;
            const answer = request('textDocument/inlayHint', { textDocument: { uri }, range });
            const { id } = await until('the question for settings', ({ method }) => method === 'workspace/configuration');
            post({ id, result: [wanted] });
            return (await answer).result as readonly { readonly label: string }[];
        };
        expect(await hints(false)).toEqual([]);
        post({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
        expect((await hints(true)).map(({ label }) => label)).toEqual(['特别重大']);

        // Another file changes what is shown of this one: the client is told to ask again.
        post({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'preplan', version: 1, text } } });
        sent.length = 0;
        const people = { uri: uriOf('people.preplan'), languageId: 'preplan', version: 1, text: 'post Director "局长" {}\n' };
        post({ method: 'textDocument/didOpen', params: { textDocument: people } });
        for (const method of ['workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh']) {
            const told = await until(method, (message) => message.method === method);
            post({ id: told.id, result: null });
        }

        const context = { diagnostics: [], only: ['source.fixAll'] };
        const { result } = await request('textDocument/codeAction', { textDocument: { uri }, range, context });
        const [action] = result as readonly object[];
        expect(action).toMatchObject({ kind: 'source.fixAll.preplan', title: expect.stringContaining('本文件') });
        expect(action).not.toHaveProperty('edit');
        const mended = await request('codeAction/resolve', action ?? {});
        expect(JSON.stringify(mended.result)).toContain('head Director');
    });
});
