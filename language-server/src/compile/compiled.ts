import type { ResolvedPlan } from '../model/plans.js';
import type { DutyCalendar } from './duty-types.js';
import type { IncidentMatrix, IncidentPlaces, WarningMatrix } from './matrix-types.js';
import type { Route } from './route-types.js';
import type { Scope } from './scope/scope-types.js';

/** Everything compiled of one plan; each part is made when it is first read. */
export interface Compiled {
    readonly plan: ResolvedPlan;
    readonly incident: IncidentMatrix;
    /** The same, cell by cell, for those who show only some. */
    readonly places: IncidentPlaces;
    readonly warning: WarningMatrix;
    /** How reports reach their recipients, with every hop and its minutes. */
    readonly routes: readonly Route[];
    /** Who is on duty when, for each roster. */
    readonly rosters: readonly DutyCalendar[];
    /** What is protected, what it touches, and the classes that follow. */
    readonly scope: Scope;
}
