import type { Compiled } from '../compile/compiled.js';
import type { Duty, DutyCalendar } from '../compile/duty-types.js';
import type { Roster } from '../model/shape/index.js';
import type { Change, Shown } from './change.js';
import { changeOf, type Sides } from './changes.js';
import type { Matched } from './match.js';
import { delta } from './rule.js';
import { mapped, refKey, type Side } from './side.js';

const DAY = 1440;

/**
 * Cover of each roster that both versions have. Where their days overlap, hour by hour on those days; else, as with last
 * year's and this year's, by what they cover of a day on the average and at the least.
 */
export function rosterChanges(sides: Sides, [before, after]: readonly [Compiled, Compiled], matched: Matched): Change[] {
    return matched.pairs.flatMap(([old, now]) => {
        if (old.part.type !== 'roster') return [];
        const [was, is] = [calendar(before, old.part.id), calendar(after, now.part.id)];
        if (!was || !is) return [];
        const { thinner, fuller } = overlapping(was, is) ? onSameDays(was, is) : onTheAverage(was, is);
        const texts = [cover(was), cover(is)] as const;
        const found = [
            ...(thinner ? [changeOf(delta('cover', 'lowered', 'laxer', ...texts), { old, now })] : []),
            ...(fuller ? [changeOf(delta('cover', 'raised', 'stricter', ...texts), { old, now })] : []),
        ];
        const persons = (side: Side, roster: Roster) =>
            roster.shifts
                .flatMap((one) => [
                    ...one.always,
                    ...one.assignments.flatMap((each) => each.persons),
                    ...one.rotations.flatMap((each) => each.persons),
                ])
                .map(({ ref }) => mapped(side, ref))
                .sort()
                .join(); // prettier-ignore
        const [whoWas, whoIs] = [persons(sides.old, old.part as unknown as Roster), persons(sides.new, now.part as unknown as Roster)];
        if (whoWas !== whoIs)
            found.push(changeOf(delta('roster_persons', 'changed', 'person_only'), { old, now, hidden: `${whoWas}→${whoIs}` }));
        else {
            // The same persons, and as many of them, on other days.
            const [rotaWas, rotaIs] = [rota(sides.old, old.part as unknown as Roster), rota(sides.new, now.part as unknown as Roster)];
            if (found.length === 0 && rotaWas !== rotaIs)
                found.push(changeOf(delta('rota', 'changed', 'neutral'), { old, now, hidden: `${rotaWas}→${rotaIs}` }));
        }
        return found;
    });
}

/** Who takes turns when, in a form in which equal rotas are equal texts. */
const rota = (side: Side, roster: Roster): string =>
    JSON.stringify([
        roster.periods,
        roster.shifts
            .map(({ name, from, to, always, rotations, assignments }) => [
                name,
                from,
                to,
                always.map((ref) => refKey(side, ref)).sort(),
                rotations.map((one) => [one.persons.map((ref) => refKey(side, ref)), one.every, one.from, one.to]),
                assignments.map((one) => [one.persons.map((ref) => refKey(side, ref)).sort(), one.from, one.to].join()).sort(),
            ])
            .sort(),
    ]);

const calendar = (compiled: Compiled, part: string) => compiled.rosters.find((one) => one.part === part);
const overlapping = (a: DutyCalendar, b: DutyCalendar) => a.window.from <= b.window.to && b.window.from <= a.window.to;
const cover = (one: DutyCalendar): Shown[] => [
    { text: `${one.window.from}–${one.window.to}` },
    { word: ',' },
    { word: 'at_once' },
    { text: `${profile(one).least}` },
    { word: ',' },
    { text: `${Math.round(minutesOf(one) / 60)}` },
    { word: 'person_hours' },
];
const minutesOf = (one: DutyCalendar): number => one.duties.reduce((sum, duty) => sum + duty.end - duty.start, 0);

/** How many are on duty, as steps: at each instant the number changes. */
function headcount(duties: readonly Duty[]): Map<number, number> {
    const changes = new Map<number, number>();
    for (const { start, end } of duties) {
        changes.set(start, (changes.get(start) ?? 0) + 1);
        changes.set(end, (changes.get(end) ?? 0) - 1);
    }
    return changes;
}

interface Way {
    readonly thinner: boolean;
    readonly fuller: boolean;
}

function onSameDays(was: DutyCalendar, is: DutyCalendar): Way {
    const [old, now] = [headcount(was.duties), headcount(is.duties)];
    let [before, after, thinner, fuller] = [0, 0, false, false];
    for (const at of [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b)) {
        before += old.get(at) ?? 0;
        after += now.get(at) ?? 0;
        thinner ||= after < before;
        fuller ||= after > before;
    }
    return { thinner, fuller };
}

function onTheAverage(was: DutyCalendar, is: DutyCalendar): Way {
    const [old, now] = [profile(was), profile(is)];
    return {
        thinner: now.covered < old.covered || now.least < old.least || now.days < old.days,
        fuller: now.covered > old.covered || now.least > old.least || now.days > old.days,
    };
}

/** Minutes of a day with somebody on duty, the least number on duty while anybody is, and days with duty. */
function profile(one: DutyCalendar): { covered: number; least: number; days: number } {
    const days = new Set(one.duties.map(({ day }) => day)).size;
    const steps = headcount(one.duties);
    let [on, covered, least, last] = [0, 0, Number.POSITIVE_INFINITY, 0];
    for (const at of [...steps.keys()].sort((a, b) => a - b)) {
        if (on > 0) {
            covered += at - last;
            least = Math.min(least, on);
        }
        on += steps.get(at) ?? 0;
        last = at;
    }
    return { covered: days === 0 ? 0 : Math.min(DAY, Math.round(covered / days)), least: Number.isFinite(least) ? least : 0, days };
}
