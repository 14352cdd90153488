import { URI } from 'vscode-uri';
import { pageOf } from '../rules/pages.js';
import { BUILT_IN_URI, builtInSource } from './features/file-at.js';
import { type DocumentParams, type DocumentResult, requests } from './protocol.js';
import type { Server } from './server.js';

const RULE_PAGE = /^\/*(.+)\.md$/;

/** Texts that ship with the tool, as documents: the national plan, and the page of each rule. */
export function registerVirtualDocuments(server: Server): void {
    server.connection.onRequest(requests.document, ({ uri }: DocumentParams): DocumentResult => {
        if (uri === BUILT_IN_URI) return builtInSource().text;
        const { scheme, path } = URI.parse(uri);
        const rule = scheme === 'preplan-rule' ? RULE_PAGE.exec(path)?.[1] : undefined;
        return (rule !== undefined && pageOf(rule, server.lang)?.markdown) || null;
    });
}
