import type { Body } from '../../model/shape/index.js';
import { actsOf } from '../cells.js';
import { placeOf, titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { termWord } from '../words.js';
import { bodyOf, isOnePerson } from './people.js';

/** Kinds of action that an incident cannot do without. */
export const CRITICAL: readonly string[] = ['activate', 'assess', 'approve', 'contain', 'preserve_evidence', 'eradicate', 'restore'];

/** A body of one person that alone has to do what cannot wait. */
export const oneMember = rule({
    id: 'resilience/one-member',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    messages: {
        alone: {
            en: '“{body}” is one person, and nobody else does this ({does}): where that person is away, it is not done. Name a deputy or members, or a second body.',
            'zh-CN': '“{body}”只有一个人，而此步骤（{does}）别无他人负责：此人不在时便无人处置。请为其指定副职或成员，或另加一个机构。',
        },
        body: { en: 'The body', 'zh-CN': '该机构' },
    },
    check({ plan, compiled }, report) {
        const seen = new Set<string>();
        const alone = new Map<Body, boolean>();
        // Cells that have a step in common share it.
        for (const step of new Set(actsOf(compiled).flatMap(({ steps }) => steps))) {
            const kind = CRITICAL.find((one) => step.does.includes(one));
            const [use] = step.by;
            const [party] = use?.any ?? [];
            if (!kind || !party || step.by.length > 1 || (use?.any.length ?? 0) > 1 || step.with.length > 0) continue;
            const part = step.overrides.at(-1) ?? step.part;
            const body = bodyOf(plan, party.part);
            if (!body || seen.has(part)) continue;
            const isOne = alone.get(body) ?? isOnePerson(plan, body);
            alone.set(body, isOne);
            if (!isOne) continue;
            seen.add(part);
            const args = { body: titleOf(body), does: termWord('actions', kind) };
            report(placeOf(plan, part), {
                message: 'alone',
                args,
                property: 'by',
                related: [{ ...placeOf(plan, body.id), message: 'body', args: {} }],
            });
        }
    },
});
