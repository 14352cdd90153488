import fc from 'fast-check';
import { GrammarAST } from 'langium';
import { PreplanGrammar } from '../../language-server/src/language/generated/grammar.js';

/** What stands for each terminal in a made-up sentence of the language. */
const TERMINALS: Record<string, readonly string[]> = {
    NAME: ['Office', 'Team', '应急办公室', 'Watch', 'Portal'],
    WORD: ['assess', 'phone', 'discovery', 'other', 'network_attack'],
    STRING: ['"Title"', '"a \\"quoted\\" \\\\ one"', '“中文标题”', '"{ } // no comment"', '""'],
    TEXT_BLOCK: ['"""\n  two\n    lines\n"""', '"""one"""', '"""\n  }\n  brace\n"""', '"""\n\n a \\ "q"\n\n b\n"""'],
    LEVEL: ['I', 'II', 'III', 'IV', 'Ⅱ'],
    DATE: ['2026-03-01', '2027-12-31'],
    TIME: ['08:00', '24:00'],
    DURATION: ['30m', '2h', '5wd', '1y', '3个工作日'],
    NUMBER: ['3', '80_000', '2.5'],
    IPV4: ['10.0.0.1', '10.0.0.0/24'],
    IPV6: ['2001:db8::1'],
    PORT: ['443/tcp', '8000-8100/udp'],
};
const LEFT_OUT = new Set(['MALFORMED', 'HOLE']);

type Choose = (n: number) => number;

/** A sentence of the grammar; `choose` decides at each fork, and depth makes an end. */
function sentence(element: GrammarAST.AbstractElement, choose: Choose, depth: number): string[] {
    const { cardinality } = element;
    const least = cardinality === '?' || cardinality === '*' ? 0 : 1;
    const most = cardinality === '*' || cardinality === '+' ? (depth > 7 ? least : 4) : 1;
    const times = depth > 9 ? least : least + choose(most - least + 1);
    return Array.from({ length: times }, () => once(element, choose, depth)).flat();
}

function once(element: GrammarAST.AbstractElement, choose: Choose, depth: number): string[] {
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isAssignment(element)) return sentence(element.terminal, choose, depth);
    if (GrammarAST.isGroup(element)) return element.elements.flatMap((one) => sentence(one, choose, depth));
    if (GrammarAST.isAlternatives(element)) {
        const ways = element.elements.filter((one) => !(GrammarAST.isRuleCall(one) && LEFT_OUT.has(one.rule.ref?.name ?? '')));
        return sentence(ways[choose(ways.length)]!, choose, depth);
    }
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    if (!rule) return [];
    if (GrammarAST.isParserRule(rule)) return join(rule, sentence(rule.definition, choose, depth + 1));
    const images = TERMINALS[rule.name];
    if (!images) throw new Error(`No sample for the terminal ${rule.name}`);
    return [images[choose(images.length)]!];
}

/** Names of several pieces are one word. */
const join = (rule: GrammarAST.ParserRule, words: string[]): string[] => (rule.dataType && words.length > 1 ? [words.join('')] : words);

/** Random sentences for a declaration of the language, from the grammar itself. */
export const declarations: fc.Arbitrary<string> = fc.infiniteStream(fc.nat(1_000_000)).map((numbers) => {
    const rule = PreplanGrammar().rules.find((one) => one.name === 'Declaration') as GrammarAST.ParserRule;
    const choose: Choose = (n) => (n <= 1 ? 0 : numbers.next().value! % n);
    return sentence(rule.definition, choose, 0).join(' ');
});
