import type { Compiled } from '../../compile/compiled.js';
import type { DutyCalendar } from '../../compile/duty-types.js';
import type { IncidentMatrix, WarningMatrix } from '../../compile/matrix-types.js';
import type { Route } from '../../compile/route-types.js';
import type { Scope } from '../../compile/scope/scope-types.js';
import type { CoverageEntry } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Lang } from '../../rules/messages.js';
import { contentHash, type PlanStatus, statusOf } from '../control.js';
import { type CoverageLine, coverageLines } from '../coverage/coverage-json.js';
import { withoutPersons } from './without-persons.js';

/** What `build --format json` writes, one file a plan; `schema/plan.schema.json` describes it. Terms stay ids, times canonical. */
export interface PlanJson {
    readonly version: 1;
    readonly asOf: string;
    readonly plan: PlanHead;
    readonly matrix: { readonly incident: IncidentMatrix; readonly warning: WarningMatrix };
    readonly routes: readonly Route[];
    readonly rosters: readonly DutyCalendar[];
    readonly scope: Scope;
    readonly coverage?: readonly CoverageLine[];
}
export interface PlanHead {
    readonly id: string;
    readonly title?: string;
    readonly status: PlanStatus;
    readonly kind?: string;
    readonly sectors: readonly string[];
    readonly operator?: string;
    readonly edition?: string;
    readonly superiors: readonly { readonly name: string; readonly line?: string; readonly found: boolean }[];
    readonly document?: string;
    readonly planVersion?: string;
    readonly replaces?: string;
    readonly approved: readonly string[];
    readonly effective?: string;
    readonly disclosure?: string;
    readonly revision?: string;
    readonly contentHash: string;
}
export interface JsonOptions {
    readonly asOf: string;
    readonly revision?: string;
    /** Names of persons are left out. */
    readonly redact?: boolean;
    readonly lang: Lang;
    /** How the plan stands to each requirement. */
    readonly entries?: readonly CoverageEntry[];
}

/** The compiled plan as plain data. */
export function planJson(plan: ResolvedPlan, compiled: Compiled, options: JsonOptions): PlanJson {
    const made: PlanJson = {
        version: 1,
        asOf: options.asOf,
        plan: planHead(plan, options),
        matrix: { incident: compiled.incident, warning: compiled.warning },
        routes: compiled.routes,
        rosters: compiled.rosters,
        scope: compiled.scope,
        ...(options.entries ? { coverage: coverageLines(options.entries, options.lang) } : {}),
    };
    // What is absent has no key, so that every form of the output says the same.
    return JSON.parse(JSON.stringify(options.redact ? withoutPersons(made) : made)) as PlanJson;
}

export const planJsonText = (plan: ResolvedPlan, compiled: Compiled, options: JsonOptions): string =>
    `${JSON.stringify(planJson(plan, compiled, options), undefined, 2)}\n`;

function planHead(plan: ResolvedPlan, options: JsonOptions): PlanHead {
    const { plan: model } = plan;
    return {
        id: plan.id,
        title: model.title,
        status: statusOf(plan),
        kind: model.kind,
        sectors: model.sector,
        operator: model.operator,
        edition: model.general?.edition,
        superiors: plan.superiors.map(({ line, ref, plan: superior }) => ({ name: ref.ref, line, found: superior !== undefined })),
        document: model.document,
        planVersion: model.version,
        replaces: model.replaces,
        approved: model.approved.flatMap((one) => one.on ?? []),
        effective: model.effective?.on,
        disclosure: model.disclosure,
        revision: options.revision,
        contentHash: contentHash(plan),
    };
}
