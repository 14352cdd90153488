import { STANDARD_DAYS } from '../../compile/day-calendar.js';
import { dutyOf } from '../../compile/duty.js';
import { clockOf, plusDays } from '../../compile/duty-days.js';
import type { DayWindow, Duty, DutyCalendar } from '../../compile/duty-types.js';
import { named } from '../../compile/party-use.js';
import { coversOf } from '../../compile/rosters/cover.js';
import { needsOf } from '../../compile/rosters/needs.js';
import type { Stretch } from '../../compile/rosters/spans.js';
import { daysOfRoster } from '../../compile/rosters/windows.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Roster } from '../../model/shape/index.js';
import { replacedBy } from '../../rules/rosters/hole.js';
import { isWithheld, partyText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { panelWords } from '../words/panel-words.js';
import { cell, type Line, type Table, type TableRow } from './table.js';
import { axis, type Bar, LANES, track } from './track.js';

/** Days that are shown at once: four weeks. */
export const DUTY_DAYS = 28;

interface Hole extends Stretch {
    readonly party: string;
}

/** The rosters on the days from `from`, a table for each, with the hours that nobody attends. */
export function dutyTab(voice: Voice, plan: ResolvedPlan, from: string, asOf: string): Table[] {
    const holes = holesOf(plan, asOf);
    return plan.declared('roster').map((roster) => rosterTable(voice, plan, roster, windowOf(roster, from), holes.get(roster.id) ?? []));
}

/** Where a roster lies on other days altogether, its own days are shown. */
function windowOf(roster: Roster, from: string): DayWindow {
    const { from: first, to: last } = daysOfRoster(roster);
    const start =
        first !== undefined && first > plusDays(from, DUTY_DAYS - 1) ? first : last !== undefined && last < from ? (first ?? last) : from;
    const begin = first !== undefined && first > start ? first : start;
    const end = plusDays(begin, DUTY_DAYS - 1);
    return { from: begin, to: last !== undefined && last < end ? last : end };
}

/** Hours that a watch around the clock leaves open, for each roster. */
function holesOf(plan: ResolvedPlan, asOf: string): Map<string, Hole[]> {
    const needs = needsOf(plan);
    const replaced = replacedBy(plan, needs);
    const found = new Map<string, Map<string, Hole>>();
    for (const need of needs) {
        for (const { rosters, party, holes } of coversOf(plan, need, STANDARD_DAYS, asOf, replaced)) {
            const [roster] = rosters;
            if (!roster) continue;
            const known = found.get(roster.id) ?? new Map<string, Hole>();
            found.set(roster.id, known);
            const { title, name } = (party ?? {}) as { title?: string; name?: string };
            for (const hole of holes)
                known.set(`${hole.start} ${hole.end} ${party?.id ?? ''}`, { ...hole, party: plainText(title ?? name ?? '') });
        }
    }
    return new Map([...found].map(([id, known]) => [id, [...known.values()].sort((a, b) => a.start - b.start)]));
}

function rosterTable(voice: Voice, plan: ResolvedPlan, roster: Roster, window: DayWindow, holes: readonly Hole[]): Table {
    const { say } = voice;
    const calendar = dutyOf(plan, roster, STANDARD_DAYS, window);
    const shifts = calendar.shifts.map((shift) => `${plainText(shift.title)} ${shift.from}–${shift.to}`);
    const title = plainText(calendar.title);
    const rows: TableRow[] = [];
    for (let day = window.from; day <= window.to; day = plusDays(day, 1)) rows.push(dayRow(voice, plan, calendar, day, holes));
    const ticks = [0, 6, 12, 18, 24].map((hour) => ({ at: (100 * hour) / 24, text: String(hour).padStart(2, '0') }));
    return {
        id: `duty-${roster.id.replace(/[^\p{L}\p{N}_-]+/gu, '_')}`,
        title: say(panelWords.dutyTitle, { title }),
        caption: say(panelWords.dutyCaption, { ...window, zone: calendar.zone }),
        columns: [say(panelWords.day), say(panelWords.round), ...shifts, say(panelWords.holes)],
        rows: rows.filter((row) => row.cells.length > 0),
        none: say(panelWords.noDuty),
        scale: { column: 1, head: axis(ticks), inner: axis(ticks, true) },
    };
}

function dayRow(voice: Voice, plan: ResolvedPlan, calendar: DutyCalendar, day: string, holes: readonly Hole[]): TableRow {
    const { say, lang } = voice;
    const at = clockOf(calendar.zone);
    const [start, end] = [at(day, '00:00'), at(day, '24:00')];
    const time = (minute: number) => clockText(Math.max(0, Math.min(minute, end) - start));
    const here = holes.filter((hole) => hole.end > start && hole.start < end);
    const weekday = new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
    const names: string[] = [];
    const cells = calendar.shifts.map((shift) => {
        const run = shift.runs.find((one) => one.day === day);
        if (!run) return cell({ text: say(panelWords.noRuns), mark: 'soft' });
        const duties = calendar.duties.filter((duty) => duty.shift === shift.part && duty.day === day);
        const lines = duties.map((duty): Line => holderLine(voice, plan, duty));
        for (const { text } of lines) names.push(text);
        const maybe = run.uncertain && { text: say(panelWords.uncertain), mark: 'soft' as const };
        return lines.length > 0 ? cell(...lines, maybe) : cell({ text: `⚠ ${say(panelWords.unassigned)}`, mark: 'bad' }, maybe);
    });
    const place = (minute: number) => (100 * (Math.max(start, Math.min(minute, end)) - start)) / Math.max(1, end - start);
    const bars: Bar[] = [
        ...calendar.duties
            .filter((duty) => duty.end > start && duty.start < end)
            .map(
                (duty): Bar => ({
                    from: place(duty.start),
                    to: place(duty.end),
                    kind: duty.day === day ? 'even' : 'odd',
                    lane: LANES.upper,
                }),
            ),
        ...here.map((hole): Bar => ({ from: place(hole.start), to: place(hole.end), kind: 'hole', lane: LANES.lower })),
    ];
    const told = here.map((hole): Line => {
        const args = { from: time(hole.start), to: time(hole.end), party: hole.party };
        return { text: `⚠ ${say(hole.party ? panelWords.holeFor : panelWords.hole, args)}`, mark: 'bad' };
    });
    const holed = told.length > 0 || cells.some(({ lines }) => lines.some(({ mark }) => mark === 'bad'));
    return {
        id: `${calendar.part}:${day}`,
        part: calendar.part,
        names: [...new Set(names)],
        ...(holed ? { gap: true as const } : {}),
        cells: [
            cell(day, { text: weekday, mark: 'soft' }),
            { ...cell(), picture: track(bars, []) },
            ...cells,
            told.length > 0 ? cell(...told) : cell({ text: say(panelWords.noHoles), mark: 'soft' }),
        ],
    };
}

function holderLine(voice: Voice, plan: ResolvedPlan, duty: Duty): Line {
    const party = named(plan, { ref: duty.ref } as never);
    const known = duty.holder ? plan.declared('person').find(({ id }) => id === duty.holder) : undefined;
    const post = duty.holder ? plan.declared('post').find(({ id }) => id === duty.holder) : undefined;
    const title = known?.title ?? post?.title ?? known?.name ?? post?.name ?? party.title;
    const shown = { ...party, title, type: duty.type };
    const text = isWithheld(voice, shown) ? partyText(voice, shown) : plainText(title);
    return { text, ...(duty.holder ? { part: duty.holder } : {}) };
}

const clockText = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
