import { isA } from '../../compile/scope/classes.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { listWord, termWord } from '../words.js';
import { guidance } from './about.js';

/** A target is named with its management backend and its middleware, or says that it has none. */
export const backendHosts = rule({
    id: 'scope/backend-hosts',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-AST-1'],
    since: '2026.0',
    missing: true,
    messages: {
        missing: {
            en: '“{title}” is a target, and nothing is said of its {roles}: write “host … as {words}”, or “without {words}”.',
            'zh-CN': '“{title}”是目标资产，未写明其{roles}所在主机：请写“host … as {words}”，确实没有的写“without {words}”。',
        },
    },
    check({ plan, compiled }, report) {
        const targets = new Set(compiled.scope.assets.filter((asset) => isA(asset, 'target') && !asset.unsure).map(({ part }) => part));
        for (const system of plan.declared('system')) {
            if (!targets.has(system.id)) continue;
            const said = new Set([...system.hosts.flatMap(({ roles }) => roles), ...system.without]);
            const missing = ROLES.filter((role) => !said.has(role));
            if (missing.length === 0) continue;
            const args = {
                title: titleOf(system),
                roles: listWord(missing.map((role) => termWord('host_roles', role))),
                words: missing.join(', '),
            };
            report(system, { message: 'missing', args, severity: guidance(plan) });
        }
    },
});

const ROLES = ['management', 'middleware'];
