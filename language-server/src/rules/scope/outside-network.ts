import { contains, isPublic, type Span, spanIndex, spanOf } from '../../compile/scope/addresses.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Network, Part } from '../../model/shape/index.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { listWord, quoted } from '../words.js';

/** What stands inside a network has its addresses there. */
export const outsideNetwork = rule({
    id: 'scope/outside-network',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-0'],
    since: '2026.0',
    messages: {
        host: {
            en: 'This address lies outside {networks}, where “{title}” is said to stand.',
            'zh-CN': '“{title}”写明位于{networks}，而此地址不在该网络范围内。',
        },
        range: {
            en: 'This range lies outside {networks}, where “{title}” is said to stand.',
            'zh-CN': '“{title}”写明位于{networks}，而此地址范围不在该网络内。',
        },
    },
    check({ plan }, report) {
        const all = [...plan.declared('system'), ...plan.declared('network'), ...plan.declared('device'), ...plan.declared('terminals')];
        const known = spanIndex(plan.declared('network').flatMap((network) => spansOf(network).map((span) => ({ span, of: span }))));
        const anywhere = (span: Span) => known.overlapping(span).some((one) => contains(one, span));
        for (const part of all) {
            const around = networksOf(plan, part.inside);
            if (!around) continue;
            const within = (span: Span) => around.some((network) => spansOf(network).some((one) => contains(one, span)));
            const networks = listWord(around.map((network) => quoted(titleOf(network))));
            const args = { title: titleOf(part), networks };
            for (const host of part.hosts) {
                const span = host.address === undefined ? undefined : spanOf(host.address);
                // A backend may well stand in another network that is declared.
                if (!span || within(span) || (host.roles.length > 0 && anywhere(span))) continue;
                // The Internet reaches what stands in a private network by a public address that is translated.
                const own = around.flatMap(spansOf).filter(({ family }) => family === span.family);
                if (host.internet && isPublic(span) && !own.some(isPublic)) continue;
                report(host, { message: 'host', args });
            }
            if (part.type !== 'network' && part.type !== 'terminals') continue;
            for (const [index, text] of part.ranges.entries()) {
                const span = spanOf(text);
                if (span && !within(span)) report(part, { message: 'range', args, property: 'ranges', index });
            }
        }
    },
});

const spansOf = ({ ranges }: Network): Span[] => ranges.flatMap((text) => spanOf(text) ?? []);

/** The networks that a part stands in, where each says its ranges; undefined where one does not, or is not known. */
function networksOf(plan: ResolvedPlan, refs: readonly { readonly ref: string }[]): Network[] | undefined {
    const found = refs.map((ref) => plan.resolution(ref)).map((one) => (one?.state === 'found' ? (one.part as Part) : undefined));
    const networks = found.filter((part): part is Network => part?.type === 'network');
    const told = networks.every(
        (network) =>
            network.ranges.every((text) => spanOf(text)) &&
            network.ranges.length > 0 &&
            !network.damaged &&
            !network.marks?.some(({ issue }) => issue !== 'twice'),
    );
    return networks.length > 0 && networks.length === refs.length && told ? networks : undefined;
}
