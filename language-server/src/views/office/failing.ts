import type { Severity } from '../../rules/finding.js';
import type { PlanLine, Report, Result } from '../reports/result.js';

/** One clause, and where the plans of an office fail it. */
export interface FailingClause {
    /** Requirement id. */
    readonly id: string;
    /** The gravest severity of its findings. */
    readonly severity: Severity;
    readonly findings: number;
    /** Plans with at least one of them. */
    readonly plans: readonly PlanLine[];
}

/** Plans of one sector or under one superior. A plan of two sectors is in both. */
export interface Group {
    readonly id: string;
    readonly plans: readonly PlanLine[];
    /** Those with an error. */
    readonly failing: number;
}

export interface OfficeView {
    readonly plans: readonly PlanLine[];
    readonly failing: number;
    readonly clauses: readonly FailingClause[];
    readonly sectors: readonly Group[];
    readonly superiors: readonly Group[];
    /** Findings in files that belong to no plan. */
    readonly elsewhere: number;
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Which clause fails where: the findings of a report by plan, sector and superior. A file of several plans counts for each. */
export function officeView({ findings, plans }: Pick<Report, 'findings' | 'plans'>): OfficeView {
    const owners = new Map<string, PlanLine[]>();
    for (const plan of plans) for (const file of plan.files) owners.set(file, [...(owners.get(file) ?? []), plan]);
    const clauses = new Map<string, { severity: Severity; findings: number; plans: Set<PlanLine> }>();
    const failing = new Set<PlanLine>();
    let elsewhere = 0;
    for (const finding of findings) {
        const own = owners.get(finding.file) ?? [];
        if (own.length === 0) elsewhere++;
        if (finding.severity === 'error') for (const plan of own) failing.add(plan);
        for (const id of finding.requirements) count(clauses, id, finding, own);
    }
    const groups = (of: (plan: PlanLine) => readonly string[]) => {
        const found = new Map<string, PlanLine[]>();
        for (const plan of plans)
            for (const id of of(plan).length > 0 ? new Set(of(plan)) : ['']) found.set(id, [...(found.get(id) ?? []), plan]);
        return [...found]
            .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
            .map(([id, list]): Group => ({ id, plans: list, failing: list.filter((plan) => failing.has(plan)).length }));
    };
    return {
        ...{ plans, failing: failing.size, elsewhere },
        clauses: [...clauses]
            .map(([id, one]): FailingClause => ({ id, severity: one.severity, findings: one.findings, plans: [...one.plans] }))
            .sort((a, b) => b.plans.length - a.plans.length || ORDER[a.severity] - ORDER[b.severity] || (a.id < b.id ? -1 : 1)),
        sectors: groups((plan) => plan.sectors),
        superiors: groups((plan) => plan.under),
    };
}

function count(
    clauses: Map<string, { severity: Severity; findings: number; plans: Set<PlanLine> }>,
    id: string,
    { severity }: Result,
    own: readonly PlanLine[],
): void {
    const clause = clauses.get(id) ?? { severity, findings: 0, plans: new Set<PlanLine>() };
    clause.findings++;
    if (ORDER[severity] < ORDER[clause.severity]) clause.severity = severity;
    for (const plan of own) clause.plans.add(plan);
    clauses.set(id, clause);
}

/** How many plans of a group fail a clause. */
export function failingIn({ plans }: FailingClause, group: Group): number {
    const members = new Set(group.plans);
    return plans.filter((plan) => members.has(plan)).length;
}
