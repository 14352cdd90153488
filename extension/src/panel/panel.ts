import * as vscode from 'vscode';
import type { MatrixChanged, MatrixParams, MatrixView } from '../../../language-server/src/lsp/protocol.js';
import { requests } from '../../../language-server/src/lsp/protocol.js';
import type { Lang } from '../../../language-server/src/rules/messages.js';
import type { Ask } from '../ask.js';
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
}
export interface MatrixPanel {
    readonly webview: vscode.WebviewPanel;
    readonly uri: string;
    readonly plan: string | undefined;
    /** Shows the plans of another document. */
    show(uri: string, plan?: string): void;
    /** Asks the server again, unless what changed is elsewhere. */
    refresh(changed?: MatrixChanged): void;
    cursor(parts: readonly string[]): void;
    /** Lets the page draw the matrix that it shows. */
    draw(format: PictureFormat): void;
    /** Loads the page anew, in the language that is set now. */
    load(): void;
}

/** One panel: asks the server for views, hands them to the page, and does what the page asks for. */
export function newPanel(webview: vscode.WebviewPanel, context: PanelContext, start: { uri: string; plan?: string }): MatrixPanel {
    let { uri, plan } = start;
    /** Hashes of the cells that the page holds. */
    let held = new Set<string>();
    let version: string | undefined;
    let loaded = false;
    /** Waits until the page shows something to draw. */
    let drawing: ToPage | undefined;
    let asking = false;
    let again = false;

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
        show(nextUri, nextPlan) {
            if (nextUri === uri && (nextPlan === undefined || nextPlan === plan)) return;
            if (nextUri !== uri || nextPlan !== undefined) plan = nextPlan;
            uri = nextUri;
            void update();
        },
        refresh(changed) {
            if (!changed || changed.roots.some((root) => uri.startsWith(root.endsWith('/') ? root : `${root}/`))) void update();
        },
        cursor: (parts) => send({ type: 'cursor', parts }),
        draw(format) {
            const message: ToPage = { type: 'draw', format };
            if (version === undefined) drawing = message;
            else send(message);
        },
        load,
    };

    /** One question at a time: what changes meanwhile is asked for by the next. */
    async function update(): Promise<void> {
        if (!loaded) return;
        again = asking;
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

    async function updateOnce(): Promise<void> {
        const params: MatrixParams = { uri, known: [...held], ...(plan ? { plan } : {}), ...(version ? { version } : {}) };
        const asked = held;
        const view = await context.ask<MatrixView>(requests.matrix, params);
        // The page was loaded again meanwhile and holds nothing of this.
        if (held !== asked) return;
        if (!view.same) {
            held = new Set([...view.frame.matchAll(/data-hash="([0-9a-f]+)"/g)].map((match) => match[1] ?? ''));
            version = view.version;
            if (view.plan) plan = view.plan;
            const title = view.plans.find((one) => one.id === view.plan)?.title;
            const name = word(context.lang(), 'title');
            webview.title = title ? `${name} — ${title}` : name;
        }
        send({ type: 'view', view });
        if (drawing) send(drawing);
        drawing = undefined;
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

    const handle = async (message: FromPage): Promise<void> => {
        switch (message.type) {
            case 'ready':
                loaded = true;
                held = new Set();
                version = undefined;
                return update();
            case 'open':
                return openPart(context.ask, { uri, plan: plan ?? '', part: message.part });
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
    webview.iconPath = { light: image('file.svg'), dark: image('file-dark.svg') };
    load();
    return panel;
}

function nonce(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
