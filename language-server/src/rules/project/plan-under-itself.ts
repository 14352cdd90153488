import type { LocatedPlan, ResolvedProject } from '../../model/plans.js';
import type { Plan } from '../../model/shape/index.js';
import { rule } from '../rule.js';

/** A plan that stands, through those above it, under itself: there is no top from which powers and demands come. */
export const planUnderItself = rule({
    id: 'project/plan-under-itself',
    reads: 'project',
    severity: 'error',
    requirements: ['NP-8.1-3'],
    since: '2026.0',
    fixable: true,
    messages: {
        directly: { en: 'A plan cannot stand under itself.', 'zh-CN': '预案不能隶属于自身。' },
        around: {
            en: 'This plan stands under itself: {chain}. One of these lines is wrong.',
            'zh-CN': '本预案经由上级又隶属于自身：{chain}。其中有一处隶属关系有误。',
        },
        above: {
            en: 'Above this plan stands a circle: {chain}. One of these lines is wrong.',
            'zh-CN': '本预案的上级之间循环隶属：{chain}。其中有一处隶属关系有误。',
        },
        remove: { en: 'Take this superior out', 'zh-CN': '删去此上级' },
    },
    check(project, report) {
        for (const { plan, file } of project.located) {
            for (const [index, superior] of project.above({ plan, file }).entries()) {
                const circle = superior && circleFrom(project, superior, [plan]);
                if (!circle) continue;
                const place = { file: file.path, part: plan.id, property: 'under', index };
                const args = { chain: circle.map((one) => one.name ?? one.id).join(' → ') };
                const fixes = [{ title: 'remove', args: {}, changes: [{ kind: 'remove', place }] }] as const;
                if (circle[0] !== plan) report(place, { message: 'above', args });
                else if (circle.length === 2) report(place, { message: 'directly', fixes });
                else report(place, { message: 'around', args, fixes });
            }
        }
    },
});

/** The first circle met on the way up from `from`, beginning and ending with the same plan. */
function circleFrom(project: ResolvedProject, from: LocatedPlan, path: readonly Plan[], done = new Set<Plan>()): Plan[] | undefined {
    const at = path.indexOf(from.plan);
    if (at >= 0) return [...path.slice(at), from.plan];
    if (done.has(from.plan)) return undefined;
    for (const superior of project.above(from)) {
        const circle = superior && circleFrom(project, superior, [...path, from.plan], done);
        if (circle) return circle;
    }
    done.add(from.plan);
    return undefined;
}
