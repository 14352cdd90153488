import { type MatrixView, TABS, type Tab, type TabView } from '../../../language-server/src/lsp/protocol.js';

/** What the panel is called in the editor, also where windows are restored. */
export const PANEL_TYPE = 'preplan.matrix';

export type PictureFormat = 'svg' | 'png';
export type { Tab };

/** From the extension to the page. */
export type ToPage =
    | { readonly type: 'view'; readonly view: MatrixView; readonly notice?: string }
    | { readonly type: 'tab'; readonly view: TabView }
    /** Shows another tab, as if it had been clicked. */
    | { readonly type: 'choose'; readonly tab: Tab; readonly search?: string }
    | { readonly type: 'pinned'; readonly pinned: boolean }
    | { readonly type: 'cursor'; readonly parts: readonly string[] }
    | { readonly type: 'draw'; readonly format: PictureFormat }
    /** What is shown is older than the text, and has been for a while; or no longer. */
    | { readonly type: 'late'; readonly late: boolean };

/** From the page to the extension. */
export type FromPage =
    /** The page was loaded and holds nothing. */
    | { readonly type: 'ready'; readonly tab: Tab; readonly pinned: boolean }
    | { readonly type: 'open'; readonly part: string; readonly old?: true }
    /** Ids of the cells that can be seen. */
    | { readonly type: 'near'; readonly cells: readonly string[] }
    /** The last view is on the page. */
    | { readonly type: 'shown' }
    | { readonly type: 'plan'; readonly plan: string }
    | { readonly type: 'tab'; readonly tab: Tab }
    | { readonly type: 'pin'; readonly pinned: boolean }
    /** First day of the duty calendar. */
    | { readonly type: 'from'; readonly from: string }
    | { readonly type: 'export' | 'print' }
    | { readonly type: 'acknowledge'; readonly change: string }
    | { readonly type: 'drawn'; readonly format: PictureFormat; readonly tab: Tab; readonly data: string }
    | { readonly type: 'failed'; readonly message: string };

/** What the page keeps for the time when the window is loaded again. */
export interface PageState {
    readonly uri: string;
    readonly plan?: string;
    readonly tab?: Tab;
    readonly pinned?: true;
    /** In parts of a hundred. */
    readonly zoom?: number;
    /** What was searched for and chosen in the filter, by the names of its fields. */
    readonly filter?: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isFormat = (value: unknown): value is PictureFormat => value === 'svg' || value === 'png';
export const isTab = (value: unknown): value is Tab => TABS.includes(value as Tab);
const isTabs = (value: unknown): value is Tab[] => Array.isArray(value) && value.every(isTab);

const isPlans = (value: unknown): boolean =>
    Array.isArray(value) && value.every((plan) => isRecord(plan) && isText(plan.id) && isText(plan.title));

function isView(value: unknown): value is MatrixView {
    return (
        isRecord(value) &&
        [value.version, value.state, value.lang, value.plan, value.whose, value.layout, value.frame].every(isText) &&
        isPlans(value.plans) &&
        isTabs(value.tabs) &&
        (value.later === undefined || value.later === true) &&
        [value.places, value.cells].every((one) => isRecord(one) && Object.values(one).every(isText))
    );
}

const isTabView = (value: unknown): value is TabView =>
    isRecord(value) &&
    [value.version, value.state, value.lang, value.plan, value.markup].every(isText) &&
    isPlans(value.plans) &&
    isTabs(value.tabs) &&
    isTab(value.tab) &&
    (value.from === undefined || isText(value.from));

/** A message as it came in; undefined where it is none of ours. */
export function readToPage(value: unknown): ToPage | undefined {
    if (!isRecord(value)) return undefined;
    const taken = (holds: boolean) => (holds ? (value as ToPage) : undefined);
    switch (value.type) {
        case 'view':
            return taken(isView(value.view) && (value.notice === undefined || isText(value.notice)));
        case 'tab':
            return taken(isTabView(value.view));
        case 'choose':
            return taken(isTab(value.tab) && (value.search === undefined || isText(value.search)));
        case 'pinned':
            return taken(typeof value.pinned === 'boolean');
        case 'late':
            return taken(typeof value.late === 'boolean');
        case 'cursor':
            return taken(isTexts(value.parts));
        case 'draw':
            return taken(isFormat(value.format));
        default:
            return undefined;
    }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A message as it came in; undefined where it is none of ours. */
export function readFromPage(value: unknown): FromPage | undefined {
    if (!isRecord(value)) return undefined;
    const taken = (holds: boolean) => (holds ? (value as FromPage) : undefined);
    switch (value.type) {
        case 'ready':
            return taken(isTab(value.tab) && typeof value.pinned === 'boolean');
        case 'export':
        case 'print':
        case 'shown':
            return value as FromPage;
        case 'open':
            return taken(isText(value.part) && (value.old === undefined || value.old === true));
        case 'near':
            return taken(isTexts(value.cells));
        case 'plan':
            return taken(isText(value.plan));
        case 'tab':
            return taken(isTab(value.tab));
        case 'pin':
            return taken(typeof value.pinned === 'boolean');
        case 'from':
            return taken(isText(value.from) && DAY.test(value.from));
        case 'acknowledge':
            return taken(isText(value.change));
        case 'drawn':
            return taken(isFormat(value.format) && isTab(value.tab) && isText(value.data));
        case 'failed':
            return taken(isText(value.message));
        default:
            return undefined;
    }
}

/** The state of a page from an earlier window; undefined where it cannot be used. */
export function readPageState(value: unknown): PageState | undefined {
    if (!isRecord(value) || !isText(value.uri)) return undefined;
    const { uri, plan, tab, pinned, zoom, filter } = value;
    return {
        uri,
        ...(isText(plan) ? { plan } : {}),
        ...(isTab(tab) ? { tab } : {}),
        ...(pinned === true ? { pinned } : {}),
        ...(typeof zoom === 'number' && zoom >= 50 && zoom <= 200 ? { zoom } : {}),
        ...(isRecord(filter) && Object.values(filter).every(isText) ? { filter: filter as Record<string, string> } : {}),
    };
}
