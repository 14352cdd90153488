import type { Requirement } from '../../../standard/catalogue-types.js';
import type { Severity } from '../../finding.js';
import type { Bound } from './bound.js';
import type { Breaks } from './verdict.js';

/** What a broken protection period makes an error: its order, its owners and its watch. */
const GRAVE_IN_GUIDANCE: ReadonlySet<Breaks> = new Set(['order', 'owner', 'watch']);

/**
 * The severity of a requirement that is not met. An error: bound, and an order, an authority, the chain of reports, an
 * owner or a limit is broken. Otherwise a warning; form and unverified facts at most inform. An overlay may ask for more.
 */
export function severityOf(of: Requirement, bound: Bound, breaks: Breaks | undefined): Severity {
    const { at_least: least } = of;
    const computed = computedSeverity(of, bound, breaks);
    return least !== undefined && of.status === 'verified' && RANK[least] < RANK[computed] ? least : computed;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function computedSeverity(of: Requirement, bound: Bound, breaks: Breaks | undefined): Severity {
    if (of.status === 'unverified' || of.check?.['form'] === true) return 'info';
    if (breaks === undefined || bound.state === 'free') return 'warning';
    if (of.unit_duty === 'guidance') return GRAVE_IN_GUIDANCE.has(breaks) ? 'error' : 'warning';
    return 'error';
}
