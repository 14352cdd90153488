import type { Cell, CellReport, CellStep, ClockTime } from '../../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../../model/plans.js';
import type { Level } from '../../../model/shape/index.js';
import type { Lang } from '../../../rules/messages.js';
import { minutesText } from '../../../views/amounts.js';
import type { Voice } from '../../../views/voice.js';
import { compiledOf } from '../../matrix/compiled.js';

/** When an act is done at the latest on some occasions that give the same times. */
export interface PartTime {
    readonly times: readonly ClockTime[];
    /** Levels of incidents that it holds for; none in a warning. */
    readonly levels: readonly Level[];
}

const known = new WeakMap<ResolvedPlan, ReadonlyMap<string, readonly PartTime[]>>();

/** The times of each step and report of a plan by its part id, from both matrices; acts without a number are left out. */
export function partTimes(plan: ResolvedPlan): ReadonlyMap<string, readonly PartTime[]> {
    const made = known.get(plan) ?? collect(plan);
    known.set(plan, made);
    return made;
}

function collect(plan: ResolvedPlan): Map<string, PartTime[]> {
    const { incident, warning } = compiledOf(plan);
    const found = new Map<string, Map<string, { times: readonly ClockTime[]; levels: Set<Level> }>>();
    const add = ({ part, times }: CellStep | CellReport, level: Level | undefined) => {
        if (times.length === 0) return;
        const ofPart = found.get(part) ?? new Map();
        found.set(part, ofPart);
        const key = times.map(({ clock, minutes }) => `${clock} ${minutes}`).join();
        const same = ofPart.get(key) ?? { times, levels: new Set<Level>() };
        ofPart.set(key, same);
        if (level) same.levels.add(level);
    };
    const cell = ({ steps, reports, level }: Pick<Cell, 'steps' | 'reports'> & { readonly level?: Level }) => {
        for (const act of [...steps, ...reports]) add(act, level);
    };
    for (const row of incident.rows) for (const one of row.cells) cell(one);
    for (const { steps, reports } of warning.columns) cell({ steps, reports });
    const plain = ({ times, levels }: { times: readonly ClockTime[]; levels: Set<Level> }) => ({ times, levels: [...levels].sort() });
    return new Map([...found].map(([part, all]) => [part, [...all.values()].map(plain).sort((a, b) => last(a) - last(b))]));
}

const last = ({ times }: PartTime) => Math.max(...times.map(({ minutes }) => minutes));

/** `1 h 30 min after discovery`; with two clocks, the later of both instants counts. */
export function timesText(voice: Voice, times: readonly ClockTime[]): string {
    return times
        .map((one) => afterClock(voice, minutesText(voice, one.minutes), one.clock))
        .join(voice.lang === 'zh-CN' ? '，且' : ', and ');
}

/** The same for an act that is done at different times in different cells: from the earliest to the latest. */
export function spanText(voice: Voice, all: readonly PartTime[]): string {
    const clocks = new Set(all.map(({ times }) => (times.length === 1 ? times[0]?.clock : undefined)));
    const [clock] = clocks;
    const latest = all.at(-1);
    if (!latest) return '';
    if (clocks.size !== 1 || clock === undefined) return timesText(voice, latest.times);
    const minutes = all.map(({ times }) => times[0]?.minutes ?? 0);
    const texts = [...new Set([Math.min(...minutes), Math.max(...minutes)].map((one) => minutesText(voice, one)))];
    return afterClock(voice, texts.join(' – '), clock);
}

const afterClock = (voice: Voice, amount: string, clock: string): string =>
    voice.lang === 'zh-CN' ? `${voice.term('clocks', clock)}后 ${amount}` : `${amount} after ${voice.term('clocks', clock)}`;

/** What hovers say of the worst case of an act: one line for each different time. */
export function timeLines(voice: Voice, all: readonly PartTime[], lang: Lang): string[] {
    return all.map(({ times, levels }) => {
        const said = timesText(voice, times);
        if (all.length === 1 || levels.length === 0) return said;
        const where = levels.join(lang === 'zh-CN' ? '、' : ', ');
        return lang === 'zh-CN' ? `${said}（${where} 级）` : `${said} (level ${where})`;
    });
}
