import { rule } from '../rule.js';
import { missingIn } from '../waivers.js';

/** A waiver whose last day is past: what it excused is a finding again. */
export const waiverExpired = rule({
    id: 'waivers/expired',
    reads: 'waivers',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    dated: true,
    messages: {
        expired: {
            en: 'This waiver ran out on {day} and excuses nothing any more. Mend what it excused and take it out, or have it approved again with a new last day.',
            'zh-CN': '本豁免已于{day}到期，不再有效。请整改后删除，或重新报批并写明新的截止日期。',
        },
    },
    check({ uses, asOf }, report) {
        for (const { waiver, file } of uses) {
            const { until } = waiver;
            if (until === undefined || until >= asOf || missingIn(waiver).length > 0) continue;
            report({ file, part: waiver.id, property: 'until' }, { message: 'expired', args: { day: until } });
        }
    },
});
