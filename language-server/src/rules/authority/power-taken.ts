import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { chainOf } from '../../model/resolve/acts.js';
import type { Choice, Level, Part, ResponseLevel, Warning } from '../../model/shape/index.js';
import type { Fix, Related } from '../finding.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { type PlanContext, type Report, rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { approvalOf, holdsPower, isOwn, type PowerAct } from './powers.js';

/** An act on a warning or a level that a plan gives to its own bodies, though it does not have the power. */
export const powerTaken = rule({
    id: 'authority/power-taken',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-3.3-4', 'NP-3.3-5', 'NP-3.5-1', 'NP-4.2.1-1', 'NP-4.2.2-1', 'NP-4.3.1-1', 'NP-4.3.2-1', 'NP-5-1'],
    since: '2026.0',
    fixable: true,
    messages: {
        warning: {
            en: 'This plan has no power to {act} {colour} warnings: no superior grants it. Say “received by …”, and leave the act to {holder}.',
            'zh-CN': '本预案无权{act}{colour}预警：没有上级授权。请写“received by …”，由{holder}{act}。',
        },
        level: {
            en: 'This plan has no power to {act} the level {level} response: that is decided by {holder}. Let the plan receive the decision (“received by …”).',
            'zh-CN': '本预案无权{act}{level}响应：应由{holder}决定。请写明由谁接收决定（“received by …”）。',
        },
        inherited: {
            en: 'Level {level} inherits who decides to {act} it, and this plan has no power for that: it is decided by {holder}. Write “{word} { decided by … }” here.',
            'zh-CN': '{level}响应继承了“由谁决定{act}”，而本预案无此权限：应由{holder}决定。请在此处写“{word} { decided by … }”。',
        },
        investigation: {
            en: 'This plan gives the investigation of level I to its own people: it is organised by {holder}. Write “at level I by National.Office with …”.',
            'zh-CN': '本预案将特别重大事件的调查交由自己的机构负责：应由{holder}组织。请写“at level I by National.Office with …”。',
        },
        unapproved: {
            en: 'This plan may {act} {what} only with the approval of “{approver}”. Add “approved by {written}”.',
            'zh-CN': '本预案{act}{what}须经“{approver}”批准。请写“approved by {written}”。',
        },
        granted: { en: 'Granted here', 'zh-CN': '授权见此处' },
        from: { en: 'Inherited from here', 'zh-CN': '继承自此处' },
        remove: { en: 'Take “{word}” out', 'zh-CN': '删去“{word}”' },
    },
    check(context, report) {
        const { plan } = context.plan;
        for (const warning of plan.monitoring?.warnings ?? []) onWarning(warning, context, report);
        const levels = plan.response?.levels ?? [];
        for (const level of levels) onLevel(level, levels, context, report);
        onInvestigation(context, report);
    },
});

// To publish what another has issued takes no power.
const WARNING_ACTS = { issued: 'issue', adjusted: 'adjust', lifted: 'lift' } as const;
const VERBS: Readonly<Record<PowerAct, Message>> = {
    issue: { en: 'issue', 'zh-CN': '发布' },
    adjust: { en: 'adjust', 'zh-CN': '调整' },
    lift: { en: 'lift', 'zh-CN': '解除' },
    start: { en: 'start', 'zh-CN': '启动' },
    end: { en: 'end', 'zh-CN': '结束' },
};
const OFFICE: Message = { en: 'the national emergency office', 'zh-CN': '国家应急办' };
const HEADQUARTERS: Message = { en: 'the national headquarters', 'zh-CN': '国家指挥部' };
const PROVINCE: Message = { en: 'the province or the department above', 'zh-CN': '上级省级机构或主管部门' };

const ownAmong = (plan: ResolvedPlan, choices: readonly Choice[]) =>
    choices.findIndex(({ any }) => any.some((party) => isOwn(plan, party)));

function onWarning(warning: Warning, { plan }: PlanContext, report: Report): void {
    const { colour } = warning;
    if (colour === undefined) return;
    for (const [property, act] of Object.entries(WARNING_ACTS) as [keyof typeof WARNING_ACTS, PowerAct][]) {
        const index = warning[property].findIndex(({ by }) => ownAmong(plan, by) >= 0);
        if (index < 0) continue;
        if (holdsPower(plan, { act, colour }) !== 'no') {
            const { approved = [] } = warning[property][index] ?? {};
            const what = { en: `${termWord('colours', colour).en} warnings`, 'zh-CN': `${termWord('colours', colour)['zh-CN']}预警` };
            const clause = act === 'lift' ? 'NP-3.5-1' : 'NP-3.3-4';
            onApproval(warning, { property, index, act, what, clause }, approvalOf(plan, { act, colour }), approved, plan, report);
            continue;
        }
        const place = { ...placeOf(plan, warning.id), property, index };
        const args = { act: VERBS[act], colour: termWord('colours', colour), holder: colour === 'red' ? OFFICE : PROVINCE };
        const fix: Fix = { title: 'remove', args: { word: property }, changes: [{ kind: 'remove', place }] };
        const requirements = [colour === 'red' ? 'NP-3.3-5' : 'NP-3.3-4', ...(act === 'lift' ? ['NP-3.5-1'] : [])];
        report(warning, { message: 'warning', args, property, index, requirements, fixes: [fix] });
    }
}

