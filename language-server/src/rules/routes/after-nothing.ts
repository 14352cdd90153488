import type { CellReport, CellStep } from '../../compile/matrix-types.js';
import type { AllOf } from '../../model/shape/index.js';
import { type Acts, actsOf } from '../cells.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { type PlanContext, type Report, rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { implied } from './ways.js';

type Act = CellStep | CellReport;

/** Something that waits for what does not happen: left out with nothing before it, or only on a condition that this does not have. */
export const afterNothing = rule({
    id: 'routes/after-nothing',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-4.1-2', 'NP-4.1-3'],
    since: '2026.0',
    messages: {
        gone: {
            en: 'At {at} “{name}” does not happen, and nothing stands before it: this waits for nothing. Stand it after something that happens.',
            'zh-CN': '{at}时“{name}”并不发生，其前也没有任何步骤：此处无所等待。请改为在确会发生的步骤之后。',
        },
        condition: {
            en: '“{name}” happens only under a condition that this does not have: where it does not hold, this waits for ever. Stand it after something that always happens, or give it the same condition.',
            'zh-CN':
                '“{name}”仅在特定条件下发生，而此处没有该条件：条件不成立时，此处将一直等待。请改为在必然发生的步骤之后，或加上同样的条件。',
        },
        waited: { en: 'What is waited for', 'zh-CN': '所等待的步骤' },
    },
    check(context, report) {
        const seen = new Set<string>();
        for (const acts of actsOf(context.compiled)) {
            if (acts.broken) continue;
            const byName = new Map<string, Act>([...acts.steps, ...acts.reports].map((act) => [act.name, act]));
            for (const act of byName.values()) oneAct(context, act, byName, acts.at, seen, report);
        }
    },
});

function oneAct(
    { plan }: PlanContext,
    act: Act,
    byName: ReadonlyMap<string, Act>,
    at: Acts['at'],
    seen: Set<string>,
    report: Report,
): void {
    const place = { ...placeOf(plan, act.overrides.at(-1) ?? act.part), property: 'after' };
    const severity = 'how' in act && act.how === 'report' ? 'error' : 'warning';
    const once = (message: string, name: string) => {
        const key = `${place.part} ${message} ${name}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
    };
    const [gone] = act.gone ?? [];
    if (gone !== undefined && once('gone', gone)) report(place, { message: 'gone', args: { name: gone, at: atWord(at) }, severity });
    for (const name of act.after) {
        const before = byName.get(name);
        if (!before?.conditionFacts || isMet(before.conditionFacts, act) || !once('condition', name)) continue;
        const related = [{ ...placeOf(plan, before.part), message: 'waited', args: {} }];
        report(place, { message: 'condition', args: { name }, severity, related });
    }
}

/** Whether the condition of what comes before holds whenever the act happens; what is said in words alone is taken as said. */
function isMet(needed: readonly AllOf[], act: Act): boolean {
    const groups = needed.map(({ all }) => ({ all: all.filter((fact) => fact.text === undefined || fact.lasting) }));
    if (groups.some(({ all }) => all.length === 0)) return true;
    // A condition that is no fact, such as the systems of a playbook, cannot be compared.
    if (act.condition && !act.conditionFacts) return true;
    return implied(groups, act.conditionFacts ?? []);
}

function atWord({ level, colour }: Acts['at']): Message {
    if (level) return levelsWord([level]);
    return colour ? termWord('colours', colour) : { en: 'this alert', 'zh-CN': '本次提醒' };
}
