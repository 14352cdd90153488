import { isDamaged } from '../../compile/damage.js';
import { fewestMinutes } from '../../compile/durations.js';
import type { PartyUse } from '../../compile/matrix-types.js';
import { partyName } from '../../compile/party-use.js';
import type { Route } from '../../compile/route-types.js';
import { LEVELS, type Level } from '../../model/shape/index.js';
import { durationWord } from '../duration-words.js';
import { placeOf } from '../parts.js';
import { isBlind } from '../routes/recipients.js';
import { type PlanContext, rule } from '../rule.js';
import { levelsWord } from '../words.js';
import { type Bound, DEMAND, demandPlace, demandsOn, tightest, titleOf } from './demands.js';
import { isWithin } from './recipients.js';

/** Signs of an incident that may come, which a superior wants to hear of, and which nobody reports, or too late. */
export const signsNotReported = rule({
    id: 'superior/signs-not-reported',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3', 'NP-3.2-4'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: 'Possible {at}: no report reaches {to}, as “{by}” demands. Add “report … { when possible grade … }” in “monitoring”.',
            'zh-CN': '可能发生{at}事件：没有报告送达{to}，而“{by}”对此有要求。请在“monitoring”中补写“report … { when possible grade … }”。',
        },
        late: {
            en: 'Possible {at}: “{by}” demands this report within {limit}; here it takes longer, or has no number.',
            'zh-CN': '可能发生{at}事件：“{by}”要求在{limit}内报告，而此处时间更长或没有写时限。',
        },
        demand: DEMAND,
    },
    check(context, report) {
        const { plan } = context.plan;
        const { monitoring } = plan;
        if (plan.abridged || !monitoring || isDamaged(monitoring) || isBlind(context.plan)) return;
        for (const bound of demandsOn(context.plan)) {
            if (bound.demand.what !== 'reports') continue;
            const limit = tightest(bound.demand.limits.filter(({ anchor }) => !anchor));
            for (const choice of bound.demand.to.flatMap(({ parties }) => parties)) {
                const to: PartyUse = { any: choice.any.map((party) => partyName(bound.above, party)) };
                if (to.any.some(({ type }) => type === 'unknown')) continue;
                const judged = possibleLevels(bound).map((level) => ({ level, told: tellingOf(context, level, to) }));
                const args = { by: titleOf(bound.above), to: to.any.map(({ title }) => `“${title}”`).join(' / ') };
                const silent = judged.filter(({ told }) => told.length === 0);
                if (silent.length > 0)
                    report(monitoring, {
                        message: 'missing',
                        args: { ...args, at: levelsWord(silent.map(({ level }) => level)) },
                        related: [demandPlace(bound, 'when')],
                    });
                if (limit === undefined || fewestMinutes(limit) === undefined) continue;
                const late = judged.filter(({ told }) => told.length > 0 && !told.some((route) => isInTime(route, limit)));
                const [one] = late;
                if (one?.told[0])
                    report(placeOf(context.plan, one.told[0].part), {
                        message: 'late',
                        args: { ...args, at: levelsWord(late.map(({ level }) => level)), limit: durationWord(limit) },
                        property: 'limits',
                        requirements: ['NP-8.1-3'],
                        related: [demandPlace(bound, 'limits')],
                    });
            }
        }
    },
});

/** The grades that a demand speaks of as possible, without a further condition. */
function possibleLevels({ demand: { when } }: Bound): Level[] {
    const alone = (when?.any ?? []).flatMap(({ all }) => (all.length === 1 ? all : []));
    const grades = new Set(alone.flatMap((fact) => (fact.possible && !fact.not ? fact.grades : [])));
    return LEVELS.filter((level) => grades.has(level));
}

/** Routes of reports on what may come, to whoever asks for them; `superior` is taken for it. */
const tellingOf = ({ compiled }: PlanContext, level: Level, to: PartyUse): Route[] =>
    compiled.routes.filter(
        ({ occasion, kind, recipient, escalation, discretion }) =>
            occasion.kind === 'possible' &&
            occasion.level === level &&
            (kind === 'report' || kind === 'notify') &&
            !escalation &&
            !discretion &&
            recipient.any.length > 0 &&
            recipient.any.every(({ part, ref }) => ref === 'superior' || to.any.some((one) => one.part !== undefined && one.part === part)),
    );

const isInTime = ({ total, promise }: Route, limit: string): boolean =>
    (promise !== undefined && isWithin(promise.amount, limit)) || (total !== undefined && total <= (fewestMinutes(limit) ?? 0));
