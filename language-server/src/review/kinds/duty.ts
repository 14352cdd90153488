import { watches } from '../act-rules.js';
import { addedUp, inherited } from '../inherited-rules.js';
import { HOURS } from '../ordering.js';
import { members } from '../party-rules.js';
import { detail, duration, flag, keptFor, rank, set } from '../plain-rules.js';
import { both, family } from '../rule.js';

/** Who is reachable when. What a roster covers is compared on its days, not line by line. */
export const duty = family({
    id: 'duty',
    nouns: {
        roster: both('roster', '值班表'),
        cover: both('cover of a roster', '值班覆盖'),
        roster_persons: both('persons on a roster', '值班人员'),
        rota: both('turns of a roster', '值班轮次'),
        roster_party: both('party on a roster', '值班涉及单位'),
        longest: both('longest duty', '最长值班时间'),
        rest: both('rest between duties', '值班间休息'),
        on_duty: both('roster called to duty', '启用的值班表'),
        watch: both('watch', '值守'),
        on_call: both('duty from home', '听班'),
    },
    parts: { roster: { noun: 'roster', removed: 'laxer', added: 'stricter' } },
    fields: {
        'roster.parties': members('roster_party'),
        'roster.longest': duration('longest'),
        'roster.rest': keptFor('rest'),
        'roster.replaces': detail,
        'roster.onCall': flag('on_call', 'laxer'),
        '*.onDuty': set('on_duty'),
        'level.onDuty': addedUp(set('on_duty')),
        'warning.onDuty': addedUp(set('on_duty')),
        '*.watches': watches,
        'level.watches': inherited(watches),
        'warning.watches': inherited(watches),
        'monitor.hours': rank('watch', HOURS),
        'demand.watch': rank('watch', HOURS),
    },
});
