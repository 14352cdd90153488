import { isDamaged, isDamagedIn } from '../../compile/damage.js';
import type { CellFollowUp, CellReport } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { ownLevels } from '../bounds.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { everyOf, isAbove, isBlind, type Reached } from './recipients.js';

/** Levels I and II, red and orange: nothing keeps the superior informed of what changes. */
export const followUp = rule({
    id: 'routes/follow-up',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-3.4.1-5', 'NP-3.4.2-2', 'NP-4.2.1-3', 'NP-4.2.2-3'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: '{at}: nothing keeps the superior informed of what changes. Add “follow_up to … every …, on_change”.',
            'zh-CN': '{at}：没有向上级续报事态变化。请补写“follow_up to … every …, on_change”。',
        },
    },
    check({ plan, compiled }, report) {
        const { response, monitoring, kind } = plan.plan;
        if (kind === 'national' || kind === undefined) return;
        if (plan.superiors.length === 0 || isBlind(plan)) return;
        const silent = (followUps: readonly CellFollowUp[], reports: readonly CellReport[]) =>
            keepsInformed(plan, followUps, reports) === 'no';
        const own = ownLevels(plan.plan);
        for (const { level, part } of response && !isDamaged(response) ? compiled.incident.columns : []) {
            if ((level !== 'I' && level !== 'II') || !part || !own.includes(level)) continue;
            const cell = compiled.incident.rows
                .flatMap(({ cells }) => cells)
                .find((one) => one.level === level && one.state !== 'excluded');
            if (!cell || !silent(cell.followUps, cell.reports)) continue;
            const requirements = [level === 'I' ? 'NP-4.2.1-3' : 'NP-4.2.2-3'];
            report(placeOf(plan, part), { message: 'missing', args: { at: levelsWord([level]) }, requirements });
        }
        if (isDamagedIn(monitoring, ['warnings'])) return;
        for (const { colour, state, parts, followUps, reports, kind: what, broken } of compiled.warning.columns) {
            const [part] = parts;
            if (what !== 'colour' || (colour !== 'red' && colour !== 'orange') || broken || !part) continue;
            if (state === 'gap' && parts.length < 2) continue;
            if (!silent(followUps, reports)) continue;
            const red = colour === 'red';
            const args = { at: warningWord(colour) };
            report(placeOf(plan, part), {
                message: 'missing',
                args,
                severity: red ? 'error' : 'warning',
                requirements: [red ? 'NP-3.4.1-5' : 'NP-3.4.2-2'],
            });
        }
    },
});

/** By follow-ups to somebody above, or by a report that goes again and again. */
function keepsInformed(plan: ResolvedPlan, followUps: readonly CellFollowUp[], reports: readonly CellReport[]): Reached {
    const periodic = reports.filter(({ every, discretion }) => every.length > 0 && !discretion);
    const uses = [...followUps, ...periodic].flatMap(({ to }) => to);
    const answers = uses.map((use) => everyOf(use, (party) => isAbove(plan, party)));
    return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

function warningWord(colour: string): Message {
    const word = termWord('colours', colour);
    return { en: `${word.en} warning`, 'zh-CN': `${word['zh-CN']}预警` };
}
