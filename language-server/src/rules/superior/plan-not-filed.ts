import { isDamaged } from '../../compile/damage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { minutesOf } from '../../model/quantity.js';
import type { Act } from '../../model/shape/index.js';
import { stateOf } from '../../model/state.js';
import { durationWord } from '../duration-words.js';
import type { Change, Fix, Related } from '../finding.js';
import { rule } from '../rule.js';
import { listWord } from '../words.js';
import { DEMAND, demandPlace, demandsOn, tightest } from './demands.js';
import { isWithin, reaching, recipientWords } from './recipients.js';

/** A plan that a superior wants handed in, and that does not say so, or later than asked for. */
export const planNotFiled = rule({
    id: 'superior/plan-not-filed',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: '{to} demands that this plan is filed with it, and the plan does not say so. Write “{written}” in “supplementary”.',
            'zh-CN': '{to}要求本预案报其备案，而本预案没有写。请在“supplementary”中写“{written}”。',
        },
        late: {
            en: '{to} demands that this plan is filed within {limit}; the plan says {own}.',
            'zh-CN': '{to}要求在{limit}内报备本预案，而本预案写的是{own}。',
        },
        unsaid: {
            en: '{to} demands that this plan is filed within {limit}; the plan gives no time. Write “{written}”.',
            'zh-CN': '{to}要求在{limit}内报备本预案，而本预案没有写时限。请写“{written}”。',
        },
        demand: DEMAND,
        write: { en: 'Write “{written}”', 'zh-CN': '写上“{written}”' },
    },
    check({ plan }, report) {
        const chapter = plan.plan.supplementary;
        if (plan.plan.abridged || isUnclear(plan)) return;
        // What is filed on a condition is not filed always.
        const filed = (chapter?.filed ?? []).filter((act) => act.if === undefined);
        const silent: { to: string; written: string; related: Related }[] = [];
        for (const bound of demandsOn(plan)) {
            if (bound.demand.what !== 'plans') continue;
            const limit = tightest(bound.demand.limits);
            for (const choice of bound.demand.reported) {
                const reached = reaching(filed, ({ to }) => to.flatMap(({ parties }) => parties), plan, bound, choice);
                if (reached === undefined) continue;
                const { to, written: name } = recipientWords(bound, choice);
                const written = `filed to ${name}${limit === undefined ? '' : ` within ${limit}`}`;
                const [first] = reached;
                if (!first) {
                    silent.push({ to, written, related: demandPlace(bound, 'reported') });
                    continue;
                }
                if (limit === undefined || minutesOf(limit) === undefined) continue;
                if (reached.some(({ limits }) => limits.some(({ amount }) => isWithin(amount, limit)))) continue;
                const [given] = first.limits;
                const own = given?.amount;
                // A time that is still to be written is no missing one.
                if (given && own === undefined) continue;
                report(chapter ?? plan.plan, {
                    ...(own === undefined
                        ? { message: 'unsaid', args: { to, limit: durationWord(limit), written } }
                        : { message: 'late', args: { to, limit: durationWord(limit), own: durationWord(own) } }),
                    property: 'filed',
                    index: chapter?.filed.indexOf(first as Act) ?? 0,
                    related: [demandPlace(bound, 'limits')],
                });
            }
        }
        if (silent.length === 0) return;
        // Whoever wants the plan and does not get it is missing in one line.
        const written = silent.map((one) => one.written).join('\n');
        report(chapter ?? plan.plan, {
            message: 'missing',
            args: {
                to: listWord(silent.map(({ to }) => ({ en: to, 'zh-CN': to }))),
                written: silent.map((one) => one.written).join('   '),
            },
            related: silent.map(({ related }) => related),
            fixes: [addition(plan, written)],
        });
    },
});

/** Damaged text may hold it, and what is to be done has been said to be open. */
function isUnclear({ plan, files }: ResolvedPlan): boolean {
    const chapter = plan.supplementary;
    if (files.some((file) => file.damaged)) return true;
    if (!chapter) return stateOf(plan, 'supplementary') !== 'absent' || isDamaged(plan);
    return isDamaged(chapter) || ['broken', 'todo'].includes(stateOf(chapter, 'filed'));
}

function addition({ plan, file }: ResolvedPlan, written: string): Fix {
    const chapter = plan.supplementary;
    const change: Change = {
        kind: 'insert',
        place: { file: file.path, part: (chapter ?? plan).id },
        text: chapter ? written : `supplementary {\n    ${written}\n}`,
    };
    return { title: 'write', args: { written }, changes: [change] };
}
