import type { ResolvedPlan } from '../model/plans.js';
import type { Compiled } from './compiled.js';
import { STANDARD_DAYS } from './day-calendar.js';
import { dutyCalendars } from './duty.js';
import type { DayCalendar, DayWindow, DutyCalendar } from './duty-types.js';
import { incidentMatrix, incidentPlaces } from './incident.js';
import type { IncidentMatrix, IncidentPlaces, WarningMatrix } from './matrix-types.js';
import type { Route } from './route-types.js';
import { reportWays } from './routes.js';
import { scopeOf } from './scope/scope.js';
import type { Scope } from './scope/scope-types.js';
import { type CategoryVocabulary, STANDARD_VOCABULARY } from './vocabulary.js';
import { warningMatrix } from './warning-matrix.js';

export interface CompileOptions {
    /** Categories of the editions; those of the shipped taxonomy unless given. */
    readonly vocabulary?: CategoryVocabulary;
    /** Working days and holidays; the shipped ones unless given. */
    readonly calendar?: DayCalendar;
    /** Days for the duty calendars; without it, each roster is followed over its own days. */
    readonly window?: DayWindow;
}

/** Compiles a plan. Never throws on what a plan says: what is missing is a gap, what cannot be counted is unknown. */
export function compile(resolved: ResolvedPlan, options: CompileOptions = {}): Compiled {
    // What is remembered on the way is kept by this object, so that it goes with the compiled plan, not with the project.
    const plan: ResolvedPlan = Object.create(resolved);
    const { vocabulary = STANDARD_VOCABULARY, calendar = STANDARD_DAYS, window } = options;
    let places: IncidentPlaces | undefined;
    let incident: IncidentMatrix | undefined;
    let warning: WarningMatrix | undefined;
    let routes: readonly Route[] | undefined;
    let rosters: readonly DutyCalendar[] | undefined;
    let scope: Scope | undefined;
    const compiled: Compiled = {
        plan: resolved,
        get places() {
            places ??= incidentPlaces(plan, vocabulary);
            return places;
        },
        get incident() {
            incident ??= incidentMatrix(compiled.places);
            return incident;
        },
        get warning() {
            warning ??= warningMatrix(plan);
            return warning;
        },
        get routes() {
            routes ??= reportWays(plan, vocabulary, compiled.incident, compiled.warning);
            return routes;
        },
        get rosters() {
            rosters ??= dutyCalendars(plan, calendar, window);
            return rosters;
        },
        get scope() {
            scope ??= scopeOf(plan);
            return scope;
        },
    };
    return compiled;
}
