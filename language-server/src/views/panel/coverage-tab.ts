import { type CoverageEntry, type CoverageState, coverageCounts } from '../../coverage/coverage.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { fill } from '../../rules/messages.js';
import { findRule } from '../../rules/registry.js';
import { placeName, shownLine } from '../coverage/lines.js';
import { partLabels } from '../coverage/part-labels.js';
import { countsText } from '../coverage/summary.js';
import { coverageStateWords, coverageWords } from '../coverage/words.js';
import { plainText } from '../plain-text.js';
import type { Voice } from '../voice.js';
import { panelWords } from '../words/panel-words.js';
import { cell, type Line, type Mark, type Table } from './table.js';

/** Shape beside the word, so that no colour carries meaning alone. */
export const STATE_SIGNS: Readonly<Record<CoverageState, string>> = {
    met: '✓',
    excepted: '◐',
    unmet: '✗',
    for_reader: '☐',
    not_applicable: '–',
    not_checked: '?',
};
const MARKS: Partial<Record<CoverageState, Mark>> = { met: 'ok', unmet: 'bad', not_applicable: 'soft' };

/** Clause by clause how the plan stands; a row leads to where it is met, or to where it should be. */
export function coverageTab(voice: Voice, plan: ResolvedPlan, entries: readonly CoverageEntry[]): Table {
    const { lang, say } = voice;
    const labels = partLabels(plan, lang);
    const columns = [coverageWords.clause, coverageWords.requirement, coverageWords.state, coverageWords.where, coverageWords.why];
    return {
        id: 'coverage',
        title: say(panelWords.coverageTitle),
        caption: countsText(coverageCounts(entries), lang),
        columns: columns.map((word) => say(word)),
        rows: entries.map((entry) => {
            const line = shownLine(entry, plan, lang);
            const [part] = entry.where;
            const mark = MARKS[entry.state];
            return {
                id: `clause:${line.id}`,
                ...(part === undefined ? {} : { part }),
                facet: coverageStateWords[entry.state][lang],
                ...(entry.state === 'unmet' ? { gap: true as const } : {}),
                cells: [
                    cell(line.clause, { text: line.id, mark: 'soft' }),
                    cell(line.title),
                    cell({ text: `${STATE_SIGNS[entry.state]} ${line.state}`, ...(mark ? { mark } : {}) }),
                    cell(...whereLines(entry, labels)),
                    cell(line.why, ...missingLines(voice, entry)),
                ],
            };
        }),
        none: say(panelWords.noCoverage),
    };
}

/** What the findings say of a clause that is not met, each once. */
function missingLines({ lang }: Voice, { state, findings = [] }: CoverageEntry): Line[] {
    if (state !== 'unmet') return [];
    const texts = new Set(
        findings.flatMap(({ rule, message, args }) => {
            const found = findRule(rule)?.messages[message];
            return found ? [plainText(fill(found, args, lang))] : [];
        }),
    );
    const lines = [...texts].slice(0, SHOWN).map((text): Line => ({ text }));
    return texts.size > SHOWN ? [...lines, { text: `+${texts.size - SHOWN}`, mark: 'soft' }] : lines;
}

/** Places that a row names; the rest are counted. */
const SHOWN = 3;

function whereLines({ where }: CoverageEntry, labels: ReadonlyMap<string, string>): Line[] {
    const named = new Map(where.map((part) => [labels.get(part) ?? placeName(part), part]));
    const lines = [...named].slice(0, SHOWN).map(([text, part]): Line => ({ text, part }));
    return named.size > SHOWN ? [...lines, { text: `+${named.size - SHOWN}`, mark: 'soft' }] : lines;
}
