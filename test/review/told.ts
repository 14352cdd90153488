import { expect } from 'vitest';
import type { Change, Delta, Shown } from '../../language-server/src/review/change.js';
import { plainShown } from '../../language-server/src/review/side.js';

/** Pieces with what each of them is, so that a name is told from a text of the same letters. */
export const pieces = (list: readonly Shown[]): string =>
    list
        .map((one) =>
            Object.entries(one)
                .map(([key, value]) => (key === 'text' ? `“${value}”` : key === 'person' ? 'person' : `${key}:${value}`))
                .join('/'),
        )
        .join(' ');

export const deltaLine = (one: Delta): string => `${one.class} ${one.noun}-${one.verb}: ${pieces(one.before)} → ${pieces(one.after)}`;

/** A change on one line, with its way back left to the caller. */
export const changeLine = ({
    class: cls,
    kind,
    part,
    type,
    title,
    chapter,
    inside,
    before,
    after,
    shown,
    location,
    cells,
    causes,
    probably,
}: Change): string =>
    [
        `${cls} ${kind} ${part} (${type} “${title}”, ${chapter}${inside ? `, in ${inside.type} “${inside.title}”` : ''}): ${pieces(shown.before)} → ${pieces(shown.after)}`,
        plainShown(shown.before) === before && plainShown(shown.after) === after ? '' : ' shown otherwise',
        [location.old, location.new].map((place) => (place ? ` ${place.file} ${place.part}#${place.property ?? ''}` : ' –')).join(','),
        cells ? ` in ${cells.map((cell) => `${cell.matrix} ${cell.row}/${cell.column}`).join(' ')}` : '',
        causes ? ` by ${causes.length}` : '',
        probably ? ` probably ${probably}` : '',
    ].join('');

/** A table to be read by a person when it changes; `npm run baselines` writes it anew. */
export const table = (name: string, lines: readonly string[]) => expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`tables/${name}.txt`);
