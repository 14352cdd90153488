import type { Requirement } from '../../../standard/catalogue-types.js';
import type { Severity } from '../../finding.js';
import type { Message } from '../../messages.js';
import { type PlanContext, type PlanRule, type Report, rule } from '../../rule.js';
import { listWord } from '../../words.js';
import { boundBy, cataloguesInForce } from './bound.js';
import type { Kind } from './kind.js';
import { severityOf } from './severity.js';
import type { Fault } from './verdict.js';
import { clauseOf, titleOf } from './wording.js';

const known = new WeakMap<Kind, PlanRule>();

/** The rule of a kind: every requirement that names the kind and binds the plan is held against it. */
export function kindRule(kind: Kind, requirements: readonly string[]): PlanRule {
    const made = known.get(kind);
    if (made) return made;
    const made_ = rule({
        id: `requirement/${kind.name.replaceAll('_', '-')}`,
        reads: 'chain',
        severity: 'warning',
        requirements,
        since: '2026.0',
        missing: true,
        ...(kind.fixable ? { fixable: true as const } : {}),
        messages: kind.messages,
        check: (context, report) => check(kind, context, report),
    } satisfies PlanRule);
    known.set(kind, made_);
    return made_;
}

interface Found {
    readonly fault: Fault;
    severity: Severity;
    readonly of: Requirement[];
    missing: Message[];
}
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function check(kind: Kind, context: PlanContext, report: Report): void {
    const found = new Map<string, Found>();
    for (const of of cataloguesInForce(context.plan).flatMap((catalogue) => catalogue.requirements)) {
        if (of.check?.kind !== kind.name) continue;
        const bound = boundBy(context.plan, of);
        if (bound.state !== 'bound' && bound.state !== 'demanded') continue;
        const verdict = kind.judge(context, of);
        if (verdict.state !== 'unmet') continue;
        for (const fault of verdict.faults) {
            if (fault.saidBy === undefined) add(found, of, fault, severityOf(of, bound, fault.breaks));
        }
    }
    for (const { fault, severity, of, missing } of found.values()) {
        const [first] = of;
        if (!first) continue;
        const { property, related, fixes } = fault;
        report(fault.part, {
            message: fault.message,
            args: {
                title: titleOf(first),
                clause: clauseOf(first),
                ...fault.args,
                ...(missing.length > 0 ? { missing: listWord(missing) } : {}),
            },
            severity,
            requirements: of.map(({ id }) => id),
            ...(property === undefined ? {} : { property }),
            ...(related ? { related } : {}),
            ...(fixes ? { fixes } : {}),
        });
    }
}

/** One cause is one finding: the same fault of several requirements names them all, with the gravest severity. */
function add(found: Map<string, Found>, of: Requirement, fault: Fault, severity: Severity): void {
    const { part, property = '', message, args = {}, missing = [] } = fault;
    const place = 'type' in part ? part.id : JSON.stringify(part);
    const key = [place, property, message, JSON.stringify(args)].join(' ');
    const same = found.get(key);
    if (!same) {
        found.set(key, { fault, severity, of: [of], missing: [...missing] });
        return;
    }
    if (!same.of.includes(of)) same.of.push(of);
    if (GRAVITY[severity] < GRAVITY[same.severity]) same.severity = severity;
    same.missing = [...same.missing, ...missing.filter((one) => !same.missing.some((other) => other.en === one.en))];
}
