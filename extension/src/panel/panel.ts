import * as vscode from 'vscode';
import type {
    LocateParams,
    MatrixChanged,
    MatrixParams,
    MatrixView,
    Tab,
    TabView,
    ViewParams,
} from '../../../language-server/src/lsp/protocol.js';
import { requests } from '../../../language-server/src/lsp/protocol.js';
import type { Lang } from '../../../language-server/src/rules/messages.js';
import type { Ask } from '../ask.js';
import { holding, nextCells, nothingHeld } from './held.js';
import { openPart } from './open-part.js';
import { type FromPage, type PictureFormat, readFromPage, type ToPage } from './protocol.js';
import { shell } from './shell.js';
import { word } from './words.js';

export interface PanelContext {
    readonly ask: Ask;
    readonly extensionUri: vscode.Uri;
    readonly lang: () => Lang;
    readonly log: (message: string) => void;
    /** Asks what to export, and where to. */
    readonly exportFrom: (panel: MatrixPanel) => Promise<void>;
    /** A picture that the page has drawn. */
    readonly drawn: (panel: MatrixPanel, message: Extract<FromPage, { type: 'drawn' }>) => Promise<void>;
    /** Opens what is shown where it can be printed. */
    readonly print: (panel: MatrixPanel) => Promise<void>;
}
export interface PanelStart {
    readonly uri: string;
    readonly plan?: string;
    readonly tab?: Tab;
    readonly pinned?: true;
}
export interface MatrixPanel {
    readonly webview: vscode.WebviewPanel;
    readonly uri: string;
    readonly plan: string | undefined;
    readonly tab: Tab;
    /** It keeps its plan, whatever file is opened. */
    readonly pinned: boolean;
    /** First day of the duty calendar, where one was chosen. */
    readonly from: string | undefined;
    /** Shows the plans of another document. */
    show(uri: string, plan?: string): void;
    /** Shows another tab, with something to search for. */
    choose(tab: Tab, search?: string): void;
    /** Asks the server again, unless what changed is elsewhere. */
    refresh(changed?: MatrixChanged): void;
    /** A text was edited that the panel may show; the server has yet to tell of it. */
    edited(): void;
    cursor(parts: readonly string[]): void;
    /** Lets the page draw the matrix that it shows. */
    draw(format: PictureFormat): void;
    /** Loads the page anew, in the language that is set now. */
    load(): void;
}

const isMatrix = (tab: Tab): boolean => tab === 'incidents' || tab === 'warnings';
/** Cells that are asked for at once where they cannot be seen: at first, at least, and at most. A key stroke waits for what the page is doing. */
const PORTION = 10;
const LEAST = 4;
const MOST = 80;
/** A portion on the page after less than half of this makes the next one larger, after more a smaller one, in milliseconds. */
const LONG = 100;
/** A page that does not answer for so long is not waited for. */
const DEAF = 3000;
/** How long nothing changes before these are asked for, in milliseconds: longer than a pause between words. */
const REST = 700;
/** What is shown may be older than the text for so long before the page says so, in milliseconds. */
const LATE = 1000;

