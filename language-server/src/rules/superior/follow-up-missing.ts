import { isDamaged } from '../../compile/damage.js';
import type { Colour, PartyUse } from '../../compile/matrix-types.js';
import { occasionOf } from '../../compile/occasion.js';
import { partyName } from '../../compile/party-use.js';
import type { Route } from '../../compile/route-types.js';
import { minutesOf } from '../../model/quantity.js';
import { type Cadence, LEVELS, type Level } from '../../model/shape/index.js';
import { ownLevels } from '../bounds.js';
import type { Message } from '../messages.js';
import { type PlanContext, rule } from '../rule.js';
import { levelsWord, termWord } from '../words.js';
import { type Bound, DEMAND, demandPlace, demandsOn, everyWord } from './demands.js';

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
            en: 'At {at}, {to} demands news {every}; here it is less often.',
            'zh-CN': '{at}时，{to}要求{every}续报，而此处间隔更长。',
        },
        demand: DEMAND,
    },
    check(context, report) {
        const { plan } = context.plan;
        if (isDamaged(plan.response) || isDamaged(plan.monitoring)) return;
        for (const bound of demandsOn(context.plan)) {
            if (bound.demand.what !== 'reports' || bound.demand.every.length === 0) continue;
            for (const choice of bound.demand.to.flatMap(({ parties }) => parties)) {
                const to: PartyUse = { any: choice.any.map((party) => partyName(bound.above, party)) };
                for (const found of defects(context, bound, to)) {
                    const names = to.any.map(({ title }) => `“${title}”`).join(' / ');
                    const { at, cadence, route, longer, clauses } = found;
                    const requirements = ['NP-8.1-3', ...clauses];
                    const args = { at, to: names, every: cadenceWord(cadence) };
                    const file = context.plan.fileOf({ id: route.part })?.path ?? context.plan.file.path;
                    const related = [demandPlace(bound, 'every')];
                    if (longer)
                        report(
                            { file, part: route.part, property: 'every' },
                            { message: 'longer', args, related, requirements: ['NP-8.1-3'] },
                        );
                    else
                        report(
                            { file, part: route.part },
                            { message: 'missing', args: { ...args, written: writtenOf(cadence) }, related, requirements },
                        );
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
function defects({ plan, compiled }: PlanContext, { demand }: Bound, to: PartyUse): Defect[] {
    const found = new Map<string, Defect>();
    const own = ownLevels(plan.plan);
    for (const place of occasions(demand.when, own)) {
        const reaching = compiled.routes.filter((route) => isAt(route, place) && reaches(route, to) && !route.copy && !route.escalation);
        const [first] = reaching;
        if (!first) continue;
        for (const cadence of demand.every) {
            if (reaching.some((route) => route.every.some((shown) => keeps(shown, cadence)))) continue;
            const slow = reaching.find((route) => cadence.period && route.every.some((shown) => minutesOf(wordOf(shown)) !== undefined));
            const route = slow ?? first;
            const key = `${route.part} ${slow ? 'longer' : 'missing'} ${cadence.period ?? cadence.event ?? ''}`;
            const clause = CLAUSES['level' in place ? place.level : place.colour];
            const known = found.get(key) ?? { at: place.word, cadence, route, longer: slow !== undefined, clauses: [] };
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

type Place = ({ readonly level: Level } | { readonly colour: Colour }) & { readonly word: Message };
const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow', 'blue'];

/** Levels and colours at which a demand holds whatever else does. */
function occasions(when: Bound['demand']['when'], own: readonly Level[]): Place[] {
    const sure = (occasion: ReturnType<typeof occasionOf>) => occasion !== undefined && (occasion.facts ?? []).length === 0;
    const levels = LEVELS.filter((level) => own.includes(level) && sure(occasionOf(when, { level }))).map((level) => {
        const word = levelsWord([level]);
        return { level, word: { en: `level ${word.en}`, 'zh-CN': `${word['zh-CN']}响应` } };
    });
    const spoken = COLOURS.filter((colour) => when?.any.some(({ all }) => all.some((fact) => fact.colours.includes(colour))));
    const colours = spoken
        .filter((colour) => sure(occasionOf(when, { colour })))
        .map((colour) => ({ colour, word: { en: `the ${colour} warning`, 'zh-CN': `${termWord('colours', colour)['zh-CN']}预警` } }));
    return [...levels, ...colours];
}

const isAt = ({ occasion }: Route, place: Place): boolean =>
    'level' in place
        ? occasion.kind === 'incident' && occasion.level === place.level
        : occasion.kind === 'warning' && occasion.colour === place.colour;

/** Whoever is told is the one that asks; the built-in `superior` is taken for it. */
const reaches = ({ recipient }: Route, to: PartyUse): boolean =>
    recipient.any.length > 0 &&
    recipient.any.every(({ part, ref }) => ref === 'superior' || to.any.some((one) => one.part !== undefined && one.part === part));

const wordOf = (shown: string): string => shown.split(' ', 1)[0] ?? '';

function keeps(shown: string, { period, event }: Cadence): boolean {
    if (period === undefined) return wordOf(shown) === event;
    const own = minutesOf(wordOf(shown));
    return own !== undefined && own <= (minutesOf(period) ?? Number.POSITIVE_INFINITY);
}

const writtenOf = ({ period, event }: Cadence): string => period ?? event ?? '';

function cadenceWord({ period, event }: Cadence): Message {
    if (period === undefined) return { en: termWord('events', event ?? '').en, 'zh-CN': termWord('events', event ?? '')['zh-CN'] };
    return everyWord(period);
}
