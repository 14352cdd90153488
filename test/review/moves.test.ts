import { expect, it } from 'vitest';
import { readText } from '../../language-server/src/model/read.js';
import { shapesOf } from '../../language-server/src/model/shape/field.js';
import { type Part, shapeOf } from '../../language-server/src/model/shape/index.js';
import { forEachPart } from '../../language-server/src/model/walk.js';
import { type Files, review } from './fixture.js';
import { base } from './small-plan.js';
import { changeLine, table } from './told.js';

// Each kind of part taken out of where it stands and put into each other kind of block that may hold it: what moves, and what goes and
// comes. Read through by hand when it changes; `npm run baselines` writes it anew.

const PLAN = 'plan.preplan';
const text = base[PLAN]!;
const { model, positions } = readText(PLAN, text);

interface Standing {
    readonly part: Part;
    readonly parent: Part;
    readonly from: number;
    readonly to: number;
}
const parts: Standing[] = [];
for (const declaration of model.declarations)
    forEachPart(declaration as Part, (part, parent) => {
        const at = positions.parts.get(part.id)?.range;
        if (parent && at) parts.push({ part, parent, from: at[0], to: at[1] });
    });

const holds = (block: Part, type: string) =>
    Object.values(shapeOf(block).fields).some((field) => field.type === 'part' && shapesOf(field).some((shape) => shape.type === type));

interface Move {
    readonly what: string;
    readonly files: Files;
}
function* moves(): Generator<Move> {
    const tried = new Set<string>();
    for (const { part, parent, from, to } of parts)
        for (const block of parts) {
            const kind = `${part.type} from ${parent.type} to ${block.part.type}`;
            if (tried.has(kind) || block.part === parent || !holds(block.part, part.type) || (block.from >= from && block.to <= to))
                continue;
            const open = text.indexOf('{', block.from);
            if (open < 0 || open >= block.to) continue;
            const own = text.slice(from, to);
            const put = open + 1;
            const moved =
                put <= from
                    ? `${text.slice(0, put)} ${own} ${text.slice(put, from)}${text.slice(to)}`
                    : `${text.slice(0, from)}${text.slice(to, put)} ${own} ${text.slice(put)}`;
            // Some blocks take what they hold in an order, or in words of their own.
            if (readText(PLAN, moved).errors.length > 0) continue;
            tried.add(kind);
            yield { what: `${kind}: ${part.id} into ${block.part.id}`, files: { ...base, [PLAN]: moved } };
        }
}

const all = [...moves()];
it('there are some of every kind', () => expect(all.length).toBeGreaterThan(30));

const PART = 12;
it.each(Array.from({ length: Math.ceil(all.length / PART) }, (_, i) => i))('parts that move, part %i', async (n) => {
    const lines = all.slice(n * PART, (n + 1) * PART).flatMap(({ what, files }) => {
        const [there, back] = [review(base, files), review(files, base)];
        const told = (list: typeof there) => list.changes.map((one) => `    ${changeLine(one)}`);
        return [what, ...told(there), '   back', ...told(back)];
    });
    await table(`moves-${n + 1}`, lines);
});
