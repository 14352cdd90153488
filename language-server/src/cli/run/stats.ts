import { performance } from 'node:perf_hooks';
import { compile } from '../../compile/compile.js';
import type { Compiled } from '../../compile/compiled.js';
import type { Judge } from '../../host/check.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { rules as registered } from '../../rules/registry.js';
import type { Rule } from '../../rules/rule.js';
import { checkAll } from '../../rules/run.js';
import { add, type Stats, timed } from './timing.js';

/** Finds the same as ever, and takes the time of each rule and of compiling. */
export function timingJudge(stats: Stats, owned?: ReadonlySet<string>): Judge {
    const measured = registered.map((rule) => withTime(rule, stats));
    return (resolved, asOf) => {
        const { took, result } = withoutCompiling(stats, () =>
            checkAll(
                resolved,
                (plan) => compiledInTime(plan, stats),
                asOf,
                measured,
                (path) => owned?.has(path) ?? true,
            ),
        );
        add(stats.phases, 'rules', took);
        return result.findings;
    };
}

/** Whoever asks first makes a part of a compiled plan; the time for it is the compiler's, not the asker's. */
function compiledInTime(plan: ResolvedPlan, stats: Stats): Compiled {
    const compiled = compile(plan);
    return {
        plan: compiled.plan,
        get places() {
            return timed(stats, 'compile', () => compiled.places);
        },
        get incident() {
            return timed(stats, 'compile', () => compiled.incident);
        },
        get warning() {
            return timed(stats, 'compile', () => compiled.warning);
        },
        get routes() {
            return timed(stats, 'compile', () => compiled.routes);
        },
        get rosters() {
            return timed(stats, 'compile', () => compiled.rosters);
        },
        get scope() {
            return timed(stats, 'compile', () => compiled.scope);
        },
    };
}

/** How long some work took, in milliseconds, without what was compiled in it. */
function withoutCompiling<T>(stats: Stats, work: () => T): { readonly took: number; readonly result: T } {
    const compiling = () => stats.phases.get('compile') ?? 0;
    const [start, before] = [performance.now(), compiling()];
    const result = work();
    return { took: performance.now() - start - (compiling() - before), result };
}

function withTime(rule: Rule, stats: Stats): Rule {
    const check = rule.check as (subject: unknown, report: unknown) => void;
    return {
        ...rule,
        check(subject: unknown, report: unknown) {
            add(stats.rules, rule.id, withoutCompiling(stats, () => check.call(rule, subject, report)).took);
        },
    } as Rule;
}
