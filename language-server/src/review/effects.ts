import type { Compiled } from '../compile/compiled.js';
import { cellDeltas, type Effect } from './cell-deltas.js';
import type { AnyCell } from './cell-effect.js';
import { cellPairs } from './cells.js';
import type { CellChange, CellPlace, Change, Delta } from './change.js';
import { changeOf, type Sides } from './changes.js';
import { partRule } from './kinds/registry.js';
import type { Matched } from './match.js';
import { mapped } from './side.js';
import { type Node, within } from './tree.js';

interface Found {
    readonly effect: Effect;
    readonly cells: CellPlace[];
}

/**
 * What changed in the compiled matrices: each cell that is not what it was with the changes that show in it, and those
 * effects that no change of a part explains, because they arrive through inheritance, playbooks or the order of acts.
 */
export function cellEffects(
    sides: Sides,
    [before, after]: readonly [Compiled, Compiled],
    matched: Matched,
    changes: readonly Change[],
): { effects: Change[]; cells: CellChange[] } {
    const nodes = nodesById(matched);
    const found = new Map<string, Found>();
    const cells: (CellPlace & { before: string; after: string; causes: Set<string> })[] = [];
    for (const [place, old, now] of cellPairs(before, after)) {
        const rename = (name: string) => mapped(sides.old, name);
        const deltas = cellDeltas(old, now, rename);
        if (deltas.length === 0) continue;
        const causes = new Set<string>();
        for (const effect of deltas) {
            const why = explained(effect, old, now, changes);
            for (const one of why) causes.add(one.id);
            if (why.length > 0 || !effect.counts || isConsequence(effect, deltas, [old, now])) continue;
            const told = asOverride(effect, changes);
            const key = JSON.stringify([told.delta, told.part]);
            const known = found.get(key) ?? { effect: told, cells: [] };
            known.cells.push(place);
            found.set(key, known);
        }
        cells.push({ ...place, before: stateOf(old), after: stateOf(now), causes });
    }
    const effects = [...found.values()].flatMap(({ effect, cells: where }): Change[] => {
        const node = nodes.get(effect.part);
        if (!node.old && !node.now) return [];
        return [changeOf(effect.delta, { ...node, cells: where, hidden: 'matrix' })];
    });
    const shown = cells.map(({ causes, ...cell }): CellChange => {
        const own = effects.filter((one) =>
            one.cells?.some((at) => at.row === cell.row && at.column === cell.column && at.matrix === cell.matrix),
        );
        return { ...cell, changes: [...causes, ...own.map(({ id }) => id)] };
    });
    return { effects, cells: shown };
}

/** A gap says no more than the acts that left it; an act is later because what it waits for is. */
function isConsequence(effect: Effect, all: readonly Effect[], cells: readonly (AnyCell | undefined)[]): boolean {
    const { noun, class: cls } = effect.delta;
    const others = all.filter((one) => one !== effect && one.counts && one.delta.class === cls);
    if (noun === 'gap') return others.some((one) => one.delta.noun !== 'gap');
    if (noun !== 'time') return false;
    const before = new Set(cells.flatMap((cell) => (cell ? predecessors(cell, effect.name) : [])));
    return others.some((one) => one.delta.noun === 'time' && before.has(one.name) && !before.has(effect.name));
}

const stateOf = (cell: AnyCell | undefined): string => cell?.state ?? '';

interface Where {
    readonly old?: Node;
    readonly now?: Node;
}

function nodesById(matched: Matched): { get(part: string): Where } {
    const byOld = new Map<string, Node>();
    const byNew = new Map<string, Node>();
    const twin = new Map<Node, Node>();
    for (const [old, now] of matched.pairs) {
        byOld.set(old.part.id, old);
        byNew.set(now.part.id, now);
        twin.set(old, now).set(now, old);
    }
    for (const node of matched.removed) for (const one of within(node)) byOld.set(one.part.id, byOld.get(one.part.id) ?? one);
    for (const node of matched.added) for (const one of within(node)) byNew.set(one.part.id, byNew.get(one.part.id) ?? one);
    return {
        get(part) {
            const now = byNew.get(part);
            const old = now ? twin.get(now) : byOld.get(part);
            const other = now ?? (old && twin.get(old));
            return { ...(old ? { old } : {}), ...(other ? { now: other } : {}) };
        },
    };
}

/**
 * Changes that say the same of the parts themselves: of the part, of what it stands in, of an override or an omission of
 * it, or of something that it waits for.
 */
function explained(effect: Effect, old: AnyCell | undefined, now: AnyCell | undefined, changes: readonly Change[]): Change[] {
    const touched = new Set(effect.touched);
    for (const cell of effect.delta.noun === 'time' ? [old, now] : [])
        for (const part of cell ? partsBefore(cell, effect.name) : []) touched.add(part);
    const hops = reportHops(effect, [old, now], changes);
    if (hops.length > 0) return hops;
    const level = effect.delta.noun === 'gap' || effect.delta.noun === 'handled';
    return changes.filter((one) => {
        // The part itself says how this property changed, perhaps in another class.
        const same = one.class === effect.delta.class;
        const about = [...effect.touched, ...(effect.blocks ?? [])];
        if (one.kind.startsWith(`${effect.delta.noun}-`) && about.includes(one.part) && (same || effect.delta.noun !== 'order'))
            return true;
        if (!same) return false;
        if (level) return inCell(one, effect, old, now);
        if (decides(one, effect, old, now)) return true;
        if (one.type === 'omit' && effect.name === one.part.slice(one.part.lastIndexOf(':') + 1)) return true;
        // A part that stays explains only what it says itself; one that goes takes along what stands in it.
        const says = (CAUSES[effect.delta.noun] ?? [effect.delta.noun]).includes(nounOf(one));
        return [...touched].some(
            (part) =>
                (part === one.part && (says || wentOrCame(one))) ||
                (partRule(one.type) && wentOrCame(one) && part.startsWith(`${one.part}/`)),
        );
    });
}

