import { allBodies } from '../../model/resolve/names.js';
import type { Part } from '../../model/shape/index.js';
import { type PlanContext, type Report, rule } from '../rule.js';
import { type Holder, holdersIn, holdersNamed } from './holders.js';

/** A deputy who is the very person that is to be stood in for. */
export const deputyIsHolder = rule({
    id: 'organization/deputy-is-holder',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    messages: {
        same: {
            en: 'The deputy is the same person as the one to stand in for: name somebody else.',
            'zh-CN': '副职与被替代的是同一个人：请另外指定一人。',
        },
        through_post: {
            en: 'The deputy is the same person as the one to stand in for, through the post that they hold: name somebody else.',
            'zh-CN': '按所任岗位，副职与被替代的是同一个人：请另外指定一人。',
        },
        held: { en: 'The one to stand in for', 'zh-CN': '被替代的人' },
    },
    check(context, report) {
        const { plan } = context;
        const { organization, response } = plan.plan;
        for (const body of allBodies(organization?.bodies ?? [])) {
            compare(
                context,
                body,
                'head',
                holdersIn(plan, body.head),
                byIndex(body.deputy, (one) => holdersIn(plan, [one])),
                report,
            );
        }
        for (const one of organization?.liaisons ?? []) {
            compare(
                context,
                one,
                'holder',
                holdersIn(plan, one.holder),
                byIndex(one.deputy, (each) => holdersIn(plan, [each])),
                report,
            );
        }
        for (const level of response?.levels ?? []) {
            compare(
                context,
                level,
                'command',
                holdersIn(plan, level.command),
                byIndex(level.deputy, (one) => holdersIn(plan, [one])),
                report,
            );
        }
        for (const one of plan.protections) {
            compare(
                context,
                one,
                'led',
                holdersIn(plan, one.led),
                byIndex(one.deputy, (each) => holdersIn(plan, [each])),
                report,
            );
        }
        for (const post of plan.declared('post')) {
            compare(
                context,
                post,
                'held',
                holdersNamed(plan, post.held),
                byIndex(post.deputy, (one) => holdersNamed(plan, [one])),
                report,
            );
        }
    },
});

const byIndex = <T>(written: readonly T[], holders: (one: T) => Holder[]) => written.map(holders);

function compare(
    { plan }: PlanContext,
    part: Part,
    property: string,
    heads: readonly Holder[],
    deputies: readonly (readonly Holder[])[],
    report: Report,
): void {
    // Several heads stand in for each other; only one who is alone needs somebody else.
    const head = heads[0];
    if (!head || heads.length > 1) return;
    const file = plan.fileOf(part)?.path ?? plan.file.path;
    for (const [index, named] of deputies.entries()) {
        for (const deputy of named) {
            const same = deputy.part === head.part;
            const through = !same && sharesPerson(head, deputy);
            if (!same && !through) continue;
            report(part, {
                message: same ? 'same' : 'through_post',
                property: 'deputy',
                index,
                related: [{ file, part: part.id, property, message: 'held', args: {} }],
            });
        }
    }
}

/** Both are one person each, and the same. */
const sharesPerson = (a: Holder, b: Holder) => a.persons.length === 1 && b.persons.length === 1 && a.persons[0] === b.persons[0];
