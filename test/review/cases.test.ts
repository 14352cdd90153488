import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Review } from '../../language-server/src/review/change.js';
import { familyOf } from '../../language-server/src/review/kinds/registry.js';
import { section } from '../compile/told.js';
import { base, edited, kindsOf, review } from './fixture.js';

interface ReviewCase {
    readonly name: string;
    readonly file?: string;
    /** An edit of both versions, before the one that is judged. */
    readonly given?: { readonly find: string; readonly replace: string };
    readonly find: string;
    readonly replace: string;
    readonly expect: readonly string[];
    /** `false`: other changes may follow from it. */
    readonly all?: false;
}
const cases = parse(readFileSync(new URL('cases/university.yaml', import.meta.url), 'utf8')) as ReviewCase[];
const opposite: Record<string, string> = { laxer: 'stricter', stricter: 'laxer' };

/** All that a review says, to be read by a person. */
const told = ({ plan, changes, cells, above, imposed }: Review) =>
    [
        section('plan', plan),
        ...changes.map(({ id, ...change }) => section(`change ${id}`, change)),
        section('cells', cells),
        ...above.map(({ id, ...change }) => section(`above ${id}`, change)),
        section('imposed', imposed),
    ].join('');

describe('changes of the example plan', () => {
    it.each(cases)('$name', async (one) => {
        const file = one.file ?? 'plan.preplan';
        const old = one.given ? edited(base, file, one.given.find, one.given.replace) : base;
        const changed = edited(old, file, one.find, one.replace);
        const there = review(old, changed);
        const found = kindsOf(there);
        if (one.all === false) expect(found).toEqual(expect.arrayContaining([...one.expect]));
        else expect(found).toEqual([...one.expect].sort());
        await expect(told(there)).toMatchFileSnapshot(`changes/${one.name.replace(/\W+/g, '-')}.txt`);
        for (const change of there.changes) expect(familyOf(change.kind), change.kind).toBeDefined();
        const classes = (list: readonly { class: string }[], turn: boolean) =>
            list.map(({ class: cls }) => (turn ? (opposite[cls] ?? cls) : cls)).sort();
        expect(classes(review(changed, old).changes, true)).toEqual(classes(there.changes, false));
    });
});
