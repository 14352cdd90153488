import { isDamaged } from '../../compile/damage.js';
import { laddersOf, type Rung } from '../../compile/grades/ladders.js';
import type { Grade, Level, Measure } from '../../model/shape/index.js';
import { ownLevels } from '../bounds.js';
import { rule } from '../rule.js';
import { listWord, termWord } from '../words.js';
import { rungWord } from './values.js';

/** Grades I to III are measured by the loss of systems, the harm to information, and any other threat or impact. */
export const gradeDimensionMissing = rule({
    id: 'grades/dimension-missing',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-1.4-2', 'NP-1.4-3', 'NP-1.4-4'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: '{grade} says nothing of {dimensions}: add a criterion, or such an incident can never have this grade.',
            'zh-CN': '{grade}没有写明{dimensions}方面的标准：请补写，否则此类事件永远不会定为该级。',
        },
    },
    check({ plan }, report) {
        const own = ownLevels(plan.plan);
        const ladders = laddersOf(plan.plan.general);
        for (const { rungs, part } of ladders) {
            // A scale beside the grades of the plan may measure one thing alone.
            if (part.type === 'scale' && ladders.length > 1) continue;
            for (const rung of rungs) {
                const { grade, levels, otherwise } = rung;
                const bound = levels.filter((level) => level !== 'IV' && own.includes(level));
                if (bound.length === 0 || otherwise || grade.criteria.length === 0 || isDamaged(grade) || grade.marks?.length) continue;
                const covered = coveredBy(sharing(rung, rungs));
                const lacking = ALL.filter((dimension) => !covered.has(dimension));
                if (lacking.length === 0) continue;
                const dimensions = listWord(lacking.map((one) => termWord('criteria_dimensions', one)));
                report(grade, {
                    message: 'missing',
                    args: { grade: rungWord(rung), dimensions },
                    requirements: bound.map((level) => CLAUSES[level]),
                });
            }
        }
    },
});

const ALL = ['system_loss', 'information', 'other_impact'];
const CLAUSES: Readonly<Record<Level, string>> = { I: 'NP-1.4-2', II: 'NP-1.4-3', III: 'NP-1.4-4', IV: 'NP-1.4-5' };

const coveredBy = (grades: readonly Grade[]): ReadonlySet<string> =>
    new Set(grades.flatMap(({ criteria }) => criteria.flatMap(({ all }) => all.flatMap(dimensionsOf))));

/** In a scale of more grades than levels, those of one level speak for it together. */
const sharing = (rung: Rung, rungs: readonly Rung[]): Grade[] =>
    rungs.filter((one) => one === rung || one.levels.join() === rung.levels.join()).map(({ grade }) => grade);

/** A sentence or a condition may speak of anything: a wrong alarm is worse than a miss. */
function dimensionsOf({ dimension }: Measure): string[] {
    if (dimension === 'stated' || dimension === 'condition') return ALL;
    if (dimension === 'system_loss' || dimension === 'outage' || dimension === 'degraded') return ['system_loss'];
    if (dimension === 'leak' || dimension === 'harm') return ['information'];
    return ['other_impact'];
}
