import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Lang } from '../../../rules/messages.js';
import { folded } from '../../../standard/nearest.js';
import type { Position, TextRange } from '../../../views/diagnostics/lines.js';

/** Something that may stand at the cursor. */
export interface Candidate {
    readonly label: string;
    readonly kind: CompletionItemKind;
    /** Every name by which it is found. */
    readonly names: readonly string[];
    /** Shown beside the label: the other name, the title. */
    readonly beside?: string;
    readonly documentation?: string;
    /** Text to insert where it is not the label; with holes where `holes` is set. */
    readonly insert?: string;
    readonly holes?: boolean;
    /** A line to add to the imports, before or after a place. */
    readonly import?: { readonly text: string; readonly at: { readonly position: Position; readonly after: boolean } };
    /** Smaller comes first; what stands behind the point counts within the same quality of a match. */
    readonly rank: number;
}

/** What the client and the day give to completion. */
export interface CompletionOptions {
    /** `YYYY-MM-DD`. */
    readonly today: string;
    /** The client fills holes of snippets. */
    readonly snippets: boolean;
    readonly lang: Lang;
}

/**
 * The candidates that the typed text is a part of, best first. Clients match from the start of words and know no Chinese
 * names, so the matching is done here and the filter text begins with what was typed.
 */
export function itemsOf(
    candidates: readonly Candidate[],
    typed: string,
    range: TextRange,
    { snippets }: CompletionOptions,
): CompletionItem[] {
    const wanted = folded(typed);
    const items: CompletionItem[] = [];
    const seen = new Set<string>();
    candidates.forEach((candidate, order) => {
        const names = [candidate.label, ...candidate.names].map(folded);
        const quality =
            wanted === '' || names.some((name) => name.startsWith(wanted)) ? 0 : names.some((name) => matches(name, wanted)) ? 1 : 2;
        if (quality === 2 || seen.has(candidate.label)) return;
        seen.add(candidate.label);
        const snippet = snippets && candidate.holes === true;
        const newText =
            candidate.holes && !snippets ? withoutHoles(candidate.insert ?? candidate.label) : (candidate.insert ?? candidate.label);
        items.push({
            label: candidate.label,
            kind: candidate.kind,
            ...(candidate.beside ? { labelDetails: { description: candidate.beside } } : {}),
            ...(candidate.documentation ? { documentation: { kind: 'markdown', value: candidate.documentation } } : {}),
            filterText: [typed, candidate.label, ...candidate.names].filter(Boolean).join(' '),
            sortText: `${String(Math.floor(candidate.rank)).padStart(2, '0')}${quality}${String(order).padStart(4, '0')}`,
            insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            textEdit: { range, newText },
            ...(candidate.import ? { additionalTextEdits: [importEdit(candidate.import)] } : {}),
        });
    });
    return items;
}

function importEdit({ text, at: { position, after } }: NonNullable<Candidate['import']>) {
    return { range: { start: position, end: position }, newText: after ? `\n${text}` : `${text}\n` };
}

const matches = (name: string, wanted: string) => name.includes(wanted) || name.replace(/[ .]/g, '').includes(wanted.replace(/[ .]/g, ''));

/** A snippet's text for clients without holes: the proposals stay, empty holes go. */
export function withoutHoles(snippet: string): string {
    return snippet
        .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$(\d+|\{\d+\})/g, '')
        .replace(/\t/g, '    ');
}
