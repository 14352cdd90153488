import { isDamaged } from '../../compile/damage.js';
import type { CellReport } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Level } from '../../model/shape/index.js';
import { ownLevels } from '../bounds.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord } from '../words.js';
import { isAtOnce } from './at-once.js';
import { everyOf, isAbove, isBlind } from './recipients.js';

/** An incident first judged I or II that is not reported upwards at once. */
export const firstJudgement = rule({
    id: 'routes/first-judgement',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-4.1-5'],
    since: '2026.0',
    missing: true,
    messages: {
        later: {
            en: '{at}: this goes up later than at once: it waits for more than the first judgement, or has time to spare. Add a report “after” the judging step, “immediately”.',
            'zh-CN':
                '{at}：该报告没有做到“立即”：它等待的不只是初步研判，或留有余量。请另写一个在研判步骤之后（after）、immediately 的报告。',
        },
        discretion: {
            en: '{at}: the report that goes up at once is left to somebody’s discretion. Take “at_discretion of …” out.',
            'zh-CN': '{at}：应当立即上报的报告由个人酌定。请删去“at_discretion of …”。',
        },
        nothing: {
            en: '{at}: nothing goes up at once when an incident is first judged so. Add a report to a superior “after” the judging step, “immediately”.',
            'zh-CN': '{at}：初步研判达到该级时没有立即上报。请补写一个在研判步骤之后（after）、immediately 送上级的报告。',
        },
    },
    check({ plan, compiled }, report) {
        const { response, kind } = plan.plan;
        if (!response || kind === 'national' || kind === undefined) return;
        if (plan.superiors.length === 0 || isBlind(plan) || isDamaged(response)) return;
        const own = ownLevels(plan.plan);
        const late = new Map<string, { message: 'later' | 'nothing' | 'discretion'; levels: Level[] }>();
        for (const level of ['I', 'II'] as const) {
            const cell = compiled.incident.rows
                .flatMap(({ cells }) => cells)
                .find((one) => one.level === level && one.state !== 'excluded');
            // That nobody judges, or an order that cannot be read, is another finding.
            if (!cell || !own.includes(level) || !cell.steps.some(({ does }) => does.includes('assess'))) continue;
            const up = cell.reports.map((one) => ({ one, up: goesUp(plan, one) }));
            if (up.some((each) => each.up === 'unknown')) continue;
            const rising = up.filter((each) => each.up === 'yes').map(({ one }) => one);
            if (rising.some(({ lost }) => lost.length > 0)) continue;
            const atOnce = rising.filter((one) => isAtOnce(one, cell));
            if (atOnce.some(({ discretion }) => !discretion)) continue;
            const sure = rising.find(({ discretion }) => !discretion);
            const part = atOnce[0]?.part ?? sure?.part ?? response.id;
            const message = atOnce[0] ? 'discretion' : sure ? 'later' : 'nothing';
            const known = late.get(part) ?? { message, levels: [] };
            known.levels.push(level);
            late.set(part, known);
        }
        for (const [part, { message, levels }] of late)
            report(placeOf(plan, part), { message, args: { at: levelsWord(levels) }, ...PLACES[message] });
    },
});

const PLACES = { later: { property: 'limits' }, nothing: {}, discretion: { property: 'discretion' } } as const;

/** Whether a report goes to somebody above in every such incident, by duty or by choice. */
function goesUp(plan: ResolvedPlan, { to, copies, condition, conditionFacts }: CellReport) {
    const prose = (conditionFacts ?? []).some(({ all }) => all.every((fact) => fact.text !== undefined && !fact.lasting));
    if (condition !== undefined && !prose) return 'no';
    const answers = [...to, ...copies]
        .filter((use) => use.condition === undefined)
        .map((use) => everyOf(use, (party) => isAbove(plan, party)));
    return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}
