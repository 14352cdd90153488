import { GrammarAST } from 'langium';
import { grammar } from '../../../language/parser.js';

/**
 * The grammar as a network of states: what completion walks along the tokens before the cursor. Built once from the
 * grammar itself, so a new construct is completed without a line here.
 */
export interface Rule {
    readonly name: string;
    /** Type of the syntax that the rule makes; undefined for fragments (they add to their caller) and for plain values. */
    readonly type: string | undefined;
    readonly kind: 'syntax' | 'fragment' | 'value';
    readonly start: number;
    readonly end: number;
}
export interface TokenEdge {
    readonly to: number;
    /** Keyword as written, or the name of a terminal. */
    readonly keyword?: string;
    readonly terminal?: string;
    /** The property that the token is assigned to, or that the statement it opens leads to. */
    readonly feature?: string;
    readonly leads?: string;
    /** The property is a list with commas: a second keyword would be a second list. */
    readonly listed?: boolean;
}
export interface CallEdge {
    readonly to: number;
    readonly rule: Rule;
    readonly feature?: string;
    readonly id: number;
}
export interface State {
    readonly free: number[];
    readonly tokens: TokenEdge[];
    readonly calls: CallEdge[];
}
export interface Network {
    readonly states: readonly State[];
    readonly rules: ReadonlyMap<string, Rule>;
    readonly entry: Rule;
    /** For each rule the names of the tokens it can begin with. */
    readonly first: ReadonlyMap<Rule, ReadonlySet<string>>;
    readonly nullable: ReadonlySet<Rule>;
}

let made: Network | undefined;

export function network(): Network {
    made ??= build(grammar().rules.filter(GrammarAST.isParserRule));
    return made;
}

function build(parserRules: readonly GrammarAST.ParserRule[]): Network {
    const states: State[] = [];
    const fresh = () => states.push({ free: [], tokens: [], calls: [] }) - 1;
    const rules = new Map<string, Rule>();
    for (const rule of parserRules) {
        const type = rule.fragment || rule.dataType ? undefined : (rule.returnType?.ref?.name ?? rule.name);
        const kind = rule.fragment ? 'fragment' : rule.dataType ? 'value' : 'syntax';
        rules.set(rule.name, { name: rule.name, type, kind, start: fresh(), end: fresh() });
    }
    let calls = 0;
    const at = (index: number) => states[index] as State;

    /** Lays one element between two states. */
    const lay = (element: GrammarAST.AbstractElement, from: number, to: number, around: Assigned): void => {
        const many = element.cardinality === '*' || element.cardinality === '+';
        if (!many && element.cardinality !== '?') {
            layOnce(element, from, to, around);
            return;
        }
        const start = fresh();
        const end = fresh();
        at(from).free.push(start);
        at(end).free.push(to);
        if (many) at(end).free.push(start);
        if (element.cardinality !== '+') at(start).free.push(end);
        layOnce(element, start, end, around);
    };
    const layOnce = (element: GrammarAST.AbstractElement, from: number, to: number, around: Assigned): void => {
        if (GrammarAST.isAlternatives(element)) {
            for (const one of element.elements) lay(one, from, to, around);
        } else if (GrammarAST.isGroup(element)) {
            let here = from;
            element.elements.forEach((one, i) => {
                const next = i === element.elements.length - 1 ? to : fresh();
                lay(one, here, next, { ...around, ...following(element, i) });
                here = next;
            });
        } else if (GrammarAST.isAssignment(element)) {
            lay(element.terminal, from, to, { ...around, feature: element.feature });
        } else if (GrammarAST.isKeyword(element)) {
            at(from).tokens.push({ to, keyword: element.value, ...around });
        } else if (GrammarAST.isRuleCall(element) && element.rule.ref) {
            const rule = rules.get(element.rule.ref.name);
            const { feature } = around;
            if (rule) at(from).calls.push({ to, rule, id: calls++, ...(feature ? { feature } : {}) });
            else at(from).tokens.push({ to, terminal: element.rule.ref.name, ...around });
        } else if (GrammarAST.isAction(element)) at(from).free.push(to);
        else throw new Error(`Completion knows no grammar element '${element.$type}'`);
    };
    for (const rule of parserRules) {
        const { start, end } = rules.get(rule.name) as Rule;
        lay(rule.definition, start, end, {});
    }
    const entry = rules.get(parserRules.find((rule) => rule.entry)?.name ?? '');
    if (!entry) throw new Error('The grammar has no entry rule');
    return { states, rules, entry, ...firstSets(states, [...rules.values()]) };
}

interface Assigned {
    feature?: string;
    leads?: string;
    listed?: boolean;
}

/** The property that the words after a keyword are for. */
function following(group: GrammarAST.Group, index: number): Assigned {
    if (!GrammarAST.isKeyword(group.elements[index])) return {};
    const next = group.elements.slice(index + 1).find((one) => !GrammarAST.isKeyword(one));
    if (!next || !GrammarAST.isAssignment(next)) return {};
    const again = group.elements
        .slice(index + 1)
        .some(
            (one) =>
                GrammarAST.isGroup(one) && one.elements.some((inner) => GrammarAST.isAssignment(inner) && inner.feature === next.feature),
        );
    return { leads: next.feature, listed: again };
}

function firstSets(states: readonly State[], rules: readonly Rule[]): Pick<Network, 'first' | 'nullable'> {
    const first = new Map(rules.map((rule) => [rule, new Set<string>()]));
    const nullable = new Set<Rule>();
    for (let changed = true; changed; ) {
        changed = false;
        for (const rule of rules) {
            const found = first.get(rule) as Set<string>;
            const before = found.size + (nullable.has(rule) ? 1 : 0);
            const seen = new Set<number>();
            const visit = (index: number): void => {
                if (seen.has(index)) return;
                seen.add(index);
                if (index === rule.end) nullable.add(rule);
                const state = states[index] as State;
                for (const edge of state.tokens) found.add(edge.keyword ?? edge.terminal ?? '');
                for (const call of state.calls) {
                    for (const one of first.get(call.rule) as Set<string>) found.add(one);
                    if (nullable.has(call.rule)) visit(call.to);
                }
                for (const next of state.free) visit(next);
            };
            visit(rule.start);
            if (found.size + (nullable.has(rule) ? 1 : 0) !== before) changed = true;
        }
    }
    return { first, nullable };
}
