import type { ResolvedPlan } from '../../model/plans.js';
import { isDay } from '../../model/quantity.js';
import type { PlanFinding, Protection, Work } from '../../model/shape/index.js';
import { after, lastReview, lastUntil, shortest } from '../../rules/dates/days.js';
import { waiversOfPlan } from '../../rules/waivers.js';
import { type ControlOptions, planTitle } from '../control.js';
import type { Voice } from '../voice.js';
import { both, listed, words } from '../words/words.js';
import { aboutText } from './about.js';
import { calendarText, type Entry } from './calendar.js';

const WORDS = words({
    title: both('{plan}: dates', '{plan}：日程'),
    review: both('Review of the plan is due', '预案评估到期'),
    work: both('Due: {what}', '到期：{what}'),
    drill: both('Drill: {what}', '演练：{what}'),
    drillDue: both('The next drill is due', '下一次演练到期'),
    training: both('Training is due: {what}', '培训到期：{what}'),
    finding: both('To be mended: {what}', '整改到期：{what}'),
    waiver: both('Last day of a waiver: {what}', '豁免最后一日：{what}'),
    contract: both('Contract ends: {what}', '合同到期：{what}'),
    cooperation: both('Cooperation ends: {what}', '合作到期：{what}'),
    period: both('Protection: {what}', '重保：{what}'),
});
/** A week and a day before. */
const AHEAD = [7 * 1440, 1440];
const at = (day: string) => ({ from: day, to: day });
const once = (key: string, title: string, day: string | undefined): Entry[] =>
    day && isDay(day) ? [{ key, title, span: at(day), alarms: AHEAD, busy: false }] : [];

/** What a plan promises for certain days, as a calendar; undefined where it promises nothing. */
export function datesIcs(plan: ResolvedPlan, voice: Voice, options: ControlOptions): string | undefined {
    const { asOf } = options;
    const entries = [...upkeep(plan, voice, asOf), ...waivers(plan, voice), ...ends(plan, voice)];
    entries.push(...plan.protections.flatMap((protection) => ofProtection(protection, voice)));
    if (entries.length === 0) return undefined;
    const title = voice.say(WORDS.title, { plan: planTitle(plan) });
    return calendarText(entries, { title, zone: plan.project.config.timezone, asOf, about: aboutText(plan, voice, options) });
}

function upkeep({ plan }: ResolvedPlan, voice: Voice, asOf: string): Entry[] {
    const entries: Entry[] = [];
    const say = (key: keyof typeof WORDS, what = '') => voice.say(WORDS[key], { what });
    for (const [i, review] of (plan.supplementary?.reviews ?? []).entries()) {
        const last = lastReview(plan, asOf);
        entries.push(
            ...once(`${plan.id} review ${i}`, say('review'), last && after(last, shortest(review.every.map(({ period }) => period)))),
        );
    }
    for (const work of plan.prevention?.works ?? []) {
        const last = lastUntil([work.done], asOf);
        const due = work.due ?? (last && after(last, shortest(work.every.map(({ period }) => period))));
        entries.push(...once(work.id, say('work', workTitle(work, voice)), due));
    }
    for (const training of plan.prevention?.trainings ?? []) {
        const last = lastUntil([...training.done, training.on], asOf);
        const due = training.due ?? (last && after(last, shortest(training.every.map(({ period }) => period))));
        entries.push(...once(training.id, say('training', training.topic ?? ''), due));
    }
    for (const drill of plan.prevention?.drills ?? []) {
        entries.push(...once(`${drill.id} planned`, say('drill', drill.title ?? drill.name ?? ''), drill.held ? undefined : drill.planned));
        entries.push(...findings(drill.findings, voice));
    }
    const held = lastUntil(plan.prevention?.drills.map((drill) => drill.held) ?? [], asOf);
    for (const rule of plan.prevention?.drillRules ?? [])
        entries.push(...once(rule.id, say('drillDue'), held && after(held, shortest(rule.every.map(({ period }) => period)))));
    return entries;
}

const workTitle = (work: Work, voice: Voice): string =>
    [
        work.kind ? voice.term('prevention_work', work.kind) : '',
        listed(
            voice.lang,
            work.of.flatMap((thing) => thing.ref?.ref ?? []),
        ),
    ]
        .filter((text) => text !== '')
        .join(' · ');

const findings = (found: readonly PlanFinding[], voice: Voice): Entry[] =>
    found
        .filter(({ closed }) => !closed)
        .flatMap((one) => once(one.id, voice.say(WORDS.finding, { what: one.title ?? one.name ?? '' }), one.accepted?.until ?? one.due));

function waivers({ plan }: ResolvedPlan, voice: Voice): Entry[] {
    return waiversOfPlan(plan).flatMap((one) => once(one.id, voice.say(WORDS.waiver, { what: one.rule ?? '' }), one.until));
}

function ends(plan: ResolvedPlan, voice: Voice): Entry[] {
    const contracts = plan
        .declared('provider')
        .flatMap((one) => once(one.id, voice.say(WORDS.contract, { what: one.title ?? one.name ?? '' }), one.contract));
    const shared = plan.plan.safeguards?.cooperations ?? [];
    return [...contracts, ...shared.flatMap((one) => once(one.id, voice.say(WORDS.cooperation, { what: one.title ?? '' }), one.until))];
}

function ofProtection(protection: Protection, voice: Voice): Entry[] {
    const entries: Entry[] = [];
    const name = protection.title ?? protection.name ?? '';
    for (const { id, title, name: short, from, to } of protection.activities)
        if (from && isDay(from) && (!to || (isDay(to) && to >= from)))
            entries.push({
                key: id,
                title: voice.say(WORDS.period, { what: title ?? short ?? name }),
                span: { from, to: to ?? from },
                alarms: AHEAD,
                busy: false,
            });
    const { before, after: closing } = protection;
    for (const task of [...(before?.sortAssets ?? []), ...(before?.tests ?? []), ...(before?.hardenings ?? []), ...(before?.tasks ?? [])])
        if (!task.done) entries.push(...once(task.id, voice.say(WORDS.work, { what: task.title ?? termOf(task, voice) }), task.due));
    entries.push(...findings(before?.findings ?? [], voice));
    for (const one of closing?.deliverables ?? [])
        if (!one.done) entries.push(...once(one.id, voice.say(WORDS.work, { what: deliverable(one, voice) }), one.due));
    return entries;
}

const termOf = (task: { readonly type: string; readonly kind?: string | undefined }, voice: Voice): string =>
    task.kind ? voice.term(task.type === 'harden' ? 'hardening_kinds' : 'test_kinds', task.kind) : '';
const deliverable = (one: { readonly kind?: string | undefined; readonly title?: string | undefined }, voice: Voice): string =>
    one.title ?? (one.kind ? voice.term('closing_deliverables', one.kind) : '');
