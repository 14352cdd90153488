import type { ResolvedPlan } from '../model/plans.js';
import { chainOf } from '../model/resolve/acts.js';
import { LEVELS, type Level, type LevelBound, type Playbook, type ResponseLevel, type Watch } from '../model/shape/index.js';
import type { Setting } from './acts.js';
import { kept } from './kept.js';
import { type Laid, lay, NOTHING } from './layers.js';
import type { CellWatch } from './matrix-types.js';
import { ALWAYS, both, type Occasion, occasionOf } from './occasion.js';
import { partyUses } from './party-use.js';
import type { Row } from './rows.js';

/** Blocks of levels; one given twice counts once. */
export function levelsOf({ plan }: ResolvedPlan): Map<Level, ResponseLevel> {
    const levels = new Map<Level, ResponseLevel>();
    for (const block of plan.response?.levels ?? []) if (block.level && !levels.has(block.level)) levels.set(block.level, block);
    return levels;
}

/** The blocks that make a level, from the root of `extends` to the level itself. */
export function levelChain(plan: ResolvedPlan, level: Level): ResponseLevel[] {
    const levels = levelsOf(plan);
    const block = levels.get(level);
    return block ? chainOf(block, (one) => (one.base ? levels.get(one.base) : undefined)).reverse() : [];
}

/** The bound by which a level is somebody else's: `above` a graver one, `below` a lesser one. */
export function handedOver({ plan }: ResolvedPlan, level: Level): LevelBound | undefined {
    const at = LEVELS.indexOf(level);
    return [...(plan.general?.bounds ?? []), ...(plan.response?.bounds ?? [])].find(({ how, levels }) =>
        levels.some((limit) => (how === 'above' ? at < LEVELS.indexOf(limit) : how === 'below' && at > LEVELS.indexOf(limit))),
    );
}

/** First handling, the level's chain and playbooks laid upon one another. */
export function layersOf(plan: ResolvedPlan, level: Level, playbooks: Row['playbooks']): Laid {
    const situation = { level };
    let laid = commonLayers(plan, level);
    for (const { playbook, layer } of playbooks) {
        const occasion = occasionOf(playbook.when, situation);
        if (!occasion) continue;
        laid = lay(laid, playbook, playbookSetting(plan, playbook, layer, occasion), situation);
    }
    return laid;
}

interface Settings {
    readonly playbooks: Map<Playbook, Map<Setting['layer'], Setting>>;
    readonly first: Setting;
    /** With a start of the level, and without. */
    readonly level: Readonly<Record<'gated' | 'free', Setting>>;
}
/** The settings of a plan's blocks, each once: acts that are laid in the same setting are the same. */
const settings = new WeakMap<ResolvedPlan, Settings>();

function settingsOf(plan: ResolvedPlan): Settings {
    return kept(settings, plan, makeSettings);
}

function makeSettings(): Settings {
    const level = { layer: 'level', clock: 'start', occasion: {} } as const;
    return {
        playbooks: new Map(),
        first: { layer: 'first_handling', clock: 'discovery', gated: false, occasion: {} },
        level: { gated: { ...level, gated: true }, free: { ...level, gated: false } },
    };
}

function playbookSetting(plan: ResolvedPlan, playbook: Playbook, layer: Setting['layer'], occasion: Occasion): Setting {
    const make = (): Setting => {
        const of = playbook.of.flatMap(({ ref, word }) => ref?.ref ?? word ?? []);
        const setting = { layer, clock: 'discovery', gated: false } as const;
        if (of.length === 0) return { ...setting, occasion };
        return { ...setting, occasion: both(occasion, { condition: `of ${of.join(', ')}` }), of };
    };
    // What is needed besides hangs on the level.
    if (occasion !== ALWAYS) return make();
    const byLayer = kept(settingsOf(plan).playbooks, playbook, () => new Map());
    return kept(byLayer, layer, make);
}

/** What all rows of a level share; made once, because every row lays its playbooks on it. */
const known = new WeakMap<ResolvedPlan, Map<Level, Laid>>();

function commonLayers(plan: ResolvedPlan, level: Level): Laid {
    const levels = kept(known, plan, () => new Map());
    return kept(levels, level, () => makeCommon(plan, level));
}

function makeCommon(plan: ResolvedPlan, level: Level): Laid {
    const situation = { level };
    const { response, monitoring } = plan.plan;
    const { first, level: settings } = settingsOf(plan);
    const reports = (monitoring?.reports ?? []).filter((report) => aboutGrades(report.when));
    let laid = lay(NOTHING, { reports }, first, situation);
    if (response) laid = lay(laid, response, first, situation);
    const chain = levelChain(plan, level);
    const gated = chain.some(({ start }) => start !== undefined);
    for (const block of chain) laid = lay(laid, block, gated ? settings.gated : settings.free, situation);
    return laid;
}

/** A report of the monitoring chapter belongs to incidents only where it speaks of a grade that has been reached. */
function aboutGrades(when: Playbook['when']): boolean {
    return when?.any.some(({ all }) => all.some((fact) => fact.grades.length > 0 && !fact.possible)) ?? false;
}

/** The innermost list that is given. */
export function lastGiven<B, T>(blocks: readonly B[], listOf: (block: B) => readonly T[]): readonly T[] {
    return blocks.map(listOf).findLast((list) => list.length > 0) ?? [];
}

/** Ids of the rosters that are called, without those that a called roster replaces. */
export function rostersOf(plan: ResolvedPlan, refs: ResponseLevel['onDuty']): string[] {
    const ids = refs.flatMap((ref) => {
        const resolution = plan.resolution(ref);
        return resolution?.state === 'found' ? [resolution.part.id] : [];
    });
    const replaced = plan.declared('roster').flatMap((roster) => {
        const target = ids.includes(roster.id) && roster.replaces ? plan.resolution(roster.replaces) : undefined;
        return target?.state === 'found' ? [target.part.id] : [];
    });
    return [...new Set(ids)].filter((id) => !replaced.includes(id));
}

export const watchOf = (plan: ResolvedPlan, { hours, by }: Watch): CellWatch => ({ ...(hours ? { hours } : {}), by: partyUses(plan, by) });
