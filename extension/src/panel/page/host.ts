import type { FromPage, PageState } from '../protocol.js';

interface Host {
    postMessage(message: FromPage): void;
    setState(state: PageState): void;
    getState(): unknown;
}
declare function acquireVsCodeApi(): Host;

/** The editor around the page. It can be had only once. */
export const host: Host = acquireVsCodeApi();
