import type { DataSet, Device, Network, OutOfScope, Shadow, System, Terminals } from './assets.js';
import { dataShape, deviceShape, networkShape, outOfScopeShape, shadowShape, systemShape, terminalsShape } from './assets.js';
import type { AnyShape, PartBase } from './field.js';
import type { Authority, ChannelDeclaration, PartySet, Person, Post, Provider, Roster } from './parties.js';
import { authorityShape, channelDeclarationShape, partySetShape, personShape, postShape, providerShape, rosterShape } from './parties.js';
import { type Plan, planShape } from './plan.js';
import { type Protection, protectionShape } from './protection.js';

export * from './assets.js';
export * from './bounds.js';
export * from './clauses.js';
export type * from './field.js';
export { LEVELS } from './field.js';
export * from './organization.js';
export * from './parties.js';
export * from './plan.js';
export * from './protection.js';
export * from './response.js';
export * from './upkeep.js';
export * from './work.js';

/** What a file may declare at its top level. */
export type Declaration =
    | Plan
    | Person
    | Post
    | PartySet
    | Authority
    | Provider
    | ChannelDeclaration
    | Roster
    | System
    | Network
    | Device
    | Terminals
    | DataSet
    | Shadow
    | OutOfScope
    | Protection;

export const declarationShapes: readonly AnyShape[] = [
    planShape,
    personShape,
    postShape,
    partySetShape,
    authorityShape,
    providerShape,
    channelDeclarationShape,
    rosterShape,
    systemShape,
    networkShape,
    deviceShape,
    terminalsShape,
    dataShape,
    shadowShape,
    outOfScopeShape,
    protectionShape,
];

const byType = new Map<string, AnyShape>();

function register(shape: AnyShape): void {
    if (shape.type && byType.has(shape.type)) return;
    if (shape.type) byType.set(shape.type, shape);
    for (const field of Object.values(shape.fields)) {
        for (const nested of field.shape?.() ?? []) if (!nested.type || !byType.has(nested.type)) register(nested);
    }
}

/** The shape of a part, by its `type`. */
export function shapeOf(part: Part): AnyShape {
    if (byType.size === 0) for (const shape of declarationShapes) register(shape);
    const shape = byType.get(part.type);
    if (!shape) throw new Error(`No shape for the part type '${part.type}'`);
    return shape;
}

/** Every shape that has parts, in a fixed order. */
export function partShapes(): readonly AnyShape[] {
    if (byType.size === 0) for (const shape of declarationShapes) register(shape);
    return [...byType.values()];
}

/** Any part, when its type does not matter. */
export interface Part extends PartBase {
    readonly type: string;
}
