import { type Comparison, DECISIONS } from '../../compile/scan/compare.js';
import type { Scope } from '../../compile/scope/scope-types.js';

export interface ScopeOf {
    /** Name of the plan. */
    readonly plan: string;
    /** Its file, as it is to be shown. */
    readonly file: string;
    readonly scope: Scope;
    readonly scan?: Comparison;
}

/** What `scope --format json` writes; `schema/scope.schema.json` describes it. */
export function scopeJsonText(scopes: readonly ScopeOf[]): string {
    const plans = scopes.map(({ plan, file, scope, scan }) => ({
        plan,
        file,
        scope,
        ...(scan ? { scan: { ...scan, differences: scan.differences.map((one) => ({ ...one, decisions: DECISIONS[one.kind] })) } } : {}),
    }));
    return `${JSON.stringify({ version: 1, plans }, undefined, 2)}\n`;
}
