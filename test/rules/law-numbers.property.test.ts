import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thresholds } from '../../language-server/src/standard/registers.js';
import { readCases } from './case-file.js';
import { run } from './run-case.js';

const LEVELS = ['I', 'II', 'III'] as const;
/** What the law counts, and how a plan writes it; hours are counted in minutes. */
const COUNTED = [
    { id: 'persons', write: (n: number) => `leak of Records WORD ${n} persons`, scale: 1 },
    { id: 'direct_loss', write: (n: number) => `money WORD ${n} yuan`, scale: 1 },
    { id: 'cii_outage_whole', write: (n: number) => `outage wholly of Scada WORD ${n}m`, scale: 60 },
    { id: 'cii_outage_main', write: (n: number) => `outage mainly of Scada WORD ${n}m`, scale: 60 },
].map((one) => ({ ...one, values: thresholds.find(({ id }) => id === one.id)?.values ?? [] }));

const ASSETS = `data Records "Records" { kind personal_data }
system Scada "Scada" { operated by A cii yes sector energy }`;

interface Line {
    readonly level: (typeof LEVELS)[number];
    readonly from: number;
    readonly more: boolean;
}

/** The gravest level whose line a value meets, by trying each; undefined where it meets none. */
const levelOf = (lines: readonly Line[], value: number) =>
    LEVELS.find((level) => lines.some((line) => line.level === level && (line.more ? value > line.from : value >= line.from)));
const rank = (level: string | undefined) => (level === undefined ? 9 : LEVELS.indexOf(level as 'I'));

test('a plan is laxer than the law at a level exactly where some value has that level by law and less in the plan', () => {
    const lines = fc.record({
        counted: fc.constantFrom(...COUNTED),
        steps: fc.array(fc.record({ near: fc.integer({ min: -2, max: 2 }), more: fc.boolean() }), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
        fc.property(lines, ({ counted: { values, scale, write }, steps }) => {
            const plan = LEVELS.flatMap((level, at): Line[] => {
                const law = values.find((one) => one.level === level)?.value;
                const { near, more } = steps[at]!;
                return law === undefined ? [] : [{ level, from: law * scale + near, more }];
            });
            const grades = plan.map(
                ({ level, from, more }) => `grade ${level} { ${write(from).replace('WORD', more ? 'more than' : 'at least')} }`,
            );
            const text = `plan Unit "Unit" { kind unit operator cii conforms to reporting_measures_2025
                general { ${grades.join('\n')} grade IV { otherwise } } organization { body A "A" {} } }\n${ASSETS}`;
            const found = run({ ...readCases(text)[0]!, asOf: '2026-03-01' }).findings.filter(
                ({ rule }) => rule === 'grades/laxer-than-law',
            );
            const expected = values.filter(({ level, value }) => {
                const limit = value * scale;
                const around = [limit, ...plan.flatMap(({ from }) => [from - 1, from, from + 1])].filter((one) => one >= limit);
                return around.some((one) => rank(levelOf(plan, one)) > rank(level));
            });
            expect(found.length, text).toBe(expected.length);
        }),
        { numRuns: 120 },
    );
});
