import { promisedMinutes } from '../../compile/durations.js';
import { levelChain } from '../../compile/levels.js';
import { warningChain } from '../../compile/warning.js';
import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { type FollowUp, LEVELS } from '../../model/shape/index.js';

/** News that goes less often in a graver level or colour than in the one that it extends. */
export interface LaxerNews {
    readonly part: FollowUp;
    readonly before: FollowUp;
    readonly minutes: { readonly now: number; readonly before: number };
    /** Clause on news at that level or colour. */
    readonly clause: string;
}

const COLOURS = ['red', 'orange', 'yellow', 'blue'];
const CLAUSES: Readonly<Record<string, string>> = {
    I: 'NP-4.2.1-3',
    II: 'NP-4.2.2-3',
    red: 'NP-3.4.1-5',
    orange: 'NP-3.4.2-2',
};

export function laxerNews(plan: ResolvedPlan): LaxerNews[] {
    const levels = LEVELS.map((level, rank) => ({
        key: level,
        rank,
        chain: levelChain(plan, level).map((one) => ({ rank: LEVELS.indexOf(one.level ?? 'I'), followUps: one.followUps })),
    }));
    const colours = COLOURS.map((colour, rank) => ({
        key: colour,
        rank,
        chain: warningChain(plan, colour).map((one) => ({ rank: COLOURS.indexOf(one.colour ?? 'red'), followUps: one.followUps })),
    }));
    return [...levels, ...colours].flatMap(({ key, rank, chain }) => {
        const own = chain.at(-1)?.followUps ?? [];
        // A lesser one may extend a graver one, and then asks for less.
        const inherited = chain
            .slice(0, -1)
            .filter((one) => one.rank > rank)
            .reverse()
            .flatMap(({ followUps }) => followUps);
        return own.flatMap((part): LaxerNews[] => {
            const now = shortest(part);
            const told = recipientsOf(plan, part);
            const before = inherited.find((one) => recipientsOf(plan, one).some((id) => told.includes(id)));
            const was = before && shortest(before);
            if (!before || now === undefined || was === undefined || now <= was) return [];
            return [{ part, before, minutes: { now, before: was }, clause: CLAUSES[key] ?? 'NP-4.2-2' }];
        });
    });
}

function shortest({ every }: FollowUp): number | undefined {
    const minutes = every.flatMap(({ period }) => promisedMinutes(period) ?? []);
    return minutes.length > 0 ? Math.min(...minutes) : undefined;
}

const recipientsOf = (plan: ResolvedPlan, { to }: FollowUp): string[] =>
    to.flatMap(({ parties }) => parties.flatMap(({ any }) => any.flatMap((party) => partyPart(plan, party)?.id ?? party.ref?.ref ?? [])));
