import { isDamaged } from '../../compile/damage.js';
import { needsOf } from '../../compile/rosters/needs.js';
import { isAbsent } from '../../model/state.js';
import { rule } from '../rule.js';
import { CAUSE_CLAUSES, CAUSE_WORDS } from './words.js';

/** A response that asks for a watch around the clock, and calls no roster. */
export const rosterMissing = rule({
    id: 'rosters/missing',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-3.4.1-2', 'NP-4.2.1-2', 'NP-6.5-4', 'HP-RSP-2'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: 'For {cause} the watch is kept around the clock, and no roster is called: add “on_duty …”, or “watch around_the_clock by …”.',
            'zh-CN': '{cause}须24小时值班，而此处未启用值班表：请写“on_duty …”或“watch around_the_clock by …”。',
        },
    },
    check({ plan }, report) {
        if (plan.plan.kind === 'national') return;
        for (const { cause, part, rosters, watched } of needsOf(plan)) {
            if (rosters.length > 0 || watched === 'all' || watched.size > 0 || isDamaged(part) || !isAbsent(part, 'onDuty')) continue;
            report(part, { message: 'missing', args: { cause: CAUSE_WORDS[cause] }, requirements: [CAUSE_CLAUSES[cause]] });
        }
    },
});
