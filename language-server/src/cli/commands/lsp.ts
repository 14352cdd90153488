/** `preplan lsp --stdio`: the language server. It reads the transport from the command line itself. */
export async function lsp(): Promise<void> {
    await import('../../lsp/node.js');
    // The server ends the process when its client does.
    await new Promise(() => undefined);
}
