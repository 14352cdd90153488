import { isDamaged } from '../../compile/damage.js';
import { isAbsent } from '../../model/state.js';
import { term } from '../../standard/taxonomy.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';

/** During major activities the emergency office may ask for the red response, and for no other: plan and protection say so. */
export const protectionResponse = rule({
    id: 'protection/response',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-6.5-2'],
    since: '2026.0',
    missing: true,
    messages: {
        other: {
            en: 'During major activities the red response can be asked for, with no red warning issued; this says {colour}. Write “response red”.',
            'zh-CN': '重要活动期间可能被要求启动的是红色预警响应（无需发布红色预警），此处写为{colour}：请写“response red”。',
        },
        missing: {
            en: 'What happens when the red response is asked for is not said, neither here nor under “major_activities”: add “response red mode on_request”.',
            'zh-CN': '未写明被要求启动红色预警响应时如何处理，“major_activities”中也没有：请写“response red mode on_request”。',
        },
    },
    check({ plan }, report) {
        const standing = plan.plan.prevention?.majorActivities;
        const periods = plan.protections.flatMap(({ during }) => during ?? []);
        for (const one of standing ? [standing, ...periods] : periods) {
            // A word that is no colour is a finding of its own.
            if (one.response === undefined || one.response === 'red' || !term('colours', one.response)) continue;
            report(one, { message: 'other', args: { colour: termWord('colours', one.response) }, property: 'response' });
        }
        if (standing && (!isAbsent(standing, 'response') || isDamaged(standing))) return;
        for (const one of periods) if (isAbsent(one, 'response') && !isDamaged(one)) report(one, { message: 'missing', severity: 'info' });
    },
});
