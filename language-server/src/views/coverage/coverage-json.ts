import { type CoverageEntry, type CoverageState, coverageCounts } from '../../coverage/coverage.js';
import type { Lang } from '../../rules/messages.js';
import { type CoverageOptions, type PlanCoverage, titleOf } from './lines.js';

/** How a plan stands to one requirement: a line of `coverage --format json` and of `build --format json`. */
export interface CoverageLine {
    readonly requirement: string;
    readonly catalogue: string;
    readonly state: CoverageState;
    /** The part that the check read, or where it is not met. */
    readonly where?: string;
    /** Further parts. */
    readonly also?: readonly string[];
    readonly why?: string;
    /** Last day of the waiver, `YYYY-MM-DD`. */
    readonly until?: string;
}

/** What `coverage --format json` writes; `views/json/schema/coverage.schema.json` describes it. */
export interface CoverageJson {
    readonly version: 1;
    readonly asOf: string;
    readonly plans: readonly {
        readonly plan: string;
        readonly title: string;
        readonly kind?: string;
        readonly file: string;
        readonly coverage: readonly CoverageLine[];
        readonly summary: Readonly<Record<CoverageState, number>>;
    }[];
}

export const coverageLines = (entries: readonly CoverageEntry[], lang: Lang): CoverageLine[] =>
    entries.map(({ requirement, catalogue, state, where: [where, ...also], why, until }) => ({
        requirement: requirement.id,
        catalogue: catalogue.id,
        state,
        ...(where === undefined ? {} : { where }),
        ...(also.length > 0 ? { also } : {}),
        ...(why ? { why: why[lang] } : {}),
        ...(until ? { until } : {}),
    }));

/** Clause by clause as data. `fileOf` puts the path of a plan's file as the caller names files. */
export function coverageJson(
    plans: readonly PlanCoverage[],
    { asOf }: Pick<CoverageOptions, 'asOf'>,
    fileOf: (plan: PlanCoverage) => string,
): CoverageJson {
    return {
        version: 1,
        asOf,
        plans: plans.map((one) => ({
            plan: one.plan.id,
            title: titleOf(one.plan),
            ...(one.plan.plan.kind ? { kind: one.plan.plan.kind } : {}),
            file: fileOf(one),
            coverage: coverageLines(one.entries, one.lang),
            summary: coverageCounts(one.entries),
        })),
    };
}
