import { CompletionItemKind } from 'vscode-languageserver-types';
import { shapeOf } from '../../../model/shape/index.js';
import type { FileAt } from '../file-at.js';
import { partAt } from '../symbol-at.js';
import { keywordPage, keywordText } from '../words/keyword.js';
import type { Candidate, CompletionOptions } from './candidate.js';
import { givenIn, ownerOf, placeOf } from './place.js';
import { snippetFor } from './snippets.js';
import { type Expected, expected } from './walk.js';

/** The keywords that fit: those that go on with the statement before those that begin another. */
export function keywordCandidates(
    places: readonly Expected[],
    file: FileAt,
    offset: number,
    { today, lang }: CompletionOptions,
): Candidate[] {
    const written = new Map<string, ReadonlySet<string>>();
    return places.flatMap((place): Candidate[] => {
        const { keyword } = place.edge;
        if (keyword === undefined || !/^[a-z_]+$/.test(keyword) || isValueOfName(place)) return [];
        const { owner, feature, single } = ownerOf(place);
        const type = owner.rule.type ?? '';
        if (!written.has(type)) written.set(type, writtenLater(file, offset, type));
        if (single && feature !== undefined && (givenIn(owner, feature).length > 0 || written.get(type)?.has(feature))) return [];
        const { label, opensBlock } = phrase(place);
        const rule = place.frame.fresh ? place.frame.rule.name : '';
        const snippet = snippetFor(rule, keyword, today, lang) ?? (opensBlock ? `${label} {\n\t$0\n}` : undefined);
        const sentence = keywordText(keyword, lang);
        const documentation = keywordPage(keyword, lang);
        return [
            {
                label,
                kind: snippet === undefined ? CompletionItemKind.Keyword : CompletionItemKind.Snippet,
                names: sentence ? [sentence] : [],
                ...(documentation ? { documentation } : {}),
                ...(snippet === undefined ? {} : { insert: snippet, holes: true }),
                rank: Math.min(20 + place.pops, 90),
            },
        ];
    });
}

/** Built-in parties are keywords in the grammar and names to the writer. */
const isValueOfName = (place: Expected): boolean => place.frame.rule.kind === 'value' && placeOf(place).field?.type === 'ref';

/** Properties that the block around the cursor has after it. */
function writtenLater(file: FileAt, offset: number, syntax: string): ReadonlySet<string> {
    const part = partAt(file, offset);
    const place = part && file.source.positions.parts.get(part.id);
    if (!part || !place || !shapeOf(part).syntax.includes(syntax)) return new Set();
    return new Set(Object.entries(place.properties).flatMap(([key, ranges]) => (ranges.some(([start]) => start >= offset) ? [key] : [])));
}

/** A keyword with the keywords that must follow it, such as `conforms to`; and whether a block must. */
function phrase(place: Expected): { label: string; opensBlock: boolean } {
    let label = place.edge.keyword ?? '';
    let at = place;
    for (;;) {
        const next = expected([{ state: at.edge.to, frame: at.frame }]);
        const words = new Set(next.map(({ edge }) => edge.keyword));
        const only = words.size === 1 ? next[0]?.edge.keyword : undefined;
        if (only === undefined || !next[0]) return { label, opensBlock: false };
        if (only === '{') return { label, opensBlock: true };
        if (!/^[a-z_]+$/.test(only)) return { label, opensBlock: false };
        label += ` ${only}`;
        at = next[0];
    }
}
