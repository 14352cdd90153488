import { type CoverageEntry, type CoverageState, coverageCounts } from '../../coverage/coverage.js';
import { constructNames } from '../../language/construct-names.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type Part, shapeOf } from '../../model/shape/index.js';
import { forEachPart } from '../../model/walk.js';
import type { Lang } from '../../rules/messages.js';
import { CHAPTERS } from '../../rules/property-words.js';
import { placeName, shownLine } from '../coverage/lines.js';
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
    const labels = partLabels(voice, plan);
    const columns = [coverageWords.clause, coverageWords.requirement, coverageWords.state, coverageWords.where, coverageWords.why];
    return {
        id: 'coverage',
        title: say(panelWords.coverageTitle),
        caption: countsText(coverageCounts(entries), lang),
        columns: columns.map((word) => say(word)),
        rows: entries.map((entry) => {
            const line = shownLine(entry, lang);
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
                    cell(line.why),
                ],
            };
        }),
        none: say(panelWords.noCoverage),
    };
}

/** Places that a row names; the rest are counted. */
const SHOWN = 3;

function whereLines({ where }: CoverageEntry, labels: ReadonlyMap<string, string>): Line[] {
    const named = new Map(where.map((part) => [labels.get(part) ?? placeName(part), part]));
    const lines = [...named].slice(0, SHOWN).map(([text, part]): Line => ({ text, part }));
    return named.size > SHOWN ? [...lines, { text: `+${named.size - SHOWN}`, mark: 'soft' }] : lines;
}

function constructOf(part: Part, lang: Lang): string {
    const name = constructNames[shapeOf(part).syntax[0] ?? ''];
    return name ? (lang === 'en' ? name.en : name.zh) : part.type;
}

/** What each part of a plan is called by its reader: its title, its chapter, or where it stands. */
function partLabels({ lang, term }: Voice, plan: ResolvedPlan): Map<string, string> {
    const chapters = new Map<string, string>(CHAPTERS.map(([key, title]) => [key, title[lang]]));
    const labels = new Map<string, string>();
    for (const root of plan.files.flatMap(({ declarations }) => declarations))
        forEachPart(root, (part) => {
            const { title, topic, colour, level } = part as { title?: string; topic?: string; colour?: string; level?: string };
            const word = chapters.get(part.type) ?? constructOf(part, lang);
            const name =
                title ?? topic ?? (typeof colour === 'string' ? term('colours', colour) : typeof level === 'string' ? level : part.name);
            labels.set(part.id, plainText(name ? `${word}${lang === 'en' ? ' ' : ''}“${name}”` : word));
        });
    return labels;
}
