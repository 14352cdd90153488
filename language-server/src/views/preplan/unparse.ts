import { GrammarAST } from 'langium';
import type { AnyShape, Field, Mark } from '../../model/shape/field.js';
import { type Part, shapeOf } from '../../model/shape/index.js';
import { ENTRY, type Token } from './layout.js';
import { literal, stringLiteral, takesTodo } from './literal.js';

/** A part or a value to be printed, with the shape that says what its properties are. */
interface Source {
    readonly shape: AnyShape;
    readonly record: Readonly<Record<string, unknown>>;
    /** Remarks of the part; of the one property within which a value stands. */
    readonly marks: readonly Mark[];
    readonly nested: boolean;
    /** The values of each property, gathered when they are first asked for. */
    readonly values: Map<string, readonly Value[]>;
}
type Value = { readonly given: unknown } | { readonly todo: string };
/** How many values of each property are printed already. */
type Used = Readonly<Record<string, number>>;
interface Printed {
    readonly tokens: readonly Token[];
    readonly used: Used;
    /** Values printed; an optional piece without any is left out. */
    readonly count: number;
}
const nothing = (used: Used): Printed => ({ tokens: [], used, count: 0 });

/**
 * Prints a part by the grammar itself: each rule is walked, and takes the values that the model has for it. So every
 * construct of the language prints, also one that is added later. Undefined where the grammar has no text for the part,
 * and where the part's own text was damaged: printing it would lose what could not be read.
 */
export function unparsePart(rule: GrammarAST.ParserRule, part: Part): readonly Token[] | undefined {
    if (part.damaged || part.marks?.some((mark) => mark.issue === 'malformed' || mark.issue === 'missing')) return undefined;
    const source = { shape: shapeOf(part), record: part as never, marks: part.marks ?? [], nested: false, values: new Map() };
    return unparse(rule, source);
}

function unparse(rule: GrammarAST.ParserRule, source: Source): readonly Token[] | undefined {
    const printed = element(rule.definition, source, {}, false);
    return printed && complete(source, printed.used) ? printed.tokens : undefined;
}

const complete = (source: Source, used: Used): boolean =>
    Object.keys(source.shape.fields).every((key) => valuesOf(source, key).length === (used[key] ?? 0));

function valuesOf(source: Source, key: string): readonly Value[] {
    const known = source.values.get(key);
    if (known) return known;
    const values = gathered(source, key);
    source.values.set(key, values);
    return values;
}

/** The values of a property in their order, with the owned-up holes among them. */
function gathered(source: Source, key: string): readonly Value[] {
    const raw = source.record[key];
    const list = Array.isArray(raw) ? raw : raw === undefined || raw === false ? [] : [raw];
    const values: Value[] = list.map((given) => ({ given }));
    const type = source.shape.fields[key]?.type;
    if (source.nested || type === 'value' || type === 'part') return values;
    for (const mark of source.marks) {
        if (mark.issue === 'todo' && mark.property === key) values.splice(mark.index ?? 0, 0, { todo: mark.text ?? '' });
    }
    return values;
}

function element(one: GrammarAST.AbstractElement, source: Source, used: Used, block: boolean): Printed | undefined {
    if (one.cardinality === '*' || one.cardinality === '+') return repeated(one, source, used, block);
    const printed = once(one, source, used, block, false);
    if (one.cardinality === '?') return printed && printed.count > 0 ? printed : nothing(used);
    return printed;
}

function repeated(one: GrammarAST.AbstractElement, source: Source, used: Used, block: boolean): Printed | undefined {
    const all = growing(used);
    for (;;) {
        const next = once(one, source, all.used, false, true);
        if (!next || next.count === 0) break;
        if (block) all.tokens.push(ENTRY);
        add(all, next);
    }
    return all.count > 0 || one.cardinality === '*' ? all : undefined;
}

interface Growing {
    readonly tokens: Token[];
    used: Used;
    count: number;
}
const growing = (used: Used): Growing => ({ tokens: [], used, count: 0 });

function add(all: Growing, next: Printed): void {
    for (const token of next.tokens) all.tokens.push(token);
    all.used = next.used;
    all.count += next.count;
}

function once(one: GrammarAST.AbstractElement, source: Source, used: Used, block: boolean, loop: boolean): Printed | undefined {
    if (GrammarAST.isKeyword(one)) return { tokens: [one.value], used, count: 0 };
    if (GrammarAST.isAction(one)) return nothing(used);
    if (GrammarAST.isAssignment(one)) return assignment(one, source, used);
    if (GrammarAST.isGroup(one)) return group(one, source, used, block);
    if (GrammarAST.isAlternatives(one)) return alternatives(one, source, used, block, loop);
    if (GrammarAST.isRuleCall(one)) return call(one, source, used, block, loop);
    return undefined;
}

