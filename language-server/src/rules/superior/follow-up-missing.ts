import { isDamaged } from '../../compile/damage.js';
import type { Colour, PartyUse } from '../../compile/matrix-types.js';
import { partyName } from '../../compile/party-use.js';
import type { Route } from '../../compile/route-types.js';
import { minutesOf } from '../../model/quantity.js';
import type { Cadence, Level, When } from '../../model/shape/index.js';
import { ownLevels } from '../bounds.js';
import { everyWord } from '../duration-words.js';
import type { Message } from '../messages.js';
import { placeOf } from '../parts.js';
import { occasions } from '../routes/demand-dues.js';
import { implied, openFacts } from '../routes/ways.js';
import { type PlanContext, rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { type Bound, DEMAND, demandPlace, demandsOn } from './demands.js';

/** News that a superior wants again and again, and that reaches it less often or only once. */
export const followUpMissing = rule({
    id: 'superior/follow-up-missing',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-8.1-3', 'NP-3.4.1-5', 'NP-3.4.2-2', 'NP-4.2.1-3', 'NP-4.2.2-3'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: 'At {at}, {to} demands news {every}, and gets it only once. Write “follow_up to … every {written}”.',
            'zh-CN': '{at}时，{to}要求{every}续报，而本预案只报一次。请写“follow_up to … every {written}”。',
        },
        longer: {
            en: 'At {at}, {to} demands news {every}; here it is less often, or later.',
            'zh-CN': '{at}时，{to}要求{every}续报，而此处间隔更长或时间更晚。',
        },
        demand: DEMAND,
    },
    check(context, report) {
        const { plan } = context.plan;
        if (isDamaged(plan.response) || isDamaged(plan.monitoring)) return;
        for (const bound of demandsOn(context.plan)) {
            if (bound.demand.what !== 'reports' || bound.demand.every.length === 0) continue;
            for (const [choice, told] of bound.demand.to.flatMap((one) => one.parties.map((party) => [party, one.if] as const))) {
                const to: PartyUse = { any: choice.any.map((party) => partyName(bound.above, party)) };
                for (const found of defects(context, bound, to, told)) {
                    const names = to.any.map(({ title }) => `“${title}”`).join(' / ');
                    const { at, cadence, route, longer, clauses } = found;
                    const requirements = ['NP-8.1-3', ...clauses];
                    const args = { at, to: names, every: cadenceWord(cadence) };
                    const place = placeOf(context.plan, route.part);
                    const related = [demandPlace(bound, 'every')];
                    if (longer) report({ ...place, property: 'every' }, { message: 'longer', args, related, requirements: ['NP-8.1-3'] });
                    else report(place, { message: 'missing', args: { ...args, written: writtenOf(cadence) }, related, requirements });
                }
            }
        }
    },
});

interface Defect {
    readonly at: Message;
    readonly cadence: Cadence;
    readonly route: Route;
    readonly longer: boolean;
    /** Clauses of the national plan on the same news, at any of the levels and colours concerned. */
    readonly clauses: string[];
}

/** Each demanded rhythm that no route keeps, once, with the gravest level or colour. Whom nothing reaches is another finding. */
function defects({ plan, compiled }: PlanContext, bound: Bound, to: PartyUse, told: When | undefined): Defect[] {
    const found = new Map<string, Defect>();
    const own = ownLevels(plan.plan);
    for (const { at, facts } of occasions(bound, told)) {
        // Whoever takes a level over sends the news of it.
        if ('level' in at && !own.includes(at.level)) continue;
        const reaching = compiled.routes.filter((route) => {
            const needed = isAt(route, at) && reaches(route, to) && !route.copy && !route.escalation ? openFacts(route, at) : undefined;
            return needed !== undefined && implied(needed, facts);
        });
        const [first] = reaching;
        if (!first) continue;
        for (const cadence of bound.demand.every) {
            if (reaching.some((route) => route.every.some((shown) => keeps(shown, cadence)))) continue;
            const slow = reaching.find((route) => cadence.period && route.every.some((shown) => minutesOf(wordOf(shown)) !== undefined));
            const route = slow ?? reaching.find(({ every }) => every.length > 0) ?? first;
            const key = `${route.part} ${slow ? 'longer' : 'missing'} ${cadence.period ?? cadence.event ?? ''}`;
            const clause = CLAUSES['level' in at ? at.level : at.colour];
            const known = found.get(key) ?? { at: atWord(at), cadence, route, longer: slow !== undefined, clauses: [] };
            if (clause) known.clauses.push(clause);
            found.set(key, known);
        }
    }
    return [...found.values()];
}

const CLAUSES: Readonly<Partial<Record<Level | Colour, string>>> = {
    I: 'NP-4.2.1-3',
    II: 'NP-4.2.2-3',
    red: 'NP-3.4.1-5',
    orange: 'NP-3.4.2-2',
};

type At = ReturnType<typeof occasions>[number]['at'];

function atWord(at: At): Message {
    if ('colour' in at) return { en: `the ${at.colour} warning`, 'zh-CN': `${termWord('colours', at.colour)['zh-CN']}预警` };
    const word = levelsWord([at.level]);
    return { en: `level ${word.en}`, 'zh-CN': `${word['zh-CN']}响应` };
}

const isAt = ({ occasion }: Route, at: At): boolean =>
    'level' in at
        ? occasion.kind === 'incident' && occasion.level === at.level
        : occasion.kind === 'warning' && occasion.colour === at.colour;

/** Whoever is told is the one that asks; the built-in `superior` is taken for it. */
const reaches = ({ recipient }: Route, to: PartyUse): boolean =>
    recipient.any.length > 0 &&
    recipient.any.every(({ part, ref }) => ref === 'superior' || to.any.some((one) => one.part !== undefined && one.part === part));

const wordOf = (shown: string): string => shown.split(' ', 1)[0] ?? '';

/** As often, as early in the day, and for as long as demanded; what goes on for ever goes on until anything. */
function keeps(shown: string, { period, event, at, until }: Cadence): boolean {
    const [word, ...rest] = shown.split(' ');
    const said = (key: string) => (rest.includes(key) ? rest[rest.indexOf(key) + 1] : undefined);
    if (until !== said('until') && said('until') !== undefined) return false;
    if (period === undefined) return word === event;
    const [own, asked] = [minutesOf(word), minutesOf(period) ?? Number.POSITIVE_INFINITY];
    if (own === undefined || own > asked) return false;
    // Twice as often is there by any time of day.
    return at === undefined || own * 2 <= asked || (said('at') ?? '24:00') <= at;
}

const writtenOf = ({ period, event, at, until }: Cadence): string =>
    `${period ?? event ?? ''}${at ? ` at ${at}` : ''}${until ? ` until ${until}` : ''}`;

function cadenceWord({ period, event, at }: Cadence): Message {
    const word = period === undefined ? termWord('events', event ?? '') : everyWord(period);
    return at === undefined ? word : { en: `${word.en} by ${at}`, 'zh-CN': `${word['zh-CN']}${at}前` };
}
