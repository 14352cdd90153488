import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Review } from '../../language-server/src/review/change.js';
import { familyOf } from '../../language-server/src/review/kinds/registry.js';
import { section } from '../compile/told.js';
import { edited, exampleFiles, kindsOf, review } from './fixture.js';

interface Edit {
    readonly file?: string;
    readonly find: string;
    readonly replace: string;
}
interface ReviewCase extends Edit {
    readonly name: string;
    /** An edit of both versions, before the one that is judged. */
    readonly given?: Edit;
    /** A second edit of the same file that belongs to the one that is judged. */
    readonly also?: Edit;
    readonly expect: readonly string[];
    /** Changes of the plans above. */
    readonly above?: readonly string[];
    /** Rules that find something in the plan only because of them. */
    readonly imposed?: readonly string[];
    /** `false`: other changes may follow from it. */
    readonly all?: false;
}
const folder = fileURLToPath(new URL('cases', import.meta.url));
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

describe.each(readdirSync(folder).map((name) => name.replace('.yaml', '')))('changes of %s', (example) => {
    const base = exampleFiles(example);
    const cases = parse(readFileSync(`${folder}/${example}.yaml`, 'utf8')) as ReviewCase[];

    it.each(cases)('$name', async (one) => {
        const file = one.file ?? 'plan.preplan';
        const old = one.given ? edited(base, one.given.file ?? file, one.given.find, one.given.replace) : base;
        const first = edited(old, file, one.find, one.replace);
        const changed = one.also ? edited(first, file, one.also.find, one.also.replace) : first;
        const there = review(old, changed);
        const found = kindsOf(there);
        if (one.all === false) expect(found).toEqual(expect.arrayContaining([...one.expect]));
        else expect(found).toEqual([...one.expect].sort());
        await expect(told(there)).toMatchFileSnapshot(`changes/${example}/${one.name.replace(/\W+/g, '-')}.txt`);
        expect(there.above.map((change) => `${change.class} ${change.kind}`).sort()).toEqual([...(one.above ?? [])].sort());
        expect([...new Set(there.imposed.map(({ rule }) => rule))].sort()).toEqual([...(one.imposed ?? [])].sort());
        for (const change of there.changes) expect(familyOf(change.kind), change.kind).toBeDefined();
        const classes = (list: readonly { class: string }[], turn: boolean) =>
            list.map(({ class: cls }) => (turn ? (opposite[cls] ?? cls) : cls)).sort();
        expect(classes(review(changed, old).changes, true)).toEqual(classes(there.changes, false));
    });
});
