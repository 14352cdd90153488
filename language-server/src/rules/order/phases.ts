import { isDamaged } from '../../compile/damage.js';
import { promisedMinutes } from '../../compile/durations.js';
import type { Phase, Step } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { spanWord } from '../routes/chain.js';
import { type PlanContext, type Report, rule } from '../rule.js';

/** Phases of one block that leave time between them, run into each other, or hold steps that last longer. */
export const phases = rule({
    id: 'order/phases',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-4.1-3'],
    since: '2026.0',
    messages: {
        gap: {
            en: 'From {from} to {to} nothing is done: the phase before ends at {from} and this one begins at {to}. Let it begin where the other ends.',
            'zh-CN': '从{from}到{to}无人处置：前一阶段在{from}结束，本阶段到{to}才开始。请首尾相接。',
        },
        overlap: {
            en: 'This phase begins at {from}, while the one before goes on until {to}. Let it begin where the other ends.',
            'zh-CN': '本阶段从{from}开始，而前一阶段到{to}才结束。请首尾相接。',
        },
        empty: {
            en: 'This phase ends at {to}, not after it begins ({from}).',
            'zh-CN': '本阶段的结束（{to}）不晚于开始（{from}）。',
        },
        step: {
            en: 'This step may end {done} after the clock starts, but its phase is over at {to}. Give it less time, or the phase more.',
            'zh-CN': '该步骤可能在起算后{done}才完成，而所在阶段到{to}就结束了。请缩短步骤时限，或延长该阶段。',
        },
        before: { en: 'The phase before', 'zh-CN': '前一阶段' },
    },
    check(context, report) {
        const { response } = context.plan.plan;
        if (!response) return;
        for (const block of [response, ...response.levels, ...response.playbooks]) {
            if (isDamaged(block)) continue;
            const ofBlock = block.type === 'level' ? 'start' : 'discovery';
            contiguous(context, block.phases, ofBlock, report);
            for (const phase of block.phases) oneHolds(phase, ofBlock, report);
        }
    },
});

interface Span {
    readonly phase: Phase;
    readonly from: number;
    readonly to: number | undefined;
}

/** Phases on one clock, in the order of their beginnings; without a word on it, on that of the block. */
function contiguous({ plan }: PlanContext, all: readonly Phase[], ofBlock: string, report: Report): void {
    const clocks = new Map<string, Span[]>();
    for (const phase of all) {
        const from = promisedMinutes(phase.from);
        // A phase that stands after something begins when that is done.
        if (from === undefined || phase.after.length > 0) continue;
        const key = phase.anchor?.ref ?? phase.clock ?? ofBlock;
        clocks.set(key, [...(clocks.get(key) ?? []), { phase, from, to: promisedMinutes(phase.to) }]);
    }
    for (const spans of clocks.values()) {
        spans.sort((a, b) => a.from - b.from);
        for (const [i, { phase, from, to }] of spans.entries()) {
            if (to !== undefined && to <= from) report(phase, { message: 'empty', args: { from: spanWord(from), to: spanWord(to) } });
            const before = spans
                .slice(0, i)
                .reduce<Span | undefined>((last, one) => (last && end(last) >= end(one) ? last : one), undefined);
            if (!before || end(before) === from || spans[i - 1]?.from === from) continue;
            const related = [{ ...placeOf(plan, before.phase.id), message: 'before', args: {} }];
            if (end(before) < from) report(phase, { message: 'gap', args: { from: spanWord(end(before)), to: spanWord(from) }, related });
            else if (before.to !== undefined)
                report(phase, { message: 'overlap', args: { from: spanWord(from), to: spanWord(before.to) }, related });
        }
    }
}

/** Without an end it goes on: what comes later is beside it. */
const end = ({ to }: Span) => to ?? Number.POSITIVE_INFINITY;

/** Steps whose own limits run past the end of their phase, counted from when they may begin there. */
function oneHolds(phase: Phase, ofBlock: string, report: Report): void {
    const to = promisedMinutes(phase.to);
    const from = promisedMinutes(phase.from) ?? 0;
    if (to === undefined || phase.after.length > 0) return;
    const clock = phase.anchor ? undefined : (phase.clock ?? ofBlock);
    const steps = [...phase.steps, ...phase.tracks.flatMap((track) => track.steps)];
    const done = new Map<string, number>();
    const doneOf = (step: Step, path: ReadonlySet<string>): number => {
        const known = done.get(step.id);
        if (known !== undefined || path.has(step.id)) return known ?? from;
        const inner = step.after.flatMap(({ ref }) => steps.find(({ name }) => name === ref) ?? []);
        const ready = Math.max(from, ...inner.map((one) => doneOf(one, new Set([...path, step.id]))));
        const [limit] = step.limits;
        const minutes = promisedMinutes(limit?.amount);
        // A limit from another instant cannot be held against the phase here.
        const elsewhere = limit?.anchor !== undefined || (limit?.clock !== undefined && limit.clock !== clock);
        const at = minutes === undefined || elsewhere ? ready : minutes + (limit?.clock ? 0 : ready);
        done.set(step.id, at);
        return at;
    };
    for (const step of steps) {
        const at = doneOf(step, new Set());
        if (at > to) report(step, { message: 'step', args: { done: spanWord(at), to: spanWord(to) }, property: 'limits' });
    }
}
