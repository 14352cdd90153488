import type { Level } from '../../model/shape/index.js';
import { ownLevels } from '../bounds.js';
import { rule } from '../rule.js';
import { levelsWord } from '../words.js';

/** A response level for each grade that the plan does not hand over. */
export const levelsIncomplete = rule({
    id: 'response/levels-incomplete',
    reads: 'plan',
    severity: 'error',
    requirements: ['NP-4.2-1', 'NP-4.2.2-2', 'NP-4.2.3-1'],
    since: '2026.0',
    missing: true,
    fixable: true,
    messages: {
        missing: {
            en: 'There is no response level {level}: add “level {word}”, or say who deals with it (“above … hand_over to …”).',
            'zh-CN': '没有{level}响应：请补写“level {word}”，或写明由谁处置（“above … hand_over to …”）。',
        },
        insert: { en: 'Add level {level}', 'zh-CN': '补写{level}响应' },
    },
    check({ plan: { plan, file } }, report) {
        const { response } = plan;
        if (!response || response.damaged || response.levels.some((level) => level.level === undefined)) return;
        for (const word of ownLevels(plan)) {
            if (response.levels.some((level) => level.level === word)) continue;
            const level = levelsWord([word]);
            const after = response.levels.at(-1)?.id;
            const place = { file: file.path, part: response.id };
            const change = { kind: 'insert', place, text: `level ${word} {}`, ...(after ? { after } : {}) } as const;
            report(response, {
                message: 'missing',
                args: { level, word },
                requirements: ['NP-4.2-1', ...clausesOf(word)],
                fixes: [{ title: 'insert', args: { level }, changes: [change] }],
            });
        }
    },
});

/** Clauses that speak of one level: II is answered by the plan (4.2.2), III and IV by that of the place (4.2.3). */
const clausesOf = (level: Level): string[] => (level === 'I' ? [] : level === 'II' ? ['NP-4.2.2-2'] : ['NP-4.2.3-1']);
