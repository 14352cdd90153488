import { contains, spanOf } from '../../compile/scope/addresses.js';
import type { Entrance, ScopeAsset } from '../../compile/scope/scope-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import type { Host } from '../../model/shape/index.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { byId, guidance, isWhole, partOf } from './about.js';

/** Every way in from the Internet passes a boundary device. */
export const boundary = rule({
    id: 'scope/boundary',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-4'],
    since: '2026.0',
    missing: true,
    messages: {
        path: {
            en: 'From the Internet this leads to a target around every boundary device: {path}. Say which one stands here (“protected by …”, “protects …”), or cut the connection.',
            'zh-CN':
                '由此可从互联网绕过所有边界设备到达目标资产：{path}。请写明由哪台边界设备防护（“protected by …”“protects …”），或者断开连接。',
        },
        open: {
            en: '“{title}” is on the Internet with no boundary device in front of it: say which one stands there (“protected by …”, “protects …”).',
            'zh-CN': '“{title}”直接连接互联网，前面没有边界设备：请写明由哪台边界设备防护（“protected by …”“protects …”）。',
        },
        within: { en: 'stands in it, and is reached with it', 'zh-CN': '位于该网络内，可一并访问' },
    },
    check(context, report) {
        const { plan, compiled } = context;
        const { assets, entrances } = compiled.scope;
        // A device of unknown kind may be the boundary device that is missed.
        if (!isWhole(context) || devicesOfNoKind(plan)) return;
        const part = partOf(plan);
        const all = byId(assets);
        const severity = guidance(plan);
        const unguarded = entrances.filter((entrance) => entrance.boundary.length === 0);
        const networks = unguarded.filter((entrance) => all.get(entrance.part)?.type === 'network');
        /** The network without a wall is the cause; what the Internet reaches in it is told with it. */
        const causeOf = (entrance: Entrance) => networks.find(({ part: network }) => standsIn(entrance, all.get(network)));
        for (const entrance of unguarded) {
            const own = part(entrance.part);
            if (!own || causeOf(entrance)) continue;
            const members = unguarded.filter((one) => causeOf(one) === entrance);
            const led = members.find(({ path }) => path);
            const way = entrance.path ?? (led?.path ? [entrance.part, ...led.path] : []);
            const related = members.flatMap((one) => {
                const there = part(one.part);
                return there ? [{ ...placeOf(plan, there.id), message: 'within', args: {} }] : [];
            });
            const titles = way.map((id) => all.get(id)?.title ?? id);
            // Of several ways into one asset the one is shown that nothing guards.
            const hosts = (own as { hosts?: readonly Host[] }).hosts?.filter(({ internet }) => internet) ?? [];
            const place = hosts.length > 1 ? (hosts.find(({ address }) => address === entrance.address) ?? own) : own;
            if (titles.length > 0)
                report(place, { message: 'path', args: { path: titles.map((one) => `“${one}”`).join(' → ') }, severity, related });
            else report(place, { message: 'open', args: { title: all.get(entrance.part)?.title ?? '' }, severity, related });
        }
    },
});

function standsIn({ address }: Entrance, network: ScopeAsset | undefined): boolean {
    const span = address === undefined ? undefined : spanOf(address);
    const ranges = network?.ranges.flatMap((text) => spanOf(text) ?? []) ?? [];
    return span !== undefined && ranges.some((range) => contains(range, span));
}

export const devicesOfNoKind = (plan: ResolvedPlan): boolean => plan.declared('device').some(({ kind }) => kind === undefined);
