import { csv } from '../csv/csv.js';
import { type CoverageOptions, type PlanCoverage, shownLine, titleOf } from './lines.js';
import { coverageWords } from './words.js';

/** One table of all plans, a requirement a row. */
export function coverageCsv(plans: readonly PlanCoverage[], { lang }: CoverageOptions): string {
    const { id, clause, requirement, state, where, why } = coverageWords;
    const head = [lang === 'zh-CN' ? '预案' : 'Plan', ...[id, clause, requirement, state, where, why].map((word) => word[lang])];
    const rows = plans.flatMap(({ plan, entries, lang: own }) =>
        entries.map((entry) => {
            const line = shownLine(entry, plan, own);
            return [titleOf(plan), line.id, line.clause, line.title, line.state, line.where, line.why];
        }),
    );
    return csv([head, ...rows]);
}
