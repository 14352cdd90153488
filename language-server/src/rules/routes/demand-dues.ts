import { fewestMinutes } from '../../compile/durations.js';
import type { Colour, PartyUse } from '../../compile/matrix-types.js';
import { both, type Occasion, occasionOf } from '../../compile/occasion.js';
import { partyKey, partyName } from '../../compile/party-use.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { type AllOf, LEVELS, type Level, type Limit, type When } from '../../model/shape/index.js';
import { titleOf } from '../parts.js';
import { type Bound, demandsOn } from '../superior/demands.js';
import type { Due } from './dues.js';
import { everyOf, type Reached } from './recipients.js';

/** What the superiors' `require of …` ask a plan to report. What continues a report is no first report. */
export const demandDues = (plan: ResolvedPlan): Due[] =>
    demandsOn(plan).flatMap((bound) => (bound.demand.what === 'reports' && !isOfNewsOnly(bound) ? duesOfDemand(bound) : []));

/** A demand of news again and again (`every …`), and of nothing else. */
export const isOfNewsOnly = ({ demand }: Bound): boolean => demand.every.length > 0 && demand.limits.length === 0;

/** One superior's demand, for each level or colour, each recipient and each limit. */
export function duesOfDemand(bound: Bound): Due[] {
    const { above, demand } = bound;
    const title = titleOf(above.plan);
    const base = { source: 'superior' as const, requirement: 'NP-4.1-2', by: { en: title, 'zh-CN': title } };
    const place = (property: string) => ({ file: above.file.path, part: demand.id, property });
    const limits = demand.limits.length > 0 ? demand.limits : [undefined];
    return demand.to.flatMap((recipients) =>
        recipients.parties.flatMap((choice) => {
            const use: PartyUse = { any: choice.any.map((party) => partyName(above, party)) };
            const words = use.any.map(({ title: text }) => `${above.plan.name}: ${text}`).join(' / ');
            return occasions(bound, recipients.if).flatMap((one) =>
                limits.map(
                    (limit): Due => ({
                        ...base,
                        ...one,
                        ...limitOf(limit),
                        to: { en: words, 'zh-CN': words },
                        place: place(limit ? 'limits' : 'to'),
                        reaches: (told) => sameParty(use, told),
                    }),
                ),
            );
        }),
    );
}

/** `immediately` is met by `immediately` after what makes the duty known; a name that only the superior knows starts no clock here. */
function limitOf(limit: Limit | undefined): Pick<Due, 'limit'> {
    if (!limit || limit.anchor || limit.amount === 'immediately') return {};
    const minutes = fewestMinutes(limit.amount);
    return minutes === undefined ? {} : { limit: { minutes, clock: limit.clock ?? 'discovery', amount: limit.amount ?? '' } };
}

const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow', 'blue'];

/** The levels and the colours at which a demand holds, each with what must hold besides. */
export function occasions(
    { demand: { when } }: Bound,
    told?: When | undefined,
): {
    readonly at: { readonly level: Level } | { readonly colour: Colour };
    readonly facts: readonly AllOf[];
}[] {
    const factsAt = (situation: { readonly level: Level } | { readonly colour: Colour }): readonly AllOf[] | undefined => {
        const [one, other] = [occasionOf(when, situation), told ? occasionOf(told, situation) : ({} as Occasion)];
        return one && other ? (both(one, other).facts ?? []) : undefined;
    };
    const levels = LEVELS.flatMap((level) => {
        const facts = factsAt({ level });
        if (!facts || facts.some(({ all }) => all.some((fact) => fact.colours.length > 0))) return [];
        return [{ at: { level }, facts }];
    });
    const colours = COLOURS.flatMap((colour) => {
        if (!when?.any.some(({ all }) => all.some((fact) => fact.colours.includes(colour)))) return [];
        const facts = factsAt({ colour });
        if (!facts || facts.some(({ all }) => all.some((fact) => fact.grades.length > 0 || fact.levels.length > 0))) return [];
        return [{ at: { colour }, facts }];
    });
    return [...levels, ...colours];
}

/** Whether whoever is told is the one that the demand names; the built-in `superior` is. */
function sameParty(demanded: PartyUse, told: PartyUse): Reached {
    if (demanded.any.some(({ type }) => type === 'unknown')) return 'unknown';
    const keys = new Set(demanded.any.map((party) => partyKey({ any: [party] })));
    return everyOf(told, (party) => {
        if (party.type === 'unknown') return 'unknown';
        return party.ref === 'superior' || keys.has(partyKey({ any: [party] })) ? 'yes' : 'no';
    });
}
