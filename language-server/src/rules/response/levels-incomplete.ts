import type { ResolvedPlan } from '../../model/plans.js';
import { LEVELS, type Level, type Plan } from '../../model/shape/index.js';
import { isAbsent } from '../../model/state.js';
import { isOwn } from '../authority/powers.js';
import { leftLevels, ownLevels } from '../bounds.js';
import { type Report, rule } from '../rule.js';
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
        oneself: {
            en: 'These incidents, {levels}, are handed over to the plan’s own people: nobody else takes them. Name the superior’s body, or write the levels.',
            'zh-CN': '{levels}事件移交给了本单位自己的机构，实际无人接手。请写明上级机构，或补写相应级别的响应。',
        },
        insert: { en: 'Add level {level}', 'zh-CN': '补写{level}响应' },
        insert_all: { en: 'Add levels {levels}', 'zh-CN': '补写{levels}响应' },
    },
    check({ plan: context }, report) {
        const { plan, file } = context;
        const { response } = plan;
        handedToOneself(context, report);
        if (!response || response.damaged || response.levels.some((level) => level.level === undefined)) return;
        const missing = ownLevels(plan).filter((word) => !response.levels.some(({ level }) => level === word));
        const left = leftLevels(plan).filter((word) => !response.levels.some(({ level }) => level === word));
        const all = LEVELS.filter((level) => left.includes(level) || missing.includes(level));
        const [word] = all;
        if (!word) return;
        const after = response.levels.at(-1)?.id;
        const place = { file: file.path, part: response.id };
        const changes = missing.map((one) => {
            return { kind: 'insert', place, text: `level ${one} {}`, ...(after ? { after } : {}) } as const;
        });
        if (isSaidElsewhere(plan, all)) return;
        const words = levelsWord(all);
        const requirements = [...new Set(['NP-4.2-1', ...all.flatMap(clausesOf)])];
        // Levels that are left out on purpose want a taker, not a block.
        const fixes =
            left.length === 0 ? [{ title: all.length > 1 ? 'insert_all' : 'insert', args: { level: words, levels: words }, changes }] : [];
        if (all.length > 1) report(response, { message: 'several', args: { levels: words }, requirements, fixes });
        else report(response, { message: 'missing', args: { level: words, word }, requirements, fixes });
    },
});

/** The gravest levels are what a plan hands over, and the chapter that would say so is missing as a whole: that is the finding. */
function isSaidElsewhere(plan: Plan, missing: readonly Level[]): boolean {
    const gravest = missing.length < LEVELS.length && missing.every((level, i) => level === LEVELS[i]);
    return gravest && isAbsent(plan, 'general') && (plan.response?.bounds.length ?? 0) === 0;
}

/** To hand an incident over to one's own people is to keep it. */
function handedToOneself(context: ResolvedPlan, report: Report): void {
    for (const bound of [...(context.plan.general?.bounds ?? []), ...(context.plan.response?.bounds ?? [])]) {
        const parties = bound.parties.flatMap(({ any }) => any);
        if (bound.how !== 'above' || parties.length === 0 || !parties.every((party) => isOwn(context, party))) continue;
        const taken = LEVELS.slice(0, LEVELS.indexOf(bound.levels[0] ?? 'I'));
        if (context.plan.response?.levels.some(({ level }) => level !== undefined && taken.includes(level))) continue;
        const requirements = ['NP-4.2-1', ...taken.flatMap(clausesOf)];
        report(bound, {
            message: 'oneself',
            args: { levels: levelsWord(taken) },
            property: 'parties',
            requirements: [...new Set(requirements)],
        });
    }
}

/** Clauses that speak of one level: II is answered by the plan (4.2.2), III and IV by that of the place (4.2.3). */
const clausesOf = (level: Level): string[] => (level === 'I' ? [] : level === 'II' ? ['NP-4.2.2-2'] : ['NP-4.2.3-1']);
