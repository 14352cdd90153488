import { pageOf } from '../rules/pages.js';
import { BUILT_IN_URI, builtInSource } from './features/file-at.js';
import { parsedUri } from './paths.js';
import { type DocumentParams, type DocumentResult, requests } from './protocol.js';
import { OLD_SCHEME, type ReviewStore } from './review/review-store.js';
import type { Server } from './server.js';

const RULE_PAGE = /^\/*([^/].*)\.md$/;

/** Texts that are no files, as documents: the national plan, the page of each rule, the old version of a review. */
export function registerVirtualDocuments(server: Server, reviews: ReviewStore): void {
    server.connection.onRequest(requests.document, ({ uri }: DocumentParams): DocumentResult => {
        if (uri === BUILT_IN_URI) return builtInSource().text;
        const { scheme = '', path = '' } = parsedUri(uri) ?? {};
        if (scheme === OLD_SCHEME) return reviews.text(path.slice(1)) ?? null;
        const rule = scheme === 'preplan-rule' ? RULE_PAGE.exec(path)?.[1] : undefined;
        return (rule !== undefined && pageOf(rule, server.lang)?.markdown) || null;
    });
}
