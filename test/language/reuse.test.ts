import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lowered } from '../../language-server/src/model/file-model.js';
import { readText } from '../../language-server/src/model/read.js';
import { manyPlaybooks } from '../editor/harness/many-playbooks.mjs';

const root = fileURLToPath(new URL('../../examples', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const university = read('linjiang-university/plan.preplan');
const texts = [university, read('hospital-zh/assets.preplan'), manyPlaybooks(university, 20)];

/** An edit of a whole line: shares of the way through the text, which become numbers of lines. */
const edit = fc.record({
    kind: fc.constantFrom('word', 'blank', 'gone', 'twice', 'moved', 'block moved', 'renamed'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** From the line that opens a block to the one that closes it, as they are indented. */
function blockAt(lines: readonly string[], at: number): [from: number, to: number] {
    let from = at;
    while (from > 0 && !lines[from]?.trimEnd().endsWith('{')) from--;
    const indent = Math.max(0, lines[from]?.search(/\S/) ?? 0);
    const end = lines.findIndex((line, i) => i > from && line.startsWith(`${' '.repeat(indent)}}`));
    return [from, end < 0 ? from : end];
}

function edited(text: string, { kind, at, to }: Edit): string {
    const lines = text.split('\n');
    const line = Math.floor(at * (lines.length - 1));
    const other = Math.floor(to * (lines.length - 1));
    const here = lines[line] ?? '';
    if (kind === 'word') lines[line] = here.replace(/"([^"]*)"/, '"$1 预案"');
    if (kind === 'blank') lines.splice(line, 0, '', '    // 一行');
    if (kind === 'gone') lines.splice(line, 1);
    if (kind === 'twice') lines.splice(line, 0, here);
    if (kind === 'moved') lines.splice(other, 0, ...lines.splice(line, 1));
    if (kind === 'renamed') lines[line] = here.replace(/\b([A-Z]\w+)\b/, '$1X');
    if (kind === 'block moved') {
        const [from, end] = blockAt(lines, line);
        const block = lines.splice(from, end - from + 1);
        const [target] = blockAt(lines, Math.min(other, lines.length - 1));
        lines.splice(target, 0, ...block);
    }
    return lines.join('\n');
}

/** Parts that are the same objects as before. */
function taken(before: Lowered | undefined, now: Lowered): number {
    const old = new Set(before?.pieces?.list.map(({ part }) => part));
    return now.pieces?.list.filter(({ part }) => old.has(part)).length ?? 0;
}

test('what an edit left is taken over, and nothing differs from a text that is read for the first time', () => {
    const counts = { clean: 0, taken: 0 };
    fc.assert(
        fc.property(fc.nat(texts.length - 1), fc.array(edit, { minLength: 1, maxLength: 6 }), (which, edits) => {
            let text = texts[which] ?? '';
            let before: Lowered | undefined = readText('a.preplan', text, { reuse: {} });
            for (const one of edits) {
                const next = edited(text, one);
                const now = readText('a.preplan', next, { reuse: { before: before?.pieces } });
                // A text with errors is read by the parser, which takes nothing over; so the edit is taken back.
                if (!now.pieces) continue;
                text = next;
                counts.clean++;
                counts.taken += taken(before, now);
                const fresh = readText('a.preplan', next, { reuse: {} });
                expect(now.model).toEqual(fresh.model);
                expect(JSON.stringify(now.model)).toBe(JSON.stringify(fresh.model));
                expect(now.positions).toEqual(fresh.positions);
                expect([...now.positions.parts.keys()]).toEqual([...fresh.positions.parts.keys()]);
                const bare = (one: Lowered) => one.pieces?.list.map(({ part: _, ...rest }) => rest);
                expect(bare(now)).toEqual(bare(fresh));
                before = now;
            }
        }),
        { seed: 1123, numRuns: 60 },
    );
    expect(counts.clean).toBeGreaterThan(80);
    expect(counts.taken).toBeGreaterThan(1000);
    console.log(`${counts.clean} edits, ${counts.taken} parts taken over`);
}, 120_000);

test('a change inside one playbook leaves the others the same objects', () => {
    const text = manyPlaybooks(university, 20);
    const before = readText('a.preplan', text, { reuse: {} });
    const now = readText('a.preplan', text.replace('Isolate the affected hosts', 'Isolate every affected host'), {
        reuse: { before: before.pieces },
    });
    const changed = now.pieces?.list.filter(({ part }) => !before.pieces?.list.some((old) => old.part === part)).map(({ id }) => id);
    expect(changed).toEqual(['LinjiangUniversity', 'LinjiangUniversity/response']);
});
