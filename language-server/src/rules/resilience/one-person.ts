import type { PartyUse } from '../../compile/matrix-types.js';
import { partyUses } from '../../compile/party-use.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Decision, Part, Report as ReportPart, Step } from '../../model/shape/index.js';
import { holdersNamed } from '../organization/holders.js';
import { partsOf, placeOf } from '../parts.js';
import { type Report, rule } from '../rule.js';
import { onePerson, personsOf } from './people.js';

/** One person in two places that back each other up, or that act at the same time. */
export const onePersonTwice = rule({
    id: 'resilience/one-person',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    messages: {
        else: {
            en: 'Who decides and who decides instead (“else”) are the same person: where that person cannot be reached, nobody decides.',
            'zh-CN': '决定人与替代决定人（“else”）是同一个人：联系不上此人时，无人决定。',
        },
        acknowledge: {
            en: 'When nobody answers, this passes to the same person again: name somebody else after “else to”.',
            'zh-CN': '无人确认时，又转给同一个人：请在“else to”后另外指定一人。',
        },
        approval: {
            en: 'Two approvals of this report are given by the same person: one of them holds up the report and adds nothing.',
            'zh-CN': '该报告的两次审批由同一个人作出：其中一次只会拖延，并无作用。',
        },
        together: {
            en: 'All who do this together are the same person: what takes two is done by one. Name somebody else for one of them.',
            'zh-CN': '共同承担此项的是同一个人：本应两人办理的由一人完成。请将其中之一交由他人。',
        },
        alternatives: {
            en: 'The alternatives (“or”) are the same person: where that person is away, nobody is left. Name somebody else.',
            'zh-CN': '互为替代（or）的是同一个人：此人不在便无人可用。请另外指定一人。',
        },
        key: {
            en: 'The holder of this key post holds another key post too: both are to be attended at all times. Give one of them to somebody else.',
            'zh-CN': '该关键岗位的任职者还担任另一个关键岗位：两者都须时刻有人。请将其中之一交由他人。',
        },
        deputies: {
            en: 'All who stand in for this post are the same person as its holder, or each other: with one person away nobody is left.',
            'zh-CN': '该岗位的替补与任职者或彼此是同一个人：一人不在，便无人可用。',
        },
        other: { en: 'The other one', 'zh-CN': '另一处' },
    },
    check({ plan }, report) {
        for (const part of partsOf(plan).values()) {
            if (part.type === 'decision') onDecision(plan, part, report);
            if (part.type === 'report') onReport(plan, part as ReportPart, report);
            if (DOING.has(part.type)) onParties(plan, part as Step, report);
        }
        onPosts(plan, report);
    },
});

function onDecision(plan: ResolvedPlan, decision: Part, report: Report): void {
    const { by, orElse } = decision as Decision;
    if (shared(plan, partyUses(plan, by), partyUses(plan, orElse))) report(decision, { message: 'else', property: 'orElse' });
}

function onReport(plan: ResolvedPlan, part: ReportPart, report: Report): void {
    const told = part.to.flatMap(({ parties }) => partyUses(plan, parties));
    const next = part.acknowledge.flatMap(({ to }) => partyUses(plan, to));
    if (shared(plan, told, next)) report(part, { message: 'acknowledge', property: 'acknowledge' });
    const approvers = part.approvals.flatMap(({ by }) => partyUses(plan, by).flatMap((use) => onePerson(plan, use) ?? []));
    if (new Set(approvers).size < approvers.length) report(part, { message: 'approval', property: 'approvals', index: 1 });
}

/** Parts that somebody does: all of `by` in parallel, of `or` any one. */
const DOING: ReadonlySet<string> = new Set(['step', 'override', 'gate', 'decision']);

function onParties(plan: ResolvedPlan, part: Step, report: Report): void {
    const uses = partyUses(plan, part.by ?? []);
    const persons = uses.map((use) => onePerson(plan, use));
    const [person] = persons;
    // The same post or person named twice is a slip of another kind.
    if (uses.length > 1 && person !== undefined && persons.every((one) => one === person) && areSeveral(uses))
        report(part, { message: 'together', property: 'by' });
    for (const [index, use] of uses.entries()) {
        if (use.any.length > 1 && persons[index] !== undefined && areSeveral([use]))
            report(part, { message: 'alternatives', property: 'by', index });
    }
}

const areSeveral = (uses: readonly PartyUse[]) => new Set(uses.flatMap(({ any }) => any.map(({ part }) => part))).size > 1;

/** Whether the only person of the one is the only person of the other. */
function shared(plan: ResolvedPlan, one: readonly PartyUse[], other: readonly PartyUse[]): boolean {
    if (one.length !== 1 || other.length === 0) return false;
    const first = one[0] && onePerson(plan, one[0]);
    return first !== undefined && other.every((use) => onePerson(plan, use) === first);
}

function onPosts(plan: ResolvedPlan, report: Report): void {
    const keyed = new Map<string, Part>();
    for (const post of plan.declared('post')) {
        const persons = personsOf(plan, { ref: post.name ?? '', title: '', part: post.id, type: 'post' });
        const deputies = post.deputy.map((ref) => holdersNamed(plan, [ref]).flatMap((holder) => holder.persons));
        // One deputy who is the holder is another rule's.
        if (post.deputy.length > 1 && deputies.every((list) => list.length === 1)) {
            const all = new Set([...persons, ...deputies.flat()]);
            if (all.size < 2 || new Set(deputies.flat()).size === 1) report(post, { message: 'deputies', property: 'deputy' });
        }
        const [person] = persons;
        if (!post.key || persons.length !== 1 || person === undefined) continue;
        const other = keyed.get(person);
        if (other)
            report(post, { message: 'key', property: 'held', related: [{ ...placeOf(plan, other.id), message: 'other', args: {} }] });
        else keyed.set(person, post);
    }
}
