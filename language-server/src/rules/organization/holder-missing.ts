import { isAbsent } from '../../model/state.js';
import { placeOf, titleOf } from '../parts.js';
import { rule } from '../rule.js';

/** A post that nobody holds: what is laid on it is laid on no person. */
export const holderMissing = rule({
    id: 'organization/holder-missing',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-7.1-1'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        nobody: {
            en: 'Nobody holds the post “{title}”: duties are laid on a definite person. Add “held by …”.',
            'zh-CN': '岗位“{title}”没有任职人员：责任应落实到具体的人。请写“held by …”。',
        },
        insert: { en: 'Add a holder to be filled in', 'zh-CN': '补写任职人员，留待填写' },
    },
    check({ plan }, report) {
        // Whoever is on a shift may fill a post that a roster lists.
        const listed = new Set(
            plan
                .declared('roster')
                .flatMap(({ parties }) =>
                    parties.flatMap(({ any }) => any.flatMap(({ ref }) => (ref ? partId(plan.resolution(ref)) : []))),
                ),
        );
        for (const post of plan.declared('post')) {
            if (!isAbsent(post, 'held') || listed.has(post.id)) continue;
            const place = placeOf(plan, post.id);
            const change = { kind: 'insert', place, text: 'held by todo ""' } as const;
            report(post, {
                message: 'nobody',
                args: { title: titleOf(post) },
                fixes: [{ title: 'insert', args: {}, changes: [change] }],
            });
        }
    },
});

const partId = (found: { readonly state: string; readonly part?: { readonly id: string } } | undefined): string[] =>
    found?.state === 'found' && found.part ? [found.part.id] : [];
