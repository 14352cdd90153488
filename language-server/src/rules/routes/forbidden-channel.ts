import { chainAbove, type ResolvedPlan } from '../../model/plans.js';
import type { Channel, ForbiddenChannel, Part, When } from '../../model/shape/index.js';
import { means } from '../authority/powers.js';
import type { Related } from '../finding.js';
import { partsOf, placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { titleOf } from '../superior/demands.js';
import { termWord } from '../words.js';
import { implied } from './ways.js';

/** A channel that the chapter, or a superior, forbids, and that something goes through all the same. */
export const forbiddenChannel = rule({
    id: 'routes/forbidden-channel',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    messages: {
        used: {
            en: 'This goes through “{channel}”, which the chapter forbids. Use another channel, or say under what condition it is forbidden: “forbid channel … if …”.',
            'zh-CN': '此处使用的渠道“{channel}”已在本章中禁用。请改用其他渠道，或写明在什么情形下禁用：“forbid channel … if …”。',
        },
        above: {
            en: 'This goes through “{channel}”, which “{by}” forbids. Use another channel.',
            'zh-CN': '此处使用的渠道“{channel}”已被“{by}”禁用。请改用其他渠道。',
        },
        ban: { en: 'Forbidden here', 'zh-CN': '在此处禁用' },
    },
    check({ plan }, report) {
        if (plan.plan.abridged) return;
        const chapters = [plan.plan.monitoring, plan.plan.response].flatMap((chapter) => chapter ?? []);
        const own = chapters.flatMap((chapter) => bansOf(chapter.forbidden, plan, `${chapter.id}/`));
        const above = chainAbove(plan).flatMap((one) =>
            one.plan.demands
                .filter(({ of, damaged }) => of !== undefined && !damaged && means(of, plan) === 'yes')
                .flatMap(({ forbidden }) => bansOf(forbidden, one, `${plan.id}/`)),
        );
        // What a superior forbids is graver.
        const bans = [...above, ...own];
        if (bans.length === 0) return;
        for (const part of partsOf(plan).values()) {
            // What is asked of others goes another way.
            if (part.type === 'demand') continue;
            for (const property of ['via', 'fallback'] as const)
                for (const [index, channel] of channelsOf(part, property).entries()) {
                    const found = bans.find(
                        (one) => part.id.startsWith(one.within) && holds(one, part) && forbiddenAt(one, plan, channel) >= 0,
                    );
                    if (!found) continue;
                    const { ban, from } = found;
                    const related: Related = {
                        ...placeOf(from, ban.id),
                        property: 'channels',
                        index: forbiddenAt(found, plan, channel),
                        message: 'ban',
                        args: {},
                    };
                    const args = { channel: channel.word ? termWord('channels', channel.word) : nameOf(channel) };
                    report(part, {
                        ...(from === plan
                            ? { message: 'used', args, requirements: [] }
                            : { message: 'above', args: { ...args, by: titleOf(from) }, severity: 'error' as const }),
                        property,
                        index,
                        related: [related],
                    });
                }
        }
    },
});

interface Ban {
    readonly ban: ForbiddenChannel;
    readonly from: ResolvedPlan;
    /** Start of the ids of the parts that it holds for. */
    readonly within: string;
}

/** What a report or an act goes through; the fallback of a platform is a text. */
function channelsOf(part: Part, property: 'via' | 'fallback'): readonly Channel[] {
    const value = (part as { readonly via?: unknown; readonly fallback?: unknown })[property];
    return Array.isArray(value) ? value : [];
}

const bansOf = (forbidden: readonly ForbiddenChannel[], from: ResolvedPlan, within: string): Ban[] =>
    forbidden.filter(({ damaged }) => !damaged).map((ban) => ({ ban, from, within }));

/** What is forbidden on a condition may be used where that need not hold: only a report on that very condition is judged. */
function holds({ ban }: Ban, part: Part): boolean {
    if (ban.if === undefined) return true;
    const { when } = part as { readonly when?: When };
    return when !== undefined && when.any.length > 0 && implied(ban.if.any, when.any.map(withoutProse));
}

const withoutProse = ({ all }: When['any'][number]) => ({ all: all.filter(({ text }) => text === undefined) });

/** The word itself, or the same declared channel. */
const forbiddenAt = ({ ban, from }: Ban, plan: ResolvedPlan, channel: Channel): number => {
    const name = nameOf(channel);
    return name === '' ? -1 : ban.channels.findIndex((one) => nameOf(one) === name || (idOf(from, one) ?? '-') === idOf(plan, channel));
};

function idOf(plan: ResolvedPlan, { ref }: Channel): string | undefined {
    const found = ref && plan.resolution(ref);
    return found?.state === 'found' ? `${found.file.path} ${found.part.id}` : undefined;
}

const nameOf = ({ word, ref }: Channel): string => word ?? ref?.ref ?? '';
