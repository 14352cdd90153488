import type { ResolvedPlan } from '../model/plans.js';
import type { WarningMatrix } from './matrix-types.js';
import { protectionColumns } from './protection-column.js';
import { COLOURS, colourColumn, column } from './warning.js';

/** The warning matrix of a plan: the four colours, its own alerts, and protections that run a warning's response. */
export function warningMatrix(plan: ResolvedPlan): WarningMatrix {
    const alerts = (plan.plan.monitoring?.alerts ?? []).map((alert) => ({
        ...column(plan, [alert], undefined),
        key: alert.name ?? alert.id,
        kind: 'alert' as const,
        title: alert.title ?? alert.name ?? '',
    }));
    const colours = COLOURS.map((colour) => colourColumn(plan, colour));
    return { columns: [...colours, ...alerts, ...protectionColumns(plan)] };
}
