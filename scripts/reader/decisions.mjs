// Which way to take, by one token or two: the same first sets and the same preferences as language/lookahead.ts.

/**
 * `way(rule, ways, kind)` → Map of token number → way (from 0), or `{ second: Map of token number → way }` where two ways begin
 * with the same token. `ways` are sequences of elements: for an optional part what is inside, and what is behind it in the rule.
 */
export function decisionsOf({ rules, names, words, word }) {
    const all = names.map((_, i) => i);
    const isWord = (token) => token >= 1 && token <= words;
    const callers = new Map([...rules.keys()].map((name) => [name, []]));
    for (const rule of rules.values()) findCalls(rule, rule.body, []);
    const firsts = new Map();
    const followers = new Map();

    function findCalls(rule, part, rest) {
        if (part.kind === 'call') callers.get(part.rule).push({ rule: rule.name, rest });
        else if (part.kind === 'sequence')
            for (const [i, one] of part.parts.entries()) findCalls(rule, one, [...part.parts.slice(i + 1), ...rest]);
        else if (part.kind === 'choice') for (const one of part.ways) findCalls(rule, one, rest);
        else if (part.kind === 'option') findCalls(rule, part.body, rest);
        else if (part.kind === 'loop' || part.kind === 'loop1') findCalls(rule, part.body, [{ kind: 'loop', body: part.body }, ...rest]);
    }

    function first(part) {
        let known = firsts.get(part);
        if (!known) {
            known = computeFirst(part);
            firsts.set(part, known);
        }
        return known;
    }
    function computeFirst(part) {
        switch (part.kind) {
            case 'token':
                return { tokens: new Set([part.token]), empty: false };
            case 'call':
                return first(rules.get(part.rule).body);
            case 'choice': {
                const ways = part.ways.map(first);
                return { tokens: union(ways.map((one) => one.tokens)), empty: ways.some((one) => one.empty) };
            }
            case 'sequence':
                return firstOf(part.parts);
            default:
                return { tokens: first(part.body).tokens, empty: part.kind !== 'loop1' || first(part.body).empty };
        }
    }
    function firstOf(parts) {
        const sets = [];
        for (const part of parts) {
            const { tokens, empty } = first(part);
            sets.push(tokens);
            if (!empty) return { tokens: union(sets), empty: false };
        }
        return { tokens: union(sets), empty: true };
    }
    /** Everything that may follow a rule wherever it is called. */
    function behind(rule) {
        const known = followers.get(rule);
        if (known) return known;
        const seen = new Set([rule]);
        const sets = [];
        for (const callee of seen)
            for (const call of callers.get(callee)) {
                const rest = firstOf(call.rest);
                sets.push(rest.tokens);
                if (rest.empty) seen.add(call.rule);
            }
        const found = union(sets);
        followers.set(rule, found);
        return found;
    }
    const matches = (expected, actual) => expected === actual || (expected === word && isWord(actual));
    function secondOf(parts, token) {
        const sets = [];
        let empty = false;
        const take = (found) => {
            sets.push(found.tokens);
            empty ||= found.empty;
        };
        for (const [i, part] of parts.entries()) {
            const rest = parts.slice(i + 1);
            if (part.kind === 'token') {
                if (matches(part.token, token)) take(firstOf(rest));
            } else if (part.kind === 'call') take(secondOf([rules.get(part.rule).body, ...rest], token));
            else if (part.kind === 'choice') for (const way of part.ways) take(secondOf([way, ...rest], token));
            else if (part.kind === 'sequence') take(secondOf([...part.parts, ...rest], token));
            else if (part.kind === 'option') take(secondOf([part.body, ...rest], token));
            else take(secondOf([part.body, { kind: 'loop', body: part.body }, ...rest], token));
            if (!first(part).empty) break;
        }
        return { tokens: union(sets), empty };
    }
    function secondBehind(rule, token) {
        const seen = new Set([rule]);
        const sets = [];
        for (const callee of seen)
            for (const call of callers.get(callee)) {
                const { tokens, empty } = secondOf(call.rest, token);
                sets.push(tokens);
                if (empty) sets.push(behind(call.rule));
                if (firstOf(call.rest).empty) seen.add(call.rule);
            }
        return union(sets);
    }
    /** The way by token, and the tokens that stand in several ways. Where a keyword is one way and any word another, the keyword wins. */
    function oneToken(sets, kind) {
        const table = new Map();
        const open = new Set();
        sets.forEach((tokens, way) => {
            for (const token of tokens) {
                if (table.has(token)) open.add(token);
                else table.set(token, way);
            }
        });
        (kind === 'choice' ? sets : sets.slice(0, 1)).forEach((tokens, way) => {
            if (tokens.has(word)) for (const token of all) if (isWord(token) && !table.has(token)) table.set(token, way);
        });
        return { table, open };
    }
    return {
        first,
        way(rule, ways, kind) {
            const sets = ways.map((way) => {
                const { tokens, empty } = firstOf(way);
                return empty ? union([tokens, behind(rule)]) : tokens;
            });
            const { table, open } = oneToken(sets, kind);
            for (const token of open) {
                const seconds = ways.map((way) => {
                    const { tokens, empty } = secondOf(way, token);
                    const found = [tokens];
                    if (empty) found.push(behind(rule));
                    if (firstOf(way).empty) found.push(secondBehind(rule, token));
                    return union(found);
                });
                const { table: second } = oneToken(seconds, kind);
                const same = token === word ? [token, ...all.filter(isWord)] : [token];
                for (const one of same) table.set(one, { second });
            }
            return table;
        },
    };
}

function union(sets) {
    const all = new Set();
    for (const set of sets) for (const token of set) all.add(token);
    return all;
}
