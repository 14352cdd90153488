import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, collide } from '../../language-server/src/views/diagnostics/apply-edits.js';
import type { TextEdit } from '../../language-server/src/views/diagnostics/edits.js';
import { unifiedDiff } from '../../language-server/src/views/diagnostics/unified-diff.js';

/** Applies a unified diff the slow way: line by line, holding every kept and removed line against the text. Both end in a line break. */
function patch(before: string, diff: string): string {
    const old = before.split('\n').slice(0, -1);
    const result: string[] = [];
    let at = 0;
    for (const line of diff.split('\n').slice(2, -1)) {
        const hunk = /^@@ -(\d+),(\d+) \+\d+,\d+ @@$/.exec(line);
        if (hunk) {
            const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
            while (at < start) result.push(old[at++] ?? '');
        } else if (line.startsWith('+')) result.push(line.slice(1));
        else {
            expect(line.slice(1)).toBe(old[at]);
            if (line.startsWith(' ')) result.push(old[at] ?? '');
            at++;
        }
    }
    return [...result, ...old.slice(at)].map((line) => `${line}\n`).join('');
}

describe('a unified diff', () => {
    it('of equal texts is empty', () => expect(unifiedDiff('a', 'x\n', 'x\n')).toBe(''));

    it('shows what changed with three lines around it', () => {
        const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
        expect(unifiedDiff('x.preplan', before, before.replace('e\n', 'E\nE2\n'))).toBe(
            '--- a/x.preplan\n+++ b/x.preplan\n@@ -2,7 +2,8 @@\n b\n c\n d\n-e\n+E\n+E2\n f\n g\n h\n',
        );
    });

    it('asks how each line is to be shown', () => {
        expect(unifiedDiff('x', 'a\n', 'b\n', () => '•')).toBe('--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-•\n+•\n');
    });

    it('says where the last line has no end', () => {
        expect(unifiedDiff('x', 'a', 'a\n')).toContain('-a\n\\ No newline at end of file\n+a\n');
    });

    it('leads from one text to the other', () => {
        const text = fc
            .array(fc.constantFrom('a', 'b', 'c', '', '{', '}'), { maxLength: 30 })
            .map((lines) => lines.map((line) => `${line}\n`).join(''));
        fc.assert(
            fc.property(text, text, (before, after) => {
                const diff = unifiedDiff('x', before, after);
                expect(diff === '' ? before : patch(before, diff)).toBe(after);
            }),
        );
    });
});

describe('edits', () => {
    const edit = (from: number, to: number, newText: string): TextEdit => ({
        range: { start: { line: 0, character: from }, end: { line: 0, character: to } },
        newText,
    });
    it('are applied together, insertions in their order', () => {
        expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(1, 1, '1'), edit(1, 1, '2'), edit(2, 3, '')])).toBe('a12bdEf');
        // Both open the block up: no blank line between them.
        const opened = [edit(1, 1, '\n    a\n'), edit(1, 1, '\n    b\n')];
        expect(applyEdits('{}', opened)).toBe('{\n    a\n    b\n}');
    });
    it('collide where they touch, or say the same', () => {
        expect(collide(edit(1, 3, ''), edit(3, 4, ''))).toBe(true);
        expect(collide(edit(1, 2, ''), edit(3, 4, ''))).toBe(false);
        expect(collide(edit(1, 1, 'a'), edit(1, 1, 'b'))).toBe(false);
        expect(collide(edit(1, 1, 'a'), edit(1, 1, 'a'))).toBe(true);
    });
});
