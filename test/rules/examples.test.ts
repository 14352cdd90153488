import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles, slashed } from '../../language-server/src/host/node.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { checkAll } from '../../language-server/src/rules/run.js';

const examples = slashed(fileURLToPath(new URL('../../examples', import.meta.url)));

/** Findings of an example, waivers applied. */
function outcome(name: string) {
    const [found] = discover(nodeFiles, `${examples}/${name}`);
    const { project } = loadProject(nodeFiles, found!, { workspace: examples });
    return checkAll(resolveProject(project), (plan) => compile(plan), project.config.asOf ?? '2026-03-01');
}

describe('the examples', () => {
    const good = readdirSync(examples, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'mistakes')
        .map((entry) => entry.name);

    it.each(good)('%s has no finding', (name) => {
        const { findings } = outcome(name);
        expect(findings.map(({ rule, part, message }) => `${rule} ${message} ${part}`)).toEqual([]);
    });

    it('that has a rule broken on purpose uses its waiver', () => {
        const { waived, unused } = outcome('linjiang-university');
        expect(waived.map(({ finding }) => finding.rule)).toEqual(['organization/deputy-missing']);
        expect(unused).toEqual([]);
    });

    it('of mistakes is found out by most rules', () => {
        const { findings } = outcome('mistakes');
        expect(new Set(findings.map((finding) => finding.rule)).size).toBeGreaterThanOrEqual(14);
    });
});
