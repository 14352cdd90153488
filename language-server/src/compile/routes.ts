import type { ResolvedPlan } from '../model/plans.js';
import { LEVELS, type Level, type Report } from '../model/shape/index.js';
import { submissionAct } from './acts.js';
import { lay, NOTHING } from './layers.js';
import { keyOf, levelWork } from './level-work.js';
import { handedOver, levelChain } from './levels.js';
import type { Colour, IncidentMatrix, WarningColumn, WarningMatrix } from './matrix-types.js';
import { filingRoutes, followUpRoutes, tellRoutes } from './plain-routes.js';
import { reportRoutes, submissionRoutes } from './report-routes.js';
import type { Surroundings } from './route-timeline.js';
import type { Route, RouteOccasion } from './route-types.js';
import { type Row, rowsOf } from './rows.js';
import { type Node, type Nodes, settle } from './settle.js';
import { dependencies } from './times.js';
import type { CategoryVocabulary } from './vocabulary.js';
import { warningChain, warningLayers } from './warning.js';

/** Every way of a report, follow-up or submission to each of its recipients, on each occasion. */
export function reportWays(plan: ResolvedPlan, vocabulary: CategoryVocabulary, incident: IncidentMatrix, warning: WarningMatrix): Route[] {
    const rows = rowsOf(plan, vocabulary);
    return [
        ...LEVELS.flatMap((level) => incidentRoutes(plan, level, rows, incident)),
        ...monitoringRoutes(plan),
        ...warning.columns.flatMap((column) => warningRoutes(plan, column)),
        ...periodRoutes(plan),
        ...investigationRoutes(plan),
    ];
}

function incidentRoutes(plan: ResolvedPlan, level: Level, rows: readonly Row[], incident: IncidentMatrix): Route[] {
    const common = levelWork(plan, level, []).nodes;
    const base = levelRoutes(plan, level, common, { kind: 'incident', level });
    const seen = new Set(base.map(wayOf));
    const routes = [...base];
    const byPlaybooks = new Map<string, Row[]>();
    for (const row of rows) {
        if (row.exclusion || row.playbooks.length === 0) continue;
        const key = keyOf(row.playbooks);
        byPlaybooks.set(key, [...(byPlaybooks.get(key) ?? []), row]);
    }
    for (const group of byPlaybooks.values()) {
        const playbooks = group[0]?.playbooks ?? [];
        const { nodes } = levelWork(plan, level, playbooks);
        if (nodes === common || sameReports(common, nodes)) continue;
        const named = group.map(({ category, sub }) => ({ category, ...(sub ? { sub } : {}) }));
        const own = levelRoutes(plan, level, nodes, { kind: 'incident', level });
        for (const route of own) if (!seen.has(wayOf(route))) routes.push({ ...route, occasion: { kind: 'incident', level, rows: named } });
    }
    const cells = incident.rows.flatMap(({ cells }) => cells).filter((one) => one.level === level && one.state !== 'excluded');
    // A row whose playbook names no leader: what holds for all rows.
    const cell = cells.find(({ owner, command }) => owner === command) ?? cells[0];
    const occasion: RouteOccasion = { kind: 'incident', level };
    if (!cell || handedOver(plan, level)) return routes;
    return [
        ...routes,
        ...followUpRoutes(cell.followUps, 'start', occasion),
        ...(cell.start ? tellRoutes(cell.start, 'start', occasion) : []),
        ...(cell.end ? tellRoutes(cell.end, 'end', occasion) : []),
    ];
}

/**
 * Whether each report waits for the same acts as without the playbooks, and so does what starts the level: then its ways are
 * the same.
 */
function sameReports(common: Nodes, nodes: Nodes): boolean {
    const starts = ({ act }: Node) => act.layer === 'first_handling' && act.does.includes('assess');
    const wanted = [...nodes.values()].filter((node) => node.act.report || node.act.submission || starts(node));
    if ([...common.values()].filter(starts).length !== wanted.filter(starts).length) return false;
    const open = new Set(wanted.map(({ act }) => act.name));
    for (const name of open) {
        const [before, now] = [common.get(name), nodes.get(name)];
        if (!before || !now || before.act !== now.act || !sameAfter(before, now)) return false;
        for (const other of dependencies(now, nodes)) open.add(other);
        for (const other of dependencies(before, common)) open.add(other);
    }
    return true;
}

const sameAfter = (one: Node, other: Node) =>
    JSON.stringify([one.after, one.lost, one.gone]) === JSON.stringify([other.after, other.lost, other.gone]);