const CLAUSES: Readonly<Record<string, string>> = {
    'I start': 'NP-4.2.1-1',
    'I end': 'NP-4.3.1-1',
    'II start': 'NP-4.2.2-1',
    'II end': 'NP-4.3.2-1',
};

function onLevel(level: ResponseLevel, levels: readonly ResponseLevel[], context: PlanContext, report: Report): void {
    if (level.level !== 'I' && level.level !== 'II') return;
    const { plan } = context;
    const chain = chainOf(level, (one) => levels.find((other) => other.level === one.base));
    for (const act of ['start', 'end'] as const) {
        // Who decides is inherited until a nearer level says otherwise.
        const source = chain.find((one) => (one[act]?.decided.length ?? 0) > 0);
        const change = source?.[act];
        if (!source || !change) continue;
        const index = ownAmong(plan, change.decided);
        if (index < 0 || holdsPower(plan, { act, level: level.level }) !== 'no') continue;
        const args = { act: VERBS[act], level: levelsWord([level.level]), holder: level.level === 'I' ? HEADQUARTERS : PROVINCE };
        const requirements = [CLAUSES[`${level.level} ${act}`] ?? ''].filter(Boolean);
        if (source === level) {
            const place = { file: plan.file.path, part: change.id, property: 'decided', index };
            const fix: Fix = { title: 'remove', args: { word: 'decided by' }, changes: [{ kind: 'remove', place }] };
            report(change as Part, { message: 'level', args, property: 'decided', index, requirements, fixes: [fix] });
        } else if (!inheritedFromReported(source.level, plan, act)) {
            const related: Related = { file: plan.file.path, part: change.id, property: 'decided', index, message: 'from', args: {} };
            report(level, { message: 'inherited', args: { ...args, word: act }, property: 'level', requirements, related: [related] });
        }
    }
}

/** Level I is investigated by the national office (5); those below take part. */
function onInvestigation({ plan }: PlanContext, report: Report): void {
    if (plan.plan.kind === 'national' || plan.plan.kind === undefined) return;
    for (const one of plan.plan.investigation?.delegations ?? []) {
        const parties = one.by.flatMap(({ any }) => any);
        if (!one.levels.includes('I') || parties.length === 0 || !parties.every((party) => isOwn(plan, party))) continue;
        report(one, { message: 'investigation', args: { holder: OFFICE }, property: 'by', requirements: ['NP-5-1'] });
    }
}

/** A power that is granted with somebody's approval is not held without it. */
function onApproval(
    part: Part,
    { act, what, clause, ...place }: { property: string; index: number; act: PowerAct; what: Message; clause: string },
    grant: ReturnType<typeof approvalOf>,
    approved: readonly Choice[],
    plan: ResolvedPlan,
    report: Report,
): void {
    // Whoever stands above may approve for those between.
    const parties = approved.flatMap(({ any }) => any);
    const isAbove = parties.length > 0 && parties.every((party) => !isOwn(plan, party));
    if (!grant || isAbove || part.damaged) return;
    const { power, by } = grant;
    const asked = power.approved.flatMap(({ any }) => any.map((party) => ({ ref: party.ref, part: partyPart(by, party) })));
    const titles = asked.flatMap(({ part }) => (part as { title?: string } | undefined)?.title ?? []);
    // The name of a person is personal data: no message holds it.
    const written = asked.map(({ ref, part }) => (part?.type === 'person' ? '…' : `${by.plan.name}.${ref?.ref}`)).join(' or ');
    const related: Related = { file: by.file.path, part: power.id, message: 'granted', args: {} };
    const args = { act: VERBS[act], what, approver: titles.join(' / '), written };
    report(part, { message: 'unapproved', args, ...place, requirements: [clause], related: [related] });
}

/** Where the level that is inherited from takes the power itself, that is the one cause. */
const inheritedFromReported = (source: Level | undefined, plan: ResolvedPlan, act: PowerAct) =>
    (source === 'I' || source === 'II') && holdsPower(plan, { act, level: source }) === 'no';
