import type { Server } from './server.js';

/** Longer than the pause between two strokes, so that typing in one file does not redraw the others each time. */
const REST = 500;

/**
 * Has the client ask again for what it shows of a file and what stands in other files: the hints behind steps that wait for
 * steps of an imported file, the colours of names that exist no more. Clients ask by themselves only for the text that is edited.
 */
export function watchOthers(server: Server): void {
    const { connection, client } = server;
    const { inlayHint, semanticTokens } = connection.languages;
    const ask = [
        ...(client.workspace?.inlayHint?.refreshSupport ? [() => inlayHint.refresh()] : []),
        ...(client.workspace?.semanticTokens?.refreshSupport ? [() => semanticTokens.refresh()] : []),
    ];
    if (ask.length === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
        for (const one of ask)
            one().catch((error: unknown) => connection.console.info(`What is shown could not be asked for again: ${String(error)}`));
    };
    server.onTouched((projects, edited) => {
        // The client asks by itself for what is edited.
        const others = [...server.state.documents.keys()].filter((path) => path.endsWith('.preplan')).length - edited.size;
        if (projects.length === 0 || others <= 0) return;
        clearTimeout(timer);
        timer = setTimeout(refresh, REST);
    });
    connection.onShutdown(() => clearTimeout(timer));
}
