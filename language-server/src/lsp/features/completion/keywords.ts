import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Range } from '../../../model/file-model.js';
import { shapeOf } from '../../../model/shape/index.js';
import type { FileAt } from '../file-at.js';
import { partAt } from '../symbol-at.js';
import { chineseName, keywordPage, keywordText } from '../words/keyword.js';
import type { Candidate, CompletionOptions } from './candidate.js';
import type { TokenEdge } from './network.js';
import { givenIn, ownerOf, placeOf } from './place.js';
import { snippetFor } from './snippets.js';
import { later, type Statements } from './statements.js';
import { type Expected, expected } from './walk.js';

/** Words that only lengthen a name: rarer than the next clause. */
const RARE: ReadonlySet<string> = new Set(['of_place', 'of_sector']);
/** Words that open an occasion are more likely than any single one; the place of a step is rarely said. By rule. */
const RANKS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    Fact: { grade: 0, possible: 1, level: 1, warning: 1 },
    Rotation: { rotate: 0 },
    Step: { at: 30 },
    Override: { at: 30 },
};

/**
 * The keywords that fit. Within a line those that go on with the statement come before those that begin another, at its
 * start the other way round. `offset` and `end`: where the word at the cursor begins and ends.
 */
export function keywordCandidates(
    places: readonly Expected[],
    file: FileAt,
    [offset, end]: Range,
    { today, lang }: CompletionOptions,
    statements: Statements | undefined,
    home: ReadonlySet<TokenEdge>,
): Candidate[] {
    const written = new Map<string, ReadonlySet<string>>();
    // The second word of a phrase such as `held by`: nothing else can stand there.
    const only = places.every(({ edge }) => edge.keyword !== undefined && edge.keyword === places[0]?.edge.keyword);
    return places.flatMap((place): Candidate[] => {
        const { keyword } = place.edge;
        if (keyword === undefined || !/^[a-z_]+$/.test(keyword) || isValueOfName(place)) return [];
        const { owner, feature, single } = ownerOf(place);
        const type = owner.rule.type ?? '';
        if (!written.has(type)) written.set(type, writtenLater(file, offset, end, type));
        // The words of a value that is begun are not a second value.
        const inside = place.frame.fresh && place.frame.rule.kind === 'syntax' && !home.has(place.edge);
        const second =
            single && !inside && feature !== undefined && (givenIn(owner, feature).length > 0 || written.get(type)?.has(feature));
        if (second && !only) return [];
        const { label, opensBlock } = phrase(place);
        const rule = place.frame.fresh ? place.frame.rule.name : '';
        const snippet = snippetFor(rule, keyword, today, lang) ?? (opensBlock ? `${label} {\n\t$0\n}` : undefined);
        const sentence = keywordText(keyword, lang);
        const documentation = keywordPage(keyword, lang);
        const chinese = chineseName(keyword);
        const candidate: Candidate = {
            label,
            kind: snippet === undefined ? CompletionItemKind.Keyword : CompletionItemKind.Snippet,
            names: [...(chinese ? [chinese] : []), ...(sentence ? [sentence] : [])],
            ...(chinese && lang === 'zh-CN' ? { beside: chinese } : {}),
            ...(documentation ? { documentation } : {}),
            ...(snippet === undefined ? {} : { insert: snippet, holes: true }),
            rank: rankOf(place, statements),
        };
        return [later(candidate, place, statements)];
    });
}

function rankOf({ edge, frame, pops }: Expected, statements: Statements | undefined): number {
    const { keyword = '' } = edge;
    const own = RANKS[frame.rule.name]?.[keyword];
    if (own !== undefined) return own;
    if (statements?.edges.has(edge)) return keyword === statements.above ? 19 : 20;
    return Math.min(20 + pops + (RARE.has(keyword) ? 15 : 0), 50);
}

/** Built-in parties are keywords in the grammar and names to the writer. */
const isValueOfName = (place: Expected): boolean => place.frame.rule.kind === 'value' && placeOf(place).field?.type === 'ref';

/** Properties that the block around the cursor has after it; the word at the cursor is not yet one of them. */
function writtenLater(file: FileAt, offset: number, end: number, syntax: string): ReadonlySet<string> {
    const part = partAt(file, offset);
    const place = part && file.source.positions.parts.get(part.id);
    if (!part || !place || !shapeOf(part).syntax.includes(syntax)) return new Set();
    return new Set(Object.entries(place.properties).flatMap(([key, ranges]) => (ranges.some(([start]) => start >= end) ? [key] : [])));
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
