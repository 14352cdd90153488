import type { IToken } from 'chevrotain';
import { type CallEdge, network, type Rule, type State, type TokenEdge } from './network.js';

/** A rule that is being read: what was assigned in it so far, and the frame that called it. */
export interface Frame {
    readonly rule: Rule;
    /** Property of the caller's syntax that this becomes. */
    readonly feature: string | undefined;
    readonly back: number;
    readonly parent: Frame | undefined;
    readonly given: Given | undefined;
    /** Entered at the cursor: nothing of it is written yet. */
    readonly fresh: boolean;
}
export interface Given {
    readonly feature: string;
    readonly image: string;
    readonly before: Given | undefined;
}
export interface Config {
    readonly state: number;
    readonly frame: Frame;
}
/** A token that may stand at the cursor. `pops` counts the rules that must be finished for it. */
export interface Expected {
    readonly edge: TokenEdge;
    readonly frame: Frame;
    readonly pops: number;
}

/** More ways to read the same tokens than this are not followed; the grammar has one or two. */
const MAX_WAYS = 64;

export function startConfigs(): Config[] {
    const { entry } = network();
    const frame: Frame = { rule: entry, feature: undefined, back: -1, parent: undefined, given: undefined, fresh: false };
    return [{ state: entry.start, frame }];
}

/**
 * The ways that are left after one more token. Where the grammar asks for the word itself it is no term: `when grade` goes on
 * with a level, not as the condition “grade”.
 */
export function step(configs: readonly Config[], token: IToken, as = namesOf(token)): Config[] {
    const next: Config[] = [];
    const terms: Config[] = [];
    explore(configs, as, (edge, frame) => {
        if (!as.has(edge.keyword ?? edge.terminal ?? '')) return;
        const feature = edge.feature ?? (frame.rule.kind === 'value' ? '' : undefined);
        const into = edge.keyword === undefined && as.size > 1 ? terms : next;
        if (into.length < MAX_WAYS) into.push({ state: edge.to, frame: note(frame, feature, token.image) });
    });
    return next.length > 0 ? next : terms;
}

/** Everything that may follow. */
export function expected(configs: readonly Config[]): Expected[] {
    const found: Expected[] = [];
    explore(configs, undefined, (edge, frame, pops) => found.push({ edge, frame, pops }));
    return found;
}

/** The names under which the grammar may ask for a token: a keyword is also a WORD. */
export function namesOf(token: IToken): ReadonlySet<string> {
    return new Set([token.tokenType.name, ...(token.tokenType.CATEGORIES ?? []).map((category) => category.name)]);
}

const note = (frame: Frame, feature: string | undefined, image: string): Frame =>
    feature === undefined ? frame : { ...frame, given: { feature, image, before: frame.given } };

function explore(
    configs: readonly Config[],
    only: ReadonlySet<string> | undefined,
    visit: (edge: TokenEdge, frame: Frame, pops: number) => void,
): void {
    const { states, first, nullable } = network();
    const seen = new Map<Frame, Set<number>>();
    const entered = new Map<Frame, Map<number, Frame>>();
    const returned = new Map<Frame, Frame>();
    const enter = (call: CallEdge, parent: Frame): Frame => {
        const calls = entered.get(parent) ?? new Map<number, Frame>();
        entered.set(parent, calls);
        const known = calls.get(call.id);
        if (known) return known;
        // A fragment adds to its caller, so it goes on with what the caller has.
        const given = call.rule.kind === 'fragment' ? parent.given : undefined;
        const frame: Frame = { rule: call.rule, feature: call.feature, back: call.to, parent, given, fresh: only === undefined };
        calls.set(call.id, frame);
        return frame;
    };
    const leave = (frame: Frame, parent: Frame): Frame => {
        const known = returned.get(frame);
        if (known) return known;
        const made =
            frame.rule.kind === 'fragment'
                ? { ...parent, given: frame.given }
                : frame.fresh && frame.given === undefined
                  ? parent
                  : note(parent, frame.feature, imageOf(frame));
        returned.set(frame, made);
        return made;
    };
    const go = (index: number, frame: Frame, pops: number): void => {
        const visited = seen.get(frame) ?? new Set<number>();
        seen.set(frame, visited);
        if (visited.has(index)) return;
        visited.add(index);
        const state = states[index] as State;
        for (const edge of state.tokens) visit(edge, frame, pops);
        for (const call of state.calls) {
            if (only && !nullable.has(call.rule) && !meets(first.get(call.rule), only)) continue;
            go(call.rule.start, enter(call, frame), pops);
        }
        for (const next of state.free) go(next, frame, pops);
        if (index === frame.rule.end && frame.parent) go(frame.back, leave(frame, frame.parent), pops + 1);
    };
    for (const { state, frame } of configs) go(state, frame, 0);
}

/** The text of a value that several tokens make, such as `Donghai.Office`. */
function imageOf(frame: Frame): string {
    let image = '';
    for (let given = frame.given; given; given = given.before) image = given.image + image;
    return image;
}

function meets(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): boolean {
    for (const one of b) if (a?.has(one)) return true;
    return false;
}