/**
 * Changes of what a report's minutes in a cell count besides acts: who discovers, how soon the provider tells, how long an
 * acknowledgement is waited for. Each says it all itself, also where it is stricter and the report is slower for it, unless
 * something else became laxer and may be why.
 */
function reportHops({ delta, name, touched }: Effect, cells: readonly (AnyCell | undefined)[], changes: readonly Change[]): Change[] {
    if (delta.noun !== 'time' || !cells.some((cell) => cell?.reports.some((one) => one.name === name))) return [];
    const hops = changes.filter(
        (one) =>
            (one.type === 'provider' && one.kind.startsWith('limit-')) ||
            (one.type === 'monitor' && ['helper', 'owner'].includes(nounOf(one))) ||
            (touched.includes(one.part) && one.kind.startsWith('acknowledgement-')),
    );
    const same = hops.filter((one) => one.class === delta.class);
    if (same.length > 0) return same;
    return delta.class === 'laxer' && changes.some((one) => one.class === 'laxer') ? [] : hops;
}

/** What a part may say of itself that has an effect of another name. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
    time: ['limit', 'order', 'approval_limit'],
    order: ['order', 'requirement'],
    step: ['occasion'],
    evidence: ['occasion'],
    decision: ['occasion', 'decision_level'],
    report: ['occasion'],
    owner: ['owner', 'decider'],
    helper: ['helper', 'adviser'],
    period: ['period', 'event'],
};

const nounOf = ({ kind }: Change): string => kind.slice(0, kind.lastIndexOf('-'));
const wentOrCame = (one: Change): boolean => one.location.old === undefined || one.location.new === undefined;

/** Changes that may hand a cell to others, or leave the gap in it that an effect tells. */
function inCell(one: Change, { delta }: Effect, old: AnyCell | undefined, now: AnyCell | undefined): boolean {
    if (one.type === 'category') return true;
    const made = [old, now].some((cell) => cell?.parts.includes(one.part));
    if (['exclude', 'bound'].includes(one.type)) return made;
    if (BLOCKS.includes(one.type) && (wentOrCame(one) || one.kind.startsWith('category-')) && made) return true;
    if (delta.noun !== 'gap') return false;
    const [gap] = [...delta.before, ...delta.after];
    return (FILLS[gap && 'word' in gap ? gap.word : ''] ?? ['step', 'omit', 'override']).includes(one.type);
}
/** What fills a gap, where that is no step. */
const FILLS: Readonly<Record<string, readonly string[]>> = {
    no_report: ['report'],
    no_end: ['end', 'level'],
    no_owner: ['level', 'playbook', 'warning'],
    no_level: ['level'],
    no_warning: ['warning'],
};
const BLOCKS = ['playbook', 'level', 'warning', 'protection'];

/** A change of what a cell is made of says all that comes or goes with it. */
function decides(one: Change, effect: Effect, old: AnyCell | undefined, now: AnyCell | undefined): boolean {
    const parts = [...(old?.parts ?? []), ...(now?.parts ?? [])];
    // A colour or a level that is given up or added, with all that it had from others.
    if (['warning', 'level', 'protection'].includes(one.type) && wentOrCame(one)) return parts.includes(one.part);
    if (one.kind.startsWith('response_colour-')) return parts.some((part) => one.part === part || one.part === `${part}/during`);
    return one.type === 'playbook' && one.kind.startsWith('category-') && effect.touched.some((part) => part.startsWith(`${one.part}/`));
}

/** Names of everything that an act waits for, through others as well. */
function predecessors(cell: AnyCell, name: string): string[] {
    const acts = new Map([...cell.reports, ...cell.steps].map((one) => [one.name, one]));
    const seen = new Set<string>();
    const open = [...(acts.get(name)?.after ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(...(acts.get(next)?.after ?? []));
    }
    return [...seen];
}

/** Their parts, with those of their overrides. */
function partsBefore(cell: AnyCell, name: string): string[] {
    const before = new Set(predecessors(cell, name));
    return [...cell.steps, ...cell.reports].filter((one) => before.has(one.name)).flatMap(({ part, overrides }) => [part, ...overrides]);
}

/** An effect of an override that came or went is told of the override. */
function asOverride(effect: Effect, changes: readonly Change[]): Effect {
    const override = changes.find(
        (one) => one.type === 'override' && (wentOrCame(one) || one.kind === 'override-changed') && effect.touched.includes(one.part),
    );
    if (!override) return effect;
    const verb: Delta['verb'] = effect.delta.class === 'laxer' ? 'weakened' : 'strengthened';
    const after = (pieces: Delta['before']): Delta['before'] => (pieces.length > 0 ? [{ word: 'after' }, ...pieces] : pieces);
    const { delta } = effect;
    const texts = delta.noun === 'order' ? { before: after(delta.before), after: after(delta.after) } : {};
    return { ...effect, part: override.part, delta: { ...delta, ...texts, noun: 'override', verb } };
}
