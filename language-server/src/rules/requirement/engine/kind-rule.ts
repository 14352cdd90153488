import type { Catalogue, Requirement } from '../../../standard/catalogue-types.js';
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
    fault: Fault;
    severity: Severity;
    readonly of: Requirement[];
    missing: Message[];
}
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function check(kind: Kind, context: PlanContext, report: Report): void {
    const found = new Map<string, Found>();
    const elsewhere: { of: Requirement; by: string }[] = [];
    for (const of of cataloguesInForce(context.plan).flatMap((catalogue) => ofKind(catalogue, kind))) {
        const bound = boundBy(context.plan, of);
        if (bound.state !== 'bound' && bound.state !== 'demanded') continue;
        const verdict = kind.judge(context, of);
        if (verdict.state !== 'unmet') continue;
        const own = new Map<string, Found>();
        for (const fault of verdict.faults) {
            if (fault.saidBy === undefined) add(own, of, fault, severityOf(of, bound, fault.breaks));
            else elsewhere.push({ of, by: fault.saidBy });
        }
        for (const one of atOnePlace([...own.values()])) addAll(found, one);
    }
    // What another requirement's finding says, it says for this one too.
    for (const { of, by } of elsewhere) {
        const saying = [...found.values()].find((one) => one.of.some(({ id }) => id === by));
        if (saying && !saying.of.includes(of)) saying.of.push(of);
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

const byKind = new WeakMap<Catalogue, Map<Kind, readonly Requirement[]>>();

/** The requirements of a catalogue that name a kind; looked for once, not for each plan. */
function ofKind(catalogue: Catalogue, kind: Kind): readonly Requirement[] {
    const kinds = byKind.get(catalogue) ?? new Map<Kind, readonly Requirement[]>();
    byKind.set(catalogue, kinds);
    const found = kinds.get(kind) ?? catalogue.requirements.filter(({ check }) => check?.kind === kind.name);
    kinds.set(kind, found);
    // A requirement may have been switched off since.
    return found.filter(({ check }) => check !== undefined);
}

/** One cause is one finding: the same fault of several requirements names them all, with the gravest severity. */
function add(found: Map<string, Found>, of: Requirement, fault: Fault, severity: Severity): void {
    addAll(found, { fault, severity, of: [of], missing: [...(fault.missing ?? [])] });
}

function addAll(found: Map<string, Found>, one: Found): void {
    const key = keyOf(one.fault);
    const same = found.get(key);
    if (!same) {
        found.set(key, one);
        return;
    }
    const others = one.of.filter((of) => !same.of.includes(of));
    // The clause that asks it of this very block gives the finding its title.
    if (one.fault.own && !same.fault.own) {
        same.of.unshift(...others);
        same.fault = one.fault;
    } else same.of.push(...others);
    if (GRAVITY[one.severity] < GRAVITY[same.severity]) same.severity = one.severity;
    same.missing = [...same.missing, ...one.missing.filter((word) => !same.missing.some((other) => other.en === word.en))];
}

/** Where an entry does not say something, the name of what it is evidence of makes no other cause. */
function keyOf({ part, property = '', message, args = {} }: Fault): string {
    const { name, ...rest } = args;
    const same = message === 'incomplete' ? rest : args;
    return [placeOf(part), property, message, JSON.stringify(same)].join(' ');
}

const placeOf = (part: Fault['part']): string => ('type' in part ? part.id : JSON.stringify(part));

/** Several things that one clause misses at one place are said together. */
function atOnePlace(faults: readonly Found[]): Found[] {
    const places = new Map<string, Found[]>();
    for (const one of faults) {
        const { part, property = '', message, args = {} } = one.fault;
        const listed = message === 'missing' && 'name' in args && 'word' in args && property === '';
        const key = listed ? `${placeOf(part)} ${message}` : `${keyOf(one.fault)} `;
        places.set(key, [...(places.get(key) ?? []), one]);
    }
    return [...places.values()].map((list) => {
        const [first, ...more] = list as [Found, ...Found[]];
        if (more.length === 0) return first;
        const words = (key: string) => list.map(({ fault }) => asMessage(fault.args?.[key]));
        const written = list.map(({ fault }) => String(fault.args?.['word'] ?? ''));
        const severity = list.reduce((worst, one) => (GRAVITY[one.severity] < GRAVITY[worst] ? one.severity : worst), first.severity);
        const fixes = list.flatMap(({ fault }) => fault.fixes ?? []);
        const fault: Fault = {
            ...first.fault,
            args: { ...first.fault.args, name: listWord(words('name')), word: { en: written.join('”, “'), 'zh-CN': written.join('”、“') } },
            ...(fixes.length > 0 ? { fixes } : {}),
        };
        return { ...first, severity, fault };
    });
}

const asMessage = (value: unknown): Message =>
    typeof value === 'object' && value !== null && 'en' in value ? (value as Message) : { en: String(value), 'zh-CN': String(value) };
