import { promisedMinutes } from '../../compile/durations.js';
import type { Limit, Override, Part, Step } from '../../model/shape/index.js';
import { actsOf } from '../cells.js';
import type { Related } from '../finding.js';
import { partsOf, placeOf } from '../parts.js';
import { spanWord } from '../routes/chain.js';
import { rule } from '../rule.js';
import { laxerNews } from './laxer-news.js';

/** An override that gives more time, a condition or a choice where there was none. */
export const laxerOverride = rule({
    id: 'order/laxer-override',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-4.2-2', 'NP-3.4.1-5', 'NP-3.4.2-2', 'NP-4.2.1-3', 'NP-4.2.2-3'],
    since: '2026.0',
    messages: {
        later: {
            en: 'This gives “{name}” {now}, where {before} was given before: an override makes a step stricter, never laxer.',
            'zh-CN': '此处给“{name}”的时限是{now}，而原来是{before}：覆盖只能更严，不能更宽。',
        },
        timeless: {
            en: 'This takes the limit of {before} from “{name}” and gives no number: an override makes a step stricter, never laxer.',
            'zh-CN': '此处取消了“{name}”原有的{before}时限，且未给出具体数字：覆盖只能更严，不能更宽。',
        },
        condition: {
            en: '“{name}” was done always, and here only under a condition: an override makes a step stricter, never laxer.',
            'zh-CN': '“{name}”原为必做，此处改为有条件才做：覆盖只能更严，不能更宽。',
        },
        discretion: {
            en: '“{name}” was a duty, and here it is left to somebody’s discretion: an override makes a step stricter, never laxer.',
            'zh-CN': '“{name}”原为必做，此处改为酌定：覆盖只能更严，不能更宽。',
        },
        news: {
            en: 'News goes every {now} here, and every {before} in what this extends: a graver response makes it more often, never less.',
            'zh-CN': '此处每{now}续报一次，而所继承的响应为每{before}一次：级别更高时续报只能更密，不能更疏。',
        },
        before: { en: 'What it replaces', 'zh-CN': '被覆盖的内容' },
    },
    check({ plan, compiled }, report) {
        const parts = partsOf(plan);
        const seen = new Set<string>();
        // A report named again in an inner block is overridden by it.
        for (const step of actsOf(compiled).flatMap(({ steps, reports }) => [...steps, ...reports])) {
            // Gates, decisions and reports lack some of these.
            let before = parts.get(step.part) as Changed | undefined;
            let limits = before?.limits ?? [];
            let conditional = before?.if !== undefined;
            let optional = (before?.discretion?.length ?? 0) > 0;
            for (const id of step.overrides) {
                const over = parts.get(id) as Override | undefined;
                if (!over || !before) break;
                const tell = (message: string, property: string, args = {}, index?: number) => {
                    const key = `${id} ${message}`;
                    if (seen.has(key)) return;
                    seen.add(key);
                    const related: Related[] = before ? [{ ...placeOf(plan, before.id), message: 'before', args: {} }] : [];
                    report(over, {
                        message,
                        args: { name: step.name, ...args },
                        property,
                        ...(index === undefined ? {} : { index }),
                        related,
                        requirements: CLAUSE,
                    });
                };
                const laxer = over.limits.length > 0 ? compared(limits, over.limits) : undefined;
                if (laxer) {
                    const was = spanWord(laxer.before);
                    if (laxer.now === undefined) tell('timeless', 'limits', { before: was }, laxer.index);
                    else tell('later', 'limits', { before: was, now: spanWord(laxer.now) }, laxer.index);
                }
                if (over.if && !conditional) tell('condition', 'if');
                if (over.discretion.length > 0 && !optional) tell('discretion', 'discretion');
                if (over.limits.length > 0) limits = over.limits;
                conditional ||= over.if !== undefined;
                optional ||= over.discretion.length > 0;
                before = over;
            }
        }
        for (const { part, before, minutes, clause } of laxerNews(plan)) {
            report(part, {
                message: 'news',
                args: { now: spanWord(minutes.now), before: spanWord(minutes.before) },
                property: 'every',
                requirements: [clause],
                related: [{ ...placeOf(plan, before.id), message: 'before', args: {} }],
            });
        }
    },
});

const CLAUSE = ['NP-4.2-2'];

/** What an override can change. */
type Changed = Pick<Part, 'id'> & Partial<Pick<Step, 'limits' | 'if' | 'discretion'>>;

/** Minutes before and now, where the new limit is later; limits on different clocks are not compared. */
function compared(old: readonly Limit[], now: readonly Limit[]): { before: number; now: number | undefined; index: number } | undefined {
    for (const [index, limit] of now.entries()) {
        const same = old.find((one) => one.clock === limit.clock && one.anchor?.ref === limit.anchor?.ref);
        const before = promisedMinutes(same?.amount);
        const minutes = promisedMinutes(limit.amount);
        // A duration that cannot be read is another finding.
        if (before === undefined || limit.amount === undefined) continue;
        if (minutes === undefined || minutes > before) return { before, now: minutes, index };
    }
    return undefined;
}
