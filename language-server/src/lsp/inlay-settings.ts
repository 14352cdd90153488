import { type ClientCapabilities, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Server } from './server.js';

const SECTION = 'preplan.inlayHints';

/** Whether the reader wants hints within the text: `preplan.inlayHints` of the client, on where it says nothing. */
export interface InlaySettings {
    wanted(): Promise<boolean>;
}

/** Asks the client once, and again when its settings change. */
export function inlaySettings({ connection }: Pick<Server, 'connection'>, capabilities: () => ClientCapabilities): InlaySettings {
    let asked: Promise<boolean> | undefined;
    const ask = async () => {
        if (capabilities().workspace?.configuration !== true) return true;
        return (await connection.workspace.getConfiguration(SECTION)) !== false;
    };
    connection.onDidChangeConfiguration(() => {
        asked = undefined;
        if (capabilities().workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    });
    return {
        wanted: () => {
            asked ??= ask().catch((error: unknown) => {
                connection.console.warn(`The client does not tell its settings: ${String(error)}`);
                return true;
            });
            return asked;
        },
    };
}

/** Has the client tell when the setting changes. */
export function watchInlaySettings({ connection }: Pick<Server, 'connection'>, capabilities: ClientCapabilities): void {
    if (!capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error: unknown) => connection.console.info(`Changed settings are seen after a restart only: ${String(error)}`));
}
