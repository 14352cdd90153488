import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classesOf } from '../../language-server/src/compile/scope/classes.js';
import { scopeOf } from '../../language-server/src/compile/scope/scope.js';
import type { ScopeAsset } from '../../language-server/src/compile/scope/scope-types.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { type Case, readCases } from '../rules/case-file.js';
import { projectOf, run } from '../rules/run-case.js';

/**
 * Scope graphs worked out by hand from docs/language.md, before they were run. `//= class class @steps` stands where an asset is
 * declared: `none` in no class, `out` out of scope; a target has 0 steps and a springboard 1, others those that are written.
 * `//! rule message severity` is a finding that starts on that line; there are no others of the scope.
 */
const cases = readCases(readFileSync(new URL('graphs.preplan', import.meta.url), 'utf8'));

interface Worked {
    readonly assets: string[];
    readonly findings: string[];
}

function workedOut({ files: [file] }: Case): Worked {
    const lines = (file?.text ?? '').split('\n').map((text, i) => ({ at: i + 1, notes: text.split('//').slice(1) }));
    const said = (sign: string) =>
        lines.flatMap(({ at, notes }) =>
            notes.filter((note) => note.startsWith(sign)).map((note) => ({ at, text: note.slice(1).trim().replace(/\s+/g, ' ') })),
        );
    return {
        assets: said('=').map(({ at, text }) => `${at} ${text}`),
        findings: said('!').map(({ at, text }) => `${at} ${text}`),
    };
}

function stateOf(asset: ScopeAsset): string {
    if (asset.excluded) return 'out';
    const classes = classesOf(asset);
    const usual = classes.some((one) => one === 'target' || one === 'potential_target')
        ? 0
        : classes.includes('springboard')
          ? 1
          : undefined;
    return [...(classes.length > 0 ? classes : ['none']), ...(asset.steps === usual ? [] : [`@${asset.steps}`])].join(' ');
}

describe('scope graphs worked out by hand', () => {
    test.each(cases)('$name', (one) => {
        const { findings, syntax, lineOf } = run(one);
        expect(syntax).toEqual([]);
        const [plan] = resolveProject(projectOf(one).project).plans;
        if (!plan) throw new Error('no plan');
        const worked = workedOut(one);
        const line = (part: string) => Number(lineOf({ file: 'plan.preplan', part }).split(':')[1]);
        expect(
            scopeOf(plan)
                .assets.map((asset) => `${line(asset.part)} ${stateOf(asset)}`)
                .sort(),
        ).toEqual(worked.assets.sort());
        const found = findings
            .filter(({ rule }) => rule.startsWith('scope/'))
            .map((finding) => `${lineOf(finding).split(':')[1]} ${finding.rule} ${finding.message} ${finding.severity}`);
        expect(found.sort()).toEqual(worked.findings.sort());
    });

    test('there are enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(35));
});
