import type { MatrixView } from '../../../language-server/src/lsp/protocol.js';

/** What the panel is called in the editor, also where windows are restored. */
export const PANEL_TYPE = 'preplan.matrix';

export type PictureFormat = 'svg' | 'png';
export type Tab = 'incidents' | 'warnings';

/** From the extension to the page. */
export type ToPage =
    | { readonly type: 'view'; readonly view: MatrixView; readonly notice?: string }
    | { readonly type: 'cursor'; readonly parts: readonly string[] }
    | { readonly type: 'draw'; readonly format: PictureFormat };

/** From the page to the extension. */
export type FromPage =
    /** The page was loaded and holds nothing. */
    | { readonly type: 'ready' }
    | { readonly type: 'open'; readonly part: string }
    | { readonly type: 'plan'; readonly plan: string }
    | { readonly type: 'export' }
    | { readonly type: 'drawn'; readonly format: PictureFormat; readonly tab: Tab; readonly data: string }
    | { readonly type: 'failed'; readonly message: string };

/** What the page keeps for the time when the window is loaded again. */
export interface PageState {
    readonly uri: string;
    readonly plan?: string;
    readonly tab?: Tab;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isFormat = (value: unknown): value is PictureFormat => value === 'svg' || value === 'png';
const isTab = (value: unknown): value is Tab => value === 'incidents' || value === 'warnings';

function isView(value: unknown): value is MatrixView {
    return (
        isRecord(value) &&
        [value.version, value.state, value.lang, value.plan, value.frame].every(isText) &&
        Array.isArray(value.plans) &&
        value.plans.every((plan) => isRecord(plan) && isText(plan.id) && isText(plan.title)) &&
        isRecord(value.cells) &&
        Object.values(value.cells).every(isText)
    );
}

/** A message as it came in; undefined where it is none of ours. */
export function readToPage(value: unknown): ToPage | undefined {
    if (!isRecord(value)) return undefined;
    switch (value.type) {
        case 'view':
            return isView(value.view) && (value.notice === undefined || isText(value.notice)) ? (value as ToPage) : undefined;
        case 'cursor':
            return isTexts(value.parts) ? (value as ToPage) : undefined;
        case 'draw':
            return isFormat(value.format) ? (value as ToPage) : undefined;
        default:
            return undefined;
    }
}

/** A message as it came in; undefined where it is none of ours. */
export function readFromPage(value: unknown): FromPage | undefined {
    if (!isRecord(value)) return undefined;
    switch (value.type) {
        case 'ready':
        case 'export':
            return value as FromPage;
        case 'open':
            return isText(value.part) ? (value as FromPage) : undefined;
        case 'plan':
            return isText(value.plan) ? (value as FromPage) : undefined;
        case 'drawn':
            return isFormat(value.format) && isTab(value.tab) && isText(value.data) ? (value as FromPage) : undefined;
        case 'failed':
            return isText(value.message) ? (value as FromPage) : undefined;
        default:
            return undefined;
    }
}

/** The state of a page from an earlier window; undefined where it cannot be used. */
export function readPageState(value: unknown): PageState | undefined {
    if (!isRecord(value) || !isText(value.uri)) return undefined;
    const { uri, plan, tab } = value;
    return { uri, ...(isText(plan) ? { plan } : {}), ...(isTab(tab) ? { tab } : {}) };
}
