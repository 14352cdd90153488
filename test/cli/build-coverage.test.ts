import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import coverageSchema from '../../language-server/src/views/json/schema/coverage.schema.json' with { type: 'json' };
import schema from '../../language-server/src/views/json/schema/plan.schema.json' with { type: 'json' };
import { calm, contents, folder } from '../bundle/command-line.js';

const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

it.each([
    ['linjiang-university', 'LinjiangUniversity'],
    ['hospital-zh', undefined],
])('build writes as data of %s what coverage says of it', (example, name) => {
    const root = folder({});
    expect(calm(['build', example, '--out', join(root, 'o'), '--format', 'json,yaml']).code).toBe(0);
    const told = JSON.parse(calm(['coverage', example, '--format', 'json']).stdout).plans as { plan: string; coverage: unknown[] }[];
    const written = contents(join(root, 'o'));
    expect(told.length).toBeGreaterThan(0);
    for (const { plan, coverage } of told) {
        const made = JSON.parse(written[`${plan}.json`] ?? '{}');
        expect(validate(made), JSON.stringify(validate.errors)).toBe(true);
        expect(coverage.length).toBeGreaterThan(100);
        expect(made.coverage).toEqual(coverage);
        expect(parse(written[`${plan}.yaml`] ?? '')).toEqual(made);
    }
    if (name) expect(told.map(({ plan }) => plan)).toContain(name);
});

it('describes a line in both schemas in the same words', () => {
    const { description: _, ...line } = schema.$defs.coverage;
    expect(line).toEqual(coverageSchema.$defs.line);
});
