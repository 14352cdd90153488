import type { CellReport, CellStep, ClockTime, MatrixRow } from '../../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../../model/plans.js';
import type { Level } from '../../../model/shape/index.js';
import type { Lang } from '../../../rules/messages.js';
import { chineseLevel } from '../../../standard/chinese-level.js';
import { minutesText } from '../../../views/amounts.js';
import { rowTitle } from '../../../views/titles.js';
import type { Voice } from '../../../views/voice.js';
import { compiledOf } from '../../matrix/compiled.js';

/** When an act is done at the latest on some occasions that give the same times. */
export interface PartTime {
    readonly times: readonly ClockTime[];
    /** Levels and rows of the incident matrix that it holds for; none in a warning. */
    readonly levels: readonly Level[];
    readonly rows: readonly MatrixRow[];
}

interface Collected {
    readonly times: readonly ClockTime[];
    readonly levels: Set<Level>;
    readonly rows: Set<MatrixRow>;
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
    const found = new Map<string, Map<string, Collected>>();
    const add = ({ part, times }: CellStep | CellReport, level?: Level, row?: MatrixRow) => {
        if (times.length === 0) return;
        const ofPart = found.get(part) ?? new Map<string, Collected>();
        found.set(part, ofPart);
        const key = times.map(({ clock, minutes }) => `${clock} ${minutes}`).join();
        const same = ofPart.get(key) ?? { times, levels: new Set<Level>(), rows: new Set<MatrixRow>() };
        ofPart.set(key, same);
        if (level) same.levels.add(level);
        if (row) same.rows.add(row);
    };
    for (const row of incident.rows)
        for (const { steps, reports, level } of row.cells) for (const act of [...steps, ...reports]) add(act, level, row);
    for (const { steps, reports } of warning.columns) for (const act of [...steps, ...reports]) add(act);
    const plain = ({ times, levels, rows }: Collected): PartTime => ({ times, levels: [...levels].sort(), rows: [...rows] });
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

/** What hovers say of the worst case of an act: one line for each different time, with the levels or categories that tell them apart. */
export function timeLines(voice: Voice, all: readonly PartTime[], lang: Lang): string[] {
    const zh = lang === 'zh-CN';
    const byLevel = !all.some((one, i) => all.slice(i + 1).some((other) => one.levels.some((level) => other.levels.includes(level))));
    const most = Math.max(...all.map(({ rows }) => rows.length));
    return all.map(({ times, levels, rows }) => {
        const said = timesText(voice, times);
        if (all.length === 1 || levels.length === 0) return said;
        const level = zh ? levels.map(chineseLevel).join('、') : `level ${levels.join(', ')}`;
        const few = rows.length < most || rows.length <= NAMED;
        const named = rows.slice(0, NAMED).map((row) => rowTitle(voice, row));
        const rest = zh ? '其他各类' : 'all other categories';
        const which = few ? [...named, ...(rows.length > NAMED ? ['…'] : [])].join(zh ? '、' : ', ') : rest;
        const told = byLevel ? level : `${which}${levels.length < 4 ? (zh ? `，${level}` : `, ${level}`) : ''}`;
        return zh ? `${said}（${told}）` : `${said} (${told})`;
    });
}

/** Categories that one line names. */
const NAMED = 3;
