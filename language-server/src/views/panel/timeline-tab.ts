import { numberOf, plusDays } from '../../compile/duty-days.js';
import { partyUses } from '../../compile/party-use.js';
import { periodOf } from '../../compile/rosters/needs.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { isDay } from '../../model/quantity.js';
import type { Choice, Part, Protection } from '../../model/shape/index.js';
import { partWord } from '../../rules/words.js';
import { partiesText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { panelWords } from '../words/panel-words.js';
import { listed } from '../words/words.js';
import { cell, type Table, type TableRow } from './table.js';
import { axis, type Bar, type Pin, track } from './track.js';

/** One thing of a protection with its days. */
interface Item {
    readonly part: Part;
    readonly title: string;
    readonly stage: 'activity' | 'period' | 'before' | 'during' | 'after';
    readonly by: readonly Choice[];
    readonly from?: string;
    readonly to?: string;
    /** Where its bar ends, if no day is written. */
    readonly until?: string;
    readonly done?: string;
    /** It is a thing to be done, so it can be late. */
    readonly task?: true;
}

/** The time axis of each protection: activities, what is due before, the watch, what closes it. */
export function timelineTab(voice: Voice, plan: ResolvedPlan, asOf: string): Table[] {
    return plan.protections.map((protection) => protectionTable(voice, plan, protection, asOf));
}

function protectionTable(voice: Voice, plan: ResolvedPlan, protection: Protection, asOf: string): Table {
    const { say } = voice;
    const items = itemsOf(voice, protection);
    const days = items.flatMap(({ from, to, done }) => [from, to, done]).filter((day) => day !== undefined && isDay(day)) as string[];
    const sorted = [...days].sort();
    const first = plusDays(sorted[0] ?? asOf, -1);
    const last = plusDays(sorted.at(-1) ?? asOf, 2);
    const place = (day: string) => (100 * (numberOf(day) - numberOf(first))) / Math.max(1, numberOf(last) - numberOf(first));
    const ticks = ticksOf(first, last).map((day) => ({ at: place(day), text: day.slice(5) }));
    return {
        id: `timeline-${protection.id.replace(/[^\p{L}\p{N}_-]+/gu, '_')}`,
        title: say(panelWords.timelineTitle, { title: plainText(protection.title ?? protection.name ?? '') }),
        caption: say(panelWords.timelineCaption),
        columns: [panelWords.what, panelWords.time, panelWords.owner, panelWords.from, panelWords.to, panelWords.done].map((word) =>
            say(word),
        ),
        rows: items.map((item) => itemRow(voice, plan, item, asOf, place, ticks)),
        none: say(panelWords.noTasks),
        scale: { column: 1, head: axis(ticks), inner: axis(ticks, true) },
    };
}

function itemRow(
    voice: Voice,
    plan: ResolvedPlan,
    item: Item,
    asOf: string,
    place: (day: string) => number,
    ticks: readonly { readonly at: number }[],
): TableRow {
    const { say } = voice;
    const { from, to, until, done, task } = item;
    const late = task === true && done === undefined && to !== undefined && to < asOf;
    const undated = task === true && to === undefined && done === undefined;
    const [start, end] = [from ?? to ?? done, to ?? until ?? from ?? done];
    const bars: Bar[] =
        start !== undefined && end !== undefined && isDay(start) && isDay(end)
            ? [
                  {
                      from: place(start),
                      to: place(plusDays(end, 1)),
                      kind: late ? 'late' : item.stage,
                      title: `${item.title}: ${start} – ${end}`,
                  },
              ]
            : [];
    const pins: Pin[] = [
        ...(isDay(asOf) ? [{ at: place(asOf), kind: 'today', title: asOf }] : []),
        ...(done !== undefined && isDay(done) ? [{ at: place(done), kind: 'done', title: `${say(panelWords.done)} ${done}` }] : []),
    ];
    const owner = partiesText(voice, partyUses(plan, item.by));
    return {
        id: `timeline:${item.part.id}:${item.stage}`,
        part: item.part.id,
        names: owner === '' ? [] : partyUses(plan, item.by).map((use) => partiesText(voice, [use])),
        facet: say(panelWords[item.stage]),
        ...(late || undated ? { gap: true as const } : {}),
        cells: [
            cell(item.title, say(panelWords[item.stage]) !== item.title && { text: say(panelWords[item.stage]), mark: 'soft' }),
            {
                ...cell(),
                picture: track(
                    bars,
                    pins.filter(({ at }) => at >= 0 && at <= 100),
                    ticks.map(({ at }) => at),
                ),
            },
            cell(owner),
            cell(from),
            cell(to ?? (undated ? { text: `⚠ ${say(panelWords.noDate)}`, mark: 'bad' } : undefined)),
            cell(done, late && { text: `⚠ ${say(panelWords.overdue)}`, mark: 'bad' }),
        ],
    };
}

function itemsOf(voice: Voice, protection: Protection): Item[] {
    const { before, during, after, activities } = protection;
    const window = periodOf(protection);
    const days = (one: { from?: string | undefined; to?: string | undefined; done?: string | undefined }) => ({
        ...(one.from ? { from: one.from } : {}),
        ...(one.to ? { to: one.to } : {}),
        ...(one.done ? { done: one.done } : {}),
    });
    const word = (part: Part) => partWord(part.type)[voice.lang].replace(/^an? /, '');
    const named = (part: Part, title: string | undefined, kinds: readonly string[]) =>
        plainText([kinds.join(' '), title].filter(Boolean).join(' – ')) || word(part);
    const items: Item[] = [
        ...activities.map(
            (one): Item => ({ part: one, title: plainText(one.title ?? one.name ?? ''), stage: 'activity', by: [], ...days(one) }),
        ),
        ...(during && window
            ? [{ part: during, title: voice.say(panelWords.period), stage: 'period' as const, by: protection.led, ...days(window) }]
            : []),
        ...(before
            ? [
                  {
                      part: before,
                      title: voice.say(panelWords.before),
                      stage: 'before' as const,
                      by: protection.led,
                      ...days(before),
                      ...untilOf(before, window),
                  },
              ]
            : []),
    ];
    for (const one of [...(before?.sortAssets ?? []), ...(before?.tests ?? []), ...(before?.hardenings ?? []), ...(before?.tasks ?? [])]) {
        const vocabulary = one.type === 'harden' ? 'hardening_kinds' : 'test_kinds';
        const names = [one.kind].flat().flatMap((kind) => (kind ? [voice.term(vocabulary, kind)] : []));
        // “Servers” alone does not say what is done to them.
        const kinds =
            one.type === 'harden' && names.length > 0 ? [voice.say(panelWords.hardening, { what: listed(voice.lang, names) })] : names;
        items.push({
            part: one,
            title: named(one, one.title, kinds),
            stage: 'before',
            by: one.by,
            task: true,
            ...days({ to: one.due, done: one.done }),
        });
    }
    for (const one of before?.trainings ?? [])
        items.push({
            part: one,
            title: named(one, one.topic, []),
            stage: 'before',
            by: one.by,
            // A day that it is held on is no day that it is due by.
            ...(one.on === undefined ? { task: true as const } : {}),
            ...days({ from: one.on, to: one.on ?? one.due, done: one.done.at(-1) }),
        });
    for (const one of before?.findings ?? [])
        items.push({
            part: one,
            title: named(one, one.title, [word(one)]),
            stage: 'before',
            by: one.owner,
            task: true,
            ...days({ to: one.due, done: one.closed }),
        });
    for (const one of after?.deliverables ?? []) {
        const kind = one.kind ? voice.term('closing_deliverables', one.kind) : '';
        items.push({
            part: one,
            title: named(one, one.title, [kind].filter(Boolean)),
            stage: 'after',
            by: one.by,
            task: true,
            ...days({ to: one.due, done: one.done }),
        });
    }
    for (const one of after?.carryOvers ?? [])
        items.push({
            part: one,
            title: named(one, one.because, [word(one)]),
            stage: 'after',
            by: one.to,
            task: true,
            ...days({ to: one.due }),
        });
    return items;
}

/** What is done before goes on until the period begins. */
function untilOf({ from, to }: { from?: string | undefined; to?: string | undefined }, window: { readonly from: string } | undefined) {
    return from !== undefined && to === undefined && window && isDay(window.from) && window.from > from
        ? { until: plusDays(window.from, -1) }
        : {};
}

/** Six days at most, evenly spread. */
function ticksOf(first: string, last: string): string[] {
    const length = numberOf(last) - numberOf(first);
    const step = Math.max(1, Math.ceil(length / 6));
    const ticks: string[] = [];
    for (let day = plusDays(first, 1); day < last; day = plusDays(day, step)) ticks.push(day);
    return ticks;
}
