import { canonicalAddress } from '../../compile/scope/addresses.js';
import { isA } from '../../compile/scope/classes.js';
import type { AssetClass, ScopeAsset } from '../../compile/scope/scope-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Part } from '../../model/shape/index.js';
import type { Severity } from '../finding.js';
import type { Message } from '../messages.js';
import { partsOf } from '../parts.js';
import type { PlanContext } from '../rule.js';
import { listWord, termWord } from '../words.js';

/** Guidance asks only of a plan that declares a protection period, or says that it conforms; before that it is a hint. */
export const guidance = ({ plan, protections }: ResolvedPlan): Severity =>
    protections.length > 0 || plan.conforms.includes('heavy_protection') ? 'warning' : 'info';

/** Text that cannot be read, or a name that means nothing, may hide what is looked for. */
export const isWhole = ({ plan, compiled }: PlanContext): boolean =>
    plan.project.absent.length === 0 && plan.files.every((file) => !file.damaged) && compiled.scope.assets.every((asset) => !asset.unsure);

/** The parts of a plan's assets by their ids. */
export function partOf(plan: ResolvedPlan): (id: string) => Part | undefined {
    const parts = partsOf(plan);
    return (id) => parts.get(id);
}

export const byId = (assets: readonly ScopeAsset[]): ReadonlyMap<string, ScopeAsset> => new Map(assets.map((asset) => [asset.part, asset]));

export const isTarget = (asset: ScopeAsset | undefined): asset is ScopeAsset =>
    asset !== undefined && isA(asset, 'target', 'potential_target');

export const classesWord = (classes: readonly (AssetClass | string)[]): Message =>
    listWord(classes.map((one) => termWord('asset_classes', one)));

/** One text for each address, however it is written. */
export const sameAddress = (a: string, b: string): boolean => canonicalAddress(a) === canonicalAddress(b);
