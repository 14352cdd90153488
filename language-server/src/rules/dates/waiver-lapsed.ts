import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Part, Post, Waiver } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { forEachPart } from '../../model/walk.js';
import { rule } from '../rule.js';
import { listWord } from '../words.js';

/** Waivers that have run out, that lack what makes them count, or that those approve whom they excuse. */
export const waiverLapsed = rule({
    id: 'dates/waiver-lapsed',
    reads: 'plan',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    dated: true,
    messages: {
        expired: {
            en: 'This waiver ended on {until} and excuses nothing any more: take it out, or have it approved again.',
            'zh-CN': '该豁免已于 {until} 到期，不再有效：请删去或重新审批。',
        },
        incomplete: {
            en: 'This waiver excuses nothing: it lacks {missing}.',
            'zh-CN': '该豁免不生效：缺少{missing}。',
        },
        own: {
            en: 'This waiver is approved by the very ones whom it excuses: the approver stands above them.',
            'zh-CN': '该豁免由被豁免者自己批准：批准人应高于责任人。',
        },
    },
    check({ plan, asOf }, report) {
        const visit = (part: Part) => {
            if (part.type !== 'waiver') return;
            const waiver = part as Waiver;
            const { until, approved } = waiver;
            const missing = [
                isAbsent(waiver, 'because') ? WORDS.because : undefined,
                isAbsent(waiver, 'approved') || (approved && (!approved.on || approved.by.length === 0)) ? WORDS.approved : undefined,
                isAbsent(waiver, 'until') ? WORDS.until : undefined,
            ].filter((word) => word !== undefined);
            if (missing.length > 0) report(waiver, { message: 'incomplete', args: { missing: listWord(missing) } });
            else if (until && until < asOf) report(waiver, { message: 'expired', args: { until }, property: 'until' });
            if (isOwn(plan, waiver)) report(waiver, { message: 'own', property: 'approved' });
        };
        for (const root of [plan.plan, ...plan.protections]) forEachPart(root, visit);
    },
});

const WORDS = {
    because: { en: 'a reason (“because …”)', 'zh-CN': '理由（“because …”）' },
    approved: { en: 'an approver and a day (“approved … by …”)', 'zh-CN': '批准人和日期（“approved … by …”）' },
    until: { en: 'a last day (“until …”)', 'zh-CN': '截止日期（“until …”）' },
};

/** The approver is what is excused, or stands within it. A body that is under another is excused by that one. */
function isOwn(plan: ResolvedPlan, { target, approved }: Waiver): boolean {
    const found = target && plan.resolution(target);
    if (found?.state !== 'found' || !approved) return false;
    const body = found.part.type === 'body' ? (found.part as Body) : undefined;
    const inside = new Set([found.part.id, ...(body ? within(plan, body) : [])]);
    const approvers = approved.by.flatMap(({ any }) => any.map((party) => partyPart(plan, party)?.id));
    return approvers.length > 0 && approvers.every((id) => id !== undefined && inside.has(id));
}

function within(plan: ResolvedPlan, body: Body): string[] {
    const named = [...body.head, ...body.deputy, ...body.members].flatMap(({ any }) =>
        any.flatMap((party) => partyPart(plan, party) ?? []),
    );
    const holders = named.flatMap((part) =>
        part.type === 'post'
            ? (part as Post).held.flatMap((ref) => {
                  const found = plan.resolution(ref);
                  return found?.state === 'found' ? [found.part.id] : [];
              })
            : [],
    );
    // Who leads several bodies stands above each of them as the other.
    const others = allBodies(plan.plan.organization?.bodies ?? []).filter((one) => one.id !== body.id);
    const heads = new Set(
        others.flatMap(({ head }) => head.flatMap(({ any }) => any.flatMap((party) => partyPart(plan, party)?.id ?? []))),
    );
    return [...named.map(({ id }) => id), ...holders, ...allBodies(body.groups).map(({ id }) => id)].filter((id) => !heads.has(id));
}
