import { type CallHierarchyItem, type Range, SymbolKind } from 'vscode-languageserver-types';
import type { PartyName } from '../../../compile/matrix-types.js';
import type { Lang } from '../../../rules/messages.js';
import { SYMBOL_KINDS } from '../symbols.js';

/** What an item carries to the next question about it. */
export interface PartyData {
    /** Part id of the party; for what is declared nowhere, its type and name. */
    readonly key: string;
    /** Folders of the projects whose routes are looked at. */
    readonly roots: readonly string[];
}

/** A party in the tree of who reports to whom, shown at a place in the text. */
export function itemAt(
    party: PartyName,
    place: { readonly uri: string; readonly range: Range; readonly name: Range },
    { roots }: Pick<PartyData, 'roots'>,
    lang: Lang,
    detail?: string,
): CallHierarchyItem {
    const title = party.title && party.title !== party.ref ? party.title : undefined;
    const each = party.each ? (lang === 'zh-CN' ? '各' : 'each ') : '';
    const more = detail ?? title;
    return {
        name: each + (party.ref || title || '…') + (detail && title ? ` ${title}` : ''),
        kind: SYMBOL_KINDS[party.type] ?? SymbolKind.Interface,
        ...(more ? { detail: more } : {}),
        uri: place.uri,
        range: place.range,
        selectionRange: place.name,
        data: { key: party.part ?? `${party.type}:${party.ref}`, roots } satisfies PartyData,
    };
}
