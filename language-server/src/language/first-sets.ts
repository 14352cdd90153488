import {
    Alternation,
    Alternative,
    type IProduction,
    NonTerminal,
    Option,
    Repetition,
    RepetitionMandatory,
    type Rule,
    Terminal,
    type TokenType,
} from 'chevrotain';

export type Tokens = ReadonlySet<TokenType>;
/** The token types that may come first, and whether nothing at all may come. */
interface First {
    readonly tokens: Tokens;
    readonly empty: boolean;
}
type Sequence = readonly IProduction[];

/** A choice of the grammar: each way to go on is a body and what comes behind it in the rule. */
interface Choice {
    readonly rule: Rule;
    readonly ways: readonly Sequence[];
}

export interface FirstSets {
    /** The first tokens of each way of a choice; for optional parts `[inside, behind]`. Undefined where there is no such choice. */
    first(rule: string, kind: string, index: number): Tokens[] | undefined;
    /** What may come second in each way, if `token` comes first. */
    second(rule: string, kind: string, index: number, token: TokenType): Tokens[] | undefined;
    /** What may follow the call number `index` of `callee` inside `rule`. */
    follow(rule: string, callee: string, index: number): TokenType[];
}

/** First and follow sets of all rules; each is computed when it is asked for, and once. */
export function firstSets(rules: readonly Rule[]): FirstSets {
    const firsts = new Map<IProduction, First>();
    const choices = new Map<string, Choice>();
    const calls = new Map<string, Sequence>();
    const followers = new Map<Rule, Tokens>();
    const callers = new Map<Rule, { rule: Rule; rest: Sequence }[]>();

    const add = (rule: Rule, kind: string, index: number, ways: Sequence[]) => choices.set(`${rule.name}/${kind}/${index}`, { rule, ways });

    function walk(rule: Rule, definition: Sequence, end: Sequence): void {
        for (const [i, production] of definition.entries()) visit(rule, production, [...definition.slice(i + 1), ...end]);
    }
    function visit(rule: Rule, production: IProduction, rest: Sequence): void {
        if (production instanceof Terminal) return;
        if (production instanceof NonTerminal) {
            calls.set(`${rule.name}/${production.nonTerminalName}/${production.idx}`, rest);
            const known = callers.get(production.referencedRule);
            if (known) known.push({ rule, rest });
            else callers.set(production.referencedRule, [{ rule, rest }]);
            return;
        }
        const definition = definitionOf(production);
        if (production instanceof Alternation) {
            add(
                rule,
                'Alternation',
                production.idx,
                definition.map((part) => [part, ...rest]),
            );
            for (const part of definition) visit(rule, part, rest);
        } else if (production instanceof Alternative) walk(rule, definition, rest);
        else if (production instanceof Option) {
            add(rule, 'Option', production.idx, [definition, rest]);
            walk(rule, definition, rest);
        } else if (production instanceof Repetition || production instanceof RepetitionMandatory) {
            add(rule, production instanceof Repetition ? 'Repetition' : 'RepetitionMandatory', production.idx, [definition, rest]);
            walk(rule, definition, [new Repetition({ definition: [...definition] }), ...rest]);
        }
    }

    function first(production: IProduction): First {
        let known = firsts.get(production);
        if (!known) {
            known = computeFirst(production);
            firsts.set(production, known);
        }
        return known;
    }
    function computeFirst(production: IProduction): First {
        if (production instanceof Terminal) return { tokens: new Set([production.terminalType]), empty: false };
        if (production instanceof NonTerminal) return first(production.referencedRule);
        if (production instanceof Alternation) {
            const parts = production.definition.map(first);
            return { tokens: union(parts.map((part) => part.tokens)), empty: parts.some((part) => part.empty) };
        }
        const inside = firstOf(definitionOf(production));
        return production instanceof Option || production instanceof Repetition ? { ...inside, empty: true } : inside;
    }
    function firstOf(parts: Sequence): First {
        const sets: Tokens[] = [];
        // Ends at the first part that must be there: what lies behind may lead back to this rule.
        for (const part of parts) {
            const { tokens, empty } = first(part);
            sets.push(tokens);
            if (!empty) return { tokens: union(sets), empty: false };
        }
        return { tokens: union(sets), empty: true };
    }
    /** Everything that may follow a rule wherever it is called. */
    function behind(rule: Rule): Tokens {
        const known = followers.get(rule);
        if (known) return known;
        const seen = new Set<Rule>([rule]);
        const sets: Tokens[] = [];
        for (const callee of seen) {
            for (const call of callers.get(callee) ?? []) {
                const rest = firstOf(call.rest);
                sets.push(rest.tokens);
                if (rest.empty) seen.add(call.rule);
            }
        }
        const all = union(sets);
        followers.set(rule, all);
        return all;
    }

    /** The tokens that may come after `token`, if the sequence starts with it. */
    function secondOf(parts: Sequence, token: TokenType): First {
        const sets: Tokens[] = [];
        let empty = false;
        const take = (found: First) => {
            sets.push(found.tokens);
            empty ||= found.empty;
        };
        for (const [i, part] of parts.entries()) {
            const rest = parts.slice(i + 1);
            if (part instanceof Terminal) {
                if (matches(part.terminalType, token)) take(firstOf(rest));
            } else if (part instanceof NonTerminal) take(secondOf([...part.referencedRule.definition, ...rest], token));
            else if (part instanceof Alternation) for (const way of part.definition) take(secondOf([way, ...rest], token));
            else if (part instanceof Repetition || part instanceof RepetitionMandatory) {
                take(secondOf([...part.definition, new Repetition({ definition: part.definition }), ...rest], token));
            } else take(secondOf([...definitionOf(part), ...rest], token));
            if (!first(part).empty) break;
        }
        return { tokens: union(sets), empty };
    }

    /** The tokens that may come after `token`, if it is the first behind the rule. */
    function secondBehind(rule: Rule, token: TokenType): Tokens {
        const seen = new Set<Rule>([rule]);
        const sets: Tokens[] = [];
        for (const callee of seen) {
            for (const call of callers.get(callee) ?? []) {
                const { tokens, empty } = secondOf(call.rest, token);
                sets.push(tokens);
                if (empty) sets.push(behind(call.rule));
                if (firstOf(call.rest).empty) seen.add(call.rule);
            }
        }
        return union(sets);
    }

    for (const rule of rules) walk(rule, rule.definition, []);
    return {
        first(rule, kind, index) {
            const choice = choices.get(`${rule}/${kind}/${index}`);
            return choice?.ways.map((way) => {
                const { tokens, empty } = firstOf(way);
                return empty ? union([tokens, behind(choice.rule)]) : tokens;
            });
        },
        second(rule, kind, index, token) {
            const choice = choices.get(`${rule}/${kind}/${index}`);
            if (!choice) return undefined;
            return choice.ways.map((way) => {
                const { tokens, empty } = secondOf(way, token);
                const sets = [tokens];
                if (empty) sets.push(behind(choice.rule));
                if (firstOf(way).empty) sets.push(secondBehind(choice.rule, token));
                return union(sets);
            });
        },
        follow: (rule, callee, index) => [...firstOf(calls.get(`${rule}/${callee}/${index}`) ?? []).tokens],
    };
}

const definitionOf = (production: IProduction) => (production as unknown as { definition: IProduction[] }).definition;
const matches = (expected: TokenType, actual: TokenType) =>
    expected.tokenTypeIdx === actual.tokenTypeIdx || expected.categoryMatches!.includes(actual.tokenTypeIdx!);

function union(sets: readonly Tokens[]): Tokens {
    if (sets.length === 1) return sets[0]!;
    const all = new Set<TokenType>();
    for (const set of sets) for (const token of set) all.add(token);
    return all;
}
