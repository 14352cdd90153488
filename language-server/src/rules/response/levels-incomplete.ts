import type { Level } from '../../model/shape/index.js';
import { leftLevels, ownLevels } from '../bounds.js';
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
        several: {
            en: 'There are no response levels {levels}: add them, or say who deals with these incidents (“above … hand_over to …”).',
            'zh-CN': '没有{levels}响应：请补写，或写明由谁处置（“above … hand_over to …”）。',
        },
        insert: { en: 'Add level {level}', 'zh-CN': '补写{level}响应' },
        insert_all: { en: 'Add levels {levels}', 'zh-CN': '补写{levels}响应' },
    },
    check({ plan: { plan, file } }, report) {
        const { response } = plan;
        if (!response || response.damaged || response.levels.some((level) => level.level === undefined)) return;
        const missing = ownLevels(plan).filter((word) => !response.levels.some(({ level }) => level === word));
        const left = leftLevels(plan).filter((word) => !response.levels.some(({ level }) => level === word));
        const all = [...left, ...missing];
        const [word] = all;
        if (!word) return;
        const after = response.levels.at(-1)?.id;
        const place = { file: file.path, part: response.id };
        const changes = missing.map((one) => {
            return { kind: 'insert', place, text: `level ${one} {}`, ...(after ? { after } : {}) } as const;
        });
        const words = levelsWord(all);
        const requirements = [...new Set(['NP-4.2-1', ...all.flatMap(clausesOf)])];
        // Levels that are left out on purpose want a taker, not a block.
        const fixes =
            left.length === 0 ? [{ title: all.length > 1 ? 'insert_all' : 'insert', args: { level: words, levels: words }, changes }] : [];
        if (all.length > 1) report(response, { message: 'several', args: { levels: words }, requirements, fixes });
        else report(response, { message: 'missing', args: { level: words, word }, requirements, fixes });
    },
});

/** Clauses that speak of one level: II is answered by the plan (4.2.2), III and IV by that of the place (4.2.3). */
const clausesOf = (level: Level): string[] => (level === 'I' ? [] : level === 'II' ? ['NP-4.2.2-2'] : ['NP-4.2.3-1']);
