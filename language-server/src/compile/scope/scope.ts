import type { ResolvedPlan } from '../../model/plans.js';
import { classify } from './classes.js';
import { collect } from './collect.js';
import { entrancesOf } from './entrances.js';
import { guardsOf } from './guards.js';
import type { Scope } from './scope-types.js';
import { talksOf } from './talks.js';

/** The asset scope of a plan with its derived classes. Never throws on what a plan says. */
export function scopeOf(plan: ResolvedPlan): Scope {
    const { assets: collected, links, exclusions } = collect(plan);
    const talks = talksOf(collected, links);
    const assets = classify(collected, talks);
    const open = new Set(plan.declared('network').flatMap(({ id, internet }) => (internet ? [id] : [])));
    const entrances = entrancesOf({ assets, links, talks, guards: guardsOf(assets, links), open });
    return { assets, links, exclusions, entrances };
}

/** The assets from which a target can be reached in at most so many steps along connections; the chain beyond the springboards. */
export const within = (scope: Scope, steps: number) => scope.assets.filter((asset) => asset.steps !== undefined && asset.steps <= steps);
