import type { Compiled } from '../../compile/compiled.js';
import { isDamaged, isDamagedIn } from '../../compile/damage.js';
import type { Route } from '../../compile/route-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { isWithin } from '../superior/recipients.js';
import { type Due, duesOf } from './dues.js';
import { isBlind } from './recipients.js';
import { type Context, contextsOf, fromDiscovery, implied, minutesSince, openFacts, seenFrom } from './ways.js';

/** How a duty to report is met in the routes of some rows. */
export type Verdict =
    | { readonly kind: 'met' }
    /** Nothing reaches the recipient. */
    | { readonly kind: 'none' }
    /** It does so only at somebody's discretion, or on some further condition. */
    | { readonly kind: 'discretion' | 'condition'; readonly route: Route }
    /** The worst case is later than the limit. */
    | { readonly kind: 'late'; readonly route: Route; readonly minutes: number }
    /** No number is promised, so the limit is not shown to be kept. */
    | { readonly kind: 'open'; readonly route: Route }
    /** Something that the answer depends on cannot be read. */
    | { readonly kind: 'unknown' };
/** Nobody is told, or only now and then. */
export const isUnanswered = ({ kind }: Verdict): boolean => kind === 'none' || kind === 'condition';
export interface Judged {
    readonly due: Due;
    readonly verdict: Verdict;
    readonly rows: Context['rows'];
}

const known = new WeakMap<Compiled, Judged[]>();

/** Each duty to report against the routes of each group of rows. */
export function verdictsOf(compiled: Compiled): Judged[] {
    const made = known.get(compiled) ?? judgeAll(compiled);
    known.set(compiled, made);
    return made;
}

function judgeAll(compiled: Compiled): Judged[] {
    const { plan, routes } = compiled;
    if (plan.plan.abridged) return [];
    return duesOf(plan).flatMap((due) =>
        contextsOf(routes, due.at).map(({ routes: list, rows }) => ({ due, rows, verdict: judge(plan, due, list) })),
    );
}

/** A duty in all rows at once: the routes that no playbook changes. */
export function judgeDue({ plan, routes }: Compiled, due: Due): Verdict {
    return judge(plan, due, contextsOf(routes, due.at)[0].routes, true);
}

/** The routes that a duty rests on: to its recipient, whenever it holds. That one is left to somebody's discretion is another finding. */
export function answering(due: Due, routes: readonly Route[]): Route[] {
    const kinds = 'level' in due.at ? COUNTED.level : COUNTED.colour;
    return routes.filter((route) => {
        if (!kinds.has(route.kind) || route.escalation || due.reaches(route.recipient) !== 'yes') return false;
        const needed = openFacts(route, due.at);
        return needed !== undefined && implied(needed, due.facts);
    });
}

/** First reports of incidents; warnings are also answered by follow-ups and filings. */
const COUNTED = { level: new Set(['report', 'notify']), colour: new Set(['report', 'notify', 'follow_up', 'filing']) };

/** `mayExempt`: a reason that is recorded (`unless`) is enough to leave the report out. */
function judge(plan: ResolvedPlan, due: Due, routes: readonly Route[], mayExempt = false): Verdict {
    const kinds = 'level' in due.at ? COUNTED.level : COUNTED.colour;
    const reached = routes
        .filter(({ kind, escalation }) => kinds.has(kind) && !escalation)
        .map((route) => ({ route, answer: due.reaches(route.recipient) }));
    const telling = reached.filter(({ answer }) => answer === 'yes').map(({ route }) => route);
    const counted = telling.filter((route) => {
        const needed = openFacts(route, due.at);
        return needed !== undefined && implied(needed, due.facts);
    });
    const sure = counted.filter((route) => !route.discretion && (mayExempt || !route.exempt));
    if (sure.length > 0) return due.limit ? inTime(plan, due.limit, sure) : { kind: 'met' };
    if (reached.some(({ answer }) => answer === 'unknown') || isUnread(plan)) return { kind: 'unknown' };
    if (due.handedOver) return { kind: 'met' };
    if (counted[0]) return { kind: 'discretion', route: counted[0] };
    const meant = telling.find((route) => !isForAnotherOccasion(route));
    return meant ? { kind: 'condition', route: meant } : { kind: 'none' };
}

/** Whether a report may stand where text is damaged, or behind a name that cannot be read. */
const isUnread = (plan: ResolvedPlan) =>
    plan.file.damaged === true ||
    plan.plan.damaged === true ||
    isDamaged(plan.plan.response) ||
    isDamagedIn(plan.plan.monitoring, ['reports']) ||
    isBlind(plan);

/** The fastest of the routes; those on the clock of the limit before others. */
function inTime(plan: ResolvedPlan, { minutes: allowed, clock, amount }: NonNullable<Due['limit']>, routes: readonly Route[]): Verdict {
    // A promise in working days keeps a demand in working days, however many days these are.
    const kept = ({ promise, late }: Route) => promise?.of === clock && !late && isWithin(promise.amount, amount);
    if (amount?.endsWith('wd') && routes.some(kept)) return { kind: 'met' };
    const timed = routes.flatMap((given) => {
        const exact = given.clock === clock;
        const route = fromDiscovery(plan, clock, seenFrom(clock, given));
        const since = exact ? route : minutesSince(route);
        return since && !route.cyclic ? [{ route, total: since.total, known: since.known, exact }] : [];
    });
    const list = timed.some(({ exact }) => exact) ? timed.filter(({ exact }) => exact) : timed;
    const numbered = list.flatMap(({ route, total }) => (total === undefined ? [] : [{ route, minutes: total }]));
    const best = least(numbered);
    if (best && best.minutes <= allowed) return { kind: 'met' };
    const open = least(list.flatMap(({ route, total, known: minutes }) => (total === undefined ? [{ route, minutes }] : [])));
    // What has no number may still be too late by what has one.
    if (open && open.minutes <= allowed) return isBroken(open.route) ? { kind: 'unknown' } : { kind: 'open', route: open.route };
    const worst = best ?? open;
    if (worst) return { kind: 'late', ...worst };
    const [first] = routes;
    return first && !first.cyclic && !isBroken(first) ? { kind: 'open', route: first } : { kind: 'unknown' };
}

const least = <T extends { readonly minutes: number }>(list: readonly T[]): T | undefined =>
    list.reduce<T | undefined>((best, one) => (best && best.minutes <= one.minutes ? best : one), undefined);

/** Lost in its order: another rule says so. */
const isBroken = (route: Route) => route.lost.length > 0;

/** A report that as a whole speaks of leaked personal data or of a suspected crime was never meant to be the first report. */
const OTHER_OCCASIONS: ReadonlySet<string> = new Set(['personal_data', 'crime_suspected']);
const isForAnotherOccasion = ({ conditionFacts }: Route): boolean =>
    (conditionFacts ?? []).length > 0 &&
    (conditionFacts ?? []).every(({ all }) => all.some(({ condition, not }) => !not && OTHER_OCCASIONS.has(condition ?? '')));
