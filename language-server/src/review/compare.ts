import type { ResolvedPlan } from '../model/plans.js';
import type { CellChange, Change, Imposed, Review, Shown } from './change.js';
import { changeOf, fieldChanges, partChanges, type Sides } from './changes.js';
import { compiledOnce } from './compiled-once.js';
import { discreet } from './discreet.js';
import { cellEffects } from './effects.js';
import { imposedOn } from './imposed.js';
import { partRule } from './kinds/registry.js';
import { byLayer } from './layered.js';
import { levelChanges } from './level-changes.js';
import { isAlone, type Matched, match, type Renaming, renamings } from './match.js';
import { rosterChanges } from './rosters.js';
import { delta } from './rule.js';
import { mapped, personsOf, type Side } from './side.js';
import { type Node, planTree, treeOf } from './tree.js';

export interface CompareOptions {
    /** The day of the rules that are run for what is imposed, `YYYY-MM-DD`. */
    readonly asOf: string;
    /** Keys of the findings that the old version had when it was written down, where that was kept. */
    readonly knownThen?: ReadonlySet<string>;
}

/**
 * What changed in meaning from one version of a plan to another. Parts are compared by what they are, not by where or in
 * which order they are written.
 */
export function compare(before: ResolvedPlan, after: ResolvedPlan, options: CompareOptions): Review {
    const persons = personsOf(before, after);
    const above = superiorChanges(before, after, persons);
    const made = treeChanges(before, after, treeOf, persons, [...superiorNames(before, after), ...above.names]);
    const compiled = [compiledOnce(before), compiledOnce(after)] as const;
    const { own, layered } = byLayer(made.changes, compiled, (name) => mapped(made.sides.old, name));
    const { effects, cells } = cellEffects(made.sides, compiled, made.matched, own);
    const changes = unique([...own, ...layered, ...rosterChanges(made.sides, compiled, made.matched), ...effects]);
    const kept = withoutExplainedOverrides(changes, effects);
    return {
        plan: { ...namedVersion(before, 'before'), ...namedVersion(after, 'after'), title: after.plan.title ?? after.id },
        changes: sorted(discreet(kept, persons)),
        cells: cells.map((cell): CellChange => ({ ...cell, changes: cell.changes.filter((id) => kept.some((one) => one.id === id)) })),
        above: sorted(discreet(above.changes, persons)),
        imposed: imposedOn(before, after, options) satisfies readonly Imposed[],
        persons,
    };
}

/** A plan that only one of the versions has. */
export function wholePlan(plan: ResolvedPlan, way: 'removed' | 'added'): Review {
    const persons = personsOf(plan);
    const side: Side = { plan, renamed: new Map(), persons };
    const [node] = planTree(side);
    const changes = node ? partChanges({ old: side, new: side }, node, way) : [];
    return { plan: { title: plan.plan.title ?? plan.id }, changes: discreet(changes, persons), cells: [], above: [], imposed: [], persons };
}

const namedVersion = (plan: ResolvedPlan, key: 'before' | 'after') => (plan.plan.version ? { [key]: plan.plan.version } : {});

interface Made {
    readonly sides: Sides;
    readonly matched: Matched;
    readonly changes: Change[];
    /** Things that surely only have another name. */
    readonly renamed: readonly Renaming[];
}

function treeChanges(
    before: ResolvedPlan,
    after: ResolvedPlan,
    trees: (side: Side) => Node[],
    persons: ReadonlySet<string>,
    known: readonly (readonly [string, string])[],
): Made {
    const now: Side = { plan: after, renamed: new Map(), persons };
    const names = new Map(known);
    const parts = new Map<string, string>();
    const found: Renaming[] = [];
    let old: Side = { plan: before, renamed: names, persons };
    const newTrees = trees(now);
    let matched = match(trees(old), newTrees);
    // A new name may hide another one within, so a second look is worth it.
    for (let round = 0; round < 2; round++) {
        const more = renamings(old, now, matched).filter(({ old: one }) => !parts.has(one.part.id));
        if (more.length === 0) break;
        const oldTrees = trees(old);
        for (const one of more) {
            parts.set(one.old.part.id, one.is);
            if (isAlone(one, oldTrees, newTrees)) names.set(one.was, one.is);
        }
        found.push(...more);
        old = { plan: before, renamed: new Map(names), renamedParts: new Map(parts), persons };
        matched = match(trees(old), newTrees);
    }
    const sides: Sides = { old, new: now };
    const levels = levelChanges(sides, matched);
    const alone = (node: Node) => !levels.instead.has(node);
    const changes = [
        ...matched.removed.filter(alone).flatMap((node) => partChanges(sides, node, 'removed')),
        ...matched.added.filter(alone).flatMap((node) => partChanges(sides, node, 'added')),
        ...levels.changes,
        ...matched.moved.map(([one, other]) =>
            changeOf(delta(nounOf(other), 'moved', 'moved', parentOf(one), parentOf(other)), {
                old: one,
                now: other,
            }),
        ),
        ...found.flatMap((one) => renamingChanges(matched, one)),
        ...matched.pairs.flatMap(([one, other]) => fieldChanges(sides, one, other)),
    ];
    return { sides, matched, changes, renamed: found.filter(({ sure }) => sure) };
}

