import type { Plan } from '../../model/shape/index.js';
import { ownLevels } from '../bounds.js';
import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { type Chapter, chapterOf } from './engine/places.js';

interface Parameters {
    readonly at: Chapter | 'plan';
    readonly needs: readonly Need[];
    readonly not_in_draft?: boolean;
}

const isDraft = (plan: Plan) => plan.approved.length === 0 && plan.issued === undefined && plan.effective === undefined;

/** Something that a chapter, or the head of the plan, must say. */
export const given: Kind = {
    name: 'given',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { at, needs, not_in_draft } = parameters<Parameters>(of);
        if (not_in_draft && isDraft(plan.plan)) return { state: 'unknown', why: { en: 'the plan is a draft', 'zh-CN': '预案尚为草案' } };
        const found = chapterOf(plan, at);
        if ('verdict' in found) return found.verdict;
        const own = ownLevels(plan.plan);
        const asked = needs.filter(({ level }) => level === undefined || own.includes(level));
        return judgeNeeds(found.block, asked, plan.plan.kind);
    },
};
