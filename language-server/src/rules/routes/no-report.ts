import { LEVELS } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import type { Args } from '../finding.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord, listWord } from '../words.js';
import { conditionWord } from './condition-word.js';
import { DEMAND, demandPlace, type Group, groupsOf } from './grouped.js';
import { recipientPlace } from './recipient-place.js';
import { verdictsOf } from './verdicts.js';

/** Somebody whom the law or a superior wants told, and no report reaches them. */
export const noReport = rule({
    id: 'routes/no-report',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-4.1-2', 'LAW-RPT-1', 'LAW-RPT-2', 'LAW-RPT-3', 'LAW-RPT-3b', 'LAW-RPT-4'],
    since: '2026.0',
    missing: true,
    messages: {
        none: {
            en: '{at}: no report reaches {to}, as {by} demands. Add “report … to …” for it.',
            'zh-CN': '{at}：没有报告送达{to}，而{by}对此有要求。请补写“report … to …”。',
        },
        several: {
            en: 'No report reaches those who must be told. {lacks}. Add “report … to …” for each.',
            'zh-CN': '应当报告的对象没有报告送达。{lacks}。请逐一补写“report … to …”。',
        },
        condition: {
            en: '{at}: {to} is told only {condition}, but {by} demands a report each time. Take the condition away, or add a report without it.',
            'zh-CN': '{at}：仅在{condition}时才报告{to}，而{by}要求每次都报告。请取消该条件，或另写一个无条件的报告。',
        },
        demand: DEMAND,
        crime: { en: 'Public security is not told of suspected crimes here, either', 'zh-CN': '此处涉嫌违法犯罪时也没有报告公安机关' },
    },
    check({ plan, compiled }, report) {
        const { response } = plan.plan;
        if (!response) return;
        const judged = verdictsOf(compiled);
        // Who stands under nobody has no office above to tell: that is the finding.
        const bare = isAbsent(plan.plan, 'under');
        const missing = groupsOf(judged, 'none').filter(({ due }) => !bare || due.requirement !== 'LAW-RPT-4');
        const [one, second] = missing;
        if (one) {
            const levels = LEVELS.filter((level) => missing.some(({ levels: list }) => list.includes(level)));
            const args: Args = second
                ? { at: levelsWord(levels), to: listWord(missing.map(({ to }) => to)), lacks: lacksWord(missing) }
                : { at: one.at, to: one.to, by: one.due.by };
            const requirements = [...new Set(missing.map(({ due }) => due.requirement))];
            const related = missing.flatMap(({ due }) => demandPlace(due));
            // Whoever must be told and is not, is missing in one place, by law or by demand.
            report(response, { message: second ? 'several' : 'none', args, requirements, related });
        }
        for (const { due, route, at, to } of groupsOf(judged, 'condition')) {
            if (!route) continue;
            const args = { at, to, by: due.by, condition: conditionWord(route) };
            const place = route.conditionFacts ? { property: 'when' } : recipientPlace(plan, route);
            report(placeOf(plan, route.part), {
                message: 'condition',
                args,
                ...place,
                requirements: [due.requirement],
                related: demandPlace(due),
            });
        }
    },
});

function lacksWord(missing: readonly Group[]): Message {
    return {
        en: missing.map(({ at, to, due }) => `${at.en}: ${to.en}, by ${due.by.en}`).join('; '),
        'zh-CN': missing.map((one) => `${one.at['zh-CN']}：${one.to['zh-CN']}，依据${one.due.by['zh-CN']}`).join('；'),
    };
}
