import type { Compiled } from '../../compile/compiled.js';
import type { Duty, DutyCalendar, DutyShift } from '../../compile/duty-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type ControlOptions, planTitle } from '../control.js';
import type { Voice } from '../voice.js';
import { both, listed, words } from '../words/words.js';
import { aboutText } from './about.js';
import { calendarText, type Entry } from './calendar.js';

const WORDS = words({
    title: both('{plan}: duty', '{plan}：值班'),
    handover: both('Handover: {text}', '交接：{text}'),
    who: both('On duty: {names}', '值班人员：{names}'),
    nobody: both('nobody is entered', '未排人'),
    uncertain: both('Whether this day is a working day is not known yet.', '该日是否工作日尚未公布。'),
});
/** One hour before a shift, to come in time. */
const BEFORE_SHIFT = [60];

/** The duty rosters as a calendar: an entry for each time a shift runs, with who is on it. Telephone numbers are never in it. */
export function dutyIcs(plan: ResolvedPlan, compiled: Compiled, voice: Voice, options: ControlOptions): string | undefined {
    const entries = compiled.rosters.flatMap((roster) => roster.shifts.flatMap((shift) => shiftEntries(plan, roster, shift, voice)));
    if (entries.length === 0) return undefined;
    return calendarText(entries, {
        title: voice.say(WORDS.title, { plan: planTitle(plan) }),
        zone: compiled.rosters[0]?.zone ?? plan.project.config.timezone,
        asOf: options.asOf,
        about: aboutText(plan, voice, options),
    });
}

function shiftEntries(plan: ResolvedPlan, roster: DutyCalendar, shift: DutyShift, voice: Voice): Entry[] {
    const byDay = new Map<string, Duty[]>();
    for (const duty of roster.duties) if (duty.shift === shift.part) byDay.set(duty.day, [...(byDay.get(duty.day) ?? []), duty]);
    const handover = plan.declared('roster').find(({ id }) => id === roster.part)?.handover;
    return shift.runs.map((run): Entry => {
        const names = (byDay.get(run.day) ?? []).map((duty) => nameOf(plan, duty, voice)).filter((name) => name !== undefined);
        const who = voice.redact ? [] : names;
        const text = [
            roster.title,
            ...(voice.redact ? [] : [voice.say(WORDS.who, { names: who.length > 0 ? listed(voice.lang, who) : voice.say(WORDS.nobody) })]),
            ...(handover ? [voice.say(WORDS.handover, { text: handover })] : []),
            ...(run.uncertain ? [voice.say(WORDS.uncertain)] : []),
        ];
        return {
            key: `${shift.part} ${run.day}`,
            title: [shift.title, ...(who.length > 0 ? [listed(voice.lang, who)] : [])].join(' · '),
            text: text.join('\n'),
            span: run,
            alarms: BEFORE_SHIFT,
            busy: true,
            ...(run.uncertain ? { tentative: true } : {}),
        };
    });
}

function nameOf(plan: ResolvedPlan, duty: Duty, { redact }: Voice): string | undefined {
    const part = duty.holder && [...plan.declared('person'), ...plan.declared('post')].find(({ id }) => id === duty.holder);
    if (part && part.type === 'person' && redact) return undefined;
    return part ? (part.title ?? part.name) : duty.type === 'unknown' ? undefined : duty.ref;
}
