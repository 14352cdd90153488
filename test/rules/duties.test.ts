import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../language-server/src/compile/compile.js';
import type { Route } from '../../language-server/src/compile/route-types.js';
import { type ResolvedPlan, resolveProject } from '../../language-server/src/model/plans.js';
import { rules } from '../../language-server/src/rules/registry.js';
import type { Due } from '../../language-server/src/rules/routes/dues.js';
import { type Verdict, verdictsOf } from '../../language-server/src/rules/routes/verdicts.js';
import { fromDiscovery, minutesSince, seenFrom } from '../../language-server/src/rules/routes/ways.js';
import { readCases } from './case-file.js';
import { projectOf } from './run-case.js';

const room = fileURLToPath(new URL('../../language-server/src/rules/', import.meta.url));
const CLOCKS = ['discovery', 'learning', 'receipt', 'occurrence', 'start'];

const placeOf = ({ place }: Due) => (place ? ` demanded at ${place.part}#${place.property ?? ''}` : '');
const limitOf = ({ limit }: Due) => (limit ? ` within ${limit.minutes} of ${limit.clock} ${limit.amount ?? ''}` : '');
const occasionOf = ({ at }: Due) => ('level' in at ? at.level : at.colour);
const dueWord = (due: Due) =>
    `${due.source} ${due.requirement} by ${due.by.en} / ${due.by['zh-CN']} to ${due.to.en} / ${due.to['zh-CN']}${limitOf(due)}` +
    `${due.handedOver ? ' handed over' : ''}${due.facts.length > 0 ? ` if ${JSON.stringify(due.facts)}` : ''}${placeOf(due)}`;

function routeWord({ part, clock, hops, total, known, unknown }: Route): string {
    const way = hops.map((hop) => `${hop.kind} ${hop.part} ${hop.minutes ?? '?'} ${hop.total}`);
    return `${part} from ${clock}: ${way.join(', ')}; ${total ?? 'open'}, at least ${known}${unknown ? ', not known' : ''}`;
}
const verdictWord = (verdict: Verdict) =>
    `${verdict.kind}${'minutes' in verdict ? ` ${verdict.minutes}` : ''}${'route' in verdict ? ` by ${routeWord(verdict.route)}` : ''}`;

/** Each duty of a plan with how it is met, occasions alike in one line; then each route as the limits of every clock see it. */
function toldOf(plan: ResolvedPlan): string[] {
    const compiled = compile(plan);
    const duties = new Map<string, string[]>();
    for (const { due, verdict, rows } of verdictsOf(compiled)) {
        const text = `${dueWord(due)}${rows ? ` for ${JSON.stringify(rows)}` : ''}: ${verdictWord(verdict)}`;
        duties.set(text, [...(duties.get(text) ?? []), occasionOf(due)]);
    }
    const ways = new Set(
        compiled.routes.flatMap((route) =>
            CLOCKS.flatMap((clock) => {
                const seen = fromDiscovery(plan, clock, seenFrom(clock, route));
                if (seen === route) return [];
                return `${route.part} as ${clock} sees it: ${routeWord(seen)}, ${JSON.stringify(minutesSince(seen))}`;
            }),
        ),
    );
    return [...[...duties].map(([text, at]) => `${at.join(' ')}: ${text}`), ...ways];
}

// Every duty to report that the cases of an area bring with them, and how it is met: a finding is only told of those that are not.
// Read through by hand when it changes; `npm run baselines` writes it anew.
const ids = rules.map(({ id }) => id).filter((id) => /^(routes|superior)\//.test(id));
it.each(ids)('%s has cases whose duties are met as the baseline says', async (id) => {
    const lines = readCases(readFileSync(`${room}${id}.cases.preplan`, 'utf8')).flatMap((one) => {
        const told = resolveProject(projectOf(one).project)
            .plans.filter(({ plan }) => !plan.abridged)
            .flatMap(toldOf);
        return told.length > 0 ? [`## ${one.name}`, ...told] : [];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`duties/${id}.txt`);
});
