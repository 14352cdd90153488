import { isDamaged } from '../../compile/damage.js';
import { promisedMinutes } from '../../compile/durations.js';
import { partyKey, partyUses } from '../../compile/party-use.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Process, ProcessStep } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { cataloguesInForce } from '../requirement/engine/bound.js';
import { type Report, rule } from '../rule.js';
import { listWord, termWord } from '../words.js';

/** Processes of notice and warning run: notified, verified, handled, fed back to who notified. */
export const process = rule({
    id: 'order/process',
    reads: 'plan',
    severity: 'error',
    requirements: ['HP-NOTE-7', 'NP-6.1-2', 'HP-NOTE-1', 'HP-NOTE-2', 'HP-NOTE-3', 'HP-NOTE-4', 'HP-NOTE-5', 'HP-NOTE-6'],
    since: '2026.0',
    missing: true,
    messages: {
        order: {
            en: 'This process handles before it verifies: what turns out to be nothing has then been acted on. Put “verify” before “handle”.',
            'zh-CN': '该流程先处置、后核实：查明并非事件时已经采取了行动。请把“verify”放在“handle”之前。',
        },
        last: {
            en: 'After the feedback this process goes on: close it with “feedback … to notifier”.',
            'zh-CN': '该流程在反馈之后仍有环节：请以“feedback … to notifier”收尾。',
        },
        missing: {
            en: 'This process lacks: {steps}. Each runs notify, verify, handle, feedback.',
            'zh-CN': '该流程缺少环节：{steps}。每个流程依次为 notify、verify、handle、feedback。',
        },
        nobody: {
            en: 'The feedback goes to nobody: whoever notified waits for it. Add “to notifier”.',
            'zh-CN': '反馈没有对象：通报单位在等待反馈。请补写“to notifier”。',
        },
        itself: {
            en: 'The feedback goes to those who handle it, and whoever notified waits: write “to notifier”, or name who notified.',
            'zh-CN': '反馈给了处置方自己，通报单位仍在等待：请写“to notifier”，或者写明通报单位。',
        },
        limit: {
            en: 'This step of the process has no limit, so nobody can say when the feedback comes. Add “within …”.',
            'zh-CN': '该环节没有时限，无从得知何时反馈。请补写“within …”。',
        },
    },
    check({ plan }, given) {
        const report: Report = (where, finding) => given(where, { requirements: [processClause(plan)], ...finding });
        for (const { process: one, bound } of processesOf(plan)) {
            if (isDamaged(one) || one.steps.some(({ does }) => does === undefined)) continue;
            const severity = bound ? 'error' : 'warning';
            const kinds = one.steps.map(({ does }) => does);
            const begins = one.kind !== undefined && NOTIFYING.has(one.kind) ? ['notify'] : [];
            const missing = [...begins, 'verify', 'handle', 'feedback'].filter((kind) => !kinds.includes(kind));
            if (missing.length > 0) {
                const steps = listWord(missing.map((kind) => termWord('process_steps', kind)));
                const clause = processClause(plan);
                const own = (clause === 'HP-NOTE-7' && PROCESSES[one.kind ?? '']) || undefined;
                report(one, { message: 'missing', args: { steps }, severity, requirements: [clause, ...(own ? [own] : [])] });
            }
            const handle = one.steps.find(({ does }) => does === 'handle');
            const feedback = one.steps.find(({ does }) => does === 'feedback');
            if (handle && kinds.indexOf('handle') < kinds.indexOf('verify')) report(handle, { message: 'order', severity });
            if (feedback && kinds.lastIndexOf('feedback') < kinds.length - 1) report(feedback, { message: 'last', severity });
            if (feedback && isAbsent(feedback, 'to')) report(feedback, { message: 'nobody', severity });
            else if (feedback && staysInside(plan, one, feedback))
                report(feedback, { message: 'itself', severity: 'warning', property: 'to', index: 0 });
            for (const step of one.steps) {
                const { limits } = step;
                const timeless = isAbsent(step, 'limits') || (limits.length > 0 && limits.every(({ amount }) => amount === 'promptly'));
                if (timeless && promisedMinutes(limits[0]?.amount) === undefined) report(step, { message: 'limit', severity: 'warning' });
            }
        }
    },
});

/** Processes that begin with telling somebody; one that verifies may begin with what came in. */
const NOTIFYING: ReadonlySet<string> = new Set(['vulnerability_notify', 'event_notify', 'internet_asset_notify', 'notice_or_warning']);

/** The clause that asks for a process with its steps. */
const PROCESSES: Readonly<Record<string, string>> = {
    vulnerability_notify: 'HP-NOTE-1',
    event_notify: 'HP-NOTE-2',
    internet_asset_notify: 'HP-NOTE-3',
    vulnerability_verify: 'HP-NOTE-4',
    event_verify: 'HP-NOTE-5',
    notice_or_warning: 'HP-NOTE-6',
};

/** All whom the feedback reaches are those who were told or handled it; whoever notified is none of them. */
function staysInside(plan: ResolvedPlan, { steps }: Process, feedback: ProcessStep): boolean {
    const keys = (choices: ProcessStep['by']) => partyUses(plan, choices).map(partyKey);
    const notified = steps.filter(({ does }) => does === 'notify');
    const notifiers = new Set(notified.flatMap(({ by }) => keys(by)));
    const inside = new Set([
        ...notified.flatMap(({ to }) => to.flatMap(({ parties }) => keys(parties))),
        ...steps.filter(({ does }) => does === 'verify' || does === 'handle').flatMap(({ by }) => keys(by)),
    ]);
    const reached = feedback.to.flatMap(({ parties }) => keys(parties));
    return reached.length > 0 && notified.length > 0 && reached.every((key) => inside.has(key) && !notifiers.has(key));
}

/** The order of a process stands in the outline; where that is not in force, the mechanism of notifying is the national plan's (6.1). */
export const processClause = (plan: ResolvedPlan): string =>
    cataloguesInForce(plan).some(({ kind }) => kind === 'guidance') ? 'HP-NOTE-7' : 'NP-6.1-2';

/** Guidance, until the plan declares a protection: then order and owners bind. */
export function processesOf({ plan, protections }: ResolvedPlan): { process: Process; bound: boolean }[] {
    const bound = protections.length > 0;
    const all = [
        ...(plan.monitoring?.processes ?? []),
        ...(plan.prevention?.processes ?? []),
        ...protections.flatMap(({ during }) => during?.processes ?? []),
    ];
    return all.map((one) => ({ process: one, bound }));
}
