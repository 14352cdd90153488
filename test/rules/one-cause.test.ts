import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import type { Compiled } from '../../language-server/src/compile/compiled.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import type { Finding } from '../../language-server/src/rules/finding.js';
import { oneCause, PAIRS, type Pair } from '../../language-server/src/rules/one-cause.js';
import { ruleOf } from '../../language-server/src/rules/registry.js';
import type { PlanRule, Rule } from '../../language-server/src/rules/rule.js';
import { judge, textsOf } from '../requirements/prove.js';
import { ownRoot } from '../requirements/table.js';
import { readCases } from './case-file.js';
import { projectOf } from './run-case.js';
import { told } from './told.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));
/** Cases in which pairs meet that the cases of their rules keep apart. */
const OWN = fileURLToPath(new URL('one-cause.cases.preplan', import.meta.url));
/** Of each kind of match, as many are told. */
const MOST = 3;
/** Cases of other rules in which a pair meets, by the rule that goes. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
    'dates/training-overdue': ['superior/period-longer', 'superior/upkeep-missing'],
    'order/gate': ['order/limit'],
    'rosters/not-called': ['requirement/protection'],
    'organization/head-missing': ['requirement/handling', 'routes/follow-up'],
    'grades/incomplete': ['terms/unknown'],
    'grades/not-stricter': ['grades/degree-level'],
};
/** Correct plans with one thing changed, in which pairs meet that no small case shows. */
const PLANS = [
    {
        plan: 'transmission',
        of: 'authority Police "Network police of the province" { kind public_security',
        is: 'authority Police "P" { kind cyberspace',
    },
    { plan: 'transmission', of: 'under sector EnergyAdministration', is: '' },
    { plan: 'transmission', of: 'via Hotwire fallback fax, email', is: 'via Hotwire fallback email' },
    { plan: 'metro', of: 'reports within', is: 'reports within 7h // ' },
    { plan: 'polytechnic', of: 'kind public_security', is: 'kind cyberspace' },
    { plan: 'polytechnic', of: 'reports within 20m', is: 'reports within 7h' },
    { plan: 'polytechnic', of: 'via DeskLine fallback email', is: 'fallback email' },
] as const;

// Of each pair of rules the findings of their cases that have one cause, what becomes of them, and which of their values the answer
// hangs on: each is changed alone. Read through by hand when it changes; `npm run baselines` writes it anew.
it('findings with one cause are joined as the baseline says', async () => {
    const lines = PAIRS.flatMap((pair) => [
        `## ${pair.keep} over ${pair.drop}${pair.messages ? ` ${pair.messages.join(', ')}` : ''}`,
        ...ofPair(pair),
        '',
    ]);
    await expect(`${lines.join('\n')}`).toMatchFileSnapshot('tables/one-cause.txt');
});

type Both = readonly [kept: Finding, dropped: Finding];

function ofPair(pair: Pair): string[] {
    const alike = new Map<string, Both[]>();
    let apart = 0;
    for (const [kept, dropped] of candidates(pair)) {
        const key = `${kept.message} over ${dropped.message}`;
        if (pair.same(kept, dropped)) alike.set(key, [...(alike.get(key) ?? []), [kept, dropped]]);
        else apart++;
    }
    const matches = [...alike].flatMap(([key, list]) => [
        `${key}: ${list.length}`,
        ...list
            .slice(0, MOST)
            .flatMap(([kept, dropped]) => [
                `    ${told(kept, ruleOf(pair.keep))}`,
                `    ${told(dropped, ruleOf(pair.drop))}`,
                ...oneCause([dropped, kept]).map((one) => `      = ${told(one, ruleOf(one.rule))} ${one.requirements.join(' ')}`),
                `      no longer with ${breaking(pair, [kept, dropped]).join('; ') || 'nothing'}`,
            ]),
    ]);
    return [...matches, `apart: ${apart}`];
}