/** A route without its occasion: what tells the ways of a row from those of all rows. */
const wayOf = ({ occasion: _, ...way }: Route) => JSON.stringify(way);

function levelRoutes(plan: ResolvedPlan, level: Level, nodes: Nodes, occasion: RouteOccasion): Route[] {
    const start = levelChain(plan, level).findLast((block) => block.start)?.start;
    return reportRoutes({ ...watch(plan), assessed: [], start, nodes }, occasion, { level });
}

/** Who watches for the plan. */
function watch(plan: ResolvedPlan): Pick<Surroundings, 'plan' | 'monitors'> {
    return { plan, monitors: plan.plan.monitoring?.monitors ?? [] };
}

/** Reports of findings that are no incident yet: after judging, where that promises a number. */
function monitoringRoutes(plan: ResolvedPlan): Route[] {
    const { monitoring, response } = plan.plan;
    if (!monitoring || monitoring.reports.length === 0) return [];
    const setting = { layer: 'first_handling', clock: 'discovery', gated: false, occasion: {} } as const;
    const common = response ? lay(NOTHING, { ...response, reports: [] }, setting, {}) : NOTHING;
    const nodes = settle(lay(common, { reports: monitoring.reports }, setting, {}));
    const around = { ...watch(plan), assessed: monitoring.assessed, start: undefined, nodes };
    const byPart = new Map(monitoring.reports.map((report) => [report.id, report]));
    return reportRoutes(around, { kind: 'monitoring' }, {}).flatMap((route) => {
        const levels = possibleGrades(byPart.get(route.part));
        return levels.length > 0 ? levels.map((level): Route => ({ ...route, occasion: { kind: 'possible', level } })) : [route];
    });
}

function possibleGrades(report: Report | undefined): Level[] {
    const facts = report?.when?.any.flatMap(({ all }) => all) ?? [];
    return [...new Set(facts.flatMap((fact) => (fact.possible ? fact.grades : [])))];
}

function warningRoutes(plan: ResolvedPlan, column: WarningColumn): Route[] {
    const colour = column.colour as Colour | undefined;
    const chain =
        column.kind === 'alert'
            ? (plan.plan.monitoring?.alerts ?? []).filter(({ id }) => id === column.parts[0])
            : warningChain(plan, colour ?? '');
    if (column.kind === 'protection') {
        return followUpRoutes(column.followUps, 'start', { kind: 'protection', part: column.key });
    }
    const situation = colour ? { colour } : {};
    const occasion: RouteOccasion = { kind: 'warning', key: column.key, ...situation };
    const around = { plan, monitors: [], assessed: [], start: undefined, nodes: settle(warningLayers(chain, colour)) };
    return [
        ...reportRoutes(around, occasion, situation),
        ...followUpRoutes(column.followUps, 'receipt', occasion),
        ...filingRoutes(plan, chain, occasion, situation),
    ];
}

/** Reports of protections and of major activities. */
function periodRoutes(plan: ResolvedPlan): Route[] {
    const major = plan.plan.prevention?.majorActivities;
    const periods = [
        ...plan.protections.flatMap(({ id, during }) => (during ? [{ during, occasion: { kind: 'protection', part: id } as const }] : [])),
        ...(major ? [{ during: major, occasion: { kind: 'major_activities', part: major.id } as const }] : []),
    ];
    const setting = { layer: 'protection', clock: 'discovery', gated: false, occasion: {} } as const;
    return periods.flatMap(({ during, occasion }) => {
        const nodes = settle(lay(NOTHING, { steps: during.steps, reports: during.reports }, setting, {}));
        const monitors = [...(plan.plan.monitoring?.monitors ?? []), ...during.monitors];
        return reportRoutes({ plan, monitors, assessed: during.assessed, start: undefined, nodes }, occasion, {});
    });
}

function investigationRoutes(plan: ResolvedPlan): Route[] {
    const place = { base: { clock: 'end', offset: 0 }, layer: 'level', occasion: {} } as const;
    return (plan.plan.investigation?.submissions ?? []).flatMap((submission) => {
        const levels: readonly (Level | undefined)[] = submission.at.length > 0 ? submission.at : [undefined];
        return levels.flatMap((level) =>
            submissionRoutes(
                plan,
                submissionAct(submission, place),
                { kind: 'investigation', ...(level ? { level } : {}) },
                level ? { level } : {},
            ),
        );
    });
}
