import type { Compiled } from '../../compile/compiled.js';
import type { IncidentMatrix, WarningMatrix } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Choice, Roster } from '../../model/shape/index.js';
import { contentHash, type PlanStatus, statusOf } from '../control.js';
import type { ReportRoute } from '../routes.js';
import { withoutPersons } from './without-persons.js';

/** What `build --format json` writes, one file a plan; `schema/plan.schema.json` describes it. Terms stay ids, times canonical. */
export interface PlanJson {
    readonly version: 1;
    readonly asOf: string;
    readonly plan: PlanHead;
    readonly matrix: { readonly incident: IncidentMatrix; readonly warning: WarningMatrix };
    readonly routes: readonly ReportRoute[];
    readonly rosters: readonly RosterJson[];
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
export interface RosterJson {
    readonly part: string;
    readonly name: string;
    readonly title?: string;
    readonly parties: readonly string[];
    readonly periods: readonly { readonly from?: string; readonly to?: string }[];
    readonly longest?: string;
    readonly rest?: string;
    readonly days: readonly string[];
    readonly shifts: readonly ShiftJson[];
}
export interface ShiftJson {
    readonly part: string;
    readonly name: string;
    readonly title?: string;
    readonly from?: string;
    readonly to?: string;
    readonly days: readonly string[];
    /** Names of persons and posts; left out where personal data is. */
    readonly assignments?: readonly { readonly who: readonly string[]; readonly from?: string; readonly to?: string }[];
    readonly rotations?: readonly {
        readonly who: readonly string[];
        readonly every?: string;
        readonly from?: string;
        readonly to?: string;
    }[];
    readonly always?: readonly string[];
}
export interface CoverageLine {
    readonly requirement: string;
    readonly state: 'met' | 'excepted' | 'unmet' | 'for_reader' | 'not_applicable' | 'not_checked';
    readonly where?: string;
    readonly why?: string;
}
export interface JsonOptions {
    readonly asOf: string;
    readonly revision?: string;
    /** Names of persons are left out. */
    readonly redact?: boolean;
    readonly routes?: readonly ReportRoute[];
    readonly coverage?: readonly CoverageLine[];
}

/** The compiled plan as plain data. */
export function planJson(plan: ResolvedPlan, compiled: Compiled, options: JsonOptions): PlanJson {
    const made: PlanJson = {
        version: 1,
        asOf: options.asOf,
        plan: planHead(plan, options),
        matrix: { incident: compiled.incident, warning: compiled.warning },
        routes: options.routes ?? [],
        rosters: plan.declared('roster').map((roster) => rosterJson(roster, options.redact ?? false)),
        ...(options.coverage ? { coverage: options.coverage } : {}),
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
        effective: model.effective,
        disclosure: model.disclosure,
        revision: options.revision,
        contentHash: contentHash(plan),
    };
}

function rosterJson(roster: Roster, redact: boolean): RosterJson {
    return {
        part: roster.id,
        name: roster.name ?? '',
        title: roster.title,
        parties: roster.parties.flatMap(namesOf),
        periods: roster.periods,
        longest: roster.longest,
        rest: roster.rest,
        days: roster.days,
        shifts: roster.shifts.map((shift) => ({
            part: shift.id,
            name: shift.name ?? '',
            title: shift.title,
            from: shift.from,
            to: shift.to,
            days: shift.days,
            ...(redact
                ? {}
                : {
                      assignments: shift.assignments.map(({ persons, from, to }) => ({ who: persons.map((one) => one.ref), from, to })),
                      rotations: shift.rotations.map(({ persons, every, from, to }) => ({
                          who: persons.map((one) => one.ref),
                          every,
                          from,
                          to,
                      })),
                      always: shift.always.map((one) => one.ref),
                  }),
        })),
    };
}

const namesOf = (choice: Choice): string[] => choice.any.flatMap((party) => party.ref?.ref ?? []);
