import { isA } from '../../compile/scope/classes.js';
import { rule } from '../rule.js';
import { byId, guidance, partOf } from './about.js';

/** What the Internet reaches is a target, a potential target or a device of the boundary; nothing stands there unclassed. */
export const publicHost = rule({
    id: 'scope/public-host',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-2'],
    since: '2026.0',
    missing: true,
    messages: {
        classless: {
            en: '“{title}” is on the Internet and in no class: write the ports that are open there, or say why it is out of scope.',
            'zh-CN': '“{title}”直接连接互联网，却不属于任何资产类别：请写明开放的端口，或者说明不纳入范围的理由。',
        },
        unmarked: {
            en: 'This is a public address: write “internet” where the Internet reaches it, or put it inside a network of an inner zone.',
            'zh-CN': '这是公网地址：互联网可以访问的，请写明“internet”；否则请写明它位于哪个内部区域的网络（inside …）。',
        },
    },
    check({ plan, compiled }, report) {
        const { assets } = compiled.scope;
        const part = partOf(plan);
        const all = byId(assets);
        const severity = guidance(plan);
        for (const asset of assets) {
            const own = part(asset.part);
            if (!own || asset.excluded || asset.unsure || asset.type === 'network' || asset.type === 'shadow') continue;
            const at = asset.hosts.findIndex(({ internet }) => internet);
            if (at >= 0 && !isA(asset, 'target', 'potential_target', 'critical_device', 'security_device'))
                report(hostOf(own, at), { message: 'classless', args: { title: asset.title }, severity });
            const inner = asset.networks.some((id) => INNER(all.get(id)?.zone));
            const open = inner ? -1 : asset.hosts.findIndex((host) => host.public && !host.internet);
            if (open >= 0) report(hostOf(own, open), { message: 'unmarked', severity: 'info' });
        }
    },
});

const OUTER: ReadonlySet<string> = new Set(['internet', 'boundary', 'dmz']);
const INNER = (zone: string | undefined) => zone !== undefined && !OUTER.has(zone);

type Owner = Parameters<Parameters<typeof publicHost.check>[1]>[0];
const hostOf = (part: Owner, at: number): Owner => (part as { hosts?: readonly Owner[] }).hosts?.[at] ?? part;
