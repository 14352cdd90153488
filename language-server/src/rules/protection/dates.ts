import { periodOf } from '../../compile/rosters/needs.js';
import { isDay } from '../../model/quantity.js';
import type { Deliverable, Part, Protection } from '../../model/shape/index.js';
import { isAbsent, stateOf } from '../../model/state.js';
import type { Args } from '../finding.js';
import { type Report, rule } from '../rule.js';

/** Before, during, after: each stage lies where its name says, and so does what is done in it. */
export const protectionDates = rule({
    id: 'protection/dates',
    reads: 'plan',
    severity: 'error',
    requirements: ['HP-EVT-1', 'HP-EVT-2', 'HP-STG-1', 'HP-HARD-5', 'HP-AWR-1', 'HP-END-1', 'HP-END-2', 'HP-END-3'],
    since: '2026.0',
    missing: true,
    messages: {
        backwards: { en: 'This ends on {to}, before it begins on {from}.', 'zh-CN': '结束日期 {to} 早于开始日期 {from}。' },
        begins_late: {
            en: 'Preparation begins on {day}, and the period on {from}: begin before it.',
            'zh-CN': '准备工作 {day} 才开始，而重保期从 {from} 开始：应提前准备。',
        },
        due_late: {
            en: 'This is due on {day}, and the period begins on {from}: it has to be done before.',
            'zh-CN': '该项期限为 {day}，而重保期从 {from} 开始：应在此之前完成。',
        },
        done_late: {
            en: 'This was done on {day}, after the period began on {from}.',
            'zh-CN': '该项完成于 {day}，晚于重保期开始日 {from}。',
        },
        no_day: {
            en: 'This has neither “done …” nor “due …”, so nobody can tell whether it is done before {from}.',
            'zh-CN': '该项没有“done …”或“due …”，无法判断是否在 {from} 之前完成。',
        },
        other_period: {
            en: 'This is not the period of the activities, which runs from {from} to {to}.',
            'zh-CN': '此处日期与保障活动的期间（{from} 至 {to}）不一致。',
        },
        due_early: {
            en: 'This is due on {day}, before the period ends on {to}: it is made after the event.',
            'zh-CN': '该项期限为 {day}，早于重保期结束日 {to}：应在活动结束后完成。',
        },
    },
    check({ plan }, report) {
        for (const protection of plan.protections) {
            for (const activity of protection.activities) backwards(activity, activity.from, activity.to, report);
            const period = periodOf(protection);
            if (!period || period.from > period.to) continue;
            before(protection, period.from, report);
            during(protection, period, report);
            after(protection, period.to, report);
        }
    },
});

const known = (day: string | undefined): day is string => day !== undefined && isDay(day);

function backwards(part: Part, from: string | undefined, to: string | undefined, report: Report): void {
    if (known(from) && known(to) && to < from)
        report(part, { message: 'backwards', args: { from, to }, property: 'to', requirements: ['HP-EVT-1'] });
}

function before({ before: stage }: Protection, from: string, report: Report): void {
    if (!stage) return;
    backwards(stage, stage.from, stage.to, report);
    if (known(stage.from) && stage.from >= from)
        report(stage, {
            message: 'begins_late',
            args: { day: stage.from, from },
            property: 'from',
            requirements: ['HP-EVT-2', 'HP-STG-1'],
        });
    for (const task of [...stage.sortAssets, ...stage.tests, ...stage.hardenings, ...stage.tasks]) {
        const { done, due } = task;
        const late = (message: string, day: string, property: string): void =>
            report(task, { message, args: { day, from }, property, requirements: ['HP-EVT-2'] });
        if (known(done)) {
            // What is past cannot be put right by writing: it is told, not counted as broken.
            if (done >= from)
                report(task, {
                    message: 'done_late',
                    args: { day: done, from },
                    property: 'done',
                    severity: 'warning',
                    requirements: ['HP-EVT-2'],
                });
        } else if (known(due)) {
            if (due >= from) late('due_late', due, 'due');
        } else if (isAbsent(task, 'done') && isAbsent(task, 'due'))
            report(task, { message: 'no_day', args: { from }, severity: 'warning', requirements: ['HP-EVT-2'] });
    }
    for (const finding of stage.findings) {
        const { closed, due, accepted } = finding;
        if (accepted) continue;
        const place = { severity: 'warning' as const, requirements: ['HP-HARD-5'] };
        if (known(closed) && closed >= from)
            report(finding, { message: 'done_late', args: { day: closed, from }, property: 'closed', ...place });
        else if (closed === undefined && isAbsent(finding, 'closed') && known(due) && due >= from)
            report(finding, { message: 'due_late', args: { day: due, from }, property: 'due', ...place });
    }
    for (const training of stage.trainings) {
        const days = [...training.done, training.on, training.due].filter(known);
        const [first] = days.toSorted();
        const property = training.done.length > 0 ? 'done' : training.on ? 'on' : 'due';
        if (first !== undefined && first >= from)
            report(training, {
                message: training.done.length > 0 ? 'done_late' : 'due_late',
                args: { day: first, from },
                property,
                severity: 'warning',
                requirements: ['HP-AWR-1'],
            });
    }
}

function during({ during: stage, activities }: Protection, { from, to }: { from: string; to: string }, report: Report): void {
    if (!stage || activities.length === 0) return;
    const other = (known(stage.from) && stage.from !== from) || (known(stage.to) && stage.to !== to);
    const property = known(stage.from) && stage.from !== from ? 'from' : 'to';
    if (other) report(stage, { message: 'other_period', args: { from, to }, property, requirements: ['HP-EVT-1', 'HP-STG-1'] });
}

function after({ after: stage }: Protection, to: string, report: Report): void {
    if (!stage) return;
    const early = (part: Part, day: string, property: string, ids: readonly string[]): void => {
        const args: Args = { day, to };
        report(part, { message: 'due_early', args, property, requirements: ids });
    };
    if (known(stage.from) && stage.from <= to) early(stage, stage.from, 'from', ['HP-STG-1']);
    for (const one of stage.deliverables) {
        const property = known(one.done) ? 'done' : 'due';
        const day = one[property];
        if (stateOf(one, property) === 'given' && known(day) && day <= to) early(one, day, property, closingClauses(one));
    }
}

/** The clause that asks for a closing document. */
export const closingClauses = ({ kind }: Pick<Deliverable, 'kind'>): readonly string[] => CLOSING[kind ?? ''] ?? ['HP-STG-1'];

const CLOSING: Readonly<Record<string, readonly string[]>> = {
    work_summary: ['HP-END-1'],
    planning_proposals: ['HP-END-2'],
    deliverable_list: ['HP-END-3'],
};
