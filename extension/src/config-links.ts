import * as vscode from 'vscode';
import type { DocumentLink } from 'vscode-languageserver-types';
import { type ConfigLinksParams, requests } from '../../language-server/src/lsp/protocol.js';
import { type Ask, addressOf } from './ask.js';
import { rangeOf } from './ranges.js';

/** What a preplan.yaml names leads there. The language server is told of plans only, so the text goes with the question. */
export function registerConfigLinks(ask: Ask): vscode.Disposable {
    return vscode.languages.registerDocumentLinkProvider(
        { pattern: '**/preplan.yaml' },
        {
            async provideDocumentLinks(document) {
                const params: ConfigLinksParams = { uri: addressOf(document), text: document.getText() };
                const links = await ask<DocumentLink[]>(requests.configLinks, params);
                return links.map(
                    ({ range, target }) =>
                        new vscode.DocumentLink(rangeOf(range), target === undefined ? undefined : vscode.Uri.parse(target)),
                );
            },
        },
    );
}
