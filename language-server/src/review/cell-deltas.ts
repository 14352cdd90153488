import { followUpEffects, reportEffects, stepEffects } from './cell-act-deltas.js';
import { blockEffects, blockOf } from './cell-block-deltas.js';
import type { AnyCell, Effect, Rename } from './cell-effect.js';
import type { Delta } from './change.js';
import { setDifference } from './ordering.js';
import { delta } from './rule.js';

export type { Effect } from './cell-effect.js';

/** What is different in a cell. Acts are the same where their names are, whatever layer they come from. */
export function cellDeltas(old: AnyCell | undefined, now: AnyCell | undefined, rename: Rename): Effect[] {
    if (!old || !now) {
        const cell = old ?? now;
        const way = old ? delta('handled', 'removed', 'laxer') : delta('handled', 'added', 'stricter');
        return cell && cell.state === 'handled'
            ? [{ delta: way, part: cell.parts[0] ?? '', name: '', touched: cell.parts, counts: true }]
            : [];
    }
    if (old.state !== now.state && [old, now].some(({ state }) => ELSEWHERE.includes(state))) {
        const ranks = ['gap', 'excluded', 'handed_over', 'handled'];
        const worse = ranks.indexOf(now.state) < ranks.indexOf(old.state);
        const texts = [[{ word: old.state }], [{ word: now.state }]] as const;
        const one = delta('handled', 'changed', worse ? 'laxer' : 'stricter', ...texts);
        const touched = [...old.parts, ...now.parts];
        const part = touched.find((id) => /\/(bound|exclude):/.test(id)) ?? blockOf(now) ?? blockOf(old) ?? '';
        return [{ delta: one, part, name: '', touched, counts: true }];
    }
    return [
        ...stepEffects(old, now, rename),
        ...reportEffects(old, now, rename),
        ...followUpEffects(old, now, rename),
        ...gaps(old, now),
        ...blockEffects(old, now, rename),
    ];
}

/** States in which others handle a cell. */
const ELSEWHERE: readonly string[] = ['excluded', 'handed_over'];

function gaps(old: AnyCell, now: AnyCell): Effect[] {
    const kinds = (cell: AnyCell) =>
        new Map(cell.gaps.filter(({ excepted }) => !excepted).map((gap) => [gap.kind as string, gap] as const));
    const [was, is] = [kinds(old), kinds(now)];
    const { lost, gained } = setDifference(was, is);
    const one = (part: string, way: Delta): Effect => ({ delta: way, part, name: '', touched: [part], counts: true });
    return [
        ...lost
            .filter(([kind]) => !holds(is, kind))
            .map(([kind, gap]) => one(gap.part, delta('gap', 'removed', 'stricter', [{ word: kind }]))),
        ...gained
            .filter(([kind]) => !holds(was, kind))
            .map(([kind, gap]) => one(gap.part, delta('gap', 'added', 'laxer', [], [{ word: kind }]))),
    ];
}

/** Whether a graver gap says this one with it: where nothing is done, nobody lists what of it is missing. */
const holds = (gaps: ReadonlyMap<string, unknown>, kind: string): boolean =>
    kind !== 'no_warning' && (gaps.has('no_warning') || (gaps.has('no_step') && OF_STEPS.has(kind)));
const OF_STEPS: ReadonlySet<string> = new Set([
    'no_assess',
    'no_contain',
    'no_preserve_evidence',
    'no_eradicate',
    'no_inform',
    'no_restore',
    'first_handling_only',
]);
