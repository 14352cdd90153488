import { GrammarAST, GrammarUtils } from 'langium';
import { dedent, TODO_MARK, unquote } from '../../language/values.js';

/** A text over several lines, printed as a `"""` block. */
export interface TextBlock {
    readonly lines: readonly string[];
}

/** What stands for a damaged or an owned-up value; never a pattern of a sound one. */
const UNSOUND = new Set(['MALFORMED', 'HOLE']);

const patterns = new WeakMap<GrammarAST.AbstractRule, RegExp>();

/** The text of a value where the grammar calls `rule`; undefined where the value is none of its texts. */
export function literal(rule: GrammarAST.AbstractRule, value: unknown): string | TextBlock | undefined {
    const text = typeof value === 'object' && value !== null && 'ref' in value ? value.ref : value;
    if (typeof text !== 'string' && typeof text !== 'number') return undefined;
    if (calls(rule, 'TEXT_BLOCK')) return textLiteral(String(text));
    if (calls(rule, 'STRING')) return stringLiteral(String(text));
    return patternOf(rule).test(String(text)) ? String(text) : undefined;
}

/** Whether a `todo "…"` may stand where the grammar calls `rule`. */
export const takesTodo = (rule: GrammarAST.AbstractRule): boolean => calls(rule, 'HOLE');

const ESCAPES: Record<string, string> = { '\n': '\\n', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** A string token that reads as `text`; undefined for a text that no string can hold. */
export function stringLiteral(text: string): string | undefined {
    const image = `"${text.replace(/[\n\t"\\]/g, (c) => ESCAPES[c] ?? c)}"`;
    return unquote(image) === text && !text.includes('\r') && !text.includes(TODO_MARK) ? image : undefined;
}

function textLiteral(text: string): string | TextBlock | undefined {
    const lines = text.split('\n');
    // A line with a lone brace ends an open block early.
    const sound =
        lines.length > 1 &&
        !text.includes('"""') &&
        !text.includes('\r') &&
        !text.includes(TODO_MARK) &&
        !lines.some((line) => line.trim() === '}');
    if (sound && dedent(`"""\n${lines.map((line) => `    ${line}`).join('\n')}\n    """`) === text) return { lines };
    return stringLiteral(text);
}

function patternOf(rule: GrammarAST.AbstractRule): RegExp {
    const known = patterns.get(rule);
    if (known) return known;
    const made = new RegExp(`^(?:${sourceOf(rule)})$`);
    patterns.set(rule, made);
    return made;
}

const NOTHING = '(?!)';

function sourceOf(rule: GrammarAST.AbstractRule): string {
    if (UNSOUND.has(rule.name)) return NOTHING;
    if (GrammarAST.isTerminalRule(rule)) return GrammarUtils.terminalRegex(rule).source;
    return GrammarAST.isParserRule(rule) ? elementSource(rule.definition) : NOTHING;
}

function elementSource(element: GrammarAST.AbstractElement): string {
    const once = onceSource(element);
    return element.cardinality ? `(?:${once})${element.cardinality}` : once;
}

function onceSource(element: GrammarAST.AbstractElement): string {
    if (GrammarAST.isAlternatives(element)) return `(?:${element.elements.map(elementSource).join('|')})`;
    if (GrammarAST.isGroup(element)) return element.elements.map(elementSource).join('');
    if (GrammarAST.isKeyword(element)) return element.value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    return rule ? `(?:${sourceOf(rule)})` : NOTHING;
}

/** Whether a rule is a terminal of this name or may be one. */
function calls(rule: GrammarAST.AbstractRule, terminal: string): boolean {
    if (rule.name === terminal) return true;
    return GrammarAST.isParserRule(rule) && elementCalls(rule.definition, terminal);
}

function elementCalls(element: GrammarAST.AbstractElement, terminal: string): boolean {
    if (GrammarAST.isAlternatives(element)) return element.elements.some((one) => elementCalls(one, terminal));
    return GrammarAST.isRuleCall(element) && element.rule.ref?.name === terminal;
}
