import type { Act, When } from '../../model/shape/index.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';
import { isOwn } from './powers.js';

/** A warning across provinces, departments or sectors that a plan below the nation issues itself. */
export const crossBoundary = rule({
    id: 'authority/cross-boundary',
    reads: 'chain',
    severity: 'error',
    requirements: ['NP-3.3-5'],
    since: '2026.0',
    messages: {
        warning: {
            en: 'This {colour} warning crosses provinces, departments or sectors: the national emergency office alone issues it. Report to it, and let the plan receive the warning (“received by …”).',
            'zh-CN': '涉及多省（区、市）、多部门、多行业的{colour}预警只由国家应急办发布。请上报，并写明由谁接收预警（“received by …”）。',
        },
    },
    check({ plan }, report) {
        if (plan.plan.abridged || plan.plan.kind === 'national' || plan.plan.kind === undefined) return;
        for (const warning of plan.plan.monitoring?.warnings ?? []) {
            // Red ones are no power of theirs anyway, and another finding.
            if (warning.colour === undefined || warning.colour === 'red') continue;
            for (const [index, act] of warning.issued.entries()) {
                const owned = act.by.some(({ any }) => any.some((party) => isOwn(plan, party)));
                if (!owned || !(crosses(act.if) || (!act.if && crosses(warning.when)))) continue;
                report(warning, { message: 'warning', args: { colour: termWord('colours', warning.colour) }, property: 'issued', index });
            }
        }
    },
});

/** Only where nothing else is meant: each occasion is one that crosses a boundary. */
const crosses = (when: When | Act['if']): boolean =>
    !!when && when.any.length > 0 && when.any.every(({ all }) => all.some((fact) => fact.condition === 'cross_boundary' && !fact.not));
