import { expect, it } from 'vitest';
import type { Review } from '../../language-server/src/review/change.js';
import { review } from './fixture.js';
import { after, base, edits, titleOf } from './small-plan.js';
import { changeLine, table } from './told.js';

const said = ({ plan, changes, cells, above, imposed }: Review): string[] => {
    const numbers = new Map(changes.map(({ id }, i) => [id, i + 1]));
    return [
        ...(plan.before === plan.after && plan.title === 'P' ? [] : [`    plan ${plan.before} → ${plan.after} “${plan.title}”`]),
        ...changes.map((one, i) => `    ${i + 1} ${changeLine(one)}`),
        ...above.map((one) => `    above ${changeLine(one)}`),
        ...imposed.map(({ rule, severity, place }) => `    imposed ${severity} ${rule} ${place.part}`),
        ...grouped(
            cells.map(
                (cell) =>
                    [
                        `${cell.matrix} ${cell.before}→${cell.after} by ${cell.changes.map((id) => numbers.get(id) ?? '?').join(' ')}`,
                        `${cell.row}/${cell.column}`,
                    ] as const,
            ),
        ),
    ];
};
function grouped(list: readonly (readonly [is: string, at: string])[]): string[] {
    const groups = new Map<string, string[]>();
    for (const [is, at] of list) groups.set(is, [...(groups.get(is) ?? []), at]);
    return [...groups].map(([is, at]) => `    cells ${is}: ${at.length > 12 ? `${at.length} from ${at[0]}` : at.join(' ')}`);
}

// One plan that says something of everything, each edit there and back. Read through by hand when it changes; `npm run baselines` writes
// it anew.
it('is the same as itself', () => expect(said(review(base, { ...base }))).toEqual([]));

const PART = 10;
it.each(Array.from({ length: Math.ceil(edits.length / PART) }, (_, i) => i))('small edits, part %i', async (part) => {
    const lines = edits.slice(part * PART, (part + 1) * PART).flatMap((edit) => {
        const now = after(edit);
        return [titleOf(edit), ...said(review(base, now)), '   back', ...said(review(now, base))];
    });
    await table(`small-${part + 1}`, lines);
});
