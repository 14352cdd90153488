import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Review } from '../../language-server/src/review/change.js';
import { edited, type Files, review } from './fixture.js';
import { changeLine, table } from './told.js';

interface Edit {
    readonly file?: string;
    readonly find: string;
    readonly replace: string;
    readonly also?: Edit;
    /** Names that change wherever they stand in the plan. */
    readonly all?: readonly (readonly [find: string, replace: string])[];
}
const read = (name: string) => readFileSync(new URL(`small/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const PLAN = 'plan.preplan';
const base: Files = {
    'preplan.yaml': 'language: 2026\nsuperiors:\n  - file: province.preplan\n  - file: ministry.preplan\n',
    ...Object.fromEntries([PLAN, 'province.preplan', 'ministry.preplan'].map((name) => [name, read(name)])),
};
const edits = parse(read('edits.yaml')) as Edit[];

/** A blank may be any blanks of the plan. */
function put(files: Files, file: string, find: string, replace: string): Files {
    const spaced = new RegExp(
        find
            .split(/\s+/)
            .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('\\s+'),
    );
    const hit = spaced.exec(files[file] ?? '')?.[0];
    if (hit === undefined) throw new Error(`${file} has no ${find}`);
    return edited(files, file, hit, replace);
}

function after({ file = PLAN, find, replace, also, all = [] }: Edit): Files {
    const first = put(base, file, find, replace);
    const second = also ? put(first, also.file ?? PLAN, also.find, also.replace) : first;
    return { ...second, [PLAN]: all.reduce((text, [from, to]) => text.replaceAll(from, to), second[PLAN] ?? '') };
}

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
        return [
            `${edit.find} → ${edit.replace}${edit.also ? `; ${edit.also.find} → ${edit.also.replace}` : ''}`,
            ...said(review(base, now)),
            '   back',
            ...said(review(now, base)),
        ];
    });
    await table(`small-${part + 1}`, lines);
});
