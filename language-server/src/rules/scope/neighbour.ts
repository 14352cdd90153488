import { talksOf } from '../../compile/scope/talks.js';
import { stateOf } from '../../model/state.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { byId, guidance, isTarget, partOf } from './about.js';

/** What talks to a target is a way to it: it is in scope, or out of it for a reason. */
export const neighbour = rule({
    id: 'scope/neighbour',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-3'],
    since: '2026.0',
    missing: true,
    messages: {
        no_reason: {
            en: '“{title}” talks to “{target}” and is out of scope without a reason: write “because …”, or take it in.',
            'zh-CN': '“{title}”与“{target}”直接通信，却未说明理由就不纳入范围：请写明“because …”，或者纳入范围。',
        },
        target: { en: 'the target', 'zh-CN': '目标' },
    },
    check({ plan, compiled }, report) {
        const { assets, links } = compiled.scope;
        const excluded = assets.filter((asset) => asset.excluded && asset.excluded.because === undefined && !asset.unsure);
        if (excluded.length === 0) return;
        const part = partOf(plan);
        const all = byId(assets);
        const talks = talksOf(assets, links);
        for (const asset of excluded) {
            const by = part(asset.excluded?.part ?? '');
            if (!by || stateOf(by, 'because') === 'todo' || stateOf(by, 'because') === 'broken') continue;
            // Networks talk to nobody, and yet a connection with one leads into it.
            const connected = links.flatMap(({ from, to, kind }) =>
                kind !== 'connects' ? [] : from === asset.part ? [to] : to === asset.part ? [from] : [],
            );
            const near = [...[...talks.of(asset.part)].map(({ part: other }) => other), ...connected];
            const target = near.map((id) => all.get(id)).find(isTarget);
            const there = target && part(target.part);
            if (!there) continue;
            report(by, {
                message: 'no_reason',
                args: { title: asset.title, target: target.title },
                severity: guidance(plan),
                related: [{ ...placeOf(plan, there.id), message: 'target', args: {} }],
            });
        }
    },
});
