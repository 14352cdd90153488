import type { ResolvedPlan } from '../model/plans.js';
import type { Level } from '../model/shape/index.js';
import { kept } from './kept.js';
import type { Laid } from './layers.js';
import { layersOf } from './levels.js';
import type { CellReport, CellStep } from './matrix-types.js';
import type { Row } from './rows.js';
import { type Nodes, settle } from './settle.js';
import { type Timed, timesOf } from './times.js';

/** What the acts of a level come to with some playbooks laid on them. */
export interface LevelWork {
    readonly laid: Laid;
    readonly nodes: Nodes;
    readonly times: ReadonlyMap<string, Timed>;
    /** Acts as cells show them, as far as they have been. */
    readonly shown: Map<string, CellStep | CellReport>;
    /** The same without playbooks, where there are some. */
    readonly common: LevelWork | undefined;
}

const known = new WeakMap<ResolvedPlan, Map<string, LevelWork>>();

/** Playbooks as a key: rows with the same ones have the same cells. */
export const keyOf = (playbooks: Row['playbooks']): string => playbooks.map(({ playbook, layer }) => `${layer}:${playbook.id}`).join(' ');

/** A level's acts, settled and timed; made once, for cells and for routes. Most of it is as without the playbooks. */
export function levelWork(plan: ResolvedPlan, level: Level, playbooks: Row['playbooks']): LevelWork {
    const works = kept(known, plan, () => new Map());
    return kept(works, `${level} ${keyOf(playbooks)}`, () => makeWork(plan, level, playbooks));
}

function makeWork(plan: ResolvedPlan, level: Level, playbooks: Row['playbooks']): LevelWork {
    const laid = layersOf(plan, level, playbooks);
    const common = playbooks.length > 0 ? levelWork(plan, level, []) : undefined;
    if (laid === common?.laid) return { ...common, common };
    const nodes = settle(laid, common);
    return { laid, nodes, times: timesOf(nodes, common), shown: new Map(), common };
}
