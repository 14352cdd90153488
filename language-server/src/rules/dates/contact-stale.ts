import { isDay } from '../../model/quantity.js';
import type { Contact, Part } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import { upkeepPeriods } from '../../standard/registers.js';
import type { UpkeepPeriod } from '../../standard/registers-types.js';
import { durationWord } from '../duration-words.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';
import { after, shortest } from './days.js';

/** How long a contact counts as tried, where the plan does not say how often it tries them. */
const GOOD_FOR = upkeepPeriods.find(({ id }) => id === 'contacts') as UpkeepPeriod;

/** Contacts that nobody has tried for longer than the plan, or custom, says. The address is never shown. */
export const contactStale = rule({
    id: 'dates/contact-stale',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    dated: true,
    messages: {
        stale: {
            en: 'This {kind} was last tried on {day}, more than {period} ago: try it, and write the new day.',
            'zh-CN': '该{kind}上次核实日期为 {day}，已超过{period}：请核实并更新日期。',
        },
        future: {
            en: 'This {kind} is said to have been tried on {day}, a day to come.',
            'zh-CN': '该{kind}的核实日期 {day} 尚未到来。',
        },
        never: {
            en: 'Nobody has written when this {kind} was last tried: add “verified …”.',
            'zh-CN': '没有写明该{kind}的核实日期：请写“verified …”。',
        },
    },
    check({ plan, asOf }, report) {
        const own = plan.files.flatMap(({ declarations }) => declarations).filter((one) => one.type !== 'plan' || one.id === plan.id);
        const works = plan.plan.prevention?.works.filter(({ kind }) => kind === GOOD_FOR.work) ?? [];
        const period = shortest(works.flatMap(({ every }) => every.map(({ period }) => period))) ?? GOOD_FOR.period;
        const visit = (part: Part) => {
            const contacts = (part as { contacts?: readonly Contact[] }).contacts ?? [];
            for (const [index, { kind = 'phone', address, verified }] of contacts.entries()) {
                const args = { kind: termWord('contact_kinds', kind) };
                const place = { property: 'contacts', index };
                if (address === undefined) continue;
                if (verified === undefined) {
                    if (!part.damaged && !part.marks?.some(({ property }) => property === 'contacts'))
                        report(part, { message: 'never', args, severity: 'info', ...place });
                } else if (isDay(verified) && verified > asOf)
                    report(part, { message: 'future', args: { ...args, day: verified }, ...place });
                else if ((after(verified, period) ?? asOf) < asOf)
                    report(part, { message: 'stale', args: { ...args, day: verified, period: durationWord(period) }, ...place });
            }
        };
        for (const part of own) forEachPart(part, visit);
    },
});