function group(one: GrammarAST.Group, source: Source, used: Used, block: boolean): Printed | undefined {
    const all = growing(used);
    let inside = block;
    for (const piece of one.elements) {
        const next = element(piece, source, all.used, inside);
        if (!next) return undefined;
        add(all, next);
        if (GrammarAST.isKeyword(piece)) inside = piece.value === '{' || (inside && piece.value !== '}');
    }
    return all;
}

/** In a loop the first way that takes a value, in the order of the grammar; else the way that takes most with fewest words. */
function alternatives(one: GrammarAST.Alternatives, source: Source, used: Used, block: boolean, loop: boolean): Printed | undefined {
    let best: Printed | undefined;
    for (const way of loop ? bareWordsFirst(one.elements) : one.elements) {
        const next = element(way, source, used, block);
        if (!next) continue;
        if (loop && next.count > 0) return next;
        if (!best || next.count > best.count || (next.count === best.count && next.tokens.length < best.tokens.length)) best = next;
    }
    return best;
}

/** A bare word could be taken for a clause of the statement before it, so it stands before all statements. */
function bareWordsFirst(ways: readonly GrammarAST.AbstractElement[]): GrammarAST.AbstractElement[] {
    const bare = (way: GrammarAST.AbstractElement) => GrammarAST.isAssignment(way) && GrammarAST.isKeyword(way.terminal);
    return [...ways.filter(bare), ...ways.filter((way) => !bare(way))];
}

function call(one: GrammarAST.RuleCall, source: Source, used: Used, block: boolean, loop: boolean): Printed | undefined {
    const rule = one.rule.ref;
    if (!GrammarAST.isParserRule(rule)) return undefined;
    if (rule.fragment) return loop ? once(rule.definition, source, used, block, loop) : element(rule.definition, source, used, block);
    // A rule that only names other rules: the one that makes this kind of part prints it whole.
    return source.shape.syntax.includes(typeOf(rule)) || isUnion(rule) ? element(rule.definition, source, used, false) : undefined;
}

const isUnion = (rule: GrammarAST.ParserRule): boolean =>
    GrammarAST.isAlternatives(rule.definition) && rule.definition.elements.every((one) => GrammarAST.isRuleCall(one));

/** The type of the tree that a rule makes. */
export const typeOf = (rule: GrammarAST.ParserRule): string => rule.returnType?.ref?.name ?? rule.inferredType?.name ?? rule.name;

function assignment(one: GrammarAST.Assignment, source: Source, used: Used): Printed | undefined {
    const key = one.feature;
    const field = source.shape.fields[key];
    const value = field && valuesOf(source, key)[used[key] ?? 0];
    if (!field || !value) return hole(one, source, used);
    const tokens = 'todo' in value ? todo(one, value.todo) : valueTokens(one.terminal, field, value.given, source, key);
    return tokens && { tokens, used: { ...used, [key]: (used[key] ?? 0) + 1 }, count: 1 };
}

/** Inside a value, what is missing may be owned up in the remarks of the part. */
function hole(one: GrammarAST.Assignment, source: Source, used: Used): Printed | undefined {
    const mark = source.nested ? source.marks.find((candidate) => candidate.issue === 'todo') : undefined;
    const tokens = mark && todo(one, mark.text ?? '');
    return tokens && { tokens, used, count: 0 };
}

function todo(one: GrammarAST.Assignment, text: string): Token[] | undefined {
    const rule = GrammarAST.isRuleCall(one.terminal) ? one.terminal.rule.ref : undefined;
    const image = stringLiteral(text);
    return rule && image && takesTodo(rule) ? ['todo', image] : undefined;
}

function valueTokens(
    terminal: GrammarAST.AbstractElement,
    field: Field<unknown>,
    value: unknown,
    source: Source,
    key: string,
): readonly Token[] | undefined {
    if (GrammarAST.isKeyword(terminal)) return value === true || value === terminal.value ? [terminal.value] : undefined;
    const rule = GrammarAST.isRuleCall(terminal) ? terminal.rule.ref : undefined;
    if (!rule) return undefined;
    if (field.type === 'part') return GrammarAST.isParserRule(rule) ? unparsePart(rule, value as Part) : undefined;
    if (field.type === 'value') return GrammarAST.isParserRule(rule) ? nestedTokens(rule, field, value, source, key) : undefined;
    const text = literal(rule, value);
    return text === undefined ? undefined : [text];
}

function nestedTokens(
    rule: GrammarAST.ParserRule,
    field: Field<unknown>,
    value: unknown,
    source: Source,
    key: string,
): readonly Token[] | undefined {
    const shape = field.shape?.()[0];
    const marks = source.nested ? source.marks : source.marks.filter((mark) => mark.property === key);
    return shape && unparse(rule, { shape, record: value as never, marks, nested: true, values: new Map() });
}
