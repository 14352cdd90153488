import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { type Files, planOf } from '../review/fixture.js';
import { after, base, edits, titleOf } from '../review/small-plan.js';
import { differences } from './differences.js';
import { told } from './told.js';

const PART = 20;
/** As many differences are written out; the others are in the sum. */
const SHOWN = 6;
const compiled = (files: Files) => {
    const { incident, warning, routes, rosters, scope } = compile(planOf(files));
    return { incident, warning, routes, rosters, scope };
};

// What is compiled of one plan that says something of everything, and what differs after each small edit. Read through by hand when it
// changes; `npm run baselines` writes it anew.
it('a plan that says something of everything is compiled as its baseline says', () =>
    expect(told(compile(planOf(base)))).toMatchFileSnapshot('small/plan.txt'));

it.each(Array.from({ length: Math.ceil(edits.length / PART) }, (_, i) => i))(
    'what is compiled after small edits, part %i',
    async (part) => {
        const before = compiled(base);
        const lines = edits.slice(part * PART, (part + 1) * PART).flatMap((edit) => {
            const { lines, sum } = differences(before, compiled(after(edit)));
            const more = lines.length > SHOWN ? [`    and ${lines.length - SHOWN} more`] : [];
            return [
                `${titleOf(edit)} ${lines.length === 0 ? 'nothing' : sum}`,
                ...lines.slice(0, SHOWN).map((text) => `    ${text}`),
                ...more,
            ];
        });
        await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`small/edits-${part + 1}.txt`);
    },
);
