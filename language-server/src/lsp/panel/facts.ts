import type { FactsResult } from '../protocol.js';
import type { Server } from '../server.js';

/** Numbers for a report of a fault. Ids of rules are ours; nothing here is text, a path or a name of a plan. */
export function facts(server: Server): FactsResult {
    const projects = [...server.state.projects.values()];
    const findings: Record<string, number> = {};
    for (const project of projects)
        for (const { rule } of [...server.schedule.checksOf(project).bySource.values()].flat()) findings[rule] = (findings[rule] ?? 0) + 1;
    const files = projects.flatMap((project) => [...project.loaded.files.values()]);
    return {
        version: process.env['PREPLAN_VERSION'] ?? 'development',
        projects: projects.length,
        plans: projects.reduce((sum, { resolved }) => sum + resolved.plans.length, 0),
        files: files.length,
        damaged: files.filter(({ problems }) => problems.length > 0).length,
        findings: Object.fromEntries(Object.entries(findings).sort(([a], [b]) => (a < b ? -1 : 1))),
    };
}