/** One panel: asks the server for views, hands them to the page, and does what the page asks for. */
export function newPanel(webview: vscode.WebviewPanel, context: PanelContext, start: PanelStart): MatrixPanel {
    let { uri, plan, tab = 'incidents' } = start;
    let pinned = start.pinned === true;
    let from: string | undefined;
    let held = nothingHeld();
    let version: string | undefined;
    /** Cells that can be seen, as the page said last. */
    let near: readonly string[] | undefined;
    let loaded = false;
    /** A tab that was asked for before the page was there. */
    let wanted: ToPage | undefined;
    /** Waits until the page shows something to draw. */
    let drawing: ToPage | undefined;
    let asking = false;
    let again = false;
    /** Ends the wait for a pause in the typing. */
    let wake: (() => void) | undefined;
    /** The page shows all of the last answer. */
    let whole = false;
    /** What the page shows: while the next file is asked for, a click is still on this one. */
    let seen = { uri, plan: plan ?? '' };
    /** The plan that a click led from: the file that it leads to belongs to it, maybe beside others. */
    let leading: string | undefined;
    /** The parts around the cursor of the text. */
    let around: readonly string[] = [];
    /** Ends the wait for the page. */
    let shown = () => {};
    /** Cells of the next portion. */
    let size = PORTION;
    /** Runs from an edit until the page shows it. */
    let behind: ReturnType<typeof setTimeout> | undefined;
    let late = false;
    /** The server has not told of an edit. */
    let untold = false;
    /** The page is given cells that cannot be seen. */
    let inPortion = false;

    const file = (name: string) => webview.webview.asWebviewUri(vscode.Uri.joinPath(context.extensionUri, 'dist', name)).toString();
    const send = (message: ToPage) => void webview.webview.postMessage(message);
    const panel: MatrixPanel = {
        webview,
        get uri() {
            return uri;
        },
        get plan() {
            return plan;
        },
        get tab() {
            return tab;
        },
        get pinned() {
            return pinned;
        },
        get from() {
            return from;
        },
        choose(next, search) {
            tab = next;
            wanted = { type: 'choose', tab: next, ...(search === undefined ? {} : { search }) };
            if (loaded) send(wanted);
            version = undefined;
            void update();
        },
        show(nextUri, nextPlan) {
            if (nextUri === uri && (nextPlan === undefined || nextPlan === plan)) return;
            if (nextUri !== uri || nextPlan !== undefined) plan = nextPlan ?? leading;
            uri = nextUri;
            void update();
        },
        refresh(changed) {
            untold = false;
            if (!changed || changed.roots.some((root) => uri.startsWith(root.endsWith('/') ? root : `${root}/`))) void update();
            else if (!asking) caughtUp();
        },
        edited() {
            untold = true;
            // What was typed does not wait until cells that nobody sees are on the page.
            if (inPortion) shown();
            behind ??= setTimeout(() => {
                late = true;
                send({ type: 'late', late });
            }, LATE);
        },
        cursor(parts) {
            around = parts;
            send({ type: 'cursor', parts });
        },
        draw(format) {
            const message: ToPage = { type: 'draw', format };
            if (version === undefined || (!whole && isMatrix(tab))) drawing = message;
            else send(message);
        },
        load,
    };

    const caughtUp = () => {
        if (untold || again) return;
        clearTimeout(behind);
        behind = undefined;
        if (late) send({ type: 'late', late: false });
        late = false;
    };

    /** One question at a time: what changes meanwhile is asked for by the next. */
    async function update(): Promise<void> {
        if (!loaded) return;
        again = asking;
        wake?.();
        if (asking) return;
        asking = true;
        try {
            await updateOnce();
        } catch (error) {
            // The server may be starting anew; what is shown stays, and the panel asks again once it runs.
            context.log(`The response matrix could not be asked for: ${error instanceof Error ? error.message : String(error)}`);
        } finally {
            asking = false;
        }
        if (again) await update();
    }

    /** What can be seen comes first; the rest once nothing changes, in portions, so that a key stroke never waits for it. */
    async function updateOnce(): Promise<void> {
        if (!isMatrix(tab)) {
            await fetchTab(tab);
            caughtUp();
            return;
        }
        await fetchView(near === undefined ? { near: [], first: PORTION } : { near });
        caughtUp();
        if (whole) return;
        if (near !== undefined) await pause();
        const left = new Set(held.ids);
        for (const id of near ?? []) left.delete(id);
        while (left.size > 0 && isMatrix(tab)) {
            if (untold) await pause();
            if (again) return;
            const portion = nextCells(left, near, size);
            for (const id of portion) left.delete(id);
            const start = performance.now();
            inPortion = true;
            try {
                await fetchView(left.size > 0 ? { near: portion } : {});
            } finally {
                inPortion = false;
            }
            const took = performance.now() - start;
            if (took < LONG / 2) size = Math.min(size * 2, MOST);
            else if (took > LONG) size = Math.max(Math.floor(size / 2), LEAST);
        }
    }

    const pause = () =>
        new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, REST);
            wake = () => {
                clearTimeout(timer);
                wake = undefined;
                resolve();
            };
        });

    /** Tabs of tables come whole; what is not shown is not made. */
    async function fetchTab(asked: Tab): Promise<void> {
        const of = uri;
        const view = await context.ask<TabView>(requests.view, {
            uri: of,
            tab: asked,
            ...(plan ? { plan } : {}),
            ...(version ? { version } : {}),
            ...(from ? { from } : {}),
        } satisfies ViewParams);
        if (tab !== asked) return;
        version = view.version;
        if (!view.same) named(view);
        seen = { uri: of, plan: view.plan };
        send({ type: 'tab', view });
        if (drawing) send(drawing);
        drawing = undefined;
    }

    function named(view: Pick<TabView, 'plan' | 'plans'>): void {
        if (view.plan) plan = view.plan;
        const title = view.plans.find((one) => one.id === view.plan)?.title;
        const name = word(context.lang(), 'title');
        webview.title = title ? `${name} — ${title}` : name;
    }

    async function fetchView(part: Pick<MatrixParams, 'near' | 'first'>): Promise<void> {
        const asked = held;
        const of = uri;
        const known = part.near?.flatMap((id) => asked.places.get(id) ?? []) ?? [...asked.places.values()];
        const view = await context.ask<MatrixView>(requests.matrix, {
            uri: of,
            known,
            layout: asked.layout,
            ...(plan ? { plan } : {}),
            ...(version ? { version } : {}),
            ...part,
        } satisfies MatrixParams);
        // The page was loaded again meanwhile and holds nothing of this.
        if (held !== asked) return;
        if (!view.same && asked.whose !== '' && view.whose !== asked.whose) {
            // What could be seen of another plan says nothing of this one, and nothing of it may stay.
            held = nothingHeld();
            near = undefined;
            version = undefined;
            again = true;
            return;
        }
        if (!view.same) {
            held = holding(asked, view);
            version = view.version;
            named(view);
        }
        seen = { uri: of, plan: view.plan };
        send({ type: 'view', view });
        whole = view.later === undefined;
        if (whole && drawing) send(drawing);
        if (whole) drawing = undefined;
        // Views that the page has no time for would pile up in front of the one that is waited for.
        await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, DEAF);
            shown = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }

    function load(): void {
        loaded = false;
        webview.webview.html = shell({
            lang: context.lang(),
            nonce: nonce(),
            cspSource: webview.webview.cspSource,
            script: file('panel.js'),
            style: file('panel.css'),
            uri,
            plan,
        });
    }

    async function lead(to: LocateParams): Promise<void> {
        leading = to.plan;
        try {
            await openPart(context.ask, to);
        } finally {
            leading = undefined;
        }
    }

    const handle = async (message: FromPage): Promise<void> => {
        switch (message.type) {
            case 'ready':
                shown();
                loaded = true;
                if (late) send({ type: 'late', late });
                send({ type: 'cursor', parts: around });
                held = nothingHeld();
                version = undefined;
                near = undefined;
                whole = false;
                pinned = message.pinned;
                if (wanted) send(wanted);
                else tab = message.tab;
                wanted = undefined;
                return update();
            case 'open':
                return lead({ ...seen, part: message.part, ...(message.old ? { old: true as const } : {}) });
            case 'tab':
                wanted = undefined;
                if (message.tab === tab) return;
                tab = message.tab;
                // What another tab showed says nothing of this one.
                version = undefined;
                return update();
            case 'pin':
                pinned = message.pinned;
                return;
            case 'from':
                from = message.from;
                return update();
            case 'print':
                return context.print(panel);
            case 'acknowledge':
                await vscode.commands.executeCommand('preplan.acknowledgeChange', uri, message.change);
                return;
            case 'near':
                near = message.cells;
                return;
            case 'shown':
                return shown();
            case 'plan':
                return panel.show(uri, message.plan);
            case 'export':
                return context.exportFrom(panel);
            case 'drawn':
                return context.drawn(panel, message);
            case 'failed':
                return context.log(`The page of the response matrix failed: ${message.message}`);
        }
    };
    webview.webview.onDidReceiveMessage((raw: unknown) => {
        const message = readFromPage(raw);
        if (message)
            handle(message).catch((error: unknown) =>
                context.log(`The panel failed: ${error instanceof Error ? error.stack : String(error)}`),
            );
    });
    webview.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist')] };
    const image = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'extension', 'images', name);
    webview.iconPath = image('file.svg');
    load();
    return panel;
}

function nonce(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
