import { promisedMinutes } from '../../compile/durations.js';
import { partsOfDuration } from '../../model/quantity.js';
import type { Submission } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { durationWord } from '../duration-words.js';
import type { Fix } from '../finding.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';

const DAYS = 30;

/** The investigation is done within thirty days of the end of the response; working days are counted at their worst. */
export const investigationLate = rule({
    id: 'dates/investigation-late',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-5-5', 'LAW-RPT-8'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        late: {
            en: '{amount} after the end is {days} days at worst; the report is due within 30 days of the end of the response.',
            'zh-CN': '响应结束后{amount}，最长为 {days} 天；调查报告应在应急响应结束后30天内完成。',
        },
        working: {
            en: '{amount} after the end is {days} days at worst, with weekends and the longest holiday; the report is due within 30 days of the end of the response.',
            'zh-CN': '响应结束后{amount}，计入周末和最长假期后最长为 {days} 天；调查报告应在应急响应结束后30天内完成。',
        },
        clock: {
            en: 'This counts from {clock}; the thirty days run from the end of the response (“of end”).',
            'zh-CN': '此处自“{clock}”起算；30天应自应急响应结束起算（“of end”）。',
        },
        none: {
            en: 'Nothing says when this report is due: add “within 30d of end”.',
            'zh-CN': '没有写明报告的完成时限：请写“within 30d of end”。',
        },
        of_end: { en: 'Count from the end of the response', 'zh-CN': '改为自响应结束起算' },
    },
    check({ plan: { plan, file } }, report) {
        if (!plan.investigation) return;
        const legal = plan.conforms.includes('reporting_measures_2025');
        const severity = legal ? ('error' as const) : ('warning' as const);
        for (const one of plan.investigation.submissions) {
            if (one.limits.length === 0) {
                if (isAbsent(one, 'limits')) report(one, { message: 'none' });
                continue;
            }
            // Of several limits each binds: one that is in time is enough.
            if (one.limits.some((limit) => isInTime(limit))) continue;
            for (const [index, limit] of one.limits.entries()) {
                const { amount = '', clock, anchor } = limit;
                const minutes = promisedMinutes(amount);
                if (minutes === undefined || anchor) continue;
                if (clock !== undefined && clock !== 'end') {
                    const place = { file: file.path, part: one.id, property: 'limits', index };
                    const fix: Fix = { title: 'of_end', args: {}, changes: [{ kind: 'replace', place, text: `within ${amount} of end` }] };
                    report(one, {
                        message: 'clock',
                        args: { clock: termWord('clocks', clock) },
                        property: 'limits',
                        index,
                        severity,
                        // What is too long from any instant needs another number, which nobody but its writer knows.
                        fixes: isInTime({ ...limit, clock: 'end' }) ? [fix] : [],
                    });
                } else {
                    const message = partsOfDuration(amount)?.unit === 'wd' ? 'working' : 'late';
                    report(one, {
                        message,
                        args: { amount: durationWord(amount), days: Math.ceil(minutes / 1440) },
                        property: 'limits',
                        index,
                        severity,
                    });
                }
                break;
            }
        }
    },
});

function isInTime({ amount, clock, anchor }: Submission['limits'][number]): boolean {
    const minutes = promisedMinutes(amount);
    return minutes !== undefined && anchor === undefined && (clock === undefined || clock === 'end') && minutes <= DAYS * 1440;
}
