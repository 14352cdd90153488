import { distance } from 'fastest-levenshtein';
import { type AstNode, GrammarAST } from 'langium';
import { grammar } from './parser.js';

/**
 * The keywords with which properties, statements and clauses may begin inside what a rule of the grammar describes.
 * Read off the grammar when an error is worded, never while parsing.
 */
export function keywordsIn(rule: string): string[] {
    const definition = parserRule(rule)?.definition;
    const found = new Set<string>();
    if (definition) loops(definition, found, new Set());
    return [...found];
}

/** The rules whose text begins with the keyword. */
export function rulesOf(keyword: string): string[] {
    return grammar()
        .rules.filter(GrammarAST.isParserRule)
        .filter((rule) => {
            const first = new Set<string>();
            firstKeywords(rule.definition, first, new Set());
            return first.size === 1 && first.has(keyword);
        })
        .map((rule) => rule.name);
}

/** Whether the word is a keyword with which something in the language begins. */
export function isKeyword(word: string): boolean {
    return grammar().rules.some((rule) => GrammarAST.isParserRule(rule) && keywordsIn(rule.name).includes(word));
}

const parserRule = (name: string) =>
    grammar().rules.find((rule): rule is GrammarAST.ParserRule => GrammarAST.isParserRule(rule) && rule.name === name);

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
