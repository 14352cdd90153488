import { partyPart, type ResolvedPlan } from '../../model/plans.js';
import { allBodies } from '../../model/resolve/names.js';
import type { Body, Level } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { placeOf, titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { levelsWord } from '../words.js';

/** A body that commands a response and that nobody heads. */
export const headMissing = rule({
    id: 'organization/head-missing',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-7.1-1', 'NP-4.2.2-2', 'NP-4.2.3-1'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        commands: {
            en: '“{title}” commands the response at {levels}, and nobody heads it. Add “head … deputy …”.',
            'zh-CN': '“{title}”指挥{levels}响应，但没有负责人。请写“head … deputy …”。',
        },
        insert: { en: 'Add a head to be filled in', 'zh-CN': '补写负责人，留待填写' },
    },
    check({ plan }, report) {
        const bodies = allBodies(plan.plan.organization?.bodies ?? []);
        const bare = new Map<Body, Set<Level>>();
        for (const { level, command } of plan.plan.response?.levels ?? []) {
            for (const party of command.flatMap(({ any }) => any)) {
                const part = partyPart(plan, party);
                const body = bodies.find((one) => one === part);
                if (!body || !level) continue;
                for (const one of headless(plan, body, bodies)) bare.set(one, (bare.get(one) ?? new Set()).add(level));
            }
        }
        for (const [body, levels] of bare) {
            const place = placeOf(plan, body.id);
            const change = { kind: 'insert', place, text: 'head todo "" deputy todo ""' } as const;
            report(body, {
                message: 'commands',
                args: { title: titleOf(body), levels: levelsWord([...levels]) },
                requirements: ['NP-7.1-1', ...clausesOf(levels)],
                fixes: [{ title: 'insert', args: {}, changes: [change] }],
            });
        }
    },
});

/** The bodies without a head that a body consists of: itself, or those that become it. */
function headless(plan: ResolvedPlan, body: Body, bodies: readonly Body[], seen: readonly Body[] = []): Body[] {
    const known = !isAbsent(body, 'head') || body.formed !== undefined || body.groups.some(({ head }) => head.length > 0);
    if (known || seen.includes(body)) return [];
    const become = bodies.filter((one) =>
        one.becomes.some(({ body: ref }) => {
            const found = ref && plan.resolution(ref);
            return found?.state === 'found' && found.part === body;
        }),
    );
    return become.length === 0 ? [body] : become.flatMap((one) => headless(plan, one, bodies, [...seen, body]));
}

function clausesOf(levels: ReadonlySet<Level>): string[] {
    return [...(levels.has('II') ? ['NP-4.2.2-2'] : []), ...(levels.has('III') || levels.has('IV') ? ['NP-4.2.3-1'] : [])];
}
