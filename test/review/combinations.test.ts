import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { format } from '../../language-server/src/language/format/format.js';
import { seeded } from '../language/mutations.js';
import { edited, exampleFiles, type Files, kindsOf, review } from './fixture.js';

interface Edit {
    readonly name: string;
    readonly file?: string;
    readonly find: string;
    readonly replace: string;
    readonly expect: readonly string[];
    readonly given?: unknown;
    readonly also?: unknown;
    readonly above?: unknown;
    readonly all?: false;
}
const folder = fileURLToPath(new URL('cases', import.meta.url));
const examples = readdirSync(folder).map((name) => name.replace('.yaml', ''));

/** Takes the same demands as others do, so that the two are no longer two. */
const ALONE = 'of every unit, then of some';

/** A handful of edits of an example with what each is known to change, in a text that is laid out anew. */
function handful(seed: number) {
    const random = seeded(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const example = pick(examples);
    const before = exampleFiles(example);
    const all = parse(readFileSync(`${folder}/${example}.yaml`, 'utf8')) as Edit[];
    const plain = all.filter((one) => !one.given && !one.also && !one.above && one.all !== false && one.name !== ALONE);
    const chosen: Edit[] = [];
    let files: Files = before;
    for (let i = 0; i < 12 && chosen.length < 5; i++) {
        const one = pick(plain);
        const file = one.file ?? 'plan.preplan';
        // The text of an edit that touches another one is not there any more.
        if (chosen.includes(one) || files[file]?.split(one.find).length !== 2) continue;
        files = edited(files, file, one.find, one.replace);
        chosen.push(one);
    }
    return { example, before, after: spread(files), chosen };
}

function spread(files: Files): Files {
    return Object.fromEntries(
        Object.entries(files).map(([path, text]) => {
            if (!path.endsWith('.preplan')) return [path, text];
            const made = format(text.replace(/^ +/gm, '\t'));
            if (made.problems) throw new Error(`${path} cannot be laid out`);
            return [path, `\n\n${made.text.replaceAll('\n', '\r\n')}`];
        }),
    );
}

it.each(Array.from({ length: 16 }, (_, i) => i + 1))('handful %i of edits gives the changes of each, and no other', (seed) => {
    const { example, before, after, chosen } = handful(seed);
    expect(chosen.length).toBeGreaterThan(2);
    const expected = chosen.flatMap((one) => one.expect).sort();
    expect(kindsOf(review(before, after)), `${example}: ${chosen.map(({ name }) => name).join('; ')}`).toEqual(expected);
});
