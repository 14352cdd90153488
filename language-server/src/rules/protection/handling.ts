import { isDamaged } from '../../compile/damage.js';
import type { Playbook } from '../../model/shape/index.js';
import { term } from '../../standard/taxonomy.js';
import { rule } from '../rule.js';
import { listWord, termWord } from '../words.js';

/** Each scenario of rapid handling leads to a playbook of its kind of incident, or to somebody with a limit. */
export const protectionHandling = rule({
    id: 'protection/handling',
    reads: 'plan',
    severity: 'warning',
    requirements: ['HP-DISP-1'],
    since: '2026.0',
    missing: true,
    messages: {
        nobody: {
            en: 'This scenario leads to no playbook and to nobody: write “uses …”, or “by … within …”.',
            'zh-CN': '该场景既没有对应的处置流程，也没有责任人：请写“uses …”，或者“by … within …”。',
        },
        no_limit: {
            en: 'Who handles this is said, and within what time is not: write “within …”, or “uses …” with a playbook.',
            'zh-CN': '写明了由谁处置，却没有时限：请写“within …”，或者用“uses …”指明处置流程。',
        },
        category: {
            en: '{scenario} is handled by “{playbook}”, a playbook for other incidents: name one for {category}.',
            'zh-CN': '{scenario}使用了“{playbook}”，而该流程针对其他类型的事件：请指明针对{category}的处置流程。',
        },
    },
    check({ plan }, report) {
        const { edition, categories } = plan.plan.general ?? {};
        // Own categories may be cut otherwise.
        const comparable = edition !== 'none' && (categories ?? []).length === 0;
        const vocabulary = edition === 'gbt_20986_2023' ? ('categories_gbt_20986_2023' as const) : ('categories_gbz_20986_2007' as const);
        for (const { during } of plan.protections) {
            for (const one of during?.handlings ?? []) {
                if (isDamaged(one) || one.marks?.some(({ issue }) => issue !== 'twice')) continue;
                if (one.uses.length === 0 && one.by.length === 0) report(one, { message: 'nobody', severity: 'error' });
                else if (one.uses.length === 0 && one.limits.length === 0) report(one, { message: 'no_limit' });
                if (!comparable || one.uses.length === 0) continue;
                const books = one.uses
                    .map((ref) => plan.resolution(ref))
                    .map((found) => (found?.state === 'found' ? (found.part as Playbook) : undefined));
                if (books.some((book) => book === undefined)) continue;
                const wrong = one.scenarios.filter((scenario) => !books.some((book) => book && fits(book, scenario, vocabulary)));
                const [category] = wrong.flatMap((scenario) => categoriesOf(scenario, vocabulary));
                if (wrong.length === 0 || !category) continue;
                const playbook = books.map((book) => book?.title ?? book?.name ?? '').join(', ');
                const scenario = listWord(wrong.map((word) => termWord('disposal_scenarios', word)));
                report(one, {
                    message: 'category',
                    args: { scenario, playbook, category: termWord(vocabulary, category) },
                    property: 'uses',
                });
            }
        }
    },
});

type Vocabulary = 'categories_gbz_20986_2007' | 'categories_gbt_20986_2023';

/** The categories that a scenario belongs to, the likeliest first; empty where it may be anything. */
function categoriesOf(scenario: string, vocabulary: Vocabulary): readonly string[] {
    const found = term('disposal_scenarios', scenario);
    if (vocabulary === 'categories_gbt_20986_2023') return found?.categories_2023 ?? [];
    return found?.category === undefined ? [] : [found.category];
}

const head = (category: string) => category.split('.')[0];

/** By the main category: a playbook for any attack serves for a back door. */
function fits(book: Playbook, scenario: string, vocabulary: Vocabulary): boolean {
    const categories = categoriesOf(scenario, vocabulary).map(head);
    return (
        categories.length === 0 ||
        book.categories.length === 0 ||
        book.categories.some(({ ref }) => ref === 'otherwise' || categories.includes(head(ref)))
    );
}
