// The grammar as plain data: tokens by number, rules as sequences, choices, options and loops.

/** `{ tokens, words, rules, types, tokensSource }`; `words` is how many of the tokens, from 1 on, are also a WORD. */
export function readerTables(grammar, { terminalRegex }) {
    const terminals = grammar.rules.filter((rule) => rule.$type === 'TerminalRule');
    const parserRules = grammar.rules.filter((rule) => rule.$type === 'ParserRule');
    const keywords = [...new Set(parserRules.flatMap((rule) => keywordsIn(rule.definition)))].sort();
    const wordlike = keywords.filter((keyword) => /^[a-z_]+$/.test(keyword));
    const signs = keywords.filter((keyword) => !/^[a-z_]+$/.test(keyword));
    // An address such as `fe80::1` begins like a word: no keyword may be a part of its first group.
    const hex = wordlike.find((keyword) => /^[a-f]{1,4}$/.test(keyword));
    if (hex) throw new Error(`The keyword '${hex}' could begin an address; language/reader/scan.ts must learn to tell them apart.`);
    const visible = terminals.filter((terminal) => !terminal.hidden);
    const names = ['', ...wordlike, ...signs, ...visible.map((terminal) => terminal.name)];
    const number = new Map(names.map((name, i) => [name, i]));
    const rules = new Map(parserRules.map((rule) => [rule.name, ruleOf(rule, number)]));
    return { names, words: wordlike.length, word: number.get('WORD'), rules, types: typesOf(rules), tokensSource: tokensSource() };

    function tokensSource() {
        const patterns = visible.map((terminal) => `    ${terminal.name}: /${terminalRegex(terminal).source}/y,`);
        return `${HEAD}
/** Keywords by their token number; those up to \`LAST_WORD\` are also a WORD. Number 0 is the end of the text. */
export const KEYWORDS: readonly string[] = ${JSON.stringify(['', ...wordlike, ...signs])};
export const LAST_WORD = ${wordlike.length};

export const TOKEN = {
${[...signs.map((sign) => [SIGNS[sign], sign]), ...visible.map(({ name }) => [name, name])].map(([key, name]) => `    ${key}: ${number.get(name)},`).join('\n')}
} as const;

/** What the tokens look like, to be tried at one place. */
export const PATTERN = {
${patterns.join('\n')}
};

/** For each type of the grammar its properties; a node keeps their values in this order. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
${[...typesOf(rules)].map(([type, list]) => `    ${type}: ${JSON.stringify(list)},`).join('\n')}
};
`;
    }
}

export const HEAD = '// Generated from grammar/ by scripts/generate-reader.mjs. Do not edit.\n';
const SIGNS = { '.': 'DOT', '..': 'DOTS', ',': 'COMMA', '{': 'OPEN', '}': 'CLOSE' };

function keywordsIn(node) {
    if (node.$type === 'Keyword') return [node.value];
    return [...(node.elements ?? []), node.definition, node.terminal].filter(Boolean).flatMap(keywordsIn);
}

function ruleOf(rule, number) {
    const kind = rule.fragment ? 'fragment' : rule.dataType ? 'value' : 'node';
    return { name: rule.name, kind, type: rule.returnType?.ref?.name ?? rule.name, body: element(rule.definition, undefined, number) };
}

function element(node, assign, number) {
    const once = { ...node, cardinality: undefined };
    switch (node.cardinality) {
        case '?':
            return { kind: 'option', body: element(once, assign, number) };
        case '*':
            return { kind: 'loop', body: element(once, assign, number) };
        case '+':
            return { kind: 'loop1', body: element(once, assign, number) };
        default:
            break;
    }
    switch (node.$type) {
        case 'Group':
            return {
                kind: 'sequence',
                parts: node.elements.filter((one) => one.$type !== 'Action').map((one) => element(one, assign, number)),
            };
        case 'Alternatives':
            return { kind: 'choice', ways: node.elements.map((one) => element(one, assign, number)) };
        case 'Assignment':
            return element(node.terminal, { property: node.feature, operator: node.operator }, number);
        case 'Keyword':
            return { kind: 'token', token: number.get(node.value), keyword: true, assign };
        case 'RuleCall': {
            const rule = node.rule.ref;
            if (rule.$type === 'TerminalRule') return { kind: 'token', token: number.get(rule.name), assign };
            return { kind: 'call', rule: rule.name, assign };
        }
        default:
            throw new Error(`The reader knows no ${node.$type} of the grammar.`);
    }
}

/** Properties of each type in the order of the grammar, with those of the fragments that its rules call. */
function typesOf(rules) {
    const types = new Map();
    const collect = (part, into) => {
        if (part.assign && part.kind !== 'sequence') into.add(part.assign.property);
        if (part.kind === 'call' && rules.get(part.rule).kind === 'fragment') collect(rules.get(part.rule).body, into);
        for (const one of part.parts ?? part.ways ?? (part.body ? [part.body] : [])) collect(one, into);
    };
    for (const rule of rules.values()) {
        if (rule.kind !== 'node') continue;
        const into = new Set(types.get(rule.type));
        collect(rule.body, into);
        types.set(rule.type, [...into]);
    }
    for (const [type, list] of types) if (list.length === 0) types.delete(type);
    return types;
}
