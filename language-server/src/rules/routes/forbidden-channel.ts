import type { Channel, ForbiddenChannel } from '../../model/shape/index.js';
import { partsOf } from '../parts.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';

/** A channel that the chapter forbids, and that something in it goes through all the same. */
export const forbiddenChannel = rule({
    id: 'routes/forbidden-channel',
    reads: 'plan',
    severity: 'warning',
    requirements: [],
    since: '2026.0',
    messages: {
        used: {
            en: 'This goes through “{channel}”, which the chapter forbids. Use another channel, or say under what condition it is forbidden: “forbid channel … if …”.',
            'zh-CN': '此处使用的渠道“{channel}”已在本章中禁用。请改用其他渠道，或写明在什么情形下禁用：“forbid channel … if …”。',
        },
        ban: { en: 'Forbidden here', 'zh-CN': '在此处禁用' },
    },
    check({ plan }, report) {
        for (const chapter of [plan.plan.monitoring, plan.plan.response]) {
            // What is forbidden on a condition may be used where that does not hold.
            const bans = (chapter?.forbidden ?? []).filter((ban) => !ban.damaged && ban.if === undefined);
            if (!chapter || bans.length === 0) continue;
            for (const part of partsOf(plan).values()) {
                if (!part.id.startsWith(`${chapter.id}/`) || part.type === 'forbid') continue;
                const { via = [], fallback = [] } = part as { readonly via?: readonly Channel[]; readonly fallback?: readonly Channel[] };
                for (const [property, channels] of [['via', via] as const, ['fallback', fallback] as const])
                    for (const [index, channel] of channels.entries()) {
                        const ban = bans.find((one) => forbiddenAt(one, channel) >= 0);
                        if (!ban) continue;
                        const file = plan.fileOf(ban)?.path ?? plan.file.path;
                        report(part, {
                            message: 'used',
                            args: { channel: channel.word ? termWord('channels', channel.word) : nameOf(channel) },
                            property,
                            index,
                            related: [
                                { file, part: ban.id, property: 'channels', index: forbiddenAt(ban, channel), message: 'ban', args: {} },
                            ],
                        });
                    }
            }
        }
    },
});

const nameOf = ({ word, ref }: Channel): string => word ?? ref?.ref ?? '';
const forbiddenAt = (ban: ForbiddenChannel, channel: Channel): number =>
    nameOf(channel) === '' ? -1 : ban.channels.findIndex((one) => nameOf(one) === nameOf(channel));
