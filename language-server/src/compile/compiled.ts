import type { ResolvedPlan } from '../model/plans.js';
import type { IncidentMatrix, WarningMatrix } from './matrix-types.js';

/** Everything compiled of one plan; each part is made when it is first read. */
export interface Compiled {
    readonly plan: ResolvedPlan;
    readonly incident: IncidentMatrix;
    readonly warning: WarningMatrix;
}
