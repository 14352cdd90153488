import type { Compiled } from '../compile/compiled.js';
import type { PartyUse } from '../compile/matrix-types.js';
import { hashText } from '../model/hash.js';
import type { AnyCell } from './cell-effect.js';
import { cellPairs } from './cells.js';
import type { Change } from './change.js';

/** Acts that an inner layer may say again, so that the one below comes to light where it goes. */
const LAYERED = ['report', 'follow_up', 'step', 'gate', 'decision'];

/**
 * Tells apart what went or came as a whole from what went or came in one layer only: where every cell still has a report
 * or a follow-up of that name, only what it says has changed, and the cells tell how.
 */
export function byLayer(changes: readonly Change[], compiled: readonly [Compiled, Compiled], rename: (name: string) => string) {
    const [own, layered]: [Change[], Change[]] = [[], []];
    for (const one of changes) {
        const way = one.location.new === undefined ? 0 : one.location.old === undefined ? 1 : undefined;
        const said = way !== undefined && LAYERED.includes(one.type) && /-(removed|added)$/.test(one.kind);
        if (said && stillThere(one, way, compiled, rename)) {
            const kind = one.kind.replace(/-\w+$/, '-changed');
            layered.push({ ...one, kind, class: 'neutral', id: hashText(`${kind} ${one.id}`) });
        } else own.push(one);
    }
    return { own, layered };
}

function stillThere(one: Change, way: 0 | 1, compiled: readonly [Compiled, Compiled], rename: (name: string) => string): boolean {
    const part = (one.location.old ?? one.location.new)?.part ?? '';
    let seen = false;
    for (const [, old, now] of cellPairs(...compiled)) {
        // What a cell loses because others handle it now, it says itself.
        if ([old, now].some((cell) => cell?.state === 'excluded' || cell?.state === 'handed_over')) continue;
        const names: readonly ReadonlyMap<string, readonly string[]>[] = [namesIn(old, one.type, rename), namesIn(now, one.type)];
        const [here, there] = way === 0 ? names : [...names].reverse();
        for (const [name, parts] of here ?? []) {
            if (!parts.includes(part)) continue;
            seen = true;
            if (!there?.has(name)) return false;
        }
    }
    return seen;
}

/** Names of the acts of one type in a cell, each with the parts that say it. */
function namesIn(cell: AnyCell | undefined, type: string, rename: (name: string) => string = (name) => name): Map<string, string[]> {
    if (!cell) return new Map();
    if (type === 'report') return new Map(cell.reports.map((one) => [rename(one.name), [one.part, ...one.overrides]]));
    if (type !== 'follow_up') return new Map(cell.steps.map((one) => [rename(one.name), [one.part]]));
    return new Map(cell.followUps.map((one) => [one.to.map((use) => useName(use, rename)).join(), [one.part]]));
}

const useName = (use: PartyUse, rename: (name: string) => string): string =>
    use.any
        .map((one) => `${one.each ?? ''} ${one.role ?? ''} ${rename(one.ref)}`)
        .sort()
        .join(' or ');
