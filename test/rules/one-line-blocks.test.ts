import { describe, expect, it } from 'vitest';
import { format } from '../../language-server/src/language/format/format.js';
import { parse } from '../../language-server/src/language/parser.js';
import { lower } from '../../language-server/src/model/lower.js';
import { editsOf } from '../../language-server/src/views/diagnostics/edits.js';
import { lineTable } from '../../language-server/src/views/diagnostics/lines.js';

const PLAN = (warning: string) => `plan Port "Port" {
    monitoring {
        ${warning}
    }
}
`;
const STEP = 'step New "New" does prepare by todo "who"';

/** The text after a step was put into the warning, behind `after` where one is named. */
function inserted(text: string, after?: string): string {
    const { positions } = lower('plan.preplan', parse(text));
    const lines = lineTable(text);
    const warning = 'Port/monitoring/warning:blue';
    const sibling = after === undefined ? {} : { after: `${warning}/step:${after}` };
    const edits = editsOf({ kind: 'insert', place: { file: 'plan.preplan', part: warning }, text: STEP, ...sibling }, () => ({
        text,
        lines,
        positions,
    }));
    const at = ({ line, character }: { line: number; character: number }) => (lines[line] ?? 0) + character;
    return (edits ?? [])
        .toSorted((a, b) => at(b.range.start) - at(a.range.start))
        .reduce((old, { range, newText }) => old.slice(0, at(range.start)) + newText + old.slice(at(range.end)), text);
}

describe('text that a fix puts into a block of one line', () => {
    it.each([
        ['at its end', 'warning blue { received by Office   step A "a" does contain by Team }', undefined],
        [
            'beside braces in words and notes',
            'warning blue /* { */ "{" { received by Office   step A "} {" does contain by Team }',
            undefined,
        ],
        ['into an empty one', 'warning blue {}', undefined],
        ['behind its last step', 'warning blue { received by Office   step A "a" does contain by Team }', 'A'],
        ['between two steps', 'warning blue { step A "a" does contain by Team   step B "b" does contain by Team }', 'A'],
        ['of several lines, as ever', 'warning blue {\n            received by Office\n        }', undefined],
    ])('opens the block as the formatter lays it out: %s', (_, warning, after) => {
        const text = inserted(PLAN(warning), after);
        expect(text).toContain(`\n            ${STEP}\n`);
        expect(text.indexOf(STEP)).toBeGreaterThan(text.indexOf('step A'));
        expect(format(text).problems).toBeUndefined();
        expect(format(text).text ?? text).toBe(text);
    });

    it('keeps what follows behind a new step', () => {
        const text = inserted(PLAN('warning blue { step A "a" does contain by Team   step B "b" does contain by Team }'), 'A');
        expect(text.split('\n').map((line) => line.trim().slice(0, 8))).toEqual(
            expect.arrayContaining(['step A "', 'step New', 'step B "']),
        );
    });
});
