import { defectsOf } from '../../compile/grades/defects.js';
import { type Ladder, laddersOf, type Rung } from '../../compile/grades/ladders.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { isAbsent } from '../../model/state.js';
import { ownLevels } from '../bounds.js';
import type { Fix } from '../finding.js';
import type { Message } from '../messages.js';
import { rule } from '../rule.js';
import { rungWord, valuesWord } from './values.js';

/** Grade IV is everything else that is a threat; no other grade is. */
export const gradeRemainder = rule({
    id: 'grades/remainder',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-1.4-5', 'NP-1.4-6'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        value: {
            en: '{grade} is not everything else: {value}, for example, is in no grade. Add “otherwise”.',
            'zh-CN': '{grade}未写为“其余情形”：例如{value}不属于任何一级。请写“otherwise”。',
        },
        open: {
            en: '{grade} is not declared to be everything else, so some incidents may have no grade. Add “otherwise”.',
            'zh-CN': '{grade}未写为“其余情形”，有的事件可能没有级别。请写“otherwise”。',
        },
        misplaced: {
            en: '“otherwise” stands in {grade}, although there is a lesser grade: everything else would be graded too high.',
            'zh-CN': '“otherwise”写在了{grade}，而其下还有更低的级别：其余情形都会被定高。',
        },
        otherwise: { en: 'Add “otherwise”', 'zh-CN': '补写“otherwise”' },
    },
    check({ plan }, report) {
        const own = ownLevels(plan.plan);
        for (const ladder of laddersOf(plan.plan.general)) {
            const last = ladder.rungs.at(-1);
            for (const rung of ladder.rungs) {
                if (rung !== last && rung.otherwise) report(rung.grade, { message: 'misplaced', args: { grade: rungWord(rung) } });
            }
            if (!last || last.otherwise || ladder.unsure || !last.levels.includes('IV') || !own.includes('IV')) continue;
            // An empty grade is another finding.
            if (isAbsent(last.grade, 'criteria') || ladder.rungs.some(({ otherwise }) => otherwise)) continue;
            const value = exampleOf(plan, ladder);
            const change = { kind: 'insert', place: { file: plan.file.path, part: last.grade.id }, text: 'otherwise' } as const;
            const fixes: Fix[] = [{ title: 'otherwise', args: {}, changes: [change] }];
            const args = { grade: rungWord(last) };
            if (value && !isProse(last)) report(last.grade, { message: 'value', args: { ...args, value }, fixes });
            else report(last.grade, { message: 'open', args, severity: 'warning', fixes });
        }
    },
});

/** A value that no grade has: of an amount before anything else, of the lowest criterion. */
function exampleOf(plan: ResolvedPlan, ladder: Ladder): Message | undefined {
    const found = ladder.tables.flatMap((table) =>
        defectsOf(table, ladder).flatMap((defect) => (defect.kind === 'below' ? [{ table, defect }] : [])),
    );
    const kinds = ['amount', 'degree'];
    const [best] = found
        .filter(({ table }) => table.axes.every(({ kind }) => kinds.includes(kind)))
        .sort((a, b) => rank(a) - rank(b) || b.defect.lesser.rung - a.defect.lesser.rung);
    return best && valuesWord(plan, best.table, best.defect.values);
    function rank({ table }: (typeof found)[number]): number {
        return Math.max(...table.axes.map(({ kind }) => kinds.indexOf(kind)));
    }
}

/** A sentence may well say “everything else”; nobody can compute that. */
const isProse = ({ grade }: Rung) =>
    grade.criteria.some(({ all }) => all.every(({ dimension }) => dimension === 'stated' || dimension === 'impact'));
