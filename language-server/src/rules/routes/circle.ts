import type { CellReport, CellStep } from '../../compile/matrix-types.js';
import { actsOf } from '../cells.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { circlesOf } from './cycles.js';

/** Steps or reports that wait for each other, so that none of them can begin. */
export const circle = rule({
    id: 'routes/circle',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-4.1-3'],
    since: '2026.0',
    messages: {
        circle: {
            en: 'None of these can begin, each waits for the next: {chain}. Take one “after” out.',
            'zh-CN': '以下各项互相等待，都无法开始：{chain}。请删去其中一个“after”。',
        },
        itself: {
            en: '“{name}” waits for itself, so it never begins. Take its “after {name}” out.',
            'zh-CN': '“{name}”等待自身，永远无法开始。请删去“after {name}”。',
        },
        member: { en: 'Waits for {next}', 'zh-CN': '等待{next}' },
    },
    check({ plan, compiled }, report) {
        const seen = new Set<string>();
        for (const { steps, reports } of actsOf(compiled)) {
            const acts = new Map<string, CellStep | CellReport>([...steps, ...reports].map((act) => [act.name, act]));
            if (![...acts.values()].some(({ cyclic }) => cyclic)) continue;
            const waits = new Map([...acts].map(([name, act]) => [name, waitsOf(act, acts)]));
            for (const names of circlesOf(waits)) {
                const parts = names.flatMap((name) => acts.get(name) ?? []);
                const key = parts
                    .map(({ part }) => part)
                    .sort()
                    .join(' ');
                const first = parts[0];
                if (!first || seen.has(key)) continue;
                seen.add(key);
                const place = { ...placeOf(plan, first.overrides.at(-1) ?? first.part), property: 'after' };
                const related = parts.slice(1).map((act, i) => {
                    const next = names[(i + 2) % names.length] ?? '';
                    return { ...placeOf(plan, act.overrides.at(-1) ?? act.part), property: 'after', message: 'member', args: { next } };
                });
                const [name = ''] = names;
                report(
                    place,
                    names.length === 1
                        ? { message: 'itself', args: { name } }
                        : { message: 'circle', args: { chain: chain(names) }, related },
                );
            }
        }
    },
});

/** What an act stands after, and the act that its deadline counts from. */
function waitsOf({ after, deadline }: CellStep | CellReport, acts: ReadonlyMap<string, unknown>): string[] {
    return [...after, ...(deadline && acts.has(deadline.of) && !after.includes(deadline.of) ? [deadline.of] : [])];
}

function chain(names: readonly string[]): Message {
    const text = [...names, names[0] ?? ''].join(' → ');
    return { en: text, 'zh-CN': text };
}
