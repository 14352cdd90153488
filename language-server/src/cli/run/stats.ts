import { performance } from 'node:perf_hooks';
import { compile } from '../../compile/compile.js';
import type { Judge } from '../../host/check.js';
import { rules as registered } from '../../rules/registry.js';
import type { Rule } from '../../rules/rule.js';
import { checkAll } from '../../rules/run.js';
import { add, type Stats, timed } from './timing.js';

/** Finds the same as ever, and takes the time of each rule and of compiling. */
export function timingJudge(stats: Stats, owned?: ReadonlySet<string>): Judge {
    const measured = registered.map((rule) => withTime(rule, stats.rules));
    return (resolved, asOf) => {
        const before = stats.phases.get('compile') ?? 0;
        const start = performance.now();
        const { findings } = checkAll(
            resolved,
            (plan) => timed(stats, 'compile', () => compile(plan)),
            asOf,
            measured,
            (path) => owned?.has(path) ?? true,
        );
        const compiling = (stats.phases.get('compile') ?? 0) - before;
        add(stats.phases, 'rules', performance.now() - start - compiling);
        return findings;
    };
}

function withTime(rule: Rule, times: Map<string, number>): Rule {
    const check = rule.check as (subject: unknown, report: unknown) => void;
    return {
        ...rule,
        check(subject: unknown, report: unknown) {
            const start = performance.now();
            check.call(rule, subject, report);
            add(times, rule.id, performance.now() - start);
        },
    } as Rule;
}