/** A sure renaming is neutral; a guess keeps the removal that it may be, and says what it may be. */
function renamingChanges(matched: Matched, { old, now, was, is, sure }: Renaming): Change[] {
    const pair = matched.pairs.find(([one]) => one.part === old.part);
    if (!pair) return [];
    const texts = [[{ text: was }], [{ text: is }]] as const;
    const noun = nounOf(now);
    if (old.part.type === 'person') return [changeOf(delta(noun, 'renamed', 'person_only'), { old, now, hidden: old.part.id })];
    if (sure) return [changeOf(delta(noun, 'renamed', 'neutral', ...texts), { old, now, probably: now.part.id })];
    return [
        changeOf(delta(noun, 'removed', 'laxer', [{ text: old.title || old.segment }]), { old, probably: now.part.id }),
        changeOf(delta(noun, 'added', 'stricter', [], [{ text: now.title || now.segment }]), { now, probably: old.part.id }),
    ];
}

const nounOf = (node: Node): string => partRule(node.part.type)?.noun ?? 'detail';
const parentOf = ({ parent }: Node): Shown[] => (parent ? [{ block: parent.part.type, title: parent.title }] : []);

/** Superiors that stand in the same place and say the same under another name. */
function superiorNames(before: ResolvedPlan, after: ResolvedPlan): [string, string][] {
    const names = (plan: ResolvedPlan) => plan.superiors.flatMap((one) => (one.plan ? [one.plan.plan] : []));
    const [old, now] = [names(before), names(after)];
    return old.flatMap((one): [string, string][] => {
        if (now.some((other) => other.name === one.name)) return [];
        const twin = now.find(
            (other) => other.title !== undefined && other.title === one.title && !old.some((known) => known.name === other.name),
        );
        return twin ? [[one.name ?? '', twin.name ?? '']] : [];
    });
}

/** Changes of the plans above, pair by pair, and the new names of what the plan below refers to. */
function superiorChanges(before: ResolvedPlan, after: ResolvedPlan, persons: ReadonlySet<string>) {
    const changes: Change[] = [];
    const names: [string, string][] = [];
    const called = new Map(superiorNames(before, after));
    for (const { plan: old } of before.superiors) {
        const name = old && (called.get(old.plan.name ?? '') ?? old.plan.name);
        const now = after.superiors.find(({ plan }) => plan?.plan.name === name)?.plan;
        if (!old || !now || old.file === now.file) continue;
        const made = treeChanges(old, now, planTree, persons, superiorNames(old, now));
        changes.push(...unique(made.changes));
        for (const one of made.renamed) names.push([`${old.plan.name}.${one.was}`, `${name}.${one.is}`]);
    }
    return { changes, names };
}

/** The neutral remark that an override came or went says nothing where its effect is told. */
function withoutExplainedOverrides(changes: readonly Change[], effects: readonly Change[]): Change[] {
    const told = new Set(effects.map(({ part }) => part));
    return changes.filter((one) => one.type !== 'override' || effects.includes(one) || one.class !== 'neutral' || !told.has(one.part));
}

const unique = (changes: readonly Change[]): Change[] => [...new Map(changes.map((one) => [one.id, one])).values()];

const CHAPTERS = ['', 'general', 'organization', 'monitoring', 'response', 'investigation', 'prevention', 'safeguards', 'supplementary'];
const chapterRank = (one: Change): number => {
    const at = CHAPTERS.indexOf(one.chapter);
    return at < 0 ? CHAPTERS.length : at;
};
const sorted = (changes: readonly Change[]): Change[] =>
    [...changes].sort((a, b) => chapterRank(a) - chapterRank(b) || (a.part < b.part ? -1 : a.part > b.part ? 1 : a.kind < b.kind ? -1 : 1));
