import type { MatrixRow } from '../../compile/matrix-types.js';
import type { ResolvedPlan } from '../../model/plans.js';
import { categoryVocabulary, parentCategory } from '../../standard/categories.js';
import { term } from '../../standard/taxonomy.js';
import type { Message } from '../messages.js';
import { titleOf } from '../parts.js';
import { rule } from '../rule.js';
import { categoryVocabularies, similarCategory } from '../terms/categories.js';
import { listWord, termWord } from '../words.js';

/** A category of incident that no playbook handles and that is not left out either. */
export const categoryUnhandled = rule({
    id: 'response/category-unhandled',
    reads: 'chain',
    severity: 'warning',
    requirements: ['NP-1.3-2', 'NP-4.2-2'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        unhandled: {
            en: '{category}: no playbook says how it is handled. Write one, add “playbook … for otherwise”, or “exclude {word} see …”.',
            'zh-CN': '{category}：没有处置流程。请编写处置流程，或写“playbook … for otherwise”，或写“exclude {word} see …”。',
        },
        several: {
            en: 'No playbook says how these are handled: {categories}. Write them, add “playbook … for otherwise”, or leave them out with “exclude … see …”.',
            'zh-CN': '下列类别没有处置流程：{categories}。请编写处置流程，或写“playbook … for otherwise”，或写“exclude … see …”。',
        },
        none: {
            en: 'There is no playbook: every category of incident gets the same steps. Write playbooks, or one “for otherwise”.',
            'zh-CN': '没有处置流程：各类事件的处置步骤完全相同。请编写处置流程，或写一个“for otherwise”。',
        },
        insert: { en: 'Add a playbook for everything else', 'zh-CN': '补写适用于其余类别的处置流程' },
    },
    check({ plan, compiled }, report) {
        const { response, general } = plan.plan;
        // The national plan leaves the categories to those below it.
        if (!response || response.damaged || general?.damaged || plan.plan.kind === 'national') return;
        const place = { file: plan.file.path, part: response.id };
        const change = { kind: 'insert', place, text: 'playbook Anything for otherwise {}' } as const;
        const fixes = [{ title: 'insert', args: {}, changes: [change] }];
        const guessed = guessedCategories(plan);
        if (guessed === 'unknown') return;
        const playbooks = new Set(response.playbooks.map((playbook) => playbook.id));
        const rows = compiled.incident.rows.filter((row) => row.sub === undefined && isUnhandled(row, playbooks));
        if (rows.length > 0 && playbooks.size === 0) {
            report(response, { message: 'none', fixes });
            return;
        }
        // Without a choice the rows are those of the edition of 2007.
        const words = categoryVocabulary(general?.edition ?? 'gbz_20986_2007');
        const wordOf = ({ category }: MatrixRow): Message => {
            const own = general?.categories.find((one) => one.name === category);
            const word = own ? titleOf(own) : category;
            return words && !own ? termWord(words, category) : { en: word, 'zh-CN': word };
        };
        const left = rows.filter(({ category }) => !guessed.has(category));
        const [row, second] = left;
        // One playbook “for otherwise” is the mend of all of them.
        if (second) report(response, { message: 'several', args: { categories: listWord(left.map(wordOf)) }, fixes });
        else if (row) report(response, { message: 'unhandled', args: { category: wordOf(row), word: row.category }, fixes });
    },
});

/** No playbook speaks of the category, in any of the cells that the plan deals with itself. */
function isUnhandled(row: MatrixRow, playbooks: ReadonlySet<string>): boolean {
    const own = row.cells.filter((cell) => cell.state !== 'excluded' && cell.state !== 'handed_over');
    return own.length > 0 && own.every((cell) => !cell.broken && !cell.parts.some((part) => playbooks.has(part)));
}

/**
 * Categories that a misspelt word of a playbook or an exclusion probably means: that word is the finding, not what seems
 * to be missing because of it. `unknown` where the word may mean any of them.
 */
function guessedCategories({ plan, resolution }: ResolvedPlan): Set<string> | 'unknown' {
    const guessed = new Set<string>();
    const vocabularies = categoryVocabularies(plan);
    const refs = [
        ...(plan.response?.playbooks ?? []).flatMap((one) => one.categories),
        ...(plan.general?.exclusions ?? []).map((one) => one.category),
    ];
    for (const ref of refs) {
        const found = ref && resolution(ref);
        if (!found || found.state === 'found') continue;
        if (found.state !== 'term') return 'unknown';
        if (found.term === 'otherwise' || vocabularies.some((one) => term(one, found.term))) continue;
        const meant = vocabularies.map((one) => similarCategory(one, found.term)).find((one) => one !== undefined);
        if (!meant) return 'unknown';
        guessed.add(parentCategory(meant.id) ?? meant.id);
    }
    return guessed;
}
