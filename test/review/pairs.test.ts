import { expect, it } from 'vitest';
import type { Change, Review } from '../../language-server/src/review/change.js';
import { review } from './fixture.js';
import { after, base, edits, titleOf } from './small-plan.js';
import { changeLine, table } from './told.js';

// Two small edits of what is done, held against each other: what the one took back and the other brought is told as if each stood alone,
// but for what the tables here list. Read through by hand when it changes; `npm run baselines` writes it anew.

const lineOf = ({ cells: _, ...one }: Change) => changeLine(one);
const linesOf = ({ changes, above, imposed }: Review): string[] => [
    ...changes.map(lineOf),
    ...above.map((one) => `above ${lineOf(one)}`),
    ...imposed.map(({ rule, place }) => `imposed ${rule} ${place.part}`),
];
const placesOf = ({ cells }: Review) => cells.map(({ matrix, row, column }) => `${matrix} ${row}/${column}`);
const without = (list: readonly string[], other: readonly string[]) => [...new Set(list)].filter((one) => !other.includes(one));

const APART = [1, 3];
const PART = 20;
it.each(Array.from({ length: Math.ceil(edits.length / PART) }, (_, i) => i))('pairs of small edits, part %i', async (part) => {
    const own = edits
        .slice(part * PART, (part + 1) * PART + Math.max(...APART))
        .map((edit) => ({ title: titleOf(edit), files: after(edit) }));
    const there = own.map(({ files }) => review(base, files));
    const lines: string[] = [];
    for (let i = 0; i < Math.min(PART, own.length); i++) {
        const others = APART.map((n) => i + n).filter((j) => there[i]!.cells.length > 0 && (there[j]?.cells.length ?? 0) > 0);
        if (others.length === 0) continue;
        const back = review(own[i]!.files, base);
        for (const j of others) {
            const [one, whole] = [there[j]!, review(own[i]!.files, own[j]!.files)];
            const [alone, told] = [[...linesOf(back), ...linesOf(one)], linesOf(whole)];
            const [once, twice] = [[...placesOf(back), ...placesOf(one)], placesOf(whole)];
            const [more, less] = [without(twice, once), without(once, twice)];
            const differing = [
                ...without(told, alone).map((line) => `  only together ${line}`),
                ...without(alone, told).map((line) => `  only alone ${line}`),
                ...(more.length > 0 ? [`  cells only together ${more.join(', ')}`] : []),
                ...(less.length > 0 ? [`  cells only alone ${less.join(', ')}`] : []),
            ];
            // Whatever is told of a cell is one of the changes.
            const known = new Set(whole.changes.map(({ id }) => id));
            for (const cell of whole.cells) for (const id of cell.changes) expect(known.has(id)).toBe(true);
            if (differing.length > 0) lines.push(`${own[i]!.title} | ${own[j]!.title}`, ...differing);
        }
    }
    await table(`pairs-${part + 1}`, lines);
});
