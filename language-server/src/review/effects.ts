import type { Compiled } from '../compile/compiled.js';
import type { CellStep } from '../compile/matrix-types.js';
import { cellDeltas, type Effect } from './cell-deltas.js';
import { type AnyCell, cellPairs } from './cells.js';
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
            if (why.length > 0 || !effect.counts || isConsequence(effect, deltas)) continue;
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

/** A gap says no more than the acts that left it. */
const isConsequence = (effect: Effect, all: readonly Effect[]): boolean =>
    effect.delta.noun === 'gap' && all.some((one) => one.counts && one.delta.noun !== 'gap' && one.delta.class === effect.delta.class);

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
    const waits = effect.delta.noun === 'time' ? [...predecessors(old?.steps, effect.name), ...predecessors(now?.steps, effect.name)] : [];
    for (const part of waits) touched.add(part);
    const names = new Set([effect.name]);
    const level = effect.delta.noun === 'gap' || effect.delta.noun === 'handled';
    return changes.filter((one) => {
        // The part itself says how this property changed, perhaps in another class.
        if (one.kind.startsWith(`${effect.delta.noun}-`) && effect.touched.includes(one.part)) return true;
        if (one.class !== effect.delta.class) return false;
        if (level) return inCell(one, old, now);
        if (one.type === 'omit' && names.has(one.part.slice(one.part.lastIndexOf(':') + 1))) return inCell(one, old, now);
        // A part that stays explains only what it says itself; one that goes takes along what stands in it.
        return [...touched].some((part) => part === one.part || (partRule(one.type) && wentOrCame(one) && part.startsWith(`${one.part}/`)));
    });
}

const wentOrCame = (one: Change): boolean => one.location.old === undefined || one.location.new === undefined;

function inCell(one: Change, old: AnyCell | undefined, now: AnyCell | undefined): boolean {
    if (['exclude', 'bound', 'playbook', 'level', 'warning', 'protection'].includes(one.type)) return true;
    const parts = [old, now].flatMap((cell) =>
        cell ? [...cell.parts, ...cell.steps.map(({ part }) => part), ...cell.reports.map(({ part }) => part)] : [],
    );
    return (
        parts.some((part) => part === one.part || one.part.startsWith(`${part}/`) || part.startsWith(`${one.part}/`)) ||
        ['step', 'report', 'end', 'omit'].includes(one.type)
    );
}

/** Parts of everything that a step waits for, through others as well, with their overrides. */
function predecessors(steps: readonly CellStep[] | undefined, name: string): string[] {
    const byName = new Map((steps ?? []).map((one) => [one.name, one]));
    const seen = new Set<string>();
    const visit = (one: string) => {
        for (const next of byName.get(one)?.after ?? []) {
            if (seen.has(next)) continue;
            seen.add(next);
            visit(next);
        }
    };
    visit(name);
    return [...seen].flatMap((one) => {
        const step = byName.get(one);
        return step ? [step.part, ...step.overrides] : [];
    });
}

/** An effect of an override that came or went is told of the override. */
function asOverride(effect: Effect, changes: readonly Change[]): Effect {
    const override = changes.find(
        (one) => one.type === 'override' && (wentOrCame(one) || one.kind === 'override-changed') && effect.touched.includes(one.part),
    );
    if (!override) return effect;
    const verb: Delta['verb'] = effect.delta.class === 'laxer' ? 'weakened' : 'strengthened';
    return { ...effect, part: override.part, delta: { ...effect.delta, noun: 'override', verb } };
}
