import { inherited } from '../inherited-rules.js';
import { later } from '../ordering.js';
import { detail, duration, edge, keptFor, ordered, promised } from '../plain-rules.js';
import { both, family } from '../rule.js';
import { cadence, limits as deadlines } from '../time-rules.js';

/** How soon, how often, how long. */
export const limits = family({
    id: 'limits',
    nouns: {
        limit: both('time limit', '时限'),
        period: both('interval', '间隔'),
        event: both('occasion of a repetition', '触发时机'),
        due: both('day it is due', '到期日'),
        span: both('span of time', '时间范围'),
        lapse: both('time after which a warning lapses', '预警失效时间'),
        keeping: both('time for which something is kept', '留存期限'),
    },
    parts: { keep: { noun: 'keeping', removed: 'laxer', added: 'stricter' } },
    fields: {
        '*.limits': deadlines(),
        'provider.reports': deadlines(),
        '*.every': cadence('period'),
        '*.due': promised('due'),
        'drill.planned': promised('due'),
        'phase.from': duration('span'),
        'phase.to': duration('span'),
        'phase.clock': detail,
        'phase.anchor': detail,
        'activity.from': edge('span', 'from'),
        'activity.to': edge('span', 'to'),
        'before.from': edge('span', 'from'),
        'before.to': edge('span', 'to'),
        'during.from': edge('span', 'from'),
        'during.to': edge('span', 'to'),
        'after.from': edge('span', 'from'),
        'after.to': edge('span', 'to'),
        // A warning that does not lapse by itself stands until it is lifted.
        'warning.lapses': inherited(ordered('lapse', later, ['shorter', 'longer'])),
        'keep.period': keptFor('keeping'),
    },
});
