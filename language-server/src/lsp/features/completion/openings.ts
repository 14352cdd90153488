import { network, type Rule, type State } from './network.js';
import type { Config, Frame } from './walk.js';

/**
 * Where the block of an unfinished statement begins: `roster Duty for {` lacks names, and is a roster all the same. Empty
 * where the statement has no block, or is in it.
 */
export function openings(configs: readonly Config[]): Config[] {
    for (const config of configs) {
        for (let at: Config | undefined = config; at; at = around(at.frame)) {
            const found = openingOf(at);
            if (found) return [found];
        }
    }
    return [];
}

const around = ({ parent, back }: Frame): Config | undefined => parent && { state: back, frame: parent };

/** The first brace that the rest of a rule comes to, whatever is left out before it. */
function openingOf({ state, frame }: Config): Config | undefined {
    const { states } = network();
    const seen = new Set<number>([frame.rule.end]);
    const next = [state];
    for (let index = next.shift(); index !== undefined; index = next.shift()) {
        if (seen.has(index)) continue;
        seen.add(index);
        const { tokens, calls, free } = states[index] as State;
        const brace = braceAt(index);
        if (brace !== undefined) return { state: brace, frame };
        for (const { rule, feature, to } of calls) {
            const inner = rule.kind === 'fragment' ? braceAt(rule.start) : undefined;
            if (inner !== undefined)
                return { state: inner, frame: { rule, feature, back: to, parent: frame, given: frame.given, fresh: false } };
            next.push(to);
        }
        next.push(...free, ...tokens.map(({ to }) => to));
    }
    return undefined;
}

function braceAt(index: Rule['start']): number | undefined {
    return network().states[index]?.tokens.find(({ keyword }) => keyword === '{')?.to;
}
