import { CHAPTERS } from '../../rules/property-words.js';
import { clauseName } from '../../standard/catalogue.js';
import { rangeAt } from '../../views/diagnostics/lines.js';
import { fileAt } from '../features/file-at.js';
import { plansOf } from '../matrix/plans-of.js';
import { chapterOf, coverageNow } from '../panel/coverage-now.js';
import { pathOf } from '../paths.js';
import type { ChaptersResult } from '../protocol.js';
import type { Server } from '../server.js';

/** The chapters that a document holds, with how their clauses stand. */
export async function chapterLenses(server: Server, uri: string): Promise<ChaptersResult> {
    await server.schedule.idle();
    const file = fileAt(server.state, pathOf(uri));
    const found = plansOf(server.state, uri);
    if (!file || !found) return [];
    const { lines, positions, text } = file.source;
    return found.plans
        .filter((plan) => plan.file === found.file && !plan.plan.abridged)
        .flatMap((plan) => {
            const entries = coverageNow(server, found.project, plan);
            return CHAPTERS.flatMap(([key]) => {
                const part = plan.plan[key];
                const place = part && positions.parts.get(part.id);
                const here = entries.filter((entry) => chapterOf(entry, plan) === key);
                if (!place || here.length === 0) return [];
                const count = (state: string) => here.filter((entry) => entry.state === state).length;
                const [start, end] = place.range;
                const length = text.slice(start, end).search(/[\r\n{]/);
                return [
                    {
                        plan: plan.id,
                        range: rangeAt(lines, start, length < 0 ? end : start + length),
                        met: count('met'),
                        unmet: count('unmet'),
                        excepted: count('excepted'),
                        reader: count('for_reader'),
                        // Several requirements may stand in one clause.
                        open: [
                            ...new Set(
                                here
                                    .filter(({ state }) => state === 'unmet')
                                    .map(({ requirement }) => clauseName(requirement, server.lang)),
                            ),
                        ],
                    },
                ];
            });
        });
}
