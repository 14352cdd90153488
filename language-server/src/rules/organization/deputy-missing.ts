import { allBodies } from '../../model/resolve/names.js';
import { isAbsent, stateOf } from '../../model/state.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { holdersIn } from './holders.js';

/** A body or a liaison whose head nobody stands in for. */
export const deputyMissing = rule({
    id: 'organization/deputy-missing',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        body: {
            en: '“{title}” has a head but no deputy: nobody acts when the head is away. Add “deputy …” here, or to the head’s post.',
            'zh-CN': '“{title}”有负责人而没有副职：负责人不在时无人履职。请在此处或负责人的岗位上写“deputy …”。',
        },
        liaison: {
            en: 'This liaison has no deputy: nobody is reached when the holder is away. Add “deputy …”.',
            'zh-CN': '联络员没有替补：联络员不在时联系不上。请写“deputy …”。',
        },
        insert: { en: 'Add a deputy to be filled in', 'zh-CN': '补写副职，留待填写' },
    },
    check({ plan }, report) {
        const { organization } = plan.plan;
        const standsAlone = (choices: Parameters<typeof holdersIn>[1]) => {
            const holders = holdersIn(plan, choices);
            return holders.length > 0 && holders.every(({ part }) => part.type === 'person' || stateOf(part, 'deputy') === 'absent');
        };
        const fixes = (part: string, word: string) => {
            const change = { kind: 'insert', place: { file: plan.file.path, part }, text: `${word} todo ""` } as const;
            return [{ title: 'insert', args: {}, changes: [change] }];
        };
        for (const body of allBodies(organization?.bodies ?? [])) {
            if (!isAbsent(body, 'deputy') || body.head.length !== 1 || !standsAlone(body.head)) continue;
            report(body, {
                message: 'body',
                args: { title: titleOf(body) },
                property: 'head',
                fixes: fixes(body.id, 'deputy'),
            });
        }
        for (const liaison of organization?.liaisons ?? []) {
            if (!isAbsent(liaison, 'deputy') || !standsAlone(liaison.holder)) continue;
            report(liaison, { message: 'liaison', property: 'holder', fixes: fixes(liaison.id, 'deputy') });
        }
    },
});
