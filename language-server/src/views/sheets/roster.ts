import type { Duty, DutyCalendar, DutyShift } from '../../compile/duty-types.js';
import { partyText } from '../phrases.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { columnWords, sheetWords } from '../words/sheet-words.js';
import { listed } from '../words/words.js';
import { group, row, type Sheet, type SheetInput, type SheetRow } from './sheet.js';

/** A rota without an end is listed this far ahead of today. */
const AHEAD = 92;
const DAY = 86_400_000;

/** Who is on duty when: days on which the same people attend the same shift stand in one line. */
export function rosterSheet({ plan, compiled, voice, asOf }: SheetInput): Sheet | undefined {
    const { say } = voice;
    if (compiled.rosters.length === 0) return undefined;
    const names = new Map([...plan.declared('person'), ...plan.declared('post')].map((one) => [one.id, one]));
    const nameOf = (duty: Duty): string => {
        const part = duty.holder === undefined ? undefined : names.get(duty.holder);
        const title = part?.title ?? part?.name ?? duty.ref;
        // A rota without names is still a rota: who takes turns with whom stays visible.
        if (voice.redact && duty.type === 'person') return pseudonym(voice, compiled.rosters, duty);
        return partyText(voice, { ref: duty.ref, title, type: duty.type });
    };
    const rows = compiled.rosters.flatMap((roster) => {
        const until = new Date(Date.parse(`${asOf}T00:00Z`) + AHEAD * DAY).toISOString().slice(0, 10);
        const endless = roster.duties.some(({ day }) => day > until) && roster.window.from <= asOf;
        const shown = endless ? roster.duties.filter(({ day }) => day >= asOf && day <= until) : roster.duties;
        return [
            group([plainText(roster.title), ...(endless ? [say(sheetWords.rosterMore, { days: AHEAD, day: asOf })] : [])].join(' · ')),
            ...lines(voice, roster, shown, nameOf),
        ];
    });
    const zones = [...new Set(compiled.rosters.map(({ zone }) => zone))];
    return {
        id: 'roster',
        title: say(sheetWords.roster),
        notes: [
            say(sheetWords.zone, { zone: listed(voice.lang, zones) }),
            ...plan
                .declared('roster')
                .flatMap(({ title, name, handover }) => (handover ? [`${plainText(title ?? name ?? '')} · ${plainText(handover)}`] : [])),
        ],
        columns: [
            { title: say(columnWords.days), width: 1.3, head: true },
            { title: say(columnWords.shift), width: 0.7 },
            { title: say(columnWords.times), width: 0.8 },
            { title: say(columnWords.duty), width: 1.8 },
        ],
        rows,
    };
}

function pseudonym(voice: Voice, rosters: readonly DutyCalendar[], duty: Duty): string {
    const all = [
        ...new Set(rosters.flatMap(({ duties }) => duties.filter(({ type }) => type === 'person').map((one) => one.holder ?? one.ref))),
    ];
    return voice.say(columnWords.personNamed, { n: all.indexOf(duty.holder ?? duty.ref) + 1 });
}

interface Run {
    readonly shift: DutyShift;
    readonly from: string;
    to: string;
    readonly who: string;
}

function lines(voice: Voice, { shifts }: DutyCalendar, duties: readonly Duty[], nameOf: (duty: Duty) => string): SheetRow[] {
    const byRun = new Map<string, { shift: DutyShift; day: string; who: string[] }>();
    for (const duty of duties) {
        const shift = shifts.find(({ part }) => part === duty.shift);
        if (!shift) continue;
        const key = `${duty.day} ${duty.shift}`;
        const known = byRun.get(key) ?? { shift, day: duty.day, who: [] };
        known.who.push(nameOf(duty));
        byRun.set(key, known);
    }
    const runs: Run[] = [];
    const last = new Map<string, Run>();
    for (const { shift, day, who } of byRun.values()) {
        const text = listed(voice.lang, who);
        const run = last.get(shift.part);
        if (run && run.who === text && nextDay(run.to) === day) run.to = day;
        else {
            const made = { shift, from: day, to: day, who: text };
            runs.push(made);
            last.set(shift.part, made);
        }
    }
    return runs
        .sort((a, b) => (a.from === b.from ? (a.shift.from < b.shift.from ? -1 : 1) : a.from < b.from ? -1 : 1))
        .map(({ shift, from, to, who }) =>
            row(from === to ? from : `${from} – ${to}`, plainText(shift.title), `${shift.from}–${shift.to}`, who),
        );
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10);
