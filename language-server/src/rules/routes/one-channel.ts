import { partyUses } from '../../compile/party-use.js';
import type { Report as ReportPart } from '../../model/shape/index.js';
import { partsOf } from '../parts.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';
import { contactsOf, LISTED, type Line, lineOf, sharedFate } from './channel-fate.js';
import { everyOf, isAbove, isAuthority } from './recipients.js';

/** A report upwards with one way only, or with ways that fail together. */
export const oneChannel = rule({
    id: 'routes/one-channel',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-4.1-2', 'LAW-RPT-10'],
    since: '2026.0',
    missing: true,
    messages: {
        none: {
            en: 'Nothing says by what way this report goes. Add “via … fallback …”.',
            'zh-CN': '没有写明报告渠道。请写“via … fallback …”。',
        },
        one: {
            en: 'This report has one channel only ({channel}): where it fails, nobody is told. Add “fallback …” of another kind.',
            'zh-CN': '该报告只有一种渠道（{channel}）：一旦不通，就无法报告。请补写另一种渠道“fallback …”。',
        },
        kind: {
            en: 'All channels of this report are of one kind ({kind}) and fail together. Add a fallback of another kind, or one that is out_of_band.',
            'zh-CN': '该报告的渠道都属于同一种（{kind}），会同时失效。请补写另一种渠道，或独立于在用网络（out_of_band）的渠道。',
        },
        thing: {
            en: 'All channels of this report depend on the same thing and fail with it. Add a fallback that does not.',
            'zh-CN': '该报告的渠道都依赖同一资产，会随之失效。请补写不依赖它的渠道。',
        },
        unlisted: {
            en: 'No channel of this report fits what is known of “{to}”: neither a number nor an address of that kind stands there. Add the contact, or another channel.',
            'zh-CN': '该报告的渠道与“{to}”已登记的联系方式都不相符：没有相应的号码或地址。请补写联系方式，或改用其他渠道。',
        },
        address: {
            en: 'This channel has no number or address: nobody can use it when it is needed.',
            'zh-CN': '该渠道没有号码或地址：需要时无法使用。',
        },
    },
    check({ plan }, report) {
        const used = new Set<string>();
        // A report that is named again further in inherits its channels; the national plan leaves them to those below.
        const named = new Set(
            [...partsOf(plan).values()].flatMap((part) =>
                part.type === 'report' && ((part as ReportPart).via.length > 0 || plan.plan.kind === 'national') ? [part.name] : [],
            ),
        );
        for (const part of partsOf(plan).values()) {
            if (part.type !== 'report' || !part.id.startsWith(`${plan.id}/`)) continue;
            const { how, via, fallback, damaged, marks } = part as ReportPart;
            if (damaged || marks?.some(({ property }) => property === 'via' || property === 'fallback')) continue;
            const lines = [...via, ...fallback].map((channel) => lineOf(plan, channel));
            for (const line of lines) if (line?.declared) used.add(line.declared.id);
            if (how === 'report' && !lines.includes(undefined)) unlisted(part as ReportPart, lines as Line[]);
            const [first, ...others] = lines;
            if (how === 'report' && !first && !named.has(part.name) && goesOut(part as ReportPart))
                report(part, { message: 'none', severity: 'info', requirements: ['NP-4.1-2'] });
            if (how !== 'report' || !first || lines.includes(undefined) || !goesOut(part as ReportPart)) continue;
            const fates = others.map((other) => other && sharedFate(first, other));
            if (fates.every((fate) => fate === 'same')) {
                report(part, { message: 'one', args: { channel: termWord('channels', first.name) }, property: 'via' });
            } else if (fates.every((fate) => fate !== undefined)) {
                const thing = fates.every((fate) => fate === 'thing' || fate === 'same');
                const property = fallback.length > 0 ? 'fallback' : 'via';
                if (thing) report(part, { message: 'thing', property });
                else report(part, { message: 'kind', args: { kind: termWord('channel_kinds', first.kind) }, property, severity: 'info' });
            }
        }
        if (plan.project.absent.length > 0) return;
        for (const channel of plan.declared('channel')) {
            const open = channel.damaged || channel.marks?.some(({ issue }) => issue !== 'twice');
            if (used.has(channel.id) && !open && channel.contacts.every(({ address }) => address === undefined))
                report(channel, { message: 'address' });
        }

        /** Somebody whose contacts are known, none of which fits a channel. */
        function unlisted(one: ReportPart, all: readonly Line[]): void {
            if (all.length === 0 || all.some(({ kind, open }) => open || !LISTED[kind])) return;
            const wanted = new Set(all.flatMap(({ kind }) => LISTED[kind] ?? []));
            const parties = one.to.flatMap(({ parties: choices }) => partyUses(plan, choices)).flatMap(({ any }) => any);
            for (const { part: id, title } of parties) {
                const contacts = id ? contactsOf(plan, id) : [];
                if (contacts.length === 0 || contacts.some(({ kind }) => kind === undefined || wanted.has(kind))) continue;
                report(one, { message: 'unlisted', args: { to: title }, property: 'via' });
            }
        }

        function goesOut({ to }: ReportPart): boolean {
            const uses = to.flatMap(({ parties }) => partyUses(plan, parties));
            return uses.some(
                (use) =>
                    everyOf(use, (party) => (isAuthority(plan, party, 'public_security') === 'yes' ? 'yes' : isAbove(plan, party))) ===
                    'yes',
            );
        }
    },
});
