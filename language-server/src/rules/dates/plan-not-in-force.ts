import { isDay } from '../../model/quantity.js';
import { isAbsent } from '../../model/state.js';
import { rule } from '../rule.js';
import { lastUntil } from './days.js';

/** A plan that is used and not, or not yet, in force; days of its making that are in the wrong order. */
export const planNotInForce = rule({
    id: 'dates/plan-not-in-force',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-8.3-1'],
    since: '2026.0',
    dated: true,
    missing: true,
    messages: {
        future: {
            en: 'The plan takes effect on {day}: until then the one before it binds.',
            'zh-CN': '本预案自 {day} 起施行，此前仍适用上一版。',
        },
        early: {
            en: 'The plan takes effect on {effective}, before it was {step} on {day}.',
            'zh-CN': '本预案自 {effective} 起施行，早于{step}日期 {day}。',
        },
        unapproved: {
            en: 'The plan was issued on {day} and nobody has written who approved it: add “approved … by …”.',
            'zh-CN': '本预案已于 {day} 印发，但没有写明批准人：请写“approved … by …”。',
        },
        order: {
            en: 'The plan was issued on {issued}, before it was approved on {approved}.',
            'zh-CN': '本预案于 {issued} 印发，早于批准日期 {approved}。',
        },
        itself: {
            en: 'The plan replaces its own version {version}: name the version before it.',
            'zh-CN': '本预案替代的是自身版本 {version}：请写上一版的版本号。',
        },
    },
    check({ plan: { plan }, asOf }, report) {
        const { approved, issued, effective, version, replaces } = plan;
        const day = effective?.onIssue ? issued?.on : effective?.on;
        const agreed = lastUntil(
            approved.map(({ on }) => on),
            '9999-12-31',
        );
        if (replaces !== undefined && replaces === version) report(plan, { message: 'itself', args: { version }, property: 'replaces' });
        const property = 'effective';
        if (day && isDay(day)) {
            const late = [
                [agreed, STEPS.approved],
                [issued?.on, STEPS.issued],
            ] as const;
            const first = late.find(([one]) => one !== undefined && isDay(one) && one > day);
            if (first?.[0]) report(plan, { message: 'early', args: { effective: day, step: first[1], day: first[0] }, property });
            else if (day > asOf) report(plan, { message: 'future', args: { day }, property, severity: 'info' });
        }
        if (!issued?.on || plan.kind === 'national') return;
        if (isAbsent(plan, 'approved')) report(plan, { message: 'unapproved', args: { day: issued.on }, property: 'issued' });
        else if (agreed && issued.on < agreed)
            report(plan, { message: 'order', args: { issued: issued.on, approved: agreed }, property: 'issued' });
    },
});

const STEPS = { approved: { en: 'approved', 'zh-CN': '批准' }, issued: { en: 'issued', 'zh-CN': '印发' } };
