import type { CoverageEntry } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Catalogue } from '../../standard/catalogue-types.js';
import { fileStem } from '../files.js';
import type { ShownFinding } from '../html/findings-table.js';
import { oscalCatalog } from './catalog.js';
import type { OscalOptions } from './metadata.js';
import { oscalPoam } from './poam.js';
import { oscalProfile } from './profile.js';
import { oscalResults } from './results.js';

export interface OscalFile {
    readonly file: string;
    readonly content: unknown;
}

/** The OSCAL documents of a plan, each valid by itself; they refer to each other by file name. Persons are never in them. */
export function oscalFiles(
    plan: ResolvedPlan,
    coverage: readonly CoverageEntry[],
    options: OscalOptions & { readonly findings?: readonly ShownFinding[] },
): OscalFile[] {
    const { lang, asOf, tool, findings = [] } = options;
    const context = { plan, lang, asOf, tool };
    const catalogues = [...new Set(coverage.map(({ catalogue }) => catalogue))];
    const fileOf = (catalogue: Catalogue) => `catalog-${fileStem(catalogue.id)}.json`;
    const made: [string, unknown][] = [
        ...catalogues.map((catalogue): [string, unknown] => [fileOf(catalogue), oscalCatalog(catalogue, context)]),
        ['profile.json', oscalProfile(context, coverage, fileOf)],
        ['assessment-results.json', oscalResults(context, coverage)],
        ['poam.json', oscalPoam(context, findings)],
    ];
    return made.flatMap(([file, content]) => (content === undefined ? [] : [{ file, content }]));
}
