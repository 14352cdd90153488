// Rules and decisions as TypeScript.
import { HEAD } from './tables.mjs';

/** The reader: a function for each rule, and one for each type that a fragment is part of. */
export function readerSource(tables, decisions) {
    const { names, rules, types, words, word } = tables;
    const isWord = (token) => token === word || (token >= 1 && token <= words);
    const out = [];
    const fragments = new Set();
    /** Sets of tokens that a test asks for, as text, with the number of their function. */
    const sets = new Map();

    for (const rule of rules.values()) {
        if (rule.kind === 'value') out.push(valueRule(rule));
        else if (rule.kind === 'node') out.push(nodeRule(rule));
    }
    for (const key of fragments) {
        const [name, type] = key.split('/');
        const rule = rules.get(name);
        out.push(`function ${name}In${type}(n: RawNode): void {\n${statement(rule.body, rule, type, [])}}\n`);
    }
    const used = [
        'add',
        'close',
        'eat',
        'give',
        'here',
        'keyword',
        'look',
        'mark',
        'open',
        'set',
        'stuck',
        'value',
        'word',
        'isWord',
        'after',
    ];
    for (const [list, i] of sets) {
        const cases = list.split(',').map((token) => `case ${token}:`);
        out.push(
            `function in${i}(token: number): boolean {\nswitch (token) {\n${cases.join('\n')}\nreturn true;\ndefault:\nreturn false;\n}\n}\n`,
        );
    }
    const body = out.join('\n');
    const imports = used.filter((name) => new RegExp(`\\b${name}\\(`).test(body)).sort();
    return `${HEAD}import { ${imports.join(', ')} } from '../reader/cursor.js';
import type { RawNode } from '../reader/raw.js';

/** Reads the tokens at hand as a whole file. */
export const readFileRule = (): RawNode => File();

${body}`;

    /** A rule whose ways are other rules (\`Content: Prose | Section\`) gives what they give. */
    function nodeRule(rule) {
        const list = types.get(rule.type);
        if (!list) {
            const ways = rule.body.ways;
            const table = decisions.way(
                rule.name,
                ways.map((way) => [way]),
                'choice',
            );
            return `function ${rule.name}(): RawNode {\n${branches(
                table,
                ways.map((way) => `return ${way.rule}();\n`),
                'return stuck();\n',
            )}}\n`;
        }
        return `function ${rule.name}(): RawNode {\n    const n = open('${rule.type}', ${list.length});\n${statement(rule.body, rule, rule.type, [])}    return close(n);\n}\n`;
    }

    function valueRule(rule) {
        return `function ${rule.name}(): string {\n${textOf(rule.body, rule, [], true)}}\n`;
    }
    /** Statements that leave the text of a value in \`v\`, or return it. */
    function textOf(part, rule, rest, whole) {
        const put = (expression) => (whole ? `return ${expression};\n` : `v += ${expression};\n`);
        if (part.kind === 'token') return put(part.keyword ? `keyword(${part.token})` : terminal(part.token));
        if (part.kind === 'call') return put(`${part.rule}()`);
        if (part.kind === 'choice') {
            const table = decisions.way(
                rule.name,
                part.ways.map((way) => [way, ...rest]),
                'choice',
            );
            return branches(
                table,
                part.ways.map((way) => textOf(way, rule, rest, whole)),
                whole ? 'return stuck();\n' : 'stuck();\n',
                !whole,
            );
        }
        if (part.kind === 'sequence') {
            const inner = part.parts.map((one, i) => textOf(one, rule, [...part.parts.slice(i + 1), ...rest], false)).join('');
            return whole ? `let v = '';\n${inner}return v;\n` : inner;
        }
        if (part.kind === 'loop') return loop(part, rule, rest, textOf(part.body, rule, [part, ...rest], false));
        throw new Error(`The reader knows no ${part.kind} in the value ${rule.name}.`);
    }

    function terminal(token) {
        return token === word ? 'word()' : `value(${token})`;
    }

    /** Statements that read a part of a rule into the node \`n\`; \`rest\` is what comes behind it in the rule. */
    function statement(part, rule, type, rest) {
        switch (part.kind) {
            case 'token':
                if (!part.assign) return part.keyword ? `eat(${part.token}); // ${names[part.token]}\n` : `${terminal(part.token)};\n`;
                return assign(part.assign, type, part.keyword ? `keyword(${part.token})` : terminal(part.token));
            case 'call': {
                const callee = rules.get(part.rule);
                if (callee.kind === 'fragment') {
                    fragments.add(`${part.rule}/${type}`);
                    return `${part.rule}In${type}(n);\n`;
                }
                if (!part.assign) throw new Error(`The reader cannot merge ${part.rule} into ${rule.name}.`);
                return assign(part.assign, type, `${part.rule}()`);
            }
            case 'sequence':
                return part.parts.map((one, i) => statement(one, rule, type, [...part.parts.slice(i + 1), ...rest])).join('');
            case 'choice': {
                const table = decisions.way(
                    rule.name,
                    part.ways.map((way) => [way, ...rest]),
                    'choice',
                );
                return branches(
                    table,
                    part.ways.map((way) => statement(way, rule, type, rest)),
                    'stuck();\n',
                    true,
                );
            }
            case 'option': {
                const table = decisions.way(rule.name, [[part.body], rest], 'option');
                return `if (${condition(table)}) {\n${statement(part.body, rule, type, rest)}}\n`;
            }
            default:
                return loop(part, rule, rest, statement(part.body, rule, type, [{ kind: 'loop', body: part.body }, ...rest]));
        }
    }
    function loop(part, rule, rest, body) {
        const again = decisions.way(rule.name, [[part.body], rest], 'loop');
        const test = condition(again);
        return part.kind === 'loop1' ? `do {\n${body}} while (${test});\n` : `while (${test}) {\n${body}}\n`;
    }
    function assign({ property, operator }, type, expression) {
        const index = types.get(type).indexOf(property);
        if (operator === '+=') return `add(n, ${index}, here(), ${expression});\n`;
        if (operator === '?=') return `mark(n, ${index}, here(), ${expression});\n`;
        return `set(n, ${index}, here(), ${expression});\n`;
    }

    /** Whether the next token, or the two next, go into way 0. */
    function condition(table) {
        const sure = [];
        const ask = [];
        for (const [token, way] of table) {
            if (way === 0) sure.push(token);
            else if (way.second) {
                const inside = [...way.second].filter(([, one]) => one === 0).map(([second]) => second);
                if (inside.length > 0) ask.push([token, test('after()', inside)]);
            }
        }
        const asked = grouped(ask).map(([tokens, second]) => `(${test('look()', tokens)} && (${second}))`);
        return [...(sure.length > 0 ? [test('look()', sure)] : []), ...asked].join(' || ') || 'false';
    }
    function test(what, tokens) {
        const set = new Set(tokens);
        if (set.has(word) && [...set].filter(isWord).length > words / 2) {
            const missing = Array.from({ length: words }, (_, i) => i + 1).filter((token) => !set.has(token));
            const without = missing.map((token) => ` && ${what} !== ${token}`).join('');
            const others = [...set].filter((token) => !isWord(token));
            const some = `isWord(${what})${without}`;
            return others.length > 0 ? `${without ? `(${some})` : some} || ${test(what, others)}` : some;
        }
        const list = [...set].sort((a, b) => a - b);
        if (list.length <= 4) return list.map((token) => `${what} === ${token}`).join(' || ');
        return `in${setOf(list)}(${what})`;
    }
    function setOf(list) {
        const key = list.join();
        let index = sets.get(key);
        if (index === undefined) {
            index = sets.size;
            sets.set(key, index);
        }
        return index;
    }
    function grouped(pairs) {
        const groups = new Map();
        for (const [token, key] of pairs) groups.set(key, [...(groups.get(key) ?? []), token]);
        return [...groups].map(([key, tokens]) => [tokens, key]);
    }

    /** A switch over the next token; \`loose\` where a way ends without returning. */
    function branches(table, ways, otherwise, loose = false) {
        const groups = new Map();
        for (const [token, way] of table) {
            const key = way.second ? `?${JSON.stringify([...way.second].sort((a, b) => a[0] - b[0]))}` : String(way);
            groups.set(key, { way, tokens: [...(groups.get(key)?.tokens ?? []), token] });
        }
        const end = loose ? 'break;\n' : '';
        let fallback = otherwise;
        let cases = '';
        for (const { way, tokens } of groups.values()) {
            const body = way.second ? asked(way.second, ways, otherwise) : ways[way];
            const wordy = tokens.includes(word) && tokens.filter(isWord).length > 20;
            const listed = wordy ? tokens.filter((token) => !isWord(token)) : tokens;
            if (wordy) fallback = `if (isWord(look())) {\n${body}${end}}\n${otherwise}`;
            if (listed.length > 0)
                cases += `${listed
                    .sort((a, b) => a - b)
                    .map((token) => `case ${token}:`)
                    .join('\n')} {\n${body}${end}}\n`;
        }
        return `switch (look()) {\n${cases}default: {\n${fallback}}\n}\n`;
    }
    function asked(second, ways, otherwise) {
        const byWay = grouped([...second].map(([token, way]) => [token, way]));
        return `${byWay.map(([tokens, way]) => `if (${test('after()', tokens)}) {\n${ways[way]}} else `).join('')}{\n${otherwise}}\n`;
    }
}
