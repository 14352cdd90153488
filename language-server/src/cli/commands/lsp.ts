import { compileLate } from '../../host/compiler.js';
import '../../language/full.js';
import { CommandError, EXIT } from '../exit.js';
import { usageWords } from '../words/usage-words.js';

/** `preplan lsp --stdio`: the language server. It reads the transport from the command line itself. */
export async function lsp(options: { readonly stdio?: boolean }): Promise<void> {
    if (!options.stdio) throw new CommandError(EXIT.usage, usageWords.noTransport);
    compileLate();
    await import('../../lsp/node.js');
    // The server ends the process when its client does.
    await new Promise(() => undefined);
}
