import { distance } from 'fastest-levenshtein';
import { type AstNode, GrammarAST } from 'langium';

interface Index {
    /** By rule, the keywords with which properties, statements and clauses may begin inside it. */
    readonly inside: ReadonlyMap<string, readonly string[]>;
    /** By keyword, the rules whose text begins with it. */
    readonly rules: ReadonlyMap<string, readonly string[]>;
}
const indexes = new WeakMap<GrammarAST.Grammar, Index>();

/** Read off the grammar when the first error is met, never while good text is parsed. */
function indexOf(grammar: GrammarAST.Grammar): Index {
    const known = indexes.get(grammar);
    if (known) return known;
    const inside = new Map<string, string[]>();
    const rules = new Map<string, string[]>();
    for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
        const found = new Set<string>();
        loops(rule.definition, found, new Set());
        inside.set(rule.name, [...found]);
        const first = new Set<string>();
        firstKeywords(rule.definition, first, new Set());
        const [only, ...others] = first;
        if (only && others.length === 0) rules.set(only, [...(rules.get(only) ?? []), rule.name]);
    }
    const index = { inside, rules };
    indexes.set(grammar, index);
    return index;
}

/** The keywords with which properties, statements and clauses may begin inside what a rule of the grammar describes. */
export const keywordsIn = (grammar: GrammarAST.Grammar, rule: string): readonly string[] => indexOf(grammar).inside.get(rule) ?? [];

/** The rules whose text begins with the keyword. */
export const rulesOf = (grammar: GrammarAST.Grammar, keyword: string): readonly string[] => indexOf(grammar).rules.get(keyword) ?? [];

/** The rules inside which a property, statement or clause may begin with the keyword. */
export const rulesHolding = (grammar: GrammarAST.Grammar, keyword: string): readonly string[] =>
    [...indexOf(grammar).inside].filter(([, keywords]) => keywords.includes(keyword)).map(([rule]) => rule);

/** Whether something in the language begins with the word. */
export function isKeyword(grammar: GrammarAST.Grammar, word: string): boolean {
    for (const keywords of indexOf(grammar).inside.values()) if (keywords.includes(word)) return true;
    return false;
}

function loops(element: GrammarAST.AbstractElement, found: Set<string>, seen: Set<AstNode>): void {
    if (element.cardinality === '*' || element.cardinality === '+') firstKeywords(element, found, new Set());
    else if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element))
        for (const part of element.elements) loops(part, found, seen);
    else if (
        GrammarAST.isRuleCall(element) &&
        GrammarAST.isParserRule(element.rule.ref) &&
        element.rule.ref.fragment &&
        !seen.has(element)
    ) {
        seen.add(element);
        loops(element.rule.ref.definition, found, seen);
    }
}

function firstKeywords(element: GrammarAST.AbstractElement, found: Set<string>, seen: Set<AstNode>): void {
    if (GrammarAST.isKeyword(element)) {
        if (/^[a-z_]+$/.test(element.value)) found.add(element.value);
    } else if (GrammarAST.isAlternatives(element)) for (const way of element.elements) firstKeywords(way, found, seen);
    else if (GrammarAST.isGroup(element)) {
        for (const part of element.elements) {
            if (GrammarAST.isAction(part)) continue;
            firstKeywords(part, found, seen);
            if (part.cardinality !== '?' && part.cardinality !== '*') break;
        }
    } else if (GrammarAST.isAssignment(element)) firstKeywords(element.terminal, found, seen);
    else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref) && !seen.has(element.rule.ref)) {
        seen.add(element.rule.ref);
        firstKeywords(element.rule.ref.definition, found, seen);
    }
}

/** The candidate that the word was probably meant to be: a slip of the fingers, or a part of it. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
    if (candidates.includes(word)) return undefined;
    const lower = word.toLowerCase();
    const slips = candidates
        .map((candidate) => ({ candidate, far: distance(lower, candidate) }))
        .filter(({ candidate, far }) => far > 0 && far <= Math.max(1, Math.floor(Math.min(lower.length, candidate.length) / 3)))
        .sort((a, b) => a.far - b.far);
    if (slips[0]) return slips[0].candidate;
    if (lower.length < 3) return undefined;
    const parts = candidates.filter((candidate) =>
        candidate.split('_').some((part) => part.length > 2 && (part.startsWith(lower) || lower.startsWith(part))),
    );
    return parts.sort((a, b) => Math.abs(a.length - lower.length) - Math.abs(b.length - lower.length))[0];
}
