import { isDamaged } from '../../compile/damage.js';
import { STANDARD_DAYS } from '../../compile/day-calendar.js';
import { clockOf, plusDays } from '../../compile/duty-days.js';
import { type Cover, coversOf, partiesOf } from '../../compile/rosters/cover.js';
import { type Need, needsOf } from '../../compile/rosters/needs.js';
import type { Stretch } from '../../compile/rosters/spans.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Part, Roster } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { CAUSE_CLAUSES, CAUSE_WORDS, instantWord, lengthWord, SPAN, spanPlaces, titlesWord } from './words.js';

/** Hours of a watch around the clock that nobody keeps. */
export const rosterHole = rule({
    id: 'rosters/hole',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-3.4.1-2', 'NP-4.2.1-2', 'NP-6.5-4', 'HP-RSP-2', 'HP-DUR-1'],
    since: '2026.0',
    dated: true,
    messages: {
        hole: {
            en: 'Nobody is on duty for {parties} from {start} to {end} ({length}). For {cause} the watch is kept around the clock.',
            'zh-CN': '{parties}自 {start} 至 {end}（{length}）无人值班。{cause}须24小时值班。',
        },
        holes: {
            en: 'Nobody is on duty for {parties} from {start} to {end} ({length}), and so {count} times in all, last from {last}. For {cause} the watch is kept around the clock.',
            'zh-CN': '{parties}自 {start} 至 {end}（{length}）无人值班，此类空档共 {count} 处，最后一处始于 {last}。{cause}须24小时值班。',
        },
        nobody: {
            en: 'Nobody on this roster belongs to {parties}, or holds or deputises that post. For {cause} they must be on duty around the clock.',
            'zh-CN': '本值班表中没有{parties}的人员（含任职和替补）。{cause}须有人24小时值班。',
        },
        over: {
            en: 'This roster has ended, so nobody is on duty for {parties} when {cause} calls for it.',
            'zh-CN': '本值班表已到期，{cause}启动时{parties}无人值班。',
        },
        span: SPAN,
        calls: { en: 'Called here', 'zh-CN': '此处启用' },
    },
    check({ plan, asOf }, report) {
        const told = new Set<string>();
        const needs = needsOf(plan);
        const replaced = replacedBy(plan, needs);
        for (const need of needs) {
            if (need.rosters.some((roster) => isUncountable(plan, roster))) continue;
            const covers = coversOf(plan, need, STANDARD_DAYS, asOf, replaced);
            for (const { roster, holes, parties, state } of grouped(covers)) {
                const { timezone } = plan.project.config;
                const [first, last] = [holes[0], holes.at(-1)];
                const words = { parties: titlesWord(parties.length > 0 ? parties : [roster]), cause: CAUSE_WORDS[need.cause] };
                const span = first && {
                    start: instantWord(first.start, timezone),
                    end: instantWord(first.end, timezone),
                    length: lengthWord(first.end - first.start),
                };
                // One hole is told once, for the gravest that asks for it.
                const key = JSON.stringify([roster.id, words.parties.en, state, span]);
                if (told.has(key)) continue;
                told.add(key);
                const rest = {
                    requirements: [CAUSE_CLAUSES[need.cause]],
                    related: [{ ...placeOf(plan, need.part.id), property: 'onDuty', message: 'calls', args: {} }],
                };
                if (state !== 'holes') report(roster, { message: state, args: words, ...rest });
                else if (span && holes.length === 1) report(roster, { message: 'hole', args: { ...words, ...span }, ...rest });
                else if (span && last) {
                    const args = { ...words, ...span, count: holes.length, last: instantWord(last.start, timezone) };
                    report(roster, {
                        message: 'holes',
                        args,
                        ...rest,
                        related: [...spanPlaces(holes, timezone, placeOf(plan, roster.id)), ...rest.related],
                    });
                }
            }
        }
    },
});

interface Group {
    readonly roster: Roster;
    readonly state: 'holes' | 'nobody' | 'over';
    readonly parties: Part[];
    readonly holes: readonly Stretch[];
}

/** All holes that a roster has for somebody are one finding, and so are those of several parties. */
function grouped(covers: readonly Cover[]): Group[] {
    const groups = new Map<string, Group>();
    for (const { rosters, party, state, holes } of covers) {
        const [roster] = rosters;
        if (!roster || state === 'covered') continue;
        const key = `${roster.id} ${state} ${JSON.stringify(holes)}`;
        const known = groups.get(key) ?? { roster, state, parties: [], holes };
        groups.set(key, known);
        if (party) known.parties.push(party);
    }
    return [...groups.values()];
}

/** During a protection its roster replaces the others, for the parties that it lists. */
export function replacedBy(plan: ResolvedPlan, needs: readonly Need[]) {
    const at = clockOf(plan.project.config.timezone);
    const taken = needs.flatMap((need) => {
        const { window } = need;
        if (!window || need.rosters.length === 0) return [];
        const span = { start: at(window.from, '00:00'), end: at(plusDays(window.to, 1), '00:00') };
        return partiesOf(plan, need).map(({ party }) => ({ party: party?.id, span }));
    });
    return (party: Part | undefined) => taken.filter((one) => one.party === undefined || one.party === party?.id).map(({ span }) => span);
}

/** A roster that cannot be read, or a rotation that counts from no day. */
function isUncountable(plan: ResolvedPlan, roster: Roster): boolean {
    const noStart = roster.shifts.some(({ rotations }) => rotations.some(({ from }) => !from)) && !roster.periods.some(({ from }) => from);
    const lost = roster.shifts.some(({ from, to }) => !from || !to);
    return noStart || lost || isDamaged(roster) || roster.marks !== undefined || plan.project.absent.length > 0;
}
