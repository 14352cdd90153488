import { isA } from '../../compile/scope/classes.js';
import { deviceClass, guardsOf } from '../../compile/scope/guards.js';
import { rule } from '../rule.js';
import { byId, guidance, isWhole, partOf } from './about.js';
import { devicesOfNoKind } from './boundary.js';

/** Every target has a security device of its own or of its network. */
export const noSecurityDevice = rule({
    id: 'scope/no-security-device',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-5'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: 'No security device protects the target “{title}”: write “protected by …” with a device of “kind security”.',
            'zh-CN': '目标资产“{title}”没有安全设备防护：请写“protected by …”，所写设备的种类应为“kind security”。',
        },
    },
    check(context, report) {
        const { plan, compiled } = context;
        const { assets, links } = compiled.scope;
        if (!isWhole(context) || devicesOfNoKind(plan)) return;
        const part = partOf(plan);
        const all = byId(assets);
        const guards = guardsOf(assets, links);
        for (const asset of assets) {
            const own = part(asset.part);
            if (!own || !isA(asset, 'target') || asset.type === 'device') continue;
            const protectors = guards(asset.part).flatMap((id) => all.get(id) ?? []);
            if (protectors.some((device) => deviceClass(device) === 'security_device')) continue;
            report(own, { message: 'missing', args: { title: asset.title }, severity: guidance(plan) });
        }
    },
});
