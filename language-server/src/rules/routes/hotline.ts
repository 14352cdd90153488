import { term } from '../../standard/taxonomy.js';
import { placeOf } from '../parts.js';
import { rule } from '../rule.js';
import { duesOf } from './dues.js';
import { answering, isUnanswered, verdictsOf } from './verdicts.js';
import { contextsOf } from './ways.js';

/** A report to the cyberspace office by none of the six channels of 12387. */
export const hotline = rule({
    id: 'routes/hotline',
    reads: 'chain',
    severity: 'info',
    requirements: ['LAW-RPT-10'],
    since: '2026.0',
    missing: true,
    messages: {
        other: {
            en: 'None of the channels to the cyberspace office is one of the six of 12387 (hotline_12387, site_12387, email_12387, fax_12387, wechat_mini_12387, wechat_account_12387): consider one as channel or fallback.',
            'zh-CN':
                '报告网信部门的渠道都不属于12387的六种渠道（hotline_12387、site_12387、email_12387、fax_12387、wechat_mini_12387、wechat_account_12387）：可将其中之一作为渠道或备用渠道。',
        },
    },
    check({ plan, compiled }, report) {
        // A report that is missing altogether comes first.
        if (verdictsOf(compiled).some(({ due, verdict }) => due.source === 'law' && isUnanswered(verdict))) return;
        const told = new Map<string, number>();
        for (const due of duesOf(plan)) {
            if (due.source !== 'law' || due.requirement !== 'LAW-RPT-4' || due.handedOver) continue;
            const routes = answering(due, contextsOf(compiled.routes, due.at)[0].routes);
            const channels = routes.flatMap(({ via, fallback }) => [...via, ...fallback]);
            const first = routes.find(({ via }) => via.length > 0);
            if (!first || channels.some((channel) => 'law' in (term('channels', channel) ?? {}))) continue;
            for (const { part } of routes) told.set(part, (told.get(part) ?? 0) + 1);
        }
        // Told once, at the report that serves most levels.
        const [part] = [...told].sort((a, b) => b[1] - a[1])[0] ?? [];
        if (part !== undefined) report(placeOf(plan, part), { message: 'other', property: 'via' });
    },
});
