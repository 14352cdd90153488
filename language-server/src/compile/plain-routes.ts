import type { ResolvedPlan } from '../model/plans.js';
import type { Warning } from '../model/shape/index.js';
import { periodOf, recipientsOf } from './cell-acts.js';
import { plainDeadline } from './changes.js';
import type { CellChange, CellFollowUp, Deadline, PartyUse } from './matrix-types.js';
import { describeWhen, type Situation } from './occasion.js';
import { partyUses } from './party-use.js';
import type { Hop, Route, RouteKind, RouteOccasion } from './route-types.js';

/** What goes straight from a sender to a recipient, with nothing before it. */
interface Plain {
    readonly kind: RouteKind;
    readonly part: string;
    readonly name: string;
    readonly title: string;
    readonly occasion: RouteOccasion;
    readonly from: readonly PartyUse[];
    readonly recipient: PartyUse;
    readonly clock: string;
    readonly deadline?: Deadline;
    readonly minutes?: number;
    readonly via?: readonly string[];
    readonly fallback?: readonly string[];
    readonly every?: readonly string[];
}

function direct(plain: Plain): Route {
    const { clock, deadline, minutes, recipient, via, fallback, every, ...head } = plain;
    const hop: Hop = {
        kind: 'send',
        part: plain.part,
        title: plain.title,
        from: plain.from,
        to: [recipient],
        ...(minutes === undefined ? { unknown: true as const } : { minutes }),
        total: minutes ?? 0,
    };
    return {
        ...head,
        recipient,
        clock,
        hops: [hop],
        ...(minutes === undefined ? { unknown: true as const } : { total: minutes }),
        known: minutes ?? 0,
        lost: [],
        ...(deadline ? { promise: deadline } : {}),
        ...(recipient.condition ? { condition: recipient.condition } : {}),
        ...(recipient.conditionFacts ? { conditionFacts: recipient.conditionFacts } : {}),
        via: via ?? [],
        fallback: fallback ?? [],
        every: every ?? [],
    };
}

/** Follow-ups: with a period, the first goes at once. */
export function followUpRoutes(followUps: readonly CellFollowUp[], clock: string, occasion: RouteOccasion): Route[] {
    return followUps.flatMap(({ part, from, to, every, deadline, via, fallback, title }) =>
        to.map((recipient) => {
            const periodic = every.some((word) => periodOf(word) !== undefined);
            const minutes = deadline ? deadline.minutes : periodic ? 0 : undefined;
            const plain = {
                kind: 'follow_up',
                part,
                name: '',
                title: title ?? '',
                occasion,
                from,
                recipient,
                via,
                fallback,
                every,
            } as const;
            return direct({
                ...plain,
                clock: deadline?.of ?? clock,
                ...(deadline ? { deadline } : {}),
                ...(minutes === undefined ? {} : { minutes }),
            });
        }),
    );
}

/** Whom a start or an end is told to. */
export function tellRoutes(change: CellChange, clock: 'start' | 'end', occasion: RouteOccasion): Route[] {
    // Where somebody else decides, the unit that receives the decision passes it on.
    const from = [change.received, change.decided, change.proposed].find((list) => list.length > 0) ?? [];
    return change.tells.flatMap(({ to, how, deadline }) =>
        to.map((recipient) =>
            direct({
                kind: 'tell',
                part: change.part,
                name: how,
                title: how,
                occasion,
                from,
                recipient,
                clock: deadline?.of ?? clock,
                ...(deadline ? { deadline } : {}),
                ...(deadline?.minutes === undefined ? {} : { minutes: deadline.minutes }),
            }),
        ),
    );
}

/** Acts on a warning that are filed or told to somebody. */
export function filingRoutes(plan: ResolvedPlan, chain: readonly Warning[], occasion: RouteOccasion, situation: Situation): Route[] {
    const acts = ['issued', 'adjusted', 'filed', 'lifted', 'raised', 'cleared', 'published'] as const;
    return acts.flatMap((name) => {
        const block = chain.findLast((one) => one[name].length > 0);
        return (block?.[name] ?? []).flatMap((act) =>
            recipientsOf(plan, act.to, situation).map((to) => {
                const condition = [act.if ? describeWhen(act.if) : '', to.condition ?? ''].filter((text) => text).join(' and ');
                const recipient = condition ? { ...to, condition } : to;
                const written = act.limits[0];
                const clock = name === 'lifted' || name === 'cleared' ? 'lifting' : 'receipt';
                const deadline = written && plainDeadline(written, clock);
                return direct({
                    kind: 'filing',
                    part: block?.id ?? plan.id,
                    name,
                    title: name,
                    occasion,
                    from: partyUses(plan, act.by),
                    recipient,
                    clock: deadline?.of ?? clock,
                    ...(deadline ? { deadline } : {}),
                    ...(deadline?.minutes === undefined ? {} : { minutes: deadline.minutes }),
                });
            }),
        );
    });
}
