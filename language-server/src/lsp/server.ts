import '../language/full.js';
import {
    type ClientCapabilities,
    type Connection,
    DidChangeWatchedFilesNotification,
    type InitializeParams,
    type InitializeResult,
    TextDocumentSyncKind,
    TextDocuments,
    WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BASELINE_NAME } from '../host/baseline.js';
import { CONFIG_NAME, join } from '../host/discover.js';
import { type FileSystem, tolerant } from '../host/file-system.js';
import type { Layouts } from '../host/layout/layouts.js';
import { todayIn } from '../host/today.js';
import { isVirtual } from '../host/virtual.js';
import { isDay } from '../model/quantity.js';
import type { Lang } from '../rules/messages.js';
import type { Diagnostic } from '../views/diagnostics/diagnostic.js';
import { visibleLine } from '../views/diagnostics/visible.js';
import type { Checks } from './checks.js';
import { fileDiagnostics, toLsp } from './diagnostics.js';
import { capabilities, registerFeatures } from './features.js';
import { malformed } from './params.js';
import { pathOf, uriOf } from './paths.js';
import type { Revisions } from './review/review-store.js';
import { newSchedule, type Schedule } from './schedule.js';
import { soon } from './soon.js';
import { openDocument } from './state/documents.js';
import { leftBehind } from './state/left-behind.js';
import { withFilesOfFolders } from './state/moved-folders.js';
import {
    closeDocument,
    filesChanged,
    innermost,
    loadFolders,
    newState,
    openIn,
    type ProjectState,
    projectOf,
    relativePath,
    type State,
    setDocument,
    unreadIn,
} from './state/projects.js';
import { lookAgain } from './state/second-look.js';
import { virtualFiles } from './state/virtual-files.js';

/** What the client may say at the start, beside the standard parameters. */
export interface InitializationOptions {
    /** Language of messages; else the editor's. */
    readonly lang?: string;
    /** The day that counts as today; else preplan.yaml's, else the calendar's. */
    readonly asOf?: string;
    /** The client answers `preplan/files`. */
    readonly virtualFiles?: boolean;
}

export type RevisionOf = (folder: string, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]) => string | undefined;

/** `edited` is empty where the files changed outside the editor. */
export type Touched = (projects: readonly ProjectState[], edited: ReadonlySet<string>) => void;

export interface Server {
    readonly connection: Connection;
    readonly state: State;
    readonly schedule: Schedule;
    /** Lays graphs out beside this thread. */
    readonly layouts: Layouts;
    /** Reads versions from git; undefined where there is none. */
    readonly revisions: Revisions | undefined;
    /** The revision that files of a folder are of; undefined where nothing can tell. */
    readonly revisionOf: RevisionOf | undefined;
    lang: Lang;
    /** What the client can do, once it has said so. */
    client: ClientCapabilities;
    /** The client fills holes of snippets, and shows where a link came from. */
    snippets: boolean;
    links: boolean;
    asOf(project: ProjectState): string;
    /** Findings of a file as published last, at their places in the text as it is now. */
    published(project: ProjectState, path: string): readonly Diagnostic[];
    /** Brings the state up to date with all edits received, so that an answer fits the text. */
    flush(): void;
    /**
     * Calls `listener` with the projects that an edit or a file touched, before they are checked, and with the paths of the documents
     * that were edited: inside their project, which comes first.
     */
    onTouched(listener: Touched): void;
    /** Calls `listener` when requests can be sent to the client. */
    onReady(listener: () => void): void;
}

