import type { Training } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { everyWord } from '../duration-words.js';
import { rule } from '../rule.js';
import { listWord, termWord } from '../words.js';
import { after, lastUntil } from './days.js';

/** Nobody was trained on this version of the plan, or not the leaders and all who hold a post, or not for too long. */
export const trainingOverdue = rule({
    id: 'dates/training-overdue',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-6.4-1', 'NP-6.4-2'],
    since: '2026.0',
    dated: true,
    missing: true,
    messages: {
        none: {
            en: 'Nobody is trained on this plan: add “training "This plan" for leaders, all_posts …”.',
            'zh-CN': '没有针对本预案的培训：请写“training "本预案" for leaders, all_posts …”。',
        },
        before: {
            en: 'The last training on the plan was on {last}, before this version was approved on {approved}.',
            'zh-CN': '上次预案培训日期为 {last}，早于本版批准日期 {approved}。',
        },
        never: {
            en: 'This version was approved on {approved}, and no training on the plan is on record.',
            'zh-CN': '本版于 {approved} 批准，没有预案培训记录。',
        },
        overdue: {
            en: 'This was last done on {last}; it is due {every}, so since {due}.',
            'zh-CN': '上次日期为 {last}，应{every}一次，已于 {due} 到期。',
        },
        audience: {
            en: 'No training is meant for {audience}: leaders and everyone who holds a post are trained.',
            'zh-CN': '没有面向{audience}的培训：领导干部和各岗位人员均应接受培训。',
        },
    },
    check({ plan, asOf }, report) {
        const { prevention, approved, issued, kind, title = '' } = plan.plan;
        if (!prevention || kind === 'national') return;
        const trainings = prevention.trainings.filter(({ how }) => how === 'training');
        for (const one of prevention.trainings) {
            const last = lastUntil([...one.done, one.on], asOf);
            const every = one.every.map(({ period }) => period).find((period) => period !== undefined);
            const due = last && after(last, every);
            if (last && every && due && due < asOf && !isPlanned(one, asOf))
                report(one, { message: 'overdue', args: { last, every: everyWord(every), due }, property: 'done' });
        }
        if (trainings.length > 0) {
            const words = new Set(trainings.flatMap(({ audiences }) => audiences.map(({ word }) => word)));
            const parties = trainings.some(({ audiences }) => audiences.some(({ party }) => party));
            const missing = ['leaders', ...(words.has('all_staff') || parties ? [] : ['all_posts'])].filter((word) => !words.has(word));
            const silent = trainings.some((one) => one.audiences.length === 0 && !isAbsent(one, 'audiences'));
            const first = trainings[0];
            if (missing.length > 0 && !silent && first)
                report(first, {
                    message: 'audience',
                    args: { audience: listWord(missing.map((word) => termWord('audiences', word))) },
                    requirements: ['NP-6.4-1'],
                });
        }
        const on = trainings.filter(
            ({ topic }) => topic === undefined || /plan|annex|预案|方案|計劃|计划/i.test(topic) || (title !== '' && topic.includes(title)),
        );
        const version = lastUntil([...approved.map((one) => one.on), issued?.on], asOf);
        const requirements = ['NP-6.4-2'];
        if (on.length === 0) {
            if (isAbsent(prevention, 'trainings') || trainings.length > 0) report(prevention, { message: 'none', requirements });
            return;
        }
        if (!version || on.some((one) => isPlanned(one, asOf) || one.topic === undefined)) return;
        const last = lastUntil(
            on.flatMap((one) => [...one.done, one.on]),
            asOf,
        );
        const since =
            approved.length > 0
                ? (lastUntil(
                      approved.map((one) => one.on),
                      asOf,
                  ) ?? version)
                : version;
        const place = on[0] as Training;
        if (last === undefined) {
            if (isAbsent(place, 'done')) report(place, { message: 'never', args: { approved: since }, requirements });
        } else if (last < since) report(place, { message: 'before', args: { last, approved: since }, property: 'done', requirements });
    },
});

const isPlanned = ({ due, on }: Training, asOf: string) => [due, on].some((day) => day !== undefined && day >= asOf);
