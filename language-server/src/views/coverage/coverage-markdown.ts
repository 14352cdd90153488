import { coverageCounts } from '../../coverage/coverage.js';
import { mdText } from '../markdown/escape.js';
import { type CoverageOptions, type PlanCoverage, shownLine, titleOf } from './lines.js';
import { countsText } from './summary.js';
import { coverageWords } from './words.js';

/** A statement of coverage for each plan, clause by clause. */
export function coverageMarkdown(plans: readonly PlanCoverage[], { asOf }: CoverageOptions): string {
    const { clause, requirement, state, where, why, title } = coverageWords;
    const sections = plans.map(({ plan, entries, lang }) => {
        const head = [clause, requirement, state, where, why].map((word) => word[lang]);
        const rows = entries.map((entry) => {
            const line = shownLine(entry, plan, lang);
            return [`${line.id} (${line.clause})`, line.title, line.state, line.where, line.why].map(mdText);
        });
        const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
        const facts = `${coverageWords.asOf[lang]} ${asOf}. ${countsText(coverageCounts(entries), lang)}`;
        return `# ${title[lang]}: ${mdText(titleOf(plan))}\n\n${facts}\n\n${table}\n`;
    });
    return sections.join('\n');
}
