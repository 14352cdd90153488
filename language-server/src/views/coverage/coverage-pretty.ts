import { type CoverageState, coverageCounts } from '../../coverage/coverage.js';
import { visibleLine } from '../diagnostics/visible.js';
import { type CoverageOptions, type PlanCoverage, shownLine, titleOf } from './lines.js';
import { countsText } from './summary.js';

const MARKS: Readonly<Record<CoverageState, string>> = {
    met: '✓',
    excepted: '~',
    unmet: '✗',
    for_reader: '?',
    not_applicable: '-',
    not_checked: '.',
};
/** How a line is coloured; plain where there is no terminal. */
export type Paint = (state: CoverageState, text: string) => string;

/** Clause by clause for the terminal; what does not apply is counted at the end, not listed. */
export function coveragePretty(plans: readonly PlanCoverage[], _: CoverageOptions, paint: Paint = (_, text) => text): string {
    const sections = plans.map(({ plan, entries, lang }) => {
        const lines = entries
            .filter(({ state }) => state !== 'not_applicable')
            .map((entry) => {
                const line = shownLine(entry, plan, lang);
                const rest = [line.where, line.why].filter((text) => text !== '').join('  ');
                return `${paint(entry.state, `${MARKS[entry.state]} ${line.id.padEnd(11)} ${line.state}`)}  ${visibleLine(line.title)}${rest ? `\n    ${visibleLine(rest)}` : ''}`;
            });
        return `${visibleLine(titleOf(plan))}\n${lines.join('\n')}\n${countsText(coverageCounts(entries), lang)}\n`;
    });
    return sections.join('\n');
}