/** Starts the language server on a connection, with the files of a host. */
export function startServer(
    connection: Connection,
    files: FileSystem,
    layouts: Layouts,
    revisions?: Revisions,
    revisionOf?: RevisionOf,
): Server {
    const virtual = virtualFiles(files, connection, () => options.virtualFiles === true);
    const state = newState(
        tolerant(virtual.files, (path) => connection.console.warn(`${visibleLine(path)} cannot be looked into and is left out.`)),
    );
    const documents = new TextDocuments({
        // A client that says no text at all must not leave a document that no answer can be made of.
        create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, String(text ?? '')),
        update: TextDocument.update,
    });
    const edited = new Map<string, TextDocument>();
    const shown = new Map<string, readonly Diagnostic[]>();
    const listeners: Touched[] = [];
    const ready: (() => void)[] = [];
    let options: InitializationOptions = {};
    let folders: string[] = [];
    let waiting = false;

    const failed = (error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const publish = (project: ProjectState, checks: Checks, paths: ReadonlySet<string>) => {
        for (const path of paths) {
            if (path.startsWith('builtin:')) continue;
            const absolute = join(project.root, path);
            const list = fileDiagnostics(state, project, checks, path, server.asOf(project), server.lang);
            if (list.length === 0 && !shown.has(absolute)) continue;
            if (list.length === 0) shown.delete(absolute);
            else shown.set(absolute, list);
            const version = state.documents.get(absolute)?.version;
            connection.sendDiagnostics({
                uri: uriOf(absolute),
                ...(version === undefined ? {} : { version }),
                diagnostics: list.map((one) => toLsp(one, project, rulePage)),
            });
        }
    };
    const schedule = newSchedule({
        asOf: (project) => server.asOf(project),
        open: (project) => openIn(state, project),
        takeIn: flush,
        publish,
        touched: (projects, edited) => {
            for (const listener of listeners) listener(projects, edited);
        },
        failed,
    });
    const server: Server = {
        connection,
        state,
        schedule,
        layouts,
        revisions,
        revisionOf,
        lang: 'en',
        client: {},
        snippets: false,
        links: false,
        asOf: (project) => options.asOf ?? project.loaded.project.config.asOf ?? todayIn(project.loaded.project.config.timezone),
        published: (project, path) => {
            schedule.tell();
            return shown.get(join(project.root, path)) ?? [];
        },
        flush,
        onTouched: (listener) => void listeners.push(listener),
        onReady: (listener) => void ready.push(listener),
    };

    function flush(): void {
        waiting = false;
        // Before anything can fail: a document that cannot be taken in must not stand in the way of the next answer, too.
        const list = [...edited.values()];
        edited.clear();
        for (const document of list) {
            const path = pathOf(document.uri);
            const projects = setDocument(state, openDocument(document.uri, path, document.version, document.getText()));
            const owner = projectOf(state, path);
            // Its own problems may have changed even where no finding did.
            if (owner) owner.dirty.add('');
            schedule.add(projects, new Set(owner ? [relativePath(owner, path)] : []));
            // No check will say anything of it.
            if (owner && projects.length === 0) publish(owner, schedule.checksOf(owner), new Set([relativePath(owner, path)]));
        }
    }
    /** Nobody waits for it: what goes wrong must not end the server. */
    const flushSoon = () => {
        if (waiting) return;
        waiting = true;
        soon(() => {
            if (!waiting) return;
            try {
                flush();
            } catch (error) {
                failed(error);
            }
        });
    };

    connection.onInitialize((params: InitializeParams): InitializeResult => {
        const { asOf, ...said } = (params.initializationOptions ?? {}) as InitializationOptions;
        server.lang = /^zh/i.test(said.lang ?? params.locale ?? '') ? 'zh-CN' : 'en';
        const day = asOf !== undefined && isDay(String(asOf)) ? String(asOf) : undefined;
        options = day === undefined ? said : { ...said, asOf: day };
        if (asOf !== undefined && day === undefined) connection.console.warn(NO_DAY[server.lang]);
        server.client = params.capabilities;
        server.snippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        server.links = params.capabilities.textDocument?.definition?.linkSupport === true;
        folders = (params.workspaceFolders ?? []).map((folder) => pathOf(folder.uri));
        if (folders.length === 0 && params.rootUri) folders = [pathOf(params.rootUri)];
        return {
            capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false }, ...capabilities },
            serverInfo: { name: 'preplan' },
        };
    });
    connection.onInitialized(() => {
        watchFiles(connection);
        for (const listener of ready) listener();
        const start = Date.now();
        virtual.read(folders, () => {
            loadFolders(state, folders);
            lookAgain(state, start, changed);
            publishTexts([]);
            schedule.add([...state.projects.values()], new Set());
        });
    });
    /** Shows what no check finds: problems of preplan.yaml and of texts, and that files are gone. `absolute` are files that changed. */
    const publishTexts = (absolute: readonly string[]) => {
        for (const project of state.projects.values()) {
            const { files } = project.loaded;
            const damaged = [...files.values()].filter((file) => file.problems.length > 0).map((file) => file.path);
            const gone = [...shown.keys()].filter((path) => projectOf(state, path) === project).map((path) => relativePath(project, path));
            const changed = absolute.filter((path) => projectOf(state, path) === project).map((path) => relativePath(project, path));
            publish(
                project,
                schedule.checksOf(project),
                new Set([
                    CONFIG_NAME,
                    project.loaded.baseline?.path ?? BASELINE_NAME,
                    ...project.loaded.overlays.map(({ path }) => path),
                    ...damaged,
                    ...unreadIn(state, project),
                    ...gone.filter((path) => !files.has(path)),
                    ...changed,
                ]),
            );
        }
    };

    documents.onDidChangeContent(({ document }) => {
        left.edited(document);
        edited.set(document.uri, document);
        flushSoon();
    });
    documents.onDidClose(({ document }) => {
        edited.delete(document.uri);
        const path = pathOf(document.uri);
        left.closed(path);
        virtual.read([path], () => {
            // Read again meanwhile, it may be open again.
            if (documents.get(document.uri)) return;
            const projects = closeDocument(state, path);
            publishTexts([path]);
            schedule.add(projects, new Set());
        });
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
        const all = changes.map((change) => pathOf(change.uri));
        // What only the editor can read is asked for: not for files of other tools.
        const paths = all.filter((path) => !isVirtual(path) || !/\.[a-z]\w*$/i.test(path) || /\.(preplan|ya?ml)$/.test(path));
        virtual.read(paths, () => changed(paths));
    });
    const left = leftBehind(state.files, (path) => {
        const document = documents.all().find(({ uri }) => pathOf(uri) === path);
        if (document) edited.set(document.uri, document);
        flushSoon();
    });
    const changed = (all: readonly string[]) => {
        flush();
        const told = withFilesOfFolders(state, all);
        for (const path of left.look(told)) state.documents.delete(path);
        const before = new Set(state.projects.values());
        const paths = told
            .filter((path) => !state.documents.has(path) || path.endsWith(CONFIG_NAME))
            .filter((path) => !/\.ya?ml$/.test(path) || isProjectData(path));
        if (paths.length === 0) return;
        const projects = filesChanged(state, paths);
        for (const project of before)
            if (!projects.includes(project) && ![...state.projects.values()].includes(project)) forget(project, before);
        publishTexts(paths);
        schedule.add(projects, new Set());
    };
    /** YAML that a project reads; other tools have theirs beside it. */
    const isProjectData = (path: string) => {
        const project = projectOf(state, path);
        const { baseline, overlays = [] } = project?.loaded.project.config ?? {};
        const own = project && relativePath(project, path);
        return path.endsWith(CONFIG_NAME) || path.endsWith(BASELINE_NAME) || own === baseline || overlays.some((one) => one === own);
    };
    /** What was shown of a project goes with it, also where its files belong to another one now, which has yet to say something of them. */
    const forget = (project: ProjectState, before: Iterable<ProjectState>) => {
        schedule.forget(project);
        for (const absolute of [...shown.keys()]) {
            if (innermost(before, absolute) !== project) continue;
            shown.delete(absolute);
            connection.sendDiagnostics({ uri: uriOf(absolute), diagnostics: [] });
        }
    };
    registerFeatures(server);
    connection.onRequest(malformed.method, malformed.refuse);
    connection.onNotification(malformed.method, ({ fault }: { readonly fault: string }) => connection.console.warn(fault));
    documents.listen(connection);
    connection.listen();
    return server;
}

const NO_DAY: Readonly<Record<Lang, string>> = {
    en: 'The day that counts as today (asOf) is not a day such as 2026-03-01; the calendar’s is taken.',
    'zh-CN': '设定的“今天”（asOf）不是 2026-03-01 这样的日期，按日历上的今天计算。',
};

/** Asks the client to tell of files that change. */
function watchFiles(connection: Connection): void {
    void connection.client
        .register(DidChangeWatchedFilesNotification.type, {
            watchers: [
                ...['**/*.preplan', '**/*.{yaml,yml}'].map((globPattern) => ({ globPattern })),
                // Of a folder that comes or goes, editors tell the folder and none of its files.
                { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
            ],
        })
        .catch(() => connection.console.info('This client does not watch files; changes outside it are seen when a file is opened.'));
}

/** The page of a rule, as a document that works offline. */
const rulePage = (rule: string): string => `preplan-rule:/${rule}.md`;
