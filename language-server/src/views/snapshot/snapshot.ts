import type { FileModel } from '../../model/file-model.js';
import { type ResolvedPlan, resolveProject } from '../../model/plans.js';
import { DEFAULT_CONFIG, type Project, type ProjectConfig } from '../../model/project.js';
import { findingKeys } from '../../review/imposed.js';

/** A plan as a later review reads it: everything that it says and sees, with the versions of what it was held against. */
export interface Snapshot {
    readonly version: 1;
    readonly format: 'preplan-snapshot';
    /** Version of the tool that wrote it. */
    readonly tool: string;
    /** The day taken as today, `YYYY-MM-DD`. */
    readonly asOf: string;
    /** Name of the plan; its part id. */
    readonly plan: string;
    readonly revision?: string;
    readonly config: SnapshotConfig;
    readonly catalogues: readonly CatalogueVersion[];
    /** Keys of what was found in the plan on that day, by which a later review tells what only a newer rule finds. */
    readonly findings?: readonly string[];
    /** The plan's own file first. */
    readonly files: readonly FileModel[];
    readonly superiors: readonly FileModel[];
}
export type SnapshotConfig = Pick<ProjectConfig, 'language' | 'timezone' | 'severities'>;
export interface CatalogueVersion {
    readonly id: string;
    readonly version: string;
}
export interface SnapshotOptions {
    readonly tool: string;
    readonly asOf: string;
    readonly revision?: string;
    readonly catalogues: readonly CatalogueVersion[];
}

export function snapshotOf(plan: ResolvedPlan, options: SnapshotOptions): Snapshot {
    const { language, timezone, severities } = plan.project.config;
    return {
        version: 1,
        format: 'preplan-snapshot',
        tool: options.tool,
        asOf: options.asOf,
        plan: plan.id,
        ...(options.revision === undefined ? {} : { revision: options.revision }),
        config: { language, timezone, severities },
        // Callers may hold whole catalogues; a snapshot names them only.
        catalogues: options.catalogues.map(({ id, version }) => ({ id, version })),
        findings: findingKeys(plan, options.asOf),
        files: plan.files,
        superiors: plan.project.superiors,
    };
}

export const snapshotText = (plan: ResolvedPlan, options: SnapshotOptions): string =>
    `${JSON.stringify(snapshotOf(plan, options), undefined, 1)}\n`;

/** The plan of a snapshot, resolved anew from what was written down; undefined where its files do not hold it. */
export function planOfSnapshot(snapshot: Snapshot): ResolvedPlan | undefined {
    const project: Project = {
        root: snapshot.plan,
        config: { ...DEFAULT_CONFIG, ...snapshot.config },
        files: new Map(snapshot.files.map((file) => [file.path, file])),
        superiors: snapshot.superiors,
        absent: [],
    };
    return resolveProject(project).plans.find((plan) => plan.id === snapshot.plan);
}