interface Judged {
    readonly plan: ResolvedPlan;
    readonly compiled: Compiled;
    readonly asOf: string;
}
/** The plans of the cases in a file, compiled once. */
const known = new Map<string, readonly Judged[]>();
function plansIn(path: string): readonly Judged[] {
    const made =
        known.get(path) ??
        readCases(readFileSync(path, 'utf8')).flatMap((one) =>
            resolveProject(projectOf(one).project).plans.map((plan) => ({ plan, compiled: compile(plan), asOf: one.asOf })),
        );
    known.set(path, made);
    return made;
}
const plansOf = (id: string) => plansIn(`${room}${id}.cases.preplan`);

let changed: readonly Judged[] | undefined;
/** The plans that were correct. */
function changedPlans(): readonly Judged[] {
    changed ??= PLANS.map(({ plan: name, of, is }) => {
        const texts = [...textsOf(`${ownRoot()}/test/correct/${name}`)].map(([path, text]) => [path, text.replace(of, is)] as const);
        const { plan } = judge(new Map(texts));
        return { plan, compiled: compile(plan), asOf: '2026-03-01' };
    });
    return changed;
}

/** What both rules say of one plan, before any of it is joined. */
function candidates({ keep, drop, messages }: Pair): Both[] {
    return [...[...new Set([keep, drop, ...(ALSO[drop] ?? [])])].flatMap(plansOf), ...plansIn(OWN), ...changedPlans()].flatMap(
        (context) => {
            const said = (rule: Rule) => findingsOf(rule as PlanRule, context);
            const kept = said(ruleOf(keep));
            const dropped = (keep === drop ? kept : said(ruleOf(drop))).filter(({ message }) => messages?.includes(message) ?? true);
            return kept.flatMap((a) => dropped.flatMap((b): Both[] => (a === b ? [] : [[a, b]])));
        },
    );
}

function findingsOf(rule: PlanRule, context: Parameters<PlanRule['check']>[0]): Finding[] {
    const found: Finding[] = [];
    rule.check(context, (where, { severity, requirements, related = [], fixes = [], args = {}, ...more }) => {
        const place = 'type' in where ? { file: context.plan.fileOf(where)?.path ?? '', part: where.id } : where;
        const own = { severity: severity ?? rule.severity, requirements: requirements ?? rule.requirements };
        found.push({ ...place, ...more, ...own, rule: rule.id, args, related, fixes });
    });
    return found;
}

/** The changes of one value of either that part the two. */
function breaking(pair: Pair, [kept, dropped]: Both): string[] {
    return [
        ...changesOf(kept).flatMap(({ what, to }) => (pair.same(to, dropped) ? [] : [`${what} of what stays`])),
        ...changesOf(dropped).flatMap(({ what, to }) => (pair.same(kept, to) ? [] : [`${what} of what goes`])),
    ];
}

function changesOf(one: Finding): { readonly what: string; readonly to: Finding }[] {
    const args = (key: string, value: unknown) => ({ ...one, args: { ...one.args, [key]: value } }) as Finding;
    return [
        { what: 'another file', to: { ...one, file: 'other.preplan' } },
        { what: 'another part', to: { ...one, part: `x${one.part}` } },
        { what: 'a part inside', to: { ...one, part: `${one.part}/step:Inside` } },
        { what: 'a part beside', to: { ...one, part: `${one.part.slice(0, one.part.lastIndexOf('/'))}/step:Beside` } },
        { what: 'another property', to: { ...one, property: 'other' } },
        { what: 'another index', to: { ...one, index: 99 } },
        { what: 'another message', to: { ...one, message: 'other' } },
        { what: 'no clauses', to: { ...one, requirements: [] } },
        { what: 'a clause more', to: { ...one, requirements: [...one.requirements, 'NP-3.3-5'] } },
        { what: 'nothing related', to: { ...one, related: [] } },
        ...Object.keys(one.args).flatMap((key) => [
            { what: `no “${key}”`, to: args(key, undefined) },
            { what: `an empty “${key}”`, to: args(key, '') },
            { what: `other words as “${key}”`, to: args(key, { en: 'zz public security IV', 'zh-CN': '某' }) },
        ]),
    ];
}
