import { isAbsent } from '../../model/state.js';
import { CHAPTERS } from '../property-words.js';
import { rule } from '../rule.js';

/** The eight chapters of the national order. Their order is free, and others may stand beside them. */
export const chaptersMissing = rule({
    id: 'structure/chapters-missing',
    reads: 'plan',
    severity: 'warning',
    requirements: ['NP-8.1-2', 'LAW-CSL-1'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: 'The chapter “{chapter}” is missing. The national plan has eight; write it as “{word} { … }”.',
            'zh-CN': '缺少“{chapter}”一章。国家预案共八章，请写为“{word} { … }”。',
        },
        insert: { en: 'Add the chapter “{chapter}”', 'zh-CN': '补写“{chapter}”一章' },
    },
    check({ plan: { plan, file } }, report) {
        let after: string | undefined;
        for (const [word, chapter] of CHAPTERS) {
            const present = plan[word];
            if (present) after = present.id;
            if (!isAbsent(plan, word)) continue;
            const place = { file: file.path, part: plan.id };
            const change = { kind: 'insert', place, text: `${word} {}`, ...(after ? { after } : {}) } as const;
            report(plan, {
                message: 'missing',
                args: { chapter, word },
                // The law asks for the response itself, whatever the plan is made of.
                requirements: [
                    'NP-8.1-2',
                    ...(word === 'response' && plan.conforms.includes('reporting_measures_2025') ? ['LAW-CSL-1'] : []),
                ],
                fixes: [{ title: 'insert', args: { chapter }, changes: [change] }],
            });
        }
    },
});
