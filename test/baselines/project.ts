import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../../language-server/src/compile/compile.js';
import { diagnose } from '../../language-server/src/host/check.js';
import { discover } from '../../language-server/src/host/discover.js';
import { loadProject } from '../../language-server/src/host/load-project.js';
import { nodeFiles, slashed } from '../../language-server/src/host/node.js';
import { resolveProject } from '../../language-server/src/model/plans.js';
import { standardTerms } from '../../language-server/src/views/terms.js';
import { matrixText } from '../../language-server/src/views/text/matrix-text.js';
import { voiceOf } from '../../language-server/src/views/voice.js';

const examples = slashed(fileURLToPath(new URL('../../examples', import.meta.url)));
export const names = readdirSync(examples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** What is found and compiled of an example as of its day, as a text to be read by a person. */
export function baselineOf(name: string, folder = examples): string {
    const [found] = discover(nodeFiles, `${folder}/${name}`);
    if (!found) throw new Error(`${name} is no project`);
    const loaded = loadProject(nodeFiles, found, { workspace: folder });
    const asOf = loaded.project.config.asOf;
    if (!asOf) throw new Error(`${name}/preplan.yaml fixes no day`);
    const findings = diagnose(nodeFiles, loaded, asOf, 'en').map(
        ({ file, range, severity, rule, message }) => `${file}:${range.start.line + 1}:${range.start.character + 1}  ${severity}  ${rule}\n    ${message}`,
    );
    const sections = resolveProject(loaded.project)
        .plans.filter(({ plan }) => !plan.abridged)
        .map((plan) => {
            const compiled = compile(plan);
            const cells = compiled.incident.rows.flatMap((row) => row.cells);
            const states = [...new Set(cells.map((cell) => cell.state))].sort();
            const counts = states.map((state) => `${state} ${cells.filter((cell) => cell.state === state).length}`);
            const gaps = cells.flatMap((cell) => cell.gaps.filter((gap) => !gap.excepted).map((gap) => gap.kind));
            const kinds = [...new Set(gaps)].sort().map((kind) => `${kind} ${gaps.filter((one) => one === kind).length}`);
            return [
                `## ${plan.id}`,
                '',
                `cells: ${counts.join(', ')}; gaps: ${kinds.join(', ') || 'none'}`,
                `steps ${sum(cells, (cell) => cell.steps.length)}, reports ${sum(cells, (cell) => cell.reports.length)}, follow-ups ${sum(cells, (cell) => cell.followUps.length)}`,
                `warnings: ${compiled.warning.columns.length} colours; routes: ${compiled.routes.length}; rosters: ${compiled.rosters.length}`,
                '',
                matrixText(voiceOf(plan, { lang: 'en', terms: standardTerms }), compiled),
            ].join('\n');
        });
    return [`# ${name}, as of ${asOf}`, '', `${findings.length} findings`, ...findings, '', ...sections].join('\n');
}

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0);
