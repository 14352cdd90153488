import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../language-server/src/compile/compile.js';
import { datesIcs } from '../../../language-server/src/views/ics/dates.js';
import { dutyIcs } from '../../../language-server/src/views/ics/duty.js';
import { vtimezone } from '../../../language-server/src/views/ics/zone.js';
import { voiceOf } from '../../../language-server/src/views/voice.js';
import { planOf, terms } from '../fixture.js';

const TEXT = `plan 临江 "临江, \\"大学\\"; 预案\\\\" {
    kind unit reviewed 2026-01-31
    prevention {
        inspection every 3mo by Office done 2025-12-10
        drill Next "Drill\\nBEGIN:VEVENT" { kind tabletop planned 2026-09-15 }
        drill Old "Old" { kind live held 2025-10-16 finding Late "Call came late" { due 2026-04-01 } }
        drill_rule every 1y
    }
    supplementary { review every 1y }
    organization { body Office "Office" {} }
}
person Wang "王敏" { mobile "+86 130 5550 1001" }
person Sun "Sun Tao" { phone "+86 571 5550 1021" }
post Lead "Duty officer" { held by Wang }
roster Watch "Watch" for Office {
    from 2026-03-28 to 2026-03-30
    shift Day "Day; early, 早班" 08:00..20:00 { rotate Wang, Sun every 1d  always Lead }
    shift Night 20:00..08:00 { Sun from 2026-03-28 to 2026-03-29 }
    handover "In person"
}`;
const OPTIONS = { asOf: '2026-03-01' };

function made(zone: string, redact = false) {
    const plan = planOf({ 'plan.preplan': TEXT });
    const zoned = Object.assign(Object.create(plan), { project: { ...plan.project, config: { ...plan.project.config, timezone: zone } } });
    const voice = voiceOf(zoned, { lang: 'en', terms, redact });
    const duty = dutyIcs(zoned, compile(zoned), voice, OPTIONS) ?? '';
    return { duty, dates: datesIcs(zoned, voice, OPTIONS) ?? '' };
}
function read(text: string) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const zones = calendar.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one));
    ICAL.TimezoneService.reset();
    for (const zone of zones) ICAL.TimezoneService.register(zone);
    return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

describe('the duty calendar', () => {
    it('has an entry for each shift that runs, at the right instants, with an alarm', () => {
        const { calendar, events } = read(made('Asia/Shanghai').duty);
        expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('临江, "大学"; 预案\\: duty');
        expect(events.map((one) => [one.summary, one.startDate.toJSDate().toISOString(), one.endDate.toJSDate().toISOString()])).toEqual([
            ['Day; early, 早班 · 王敏, Duty officer', '2026-03-28T00:00:00.000Z', '2026-03-28T12:00:00.000Z'],
            ['Day; early, 早班 · Sun Tao, Duty officer', '2026-03-29T00:00:00.000Z', '2026-03-29T12:00:00.000Z'],
            ['Day; early, 早班 · 王敏, Duty officer', '2026-03-30T00:00:00.000Z', '2026-03-30T12:00:00.000Z'],
            ['Night · Sun Tao', '2026-03-28T12:00:00.000Z', '2026-03-29T00:00:00.000Z'],
            ['Night · Sun Tao', '2026-03-29T12:00:00.000Z', '2026-03-30T00:00:00.000Z'],
            ['Night', '2026-03-30T12:00:00.000Z', '2026-03-31T00:00:00.000Z'],
        ]);
        for (const event of events) {
            const alarm = event.component.getFirstSubcomponent('valarm');
            expect([String(alarm?.getFirstPropertyValue('trigger')), alarm?.getFirstPropertyValue('action')]).toEqual(['-PT1H', 'DISPLAY']);
            expect(event.startDate.zone?.tzid).toBe('Asia/Shanghai');
        }
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    });

    it('keeps to the clock of a zone that is put forward in the middle of a night', () => {
        const { duty } = made('Europe/Berlin');
        expect(read(duty).events.map((one) => one.startDate.toJSDate().toISOString().slice(0, 16))).toEqual([
            '2026-03-28T07:00',
            '2026-03-29T06:00',
            '2026-03-30T06:00',
            '2026-03-28T19:00',
            '2026-03-29T18:00',
            '2026-03-30T18:00',
        ]);
        expect(duty).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200');
    });

    it('folds its lines, stamps them in UTC, is the same each time, and holds no telephone number', () => {
        const { duty, dates } = made('Asia/Shanghai');
        expect(made('Asia/Shanghai')).toEqual({ duty, dates });
        for (const text of [duty, dates]) {
            for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
            expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
            expect(new Set(text.match(/^DTSTAMP:.*$/gm)?.map((line) => line.trim()))).toEqual(new Set(['DTSTAMP:20260301T000000Z']));
            expect(text).not.toMatch(/5550|\+86/);
        }
    });

    it('names nobody where names are left out, but posts', () => {
        const { duty } = made('Asia/Shanghai', true);
        expect(duty).not.toMatch(/王敏|Sun Tao/);
        expect(read(duty).events).toHaveLength(6);
    });
});

describe('the calendar of dates', () => {
    it('tells what falls due', () => {
        const { events } = read(made('Asia/Shanghai').dates);
        const due = Object.fromEntries(events.map((one) => [one.startDate.toString(), one.summary]));
        expect(due).toMatchObject({
            '2027-01-31': 'Review of the plan is due',
            '2026-03-10': 'Due: security inspection',
            '2026-10-16': 'The next drill is due',
            '2026-04-01': 'To be mended: Call came late',
        });
        // A line break in a title begins no new entry.
        expect(due['2026-09-15']).toBe('Drill: Drill\nBEGIN:VEVENT');
        expect(events).toHaveLength(5);
    });
});

it('a zone with half an hour and no summer time', () => {
    const block = vtimezone('Asia/Kolkata', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1));
    expect(block).toContain('TZOFFSETTO:+0530');
    expect(block).not.toContain('DAYLIGHT');
});
