import { type Defect, defectsOf } from '../../compile/grades/defects.js';
import type { Ladder, Rung } from '../../compile/grades/ladders.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Report } from '../rule.js';
import { rungWord, valuesWord } from './values.js';

/** Tells each defect of a kind that two grades have with each other at the criterion of the lesser one, with the graver beside it. */
export function reportPairs(
    plan: ResolvedPlan,
    ladder: Ladder,
    kind: (Defect & { graver: unknown })['kind'],
    message: string,
    report: Report,
): void {
    const word = (rung: number) => rungWord(ladder.rungs[rung] as Rung);
    const at = (criterion: number) => ({ property: 'criteria', index: criterion });
    for (const table of ladder.tables) {
        for (const defect of defectsOf(table, ladder)) {
            if (!('graver' in defect) || defect.kind !== kind) continue;
            const { lesser, graver, values } = defect;
            report(lesser.grade, {
                message,
                args: { value: valuesWord(plan, table, values), grade: word(lesser.rung), graver: word(graver.rung) },
                ...at(lesser.criterion),
                related: [{ file: plan.file.path, part: graver.grade.id, ...at(graver.criterion), message: 'graver', args: {} }],
            });
        }
    }
}
