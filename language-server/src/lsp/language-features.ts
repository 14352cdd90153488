import { LSPErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import { formatEdits } from '../language/format/format.js';
import { positionAt } from '../views/diagnostics/lines.js';
import { incomingCalls, outgoingCalls, prepareCalls } from './features/calls/call-hierarchy.js';
import { completion, triggerCharacters } from './features/completion/completion.js';
import { configLinks } from './features/config-links.js';
import { definition } from './features/definition.js';
import { documentLinks } from './features/document-links.js';
import { foldingRanges } from './features/folding.js';
import { hover } from './features/hover/hover.js';
import { inlayHints } from './features/inlay-hints.js';
import { formatOnType, onTypeTriggers } from './features/on-type.js';
import { documentHighlight, references } from './features/references.js';
import { prepareRename, type Refused, rename } from './features/rename/rename.js';
import { selectionRanges } from './features/selection.js';
import { semanticTokens, tokenModifiers, tokenTypes } from './features/semantic-tokens.js';
import { documentSymbols } from './features/symbols.js';
import { resolveWorkspaceSymbol, workspaceSymbols } from './features/workspace-symbols.js';
import { inlaySettings, watchInlaySettings } from './inlay-settings.js';
import { pathOf } from './paths.js';
import { type ConfigLinksParams, requests } from './protocol.js';
import { watchOthers } from './refresh.js';
import type { Server } from './server.js';
import { projectOf, relativePath } from './state/projects.js';

export const languageCapabilities: ServerCapabilities = {
    callHierarchyProvider: true,
    completionProvider: { triggerCharacters: [...triggerCharacters] },
    definitionProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    documentFormattingProvider: true,
    documentOnTypeFormattingProvider: { ...onTypeTriggers, moreTriggerCharacter: [...onTypeTriggers.moreTriggerCharacter] },
    documentRangeFormattingProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true },
    workspaceSymbolProvider: { resolveProvider: true },
};

/** Binds the requests about a place in a text. Each answer fits the text as the client sees it: edits are taken in first. */
export function registerLanguageFeatures(server: Server): void {
    const { connection, state } = server;
    const at = (params: { readonly textDocument: { readonly uri: string } }) => {
        server.flush();
        return pathOf(params.textDocument.uri);
    };
    const day = (path: string) => {
        const project = projectOf(state, path);
        return project ? server.asOf(project) : new Date().toISOString().slice(0, 10);
    };
    connection.onCompletion((params) => {
        const path = at(params);
        return completion(state, path, params.position, { today: day(path), snippets: server.snippets, lang: server.lang });
    });
    connection.onDefinition((params) => {
        const links = definition(state, at(params), params.position);
        return server.links ? links : links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
    });
    connection.onDocumentHighlight((params) => documentHighlight(state, at(params), params.position));
    connection.onDocumentLinks((params) => documentLinks(state, at(params)));
    connection.onRequest(requests.configLinks, (params: ConfigLinksParams) =>
        configLinks(state, at({ textDocument: params }), params.text),
    );
    connection.onDocumentSymbol((params) => documentSymbols(state, at(params), server.lang));
    connection.onFoldingRanges((params) => foldingRanges(state, at(params)));
    connection.onHover((params) => hover(state, at(params), params.position, server.lang));
    const settings = inlaySettings(server, () => server.client);
    server.onReady(() => watchInlaySettings(server, server.client));
    connection.languages.inlayHint.on(async (params, token) => {
        if (!(await settings.wanted())) return [];
        const path = at(params);
        const project = projectOf(state, path);
        // The check compiles in steps what the hints would have to compile in one piece.
        if (project) await server.schedule.checked(project, relativePath(project, path));
        return token.isCancellationRequested ? [] : inlayHints(state, path, params.range, server.lang);
    });
    server.onReady(() => watchOthers(server));
    connection.languages.callHierarchy.onPrepare((params) => prepareCalls(state, at(params), params.position, server.lang));
    connection.languages.callHierarchy.onIncomingCalls(({ item }) => {
        server.flush();
        return incomingCalls(state, item, server.lang);
    });
    connection.languages.callHierarchy.onOutgoingCalls(({ item }) => {
        server.flush();
        return outgoingCalls(state, item, server.lang);
    });
    connection.onReferences((params) => references(state, at(params), params.position, params.context.includeDeclaration));
    connection.onPrepareRename((params) => answered(prepareRename(state, at(params), params.position, server.lang)));
    connection.onRenameRequest((params) => answered(rename(state, at(params), params.position, params.newName, server.lang)));
    connection.onSelectionRanges((params) => selectionRanges(state, at(params), params.positions));
    connection.onWorkspaceSymbol((params) => {
        server.flush();
        return workspaceSymbols(state, params.query, server.lang, true);
    });
    connection.onWorkspaceSymbolResolve((symbol) => resolveWorkspaceSymbol(state, symbol));
    connection.languages.semanticTokens.on((params) => semanticTokens(state, at(params)));
    connection.languages.semanticTokens.onRange((params) => semanticTokens(state, at(params), params.range));
    connection.onDocumentFormatting((params) => layout(at(params)));
    connection.onDocumentOnTypeFormatting((params) => formatOnType(state, at(params), params.position));
    connection.onDocumentRangeFormatting((params) => {
        const { start, end } = params.range;
        return layout(at(params)).filter(({ range }) => range.end.line >= start.line && range.start.line <= end.line);
    });

    function layout(path: string) {
        const document = state.documents.get(path);
        if (!document) return [];
        return formatEdits(document.text).map((edit) => ({
            range: { start: positionAt(document.lines, edit.start), end: positionAt(document.lines, edit.end) },
            newText: edit.newText,
        }));
    }
}

/** A refusal becomes the message that the editor shows. */
function answered<T extends object>(result: T | Refused): T {
    if ('refused' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused);
    return result;
}
