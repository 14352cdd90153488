import { type Kind, parameters } from './engine/kind.js';
import { judgeNeeds, NEED_MESSAGES, type Need } from './engine/needs.js';
import { type Chapter, chapterOf } from './engine/places.js';

/** Something that a chapter, or the head of the plan, must say. */
export const given: Kind = {
    name: 'given',
    messages: NEED_MESSAGES,
    fixable: true,
    judge({ plan }, of) {
        const { at, needs } = parameters<{ at: Chapter | 'plan'; needs: readonly Need[] }>(of);
        const found = chapterOf(plan, at);
        return 'verdict' in found ? found.verdict : judgeNeeds(found.block, needs, plan.plan.kind);
    },
};
