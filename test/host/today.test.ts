import { describe, expect, test } from 'vitest';
import { isZone, todayIn } from '../../language-server/src/host/today.js';

const byZoneData = (timeZone: string, at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);

describe('the day in a zone', () => {
    test('is the one that the zone data give, at both ends of it', () => {
        // Summer time in China, the last day of it, and midnights since.
        const days = ['1988-07-01', '1991-09-14', '1991-12-31', '1992-01-01', '1999-12-31', '2026-02-28', '2026-11-22', '2040-06-30'];
        for (const zone of ['Asia/Shanghai', 'Asia/Urumqi', 'UTC', 'America/New_York'])
            for (const day of days)
                for (const time of ['00:00:00', '14:59:59', '15:59:59', '16:00:00', '23:59:59']) {
                    const at = Date.parse(`${day}T${time}Z`);
                    expect(todayIn(zone, at), `${zone} ${day} ${time}`).toBe(byZoneData(zone, at));
                }
    });
    test('is none where there is no such zone', () => {
        expect(['Asia/Shanghai', 'Europe/Paris', 'No/Where', '', 'Asia'].map(isZone)).toEqual([true, true, false, false, false]);
    });
});
