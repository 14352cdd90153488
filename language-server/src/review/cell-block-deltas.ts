import type { Cell, CellChange, CellSupport, CellWatch, WarningColumn } from '../compile/matrix-types.js';
import { type AnyCell, type Effect, parties, type Rename, setDeltas, useKey, useMap, uses, words } from './cell-effect.js';
import type { Delta, Shown } from './change.js';
import { setDifference } from './ordering.js';
import { delta } from './rule.js';

/**
 * What a cell has besides its acts: rosters, watch, support, who commands, starts and ends it, what a warning says. Each is
 * judged where it is written; here it is told where it came or went through inheritance.
 */
export function blockEffects(old: AnyCell, now: AnyCell, rename: Rename): Effect[] {
    const part = blockOf(now) ?? blockOf(old) ?? '';
    const blocks = [...old.parts, ...now.parts].flatMap((one) => [one, `${one}/during`, `${one}/start`, `${one}/end`]);
    const tell: Tell = (one, counts = true, touched = []) => ({ delta: one, part, name: '', touched, blocks, counts });
    const shared = [
        ...setDeltas('on_duty', named(old.onDuty, rename), named(now.onDuty)).map((one) => tell(one)),
        ...setDeltas('watch', watched(old.watches, rename), watched(now.watches)).map((one) => tell(one)),
        ...ownerEffects(old, now, rename).map((one) => tell(one, false)),
    ];
    if ('supports' in old && 'supports' in now) return [...shared, ...levelEffects(old, now, rename, tell)];
    if ('fields' in old && 'fields' in now) return [...shared, ...warningEffects(old, now, rename).map((one) => tell(one))];
    return shared;
}

/** The block that a cell is told of: that of its level, else the innermost. */
export const blockOf = (cell: AnyCell): string | undefined => cell.parts.find((part) => /\/level:[IV]+$/.test(part)) ?? cell.parts[0];

type Tell = (one: Delta, counts?: boolean, touched?: readonly string[]) => Effect;

function levelEffects(old: Cell, now: Cell, rename: Rename, tell: Tell): Effect[] {
    const supports = (list: readonly CellSupport[], map?: Rename) =>
        parties(
            list.flatMap(({ from }) => from),
            map,
        ); // prettier-ignore
    const found = [
        ...setDeltas('support', supports(old.supports, rename), supports(now.supports)).map((one) =>
            tell(
                one,
                true,
                [...old.supports, ...now.supports].map(({ part }) => part),
            ),
        ),
        ...setDeltas('higher_command', parties(old.underCommand, rename), parties(now.underCommand)).map((one) =>
            tell(one, old.underCommand.length === 0 || now.underCommand.length === 0),
        ),
    ];
    for (const key of ['start', 'end'] as const) {
        const [before, after] = [old[key], now[key]];
        if (!before || !after) continue;
        // What it has from another level came or went here, not there.
        const block = blockOf(now);
        const part = block === undefined || after.part === `${block}/${key}` ? after.part : block;
        found.push(...changeDeltas(before, after, rename).map((one) => ({ ...tell(one), part })));
    }
    return found;
}

/** Who is told of a start or an end, and whose approval it needs. */
function changeDeltas(before: CellChange, after: CellChange, rename: Rename): Delta[] {
    const told = (one: CellChange, map?: Rename) =>
        parties(
            one.tells.flatMap(({ to }) => to),
            map,
        ); // prettier-ignore
    const gone = (noun: string, was: CellChange['decided'], is: CellChange['decided']): Delta[] =>
        was.length > 0 === is.length > 0
            ? []
            : [was.length > 0 ? delta(noun, 'removed', 'laxer', uses(was)) : delta(noun, 'added', 'stricter', [], uses(is))];
    return [
        ...setDeltas('recipient', told(before, rename), told(after)),
        ...gone('decider', [...before.decided, ...before.leftTo], [...after.decided, ...after.leftTo]),
        ...gone('approval', before.approved, after.approved),
    ];
}

function warningEffects(old: WarningColumn, now: WarningColumn, rename: Rename): Delta[] {
    const acts = (one: WarningColumn, map?: Rename) =>
        new Map(
            one.acts.map((act): [string, Shown[]] => [
                [act.kind, ...useMap(act.to, map).keys()].join(' '),
                [{ word: act.kind }, ...uses(act.by)],
            ]),
        );
    const fields = (one: WarningColumn) =>
        new Map(one.fields.map((id): [string, Shown[]] => [id, [{ term: id, vocabulary: 'report_fields' }]]));
    return [...setDeltas('issuing', acts(old, rename), acts(now)), ...setDeltas('field', fields(old), fields(now))];
}

const named = (ids: readonly string[], rename?: Rename) =>
    words(
        ids.map((id) => id.slice(id.lastIndexOf(':') + 1)),
        rename,
    );

const watched = (list: readonly CellWatch[], rename?: Rename) =>
    new Map(
        list.map((one): [string, Shown[]] => [
            [one.hours, ...one.by.map((use) => useKey(use, rename))].join(' '),
            [...(one.hours ? [{ term: one.hours, vocabulary: 'watch_hours' }] : []), ...uses(one.by)],
        ]),
    );

/** Who owns and commands is judged where it is written; here it marks the cell. */
function ownerEffects(old: AnyCell, now: AnyCell, rename: Rename): Delta[] {
    const who = (cell: AnyCell) => ('owner' in cell ? [...cell.owner, ...cell.command] : [...cell.received, ...cell.led]);
    const { lost, gained } = setDifference(useMap(who(old), rename), useMap(who(now)));
    return lost.length + gained.length === 0 ? [] : [delta('command', 'changed', 'neutral', uses(who(old)), uses(who(now)))];
}
