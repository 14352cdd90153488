import { type AstNode, type CompositeCstNode, GrammarAST, isCompositeCstNode } from 'langium';
import type { File } from '../generated/ast.js';
import { grammar } from '../parser.js';

/** Where the properties and statements of a file begin, and the clauses of each step. Offsets. */
export interface Marks {
    readonly items: ReadonlySet<number>;
    readonly steps: readonly { clauses: readonly number[]; end: number }[];
}

type Elements = ReadonlySet<AstNode>;
let known: { grammar: GrammarAST.Grammar; items: Elements; clauses: Elements } | undefined;

/** The elements of the grammar that begin an item of a block, and those that begin a clause of a step. */
function starts() {
    const current = grammar();
    if (known?.grammar === current) return known;
    const items = new Set<AstNode>();
    const clauses = new Set<AstNode>();
    for (const rule of current.rules) {
        if (!GrammarAST.isParserRule(rule)) continue;
        blockItems(rule.definition, rule.entry, items);
        if (STEPS.has(rule.name) && GrammarAST.isGroup(rule.definition))
            for (const part of rule.definition.elements) if (part.cardinality === '*') firsts(part, clauses);
    }
    known = { grammar: current, items, clauses };
    return known;
}
const STEPS = new Set(['Step', 'PlainStep', 'Override']);

function blockItems(element: GrammarAST.AbstractElement, inside: boolean, found: Set<AstNode>): void {
    if (!GrammarAST.isGroup(element)) return;
    let open = inside;
    for (const part of element.elements) {
        if (GrammarAST.isKeyword(part) && part.value === '{') open = true;
        else if (GrammarAST.isKeyword(part) && part.value === '}') open = false;
        else if (open) firsts(part, found);
    }
}

/** The elements that may come first in an element. */
function firsts(element: GrammarAST.AbstractElement, found: Set<AstNode>): void {
    if (GrammarAST.isAction(element)) return;
    if (GrammarAST.isAlternatives(element)) for (const way of element.elements) firsts(way, found);
    else if (GrammarAST.isGroup(element)) {
        const first = element.elements.find((part) => !GrammarAST.isAction(part));
        if (first) firsts(first, found);
    } else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref) && element.rule.ref.fragment) {
        firsts(element.rule.ref.definition, found);
    } else found.add(element);
}

/** Reads the marks off the syntax tree of a file without errors. */
export function marksOf(tree: File): Marks {
    const { items, clauses } = starts();
    const found = new Set<number>();
    const steps: { clauses: number[]; end: number }[] = [];
    const visit = (node: CompositeCstNode): void => {
        const begins: number[] = [];
        for (const child of node.content) {
            if (child.hidden) continue;
            const source = child.grammarSource;
            if (source) {
                const assignment = source.$container && GrammarAST.isAssignment(source.$container) ? source.$container : source;
                if (items.has(source) || items.has(assignment)) found.add(child.offset);
                if (clauses.has(source) || clauses.has(assignment)) begins.push(child.offset);
            }
            if (isCompositeCstNode(child)) visit(child);
        }
        if (begins.length > 1) steps.push({ clauses: begins, end: node.end });
    };
    if (tree.$cstNode && isCompositeCstNode(tree.$cstNode)) visit(tree.$cstNode);
    return { items: found, steps };
}
